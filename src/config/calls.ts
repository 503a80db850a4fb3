import type { Path } from "../model/location.ts";
import type { ProjectDefinition, StepDefinition, SuiteDefinition, TestDefinition } from "../model/schema.ts";
import { UNNAMED } from "./repair.ts";

/** Anything that sends a request, as it is written. */
export type WrittenCall = TestDefinition | StepDefinition;

/** What is expected of an answer, as it is written. */
export type WrittenExpectation = NonNullable<NonNullable<StepDefinition["until"]>["abort_if"]>;

/** What a call takes over from where it stands; the nearest comes last. */
export type Surrounding = Partial<
  Pick<SuiteDefinition & TestDefinition, "target_service" | "headers" | "auth" | "cookies" | "follow_redirects">
>;

export interface FoundCall {
  call: WrittenCall;
  /** From the suite. */
  path: Path;
  /** `test` is a test's own request, or what it asks a database; flows have none. */
  kind: "test" | "setup" | "step" | "teardown";
  /** Index of the test that it belongs to; `null` for the suite's own set-up and teardown. */
  test: number | null;
  /** The suite, and for a step the test that it belongs to. */
  around: Surrounding[];
}

export interface FoundStep extends FoundCall {
  call: StepDefinition;
}

/** Every request of a suite in the order in which it is written, those of set-ups, steps and teardowns included. */
export function callsOf(suite: SuiteDefinition): FoundCall[] {
  return collect(suite, sendsRequest);
}

/** Every request of a suite and what its database tests ask, in the order in which it is written. */
export function callsAndQueriesOf(suite: SuiteDefinition): FoundCall[] {
  return collect(suite, ({ test_type }) => test_type !== "integration_flow");
}

/** The steps of a suite, wherever they stand. */
export function stepsOf(suite: SuiteDefinition): FoundStep[] {
  return collect(suite, () => false) as FoundStep[];
}

/** Flows send the requests of their steps, database tests none. */
function sendsRequest({ test_type }: TestDefinition): boolean {
  return test_type !== "integration_flow" && test_type !== "database";
}

function collect(suite: SuiteDefinition, hasOwn: (test: TestDefinition) => boolean): FoundCall[] {
  const ofSuite = { path: [], test: null, around: [suite] };
  return [
    ...stepsIn(suite.setup, "setup", ofSuite),
    ...suite.tests.flatMap((test, index) => collectTest(suite, test, index, hasOwn(test))),
    ...stepsIn(suite.teardown, "teardown", ofSuite),
  ];
}

function collectTest(suite: SuiteDefinition, test: TestDefinition, index: number, hasOwn: boolean): FoundCall[] {
  const path = ["tests", index];
  const inTest = { path, test: index, around: [suite, test] };
  const own: FoundCall = { call: test, path, kind: "test", test: index, around: [suite] };
  return [
    ...stepsIn(test.setup, "setup", inTest),
    ...(hasOwn ? [own] : []),
    ...stepsIn(test.steps, "step", inTest),
    ...stepsIn(test.teardown, "teardown", inTest),
  ];
}

/** What is written nearest to a call, its own keys first. */
export function nearestOf<Key extends keyof Surrounding>({ call, around }: FoundCall, key: Key): Surrounding[Key] {
  return [...around, call as Surrounding].findLast((level) => level[key] !== undefined)?.[key];
}

/** A call as messages name it: `"create"` for a test, `the step "pay"` for a step. */
export function labelOf({ call, kind }: FoundCall): string {
  if (kind === "test") {
    const { id } = call as TestDefinition;
    return id.startsWith(UNNAMED) ? "this test" : `"${id}"`;
  }
  return `the step "${call.name ?? `${call.method ?? "GET"} ${call.endpoint ?? ""}`.trim()}"`;
}

/** What holds expectations of a call: the call itself, its `until` and what ends that. */
export function expectationHolders(call: Partial<WrittenCall>, path: Path): [Path, WrittenExpectation][] {
  const until = "until" in call ? call.until : undefined;
  const holders: [Path, WrittenExpectation | undefined][] = [
    [path, call],
    [[...path, "until"], until],
    [[...path, "until", "abort_if"], until?.abort_if],
  ];
  return holders.flatMap(([at, holder]) => (holder ? [[at, holder]] : []));
}

/** A request of an authentication context, as it is written. */
export interface AuthCall {
  call: Partial<WrittenCall>;
  key: "login" | "refresh" | "logout";
  path: Path;
  /** Index of the context in its file. */
  index: number;
}

/** The calls of a file's authentication contexts. */
export function authCalls(project: ProjectDefinition): AuthCall[] {
  return (project.auth ?? []).flatMap((context, index) =>
    (["login", "refresh", "logout"] as const).flatMap((key) => {
      const call = context[key];
      return call === undefined ? [] : [{ call, key, path: ["auth", index, key], index }];
    }),
  );
}

const KEYS = { setup: "setup", step: "steps", teardown: "teardown" } as const;

function stepsIn(
  steps: StepDefinition[] | undefined,
  kind: keyof typeof KEYS,
  place: Pick<FoundCall, "path" | "test" | "around">,
): FoundCall[] {
  return (steps ?? []).map((call, index) => ({ ...place, call, path: [...place.path, KEYS[kind], index], kind }));
}
