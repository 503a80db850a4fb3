import type { Problem } from "../errors.ts";
import type { Path } from "../model/location.ts";
import type { ProjectDefinition, SuiteDefinition, TestDefinition } from "../model/schema.ts";
import { MOST_SECONDS } from "../model/time-limits.ts";
import { type FoundStep, stepsOf } from "./calls.ts";
import type { Written } from "./draft.ts";
import { DEFAULT_TIMEOUTS, defaultTestTimeout } from "./timeouts.ts";

/** A limit that holds something, in seconds. */
interface Limit {
  seconds: number;
  /** In words, and what to do about what is longer. */
  holder: string;
  remedy: string;
}

/** Its time is its own, whatever ended the tests. */
const TEARDOWN: Limit = { seconds: MOST_SECONDS.teardown, holder: "its teardown", remedy: "shorten it" };

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
  const takesDefault = definition.tests.some(
    ({ timeout_seconds, test_type }) => timeout_seconds === undefined && test_type !== "integration_flow",
  );
  const named = { ...whole, holder: `the whole suite "${definition.name}"` };
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
  const remedy = "shorten it, or lengthen the suite's";
  return { seconds: timeout_seconds ?? DEFAULT_TIMEOUTS.suite, holder: "its whole suite", remedy };
}

function testLimit({ timeout_seconds, test_type }: TestDefinition, fallback: number | undefined): Limit {
  const seconds = timeout_seconds ?? defaultTestTimeout(test_type, fallback);
  return { seconds, holder: "its test", remedy: "shorten it, or lengthen the test's" };
}

function shorter(one: Limit, other: Limit): Limit {
  return one.seconds <= other.seconds ? one : other;
}

function tooLong(suite: Written<unknown>, path: Path, seconds: number | undefined, limit: Limit): Problem[] {
  if (seconds === undefined || seconds <= limit.seconds) return [];
  const { holder, remedy } = limit;
  const message = `timeout_seconds: ${seconds} is longer than the ${limit.seconds} seconds of ${holder}: ${remedy}`;
  return [{ ...suite.locate(path), message }];
}
