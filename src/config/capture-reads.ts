import type { Call, CaptureRead, Step, Suite, TestCase } from "../model/configuration.ts";
import type { Json } from "../model/json.ts";
import { BUILT_IN } from "./built-in-names.ts";
import type { WrittenCall } from "./calls.ts";
import { textsOf } from "./template-texts.ts";
import { captureName, rootsOf, templateNames } from "./variables.ts";

type Tests = Pick<Suite, "vars" | "parallel_tests" | "tests">;

/** A call of a test in the order in which they are sent. */
interface PlacedCall {
  call: Call | Step;
  /** The test cannot do without it. */
  needed: boolean;
}

/**
 * By the id of each test, the captures of other tests that it reads, each with the test that sets it last before: where tests share
 * the lanes, also one that stands below. `turns`: the place of each test in the order in which they run one by one.
 */
export function captureReads({ vars, parallel_tests, tests }: Tests, turns: ReadonlyMap<string, number>) {
  const turnOf = ({ id }: TestCase) => turns.get(id) ?? 0;
  const makers = new Map<string, string>();
  const reads = new Map<string, CaptureRead[]>();
  const forward: { id: string; name: string; needed: boolean }[] = [];
  const makerOf = (name: string) => rootsOf(name).flatMap((root) => makers.get(root) ?? [])[0];
  for (const test of tests.toSorted((one, other) => turnOf(one) - turnOf(other))) {
    const own: CaptureRead[] = [];
    reads.set(test.id, own);
    for (const [name, needed] of namesRead(test, vars)) {
      const maker = makerOf(name);
      if (maker !== undefined) own.push({ name, maker, needed });
      else forward.push({ id: test.id, name, needed });
    }
    for (const name of callsOf(test).flatMap(({ call }) => Object.keys(call.capture)))
      makers.set(captureName(test, name), test.id);
  }
  for (const { id, name, needed } of parallel_tests ? forward : []) {
    const maker = makerOf(name);
    if (maker !== undefined && maker !== id) reads.get(id)?.push({ name, maker, needed });
  }
  return reads;
}

/** Names that neither the test itself nor a built-in gives a value, and whether it cannot do without one. */
function namesRead(test: TestCase, suiteVars: Record<string, Json>): Map<string, boolean> {
  const names = new Map<string, boolean>();
  const captured = new Set<string>();
  /** Variables that were followed, and whether for something that is needed. */
  const opened = new Map<Json, boolean>();
  const open = (value: Json | undefined, needed: boolean) => {
    const before = value === undefined || opened.get(value);
    if (value === undefined || before === true || before === needed) return;
    opened.set(value, needed);
    for (const name of templateNames(value)) read(name, needed);
  };
  const read = (name: string, needed: boolean) => {
    const roots = rootsOf(name);
    const own = roots.find((root) => Object.hasOwn(test.vars, root));
    if (own !== undefined) return open(test.vars[own], needed);
    if (roots.some((root) => captured.has(root) || BUILT_IN.has(root))) return;
    const given = roots.find((root) => Object.hasOwn(suiteVars, root));
    if (given !== undefined) open(suiteVars[given], needed);
    names.set(name, (names.get(name) ?? false) || (needed && given === undefined));
  };
  for (const { call, needed } of callsOf(test)) {
    for (const { text } of textsOf(call as Partial<WrittenCall>, []))
      for (const name of templateNames(text)) read(name, needed);
    for (const name of Object.keys(call.capture)) captured.add(name);
  }
  return names;
}

/** A teardown that reads what nobody has captured is a warning; a step that is skipped reads nothing. */
function callsOf(test: TestCase): PlacedCall[] {
  const steps = (written: readonly Step[], needed: boolean) =>
    written.filter(({ skip }) => skip === null).map((call) => ({ call, needed }));
  const own = test.test_type === "integration_flow" ? [] : [{ call: test, needed: true }];
  return [...steps(test.setup, true), ...own, ...steps(test.steps, true), ...steps(test.teardown, false)];
}
