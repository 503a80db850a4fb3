import type { Problem } from "../errors.ts";
import type { Path } from "../model/location.ts";
import type { SuiteDefinition, TestDefinition } from "../model/schema.ts";
import { type FoundStep, stepsOf } from "./calls.ts";
import type { Written } from "./draft.ts";
import { DEFAULT_TIMEOUTS } from "./timeouts.ts";

/** A limit that holds something, in seconds. */
interface Limit {
  seconds: number;
  holder: "test" | "whole suite";
}

/** What may take longer than what holds it never gets the time that it asks for. */
export function timeoutProblems(suite: Written<SuiteDefinition>): Problem[] {
  const { definition } = suite;
  const whole = suiteLimit(definition);
  const tests = definition.tests.flatMap(({ timeout_seconds }, index) =>
    tooLong(suite, ["tests", index, "timeout_seconds"], timeout_seconds, whole),
  );
  const steps = stepsOf(definition).flatMap((found) => stepProblems(suite, found, whole));
  return [...tests, ...steps];
}

function stepProblems(suite: Written<SuiteDefinition>, found: FoundStep, whole: Limit): Problem[] {
  const { timeout_seconds, until } = found.call;
  const test = found.kind === "step" && found.test !== null ? suite.definition.tests[found.test] : undefined;
  const holder = test ? shorter(testLimit(test), whole) : whole;
  const untilPath = [...found.path, "until", "timeout_seconds"];
  return [
    ...tooLong(suite, [...found.path, "timeout_seconds"], timeout_seconds, holder),
    ...tooLong(suite, untilPath, until?.timeout_seconds, holder),
  ];
}

function suiteLimit({ timeout_seconds }: SuiteDefinition): Limit {
  return { seconds: timeout_seconds ?? DEFAULT_TIMEOUTS.suite, holder: "whole suite" };
}

function testLimit({ timeout_seconds }: TestDefinition): Limit {
  return { seconds: timeout_seconds ?? DEFAULT_TIMEOUTS.flow, holder: "test" };
}

function shorter(one: Limit, other: Limit): Limit {
  return one.seconds <= other.seconds ? one : other;
}

function tooLong(suite: Written<unknown>, path: Path, seconds: number | undefined, limit: Limit): Problem[] {
  if (seconds === undefined || seconds <= limit.seconds) return [];
  const message = `timeout_seconds: ${seconds} is longer than the ${limit.seconds} seconds of its ${limit.holder}: shorten it, or lengthen the ${limit.holder.split(" ").at(-1)}'s`;
  return [{ ...suite.locate(path), message }];
}
