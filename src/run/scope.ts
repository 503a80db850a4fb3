import type { Scope } from "../config/variables.ts";
import type { Suite, TestCase } from "../model/configuration.ts";
import type { Json } from "../model/json.ts";
import type { System } from "../system.ts";

const RANDOM_INTEGERS = 2 ** 31;

/** What `{{name}}` means in one test: its own `vars`, then captures, then the suite's `vars`; built-ins keep their value. */
export function createScope(
  suite: Pick<Suite, "vars">,
  test: Pick<TestCase, "vars">,
  captures: ReadonlyMap<string, Json>,
  system: System,
  sessionId: string,
): Scope {
  const drawn = new Map<string, Json>();
  const draw: Record<string, () => Json> = {
    $uuid: () => system.uuid(),
    $now: () => system.now().toISOString(),
    $random_int: () => Math.floor(system.random() * RANDOM_INTEGERS),
    $session_id: () => sessionId,
  };
  return (name) => {
    if (Object.hasOwn(test.vars, name)) return test.vars[name];
    if (captures.has(name)) return captures.get(name);
    if (Object.hasOwn(suite.vars, name)) return suite.vars[name];
    if (!drawn.has(name) && Object.hasOwn(draw, name)) drawn.set(name, draw[name]?.() ?? null);
    return drawn.get(name);
  };
}
