import type { Problem } from "../errors.ts";
import type { Path } from "../model/location.ts";
import type { ProjectDefinition, SuiteDefinition, TestDefinition } from "../model/schema.ts";
import { type FoundStep, stepsOf } from "./calls.ts";
import type { Written } from "./draft.ts";
import { DEFAULT_TIMEOUTS } from "./timeouts.ts";

/** A limit that holds something, in seconds. */
interface Limit {
  seconds: number;
  holder: string;
}

/** Its time is its own, whatever ended the tests. */
const TEARDOWN: Limit = { seconds: DEFAULT_TIMEOUTS.teardown, holder: "teardown" };

type Project = Written<ProjectDefinition>;

/** What may take longer than what holds it never gets the time that it asks for. */
export function timeoutProblems(suite: Written<SuiteDefinition>, projects: readonly Project[]): Problem[] {
  const { definition } = suite;
  const project = projects.find((one) => one.definition.defaults?.timeout_seconds !== undefined);
  const fallback = project?.definition.defaults?.timeout_seconds;
  const whole = suiteLimit(definition);
  const tests = definition.tests.flatMap(({ timeout_seconds }, index) =>
    tooLong(suite, ["tests", index, "timeout_seconds"], timeout_seconds, whole),
  );
  const steps = stepsOf(definition).flatMap((found) => stepProblems(suite, found, whole, fallback));
  const takesDefault = definition.tests.some((test) => test.timeout_seconds === undefined && !isFlow(test));
  const named = { ...whole, holder: `whole suite "${definition.name}"` };
  const path = ["defaults", "timeout_seconds"];
  return [...tests, ...steps, ...(project && takesDefault ? tooLong(project, path, fallback, named) : [])];
}

function stepProblems(
  suite: Written<SuiteDefinition>,
  found: FoundStep,
  whole: Limit,
  fallback: number | undefined,
): Problem[] {
  const { timeout_seconds, until } = found.call;
  const test = found.test === null ? undefined : suite.definition.tests[found.test];
  const around = test ? shorter(testLimit(test, fallback), whole) : whole;
  const holder = found.kind === "teardown" ? TEARDOWN : around;
  const untilPath = [...found.path, "until", "timeout_seconds"];
  return [
    ...tooLong(suite, [...found.path, "timeout_seconds"], timeout_seconds, holder),
    ...tooLong(suite, untilPath, until?.timeout_seconds, holder),
  ];
}

function suiteLimit({ timeout_seconds }: SuiteDefinition): Limit {
  return { seconds: timeout_seconds ?? DEFAULT_TIMEOUTS.suite, holder: "whole suite" };
}

function testLimit(test: TestDefinition, fallback: number | undefined): Limit {
  const unsaid = isFlow(test) ? DEFAULT_TIMEOUTS.flow : (fallback ?? DEFAULT_TIMEOUTS.request);
  return { seconds: test.timeout_seconds ?? unsaid, holder: "test" };
}

function isFlow({ test_type }: TestDefinition): boolean {
  return test_type === "integration_flow";
}

function shorter(one: Limit, other: Limit): Limit {
  return one.seconds <= other.seconds ? one : other;
}

function tooLong(suite: Written<unknown>, path: Path, seconds: number | undefined, limit: Limit): Problem[] {
  if (seconds === undefined || seconds <= limit.seconds) return [];
  const its = limit.holder.includes('"') ? "the" : "its";
  const owner = limit.holder.includes("suite") ? "suite" : "test";
  const remedy = limit === TEARDOWN ? "shorten it" : `shorten it, or lengthen the ${owner}'s`;
  const message = `timeout_seconds: ${seconds} is longer than the ${limit.seconds} seconds of ${its} ${limit.holder}: ${remedy}`;
  return [{ ...suite.locate(path), message }];
}
