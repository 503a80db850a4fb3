import type { Path } from "../model/location.ts";
import type { ProjectDefinition, StepDefinition, SuiteDefinition, TestDefinition } from "../model/schema.ts";

/** Anything that sends a request, as it is written. */
export type WrittenCall = TestDefinition | StepDefinition;

export interface FoundCall {
  call: WrittenCall;
  /** From the suite. */
  path: Path;
  /** `test` is a test's own request; flows and database tests have none. */
  kind: "test" | "setup" | "step" | "teardown";
  /** Index of the test that it belongs to; `null` for the suite's own set-up and teardown. */
  test: number | null;
}

/** Every request of a suite in the order in which it is written, those of set-ups, steps and teardowns included. */
export function callsOf(suite: SuiteDefinition): FoundCall[] {
  return [
    ...stepsOf(suite.setup, "setup", [], null),
    ...suite.tests.flatMap((test, index) => callsOfTest(test, index)),
    ...stepsOf(suite.teardown, "teardown", [], null),
  ];
}

export function callsOfTest(test: TestDefinition, index: number): FoundCall[] {
  const path = ["tests", index];
  const sends = test.test_type !== "integration_flow" && test.test_type !== "database";
  return [
    ...stepsOf(test.setup, "setup", path, index),
    ...(sends ? [{ call: test, path, kind: "test" as const, test: index }] : []),
    ...stepsOf(test.steps, "step", path, index),
    ...stepsOf(test.teardown, "teardown", path, index),
  ];
}

/** The calls of a file's authentication contexts. */
export function authCalls(project: ProjectDefinition): { call: Partial<WrittenCall>; path: Path; context: string }[] {
  return (project.auth ?? []).flatMap((context, index) =>
    (["login", "refresh", "logout"] as const).flatMap((key) => {
      const call = context[key];
      return call === undefined ? [] : [{ call, path: ["auth", index, key], context: context.name }];
    }),
  );
}

const KEYS = { setup: "setup", step: "steps", teardown: "teardown" } as const;

function stepsOf(
  steps: StepDefinition[] | undefined,
  kind: keyof typeof KEYS,
  path: Path,
  test: number | null,
): FoundCall[] {
  return (steps ?? []).map((call, index) => ({ call, path: [...path, KEYS[kind], index], kind, test }));
}
