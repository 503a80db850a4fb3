import type { Step } from "../model/configuration.ts";
import { reasonOf, startDeadline } from "./deadline.ts";
import { nameOf, runStep, type StepEnd } from "./step.ts";
import type { StepContext } from "./step-context.ts";
import { skippedStep } from "./step-result.ts";

export interface TeardownContext extends StepContext {
  /** Aborts a little after a cancel: a teardown runs in spite of what ended the tests, but not for ever. */
  grace: AbortSignal;
  warn: (message: string) => void;
}

/** For each step, polling included. */
const STEP_SECONDS = 60;
/** The same when time has run out already. */
const LATE_STEP_SECONDS = 10;

/**
 * Runs every step, also after one that did not work, which is a warning that names `owner`. `late`: the tests were ended by a
 * time limit.
 */
export async function tearDown(
  context: TeardownContext,
  steps: readonly Step[],
  owner: string,
  late: boolean,
): Promise<StepEnd[]> {
  const ends: StepEnd[] = [];
  for (const step of steps) {
    const end = await tearDownStep(context, step, late ? LATE_STEP_SECONDS : STEP_SECONDS);
    const { status, error_message, skip_reason } = end.result;
    if (status === "failed" || status === "error") {
      context.warn(`${owner}: ${nameOf(end)} did not work: ${error_message}`);
    } else if (status === "skipped" && context.grace.aborted) {
      context.warn(`${owner}: ${nameOf(end)} did not run: ${skip_reason}`);
    }
    ends.push(end);
  }
  return ends;
}

async function tearDownStep(context: TeardownContext, step: Step, seconds: number): Promise<StepEnd> {
  const { system, grace } = context;
  if (grace.aborted) {
    const result = skippedStep(step, "teardown", `${reasonOf(grace)} after the cancel`);
    return { step, result, attempt: null, skip: null };
  }
  using limit = startDeadline(system, seconds, grace, "teardown");
  return runStep({ ...context, signal: limit.signal }, step, "teardown");
}
