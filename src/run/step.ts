import type { Step } from "../model/configuration.ts";
import type { PollAttempt, StepResult } from "../model/session.ts";
import { reasonOf, startDeadline, wasCancelled } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import type { Attempt } from "./kinds/kind.ts";
import { joinReasons, missingPrerequisites } from "./prerequisites.ts";
import type { StepContext } from "./step-context.ts";
import { finishedStep, skippedStep } from "./step-result.ts";
import { pollUntil } from "./until.ts";

export type Phase = StepResult["phase"];

/** A step that came to its end. */
export interface StepEnd {
  step: Step;
  result: StepResult;
  /** `null` when it did not run. */
  attempt: Attempt | null;
}

const WORDS: Record<Phase, string> = { setup: "setup step", step: "step", teardown: "teardown step" };

/** `step "pay"` */
export function nameOf({ result }: Pick<StepEnd, "result">): string {
  return `${WORDS[result.phase]} "${result.name}"`;
}

/** Runs one step, unless it says not to or something that it needs is missing. What it captures is remembered. */
export async function runStep(context: StepContext, step: Step, phase: Phase): Promise<StepEnd> {
  const { system, signal } = context;
  const missing = step.skip ?? joinReasons(await missingPrerequisites(context, step.prerequisites))?.reason;
  if (missing) return { step, result: skippedStep(step, phase, missing), attempt: null };
  const start = system.monotonic();
  const { attempt, polls } = await carryOut(context, step);
  context.remember(attempt.captured);
  const durationMs = system.monotonic() - start;
  const result = finishedStep(step, phase, { attempt, polls, durationMs });
  if (attempt.status !== "error" || !wasCancelled(signal)) return { step, result, attempt };
  const interrupted = { ...skippedStep(step, phase, reasonOf(signal)), duration_ms: result.duration_ms };
  return { step, result: { ...interrupted, request: result.request, attempts: result.attempts, polls }, attempt };
}

/** Runs steps one after the other; the first that does not pass ends them, and the rest is skipped. */
export async function runSteps(context: StepContext, steps: readonly Step[], phase: Phase): Promise<StepEnd[]> {
  const ends: StepEnd[] = [];
  for (const step of steps) {
    const broken = brokenStep(ends);
    ends.push(broken ? notRun(step, phase, broken) : await runStep(context, step, phase));
  }
  return ends;
}

/** The step that ended a flow or a set-up. */
export function brokenStep(ends: readonly StepEnd[]): (StepEnd & { attempt: Attempt }) | null {
  const broken = ends.find(({ attempt }) => attempt !== null && attempt.status !== "passed");
  return broken?.attempt ? { ...broken, attempt: broken.attempt } : null;
}

/** A step that an earlier one keeps from running. */
export function notRun(step: Step, phase: Phase, broken: StepEnd): StepEnd {
  const { status } = broken.result;
  const words = { failed: "failed", error: "could not be carried out", skipped: "was interrupted", passed: "passed" };
  return { step, result: skippedStep(step, phase, `${nameOf(broken)} ${words[status]}`), attempt: null };
}

async function carryOut(context: StepContext, step: Step): Promise<{ attempt: Attempt; polls: PollAttempt[] }> {
  if (step.until !== null) return pollUntil(context, step, step.until);
  using limit = startDeadline(context.system, step.timeout_seconds, context.signal);
  return { attempt: await exchange({ ...context, signal: limit.signal }, step), polls: [] };
}
