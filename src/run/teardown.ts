import type { Step } from "../model/configuration.ts";
import { MOST_SECONDS } from "../model/time-limits.ts";
import { type Grace, reasonOf, startDeadline } from "./deadline.ts";
import { nameOf, runStep, type StepEnd } from "./step.ts";
import type { StepContext } from "./step-context.ts";
import { skippedStep } from "./step-result.ts";

export interface TeardownContext extends StepContext {
  /** The time after a cancel: a teardown runs in spite of what ended the tests, but not for ever. */
  grace: Grace;
  warn: (message: string) => void;
}

export interface Teardown {
  /** For the warnings: `suite/test`. */
  owner: string;
  /** The tests were ended by a time limit. */
  late: boolean;
  /** Steps of other teardowns that follow this one; after a cancel each gets its share of the time. */
  after: number;
}

/** For each step when time has run out already. */
const LATE_STEP_SECONDS = 10;

/** Runs every step, also after one that did not work, which is a warning. */
export async function tearDown(
  context: TeardownContext,
  steps: readonly Step[],
  { owner, late, after }: Teardown,
): Promise<StepEnd[]> {
  const ends: StepEnd[] = [];
  for (const step of steps) {
    using share = context.grace.share(steps.length - ends.length + after);
    const end = await tearDownStep(context, step, late ? LATE_STEP_SECONDS : MOST_SECONDS.teardown, share.signal);
    const { status, error_message, skip_reason } = end.result;
    if (status === "failed" || status === "error") {
      context.warn(`${owner}: ${nameOf(end)} did not work: ${error_message}`);
    } else if (status === "skipped" && context.grace.signal.aborted) {
      context.warn(`${owner}: ${nameOf(end)} did not run: ${skip_reason}`);
    }
    ends.push(end);
  }
  return ends;
}

/** `share`: its part of the time after a cancel. */
async function tearDownStep(
  context: TeardownContext,
  step: Step,
  seconds: number,
  share: AbortSignal,
): Promise<StepEnd> {
  const over = context.grace.signal;
  if (over.aborted) {
    const result = skippedStep(step, "teardown", reasonOf(over));
    return { step, result, attempt: null, skip: null };
  }
  using limit = startDeadline(context.system, seconds, share, "teardown");
  // Awaited here, so that the limit holds until the step has ended.
  return await runStep({ ...context, signal: limit.signal }, step, "teardown");
}
