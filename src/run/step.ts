import type { Step } from "../model/configuration.ts";
import type { StepResult } from "../model/session.ts";
import { reasonOf, startDeadline, wasCancelled } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import type { Attempt } from "./kinds/kind.ts";
import type { PollingEnd } from "./poll-log.ts";
import { missingPrerequisites, type Skip, skipFor } from "./prerequisites.ts";
import { STATUS_WORDS } from "./status-words.ts";
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
  /** Why it was left out; `null` when it ran, or when an earlier step kept it from running. */
  skip: Skip | null;
}

const WORDS: Record<Phase, string> = { setup: "setup step", step: "step", teardown: "teardown step" };

/** `step "pay"` */
export function nameOf({ result }: Pick<StepEnd, "result">): string {
  return `${WORDS[result.phase]} "${result.name}"`;
}

/** Runs one step, unless it says not to or something that it needs is missing. What it captures is remembered. */
export async function runStep(context: StepContext, step: Step, phase: Phase): Promise<StepEnd> {
  const { system, signal } = context;
  const skip = await reasonToLeaveOut(context, step);
  if (skip) return { step, result: skippedStep(step, phase, skip.reason), attempt: null, skip };
  const start = system.monotonic();
  const { attempt, polls, answers } = await carryOut(context, step);
  context.remember(attempt.captured);
  const durationMs = system.monotonic() - start;
  const result = finishedStep(step, phase, { attempt, polls, answers, durationMs });
  if (attempt.status !== "error" || !wasCancelled(signal)) return { step, result, attempt, skip: null };
  const { duration_ms, request, attempts, response_ms } = result;
  const sent = { duration_ms, request, attempts, answers: result.answers, response_ms, polls };
  return { step, result: { ...skippedStep(step, phase, reasonOf(signal)), ...sent }, attempt, skip: null };
}

async function reasonToLeaveOut(context: StepContext, step: Step): Promise<Skip | null> {
  if (step.skip !== null) return { reason: step.skip, cause: null, asked: true };
  return skipFor(await missingPrerequisites(context, step.prerequisites));
}

/** Runs steps one after the other; the first that does not pass, or lacks something, ends them, and the rest is skipped. */
export async function runSteps(context: StepContext, steps: readonly Step[], phase: Phase): Promise<StepEnd[]> {
  const ends: StepEnd[] = [];
  for (const step of steps) {
    const last = lastStep(ends);
    ends.push(last ? notRun(step, phase, last) : await runStep(context, step, phase));
  }
  return ends;
}

/**
 * The step that ended a flow or a set-up: it did not pass, or it lacks something that nobody left out on purpose. What a set-up
 * lacks is missing to all that comes after, whoever left it out.
 */
export function lastStep(ends: readonly StepEnd[]): StepEnd | null {
  const isLast = ({ attempt, skip, step, result }: StepEnd) => {
    if (attempt !== null) return attempt.status !== "passed";
    return skip !== null && step.skip === null && (result.phase === "setup" || !skip.asked);
  };
  return ends.find(isLast) ?? null;
}

/** Every send of these steps. */
export function sendsOf(ends: readonly StepEnd[]): number {
  return ends.reduce((sum, { attempt }) => sum + (attempt?.sends ?? 0), 0);
}

/** A step that an earlier one keeps from running. */
export function notRun(step: Step, phase: Phase, last: StepEnd): StepEnd {
  const { status } = last.result;
  const wasInterrupted = status === "skipped" && last.skip === null;
  const reason = `${nameOf(last)} ${wasInterrupted ? "was interrupted" : STATUS_WORDS[status]}`;
  return { step, result: skippedStep(step, phase, reason), attempt: null, skip: null };
}

/** Why what holds these steps is skipped: the step that ended them could not run, or none of them was meant to. */
export function skipOf(ends: readonly StepEnd[]): Skip | null {
  const last = lastStep(ends);
  if (last) return last.skip && { ...last.skip, reason: `${nameOf(last)}: ${last.skip.reason}` };
  const skips = ends.flatMap(({ skip }) => skip ?? []);
  if (skips.length === 0 || skips.length < ends.length) return null;
  const reasons = [...new Set(skips.map(({ reason }) => reason))];
  return { reason: `no step runs: ${reasons.join("; ")}`, cause: null, asked: true };
}

async function carryOut(context: StepContext, step: Step): Promise<PollingEnd> {
  if (step.until !== null) return pollUntil(context, step, step.until);
  using limit = startDeadline(context.system, step.timeout_seconds, context.signal, "step");
  const attempt = await exchange({ ...context, signal: limit.signal }, step);
  const count = attempt.response === null ? 0 : 1;
  return { attempt, polls: [], answers: { count, totalMs: attempt.timing?.total_ms ?? 0 } };
}
