import { BLANK_ATTEMPT } from "../attempt.ts";
import type { HttpTiming } from "../http.ts";
import { brokenStep, nameOf, notRun, runSteps, type StepEnd } from "../step.ts";
import type { Attempt, Kind } from "./kind.ts";

/** Set-up, then steps in their order; the first that does not pass ends the flow and decides. Its teardown is run by whoever runs the test. */
export const integrationFlow: Kind = async (context) => {
  const { test } = context;
  const setup = await runSteps(context, test.setup, "setup");
  const broken = brokenStep(setup);
  const steps = broken
    ? test.steps.map((step) => notRun(step, "step", broken))
    : await runSteps(context, test.steps, "step");
  return flowAttempt([...setup, ...steps]);
};

/** A flow that could not be set up is an error, whatever its step says; a skipped step changes nothing. */
function flowAttempt(ends: readonly StepEnd[]): Attempt {
  const broken = brokenStep(ends);
  const last = ends.findLast(({ attempt }) => attempt !== null)?.attempt ?? BLANK_ATTEMPT;
  const attempt: Attempt = {
    ...(broken?.attempt ?? last),
    captured: new Map(ends.flatMap((end) => [...(end.attempt?.captured ?? [])])),
    sends: ends.reduce((sum, end) => sum + (end.attempt?.sends ?? 0), 0),
    timing: summedTiming(ends),
    steps: ends.map(({ result }) => result),
  };
  if (!broken) return attempt;
  return {
    ...attempt,
    status: broken.result.phase === "setup" ? "error" : attempt.status,
    message: `${nameOf(broken)}: ${attempt.message}`,
    location: broken.step.location,
  };
}

/** The requests of all steps together; the details are those of the last send. */
function summedTiming(ends: readonly StepEnd[]): HttpTiming | null {
  const timings = ends.flatMap(({ attempt }) => attempt?.timing ?? []);
  const last = timings.at(-1);
  return last ? { ...last, total_ms: timings.reduce((sum, timing) => sum + timing.total_ms, 0) } : null;
}
