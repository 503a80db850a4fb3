import { BLANK_ATTEMPT } from "../attempt.ts";
import type { HttpTiming } from "../http.ts";
import { lastStep, nameOf, runSteps, type StepEnd, sendsOf, skipOf } from "../step.ts";
import type { Attempt, Kind } from "./kind.ts";

/** Steps in their order; the first that does not pass ends the flow and decides. Set-up and teardown are run by whoever runs the test. */
export const integrationFlow: Kind = async (context) => {
  const ends = await runSteps(context, context.test.steps, "step");
  const attempt = flowAttempt(ends);
  const skip = skipOf(ends);
  return skip ? { ...attempt, status: "skipped", skip } : attempt;
};

/** A step that is left out on purpose changes nothing. */
function flowAttempt(ends: readonly StepEnd[]): Attempt {
  const broken = lastStep(ends);
  const last = ends.findLast(({ attempt }) => attempt !== null)?.attempt ?? BLANK_ATTEMPT;
  const attempt: Attempt = {
    ...last,
    captured: new Map(ends.flatMap((end) => [...(end.attempt?.captured ?? [])])),
    sends: sendsOf(ends),
    timing: summedTiming(ends),
    steps: ends.map(({ result }) => result),
  };
  if (!broken?.attempt) return attempt;
  return { ...attempt, message: `${nameOf(broken)}: ${attempt.message}`, location: broken.step.location };
}

/** The requests of all steps together; the details are those of the last send. */
function summedTiming(ends: readonly StepEnd[]): HttpTiming | null {
  const timings = ends.flatMap(({ attempt }) => attempt?.timing ?? []);
  const last = timings.at(-1);
  return last ? { ...last, total_ms: timings.reduce((sum, timing) => sum + timing.total_ms, 0) } : null;
}
