import { renderTemplate, type Scope } from "../config/variables.ts";
import { type Json, stringifyJson } from "../model/json.ts";
import type { System } from "../system.ts";
import { TestFault } from "./test-fault.ts";

const RANDOM_INTEGERS = 2 ** 31;
/** A variable that holds others never grows beyond this, however often they repeat each other. */
const LONGEST_VALUE = 1024 * 1024;

/** The built-ins, each drawn when it is first read and kept from then on. */
export function drawBuiltIns(system: System, sessionId: string): Scope {
  const drawn = new Map<string, Json>();
  const draw: Record<string, () => Json> = {
    $uuid: () => system.uuid(),
    $now: () => system.now().toISOString(),
    $random_int: () => Math.floor(system.random() * RANDOM_INTEGERS),
    $session_id: () => sessionId,
  };
  return (name) => {
    if (!drawn.has(name) && Object.hasOwn(draw, name)) drawn.set(name, draw[name]?.() ?? null);
    return drawn.get(name);
  };
}

export interface NameSources {
  /** The test's own, its data row's over them. */
  vars: Record<string, Json>;
  /** The nearest first. */
  captures: readonly ReadonlyMap<string, Json>[];
  suiteVars: Record<string, Json>;
  builtIns: Scope;
  /** For `{{$uuid}}` and the like inside the suite's variables, so that these mean the same in all its tests. */
  suiteBuiltIns: Scope;
}

/**
 * What `{{name}}` means: the test's own `vars`, then captures, then the suite's `vars`, then built-ins. Variables may hold names
 * themselves; they are rendered once, when they are first read. Throws `TestFault` when one reads itself.
 */
export function createScope(sources: NameSources): Scope {
  const { vars, captures, suiteVars, builtIns, suiteBuiltIns } = sources;
  const own = renderOnce(vars, () => lookUp(builtIns));
  const ofSuite = renderOnce(suiteVars, () => lookUp(suiteBuiltIns));
  const lookUp =
    (drawn: Scope): Scope =>
    (name) => {
      if (Object.hasOwn(vars, name)) return own(name);
      const captured = captures.find((values) => values.has(name));
      if (captured) return captured.get(name);
      return Object.hasOwn(suiteVars, name) ? ofSuite(name) : drawn(name);
    };
  return lookUp(builtIns);
}

/** The values of `vars`, each rendered when it is first read. */
function renderOnce(vars: Record<string, Json>, scope: () => Scope): (name: string) => Json {
  const rendered = new Map<string, Json>();
  const reading: string[] = [];
  return (name) => {
    const known = rendered.get(name);
    if (known !== undefined) return known;
    if (reading.includes(name)) {
      const circle = [...reading.slice(reading.indexOf(name)), name].join(" → ");
      throw new TestFault("variable-circle", `the variable ${name} reads itself: ${circle}`);
    }
    reading.push(name);
    try {
      const value = renderTemplate(vars[name] ?? null, scope());
      if (stringifyJson(value).length > LONGEST_VALUE) {
        throw new TestFault("variable-circle", `the variable ${name} is longer than ${LONGEST_VALUE} characters`);
      }
      rendered.set(name, value);
      return value;
    } finally {
      reading.pop();
    }
  };
}
