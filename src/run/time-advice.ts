import type { Suite, TestCase } from "../model/configuration.ts";
import type { StepResult } from "../model/session.ts";
import { MOST_SECONDS } from "../model/time-limits.ts";
import type { TimedTest } from "./ended-test.ts";

const SHOWN = 3;

interface Timed {
  name: string;
  ms: number;
}

/** What took a test's time and how much would fit, for one whose time ran out. */
export function testTimeAdvice(
  { timeout_seconds: limit }: Pick<TestCase, "timeout_seconds">,
  steps: readonly StepResult[],
): string {
  const counted = steps.filter(({ phase }) => phase !== "teardown");
  const ran = counted.filter(({ duration_ms }) => duration_ms > 0);
  const times = slowest(ran.map(({ name, duration_ms }) => ({ name: `"${name}"`, ms: duration_ms })));
  const told = times === "" ? "" : `Its slowest steps: ${times}. `;
  if (limit >= MOST_SECONDS.test) {
    return `${told}${MOST_SECONDS.test} s is the most that a test can have: make it faster, or split it.`;
  }
  const share = ran.length === 0 ? 2 : Math.max(2, counted.length / ran.length);
  const fitting = roundedUp(limit * share, 5, MOST_SECONDS.test);
  return `${told}It has ${limit} s; timeout_seconds: ${fitting} is likely to fit (at most ${MOST_SECONDS.test}).`;
}

/** What took a suite's time, and how much would fit. */
export function suiteTimeAdvice(
  { timeout_seconds: limit, tests }: Pick<Suite, "timeout_seconds" | "tests">,
  begun: readonly TimedTest[],
): string {
  const ran = begun.filter(({ durationMs }) => durationMs > 0);
  const steps = ran.flatMap((test) =>
    test.steps.map(({ name, duration_ms }) => ({ name: `"${name}" of ${test.id}`, ms: duration_ms })),
  );
  const slowTests = slowest(ran.map(({ id, durationMs }) => ({ name: id, ms: durationMs })));
  const slowSteps = slowest(steps);
  const told = `slowest tests: ${slowTests || "none ran"}${slowSteps === "" ? "" : `; slowest steps: ${slowSteps}`}`;
  if (limit >= MOST_SECONDS.suite) {
    return `${told}; ${MOST_SECONDS.suite} s is the most that a suite can have: speed these up, split the suite, or set parallel_tests: true`;
  }
  const fitting = roundedUp(limit * Math.max(1.5, tests.length / Math.max(1, ran.length)), 10, MOST_SECONDS.suite);
  return `${told}; timeout_seconds: ${fitting} is likely to fit (at most ${MOST_SECONDS.suite}); or speed these up, or split the suite`;
}

/** `pay (12.1 s), ship (3.0 s)`, the slowest first; empty when nothing took time. */
function slowest(times: readonly Timed[]): string {
  return times
    .filter(({ ms }) => ms > 0)
    .sort((left, right) => right.ms - left.ms)
    .slice(0, SHOWN)
    .map(({ name, ms }) => `${name} (${(ms / 1000).toFixed(1)} s)`)
    .join(", ");
}

function roundedUp(seconds: number, step: number, most: number): number {
  return Math.min(most, Math.ceil(seconds / step) * step);
}
