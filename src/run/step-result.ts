import type { Step } from "../model/configuration.ts";
import type { PollAttempt, StepResult } from "../model/session.ts";
import { exchangeFields } from "./exchange-fields.ts";
import type { Attempt } from "./kinds/kind.ts";

export interface StepRun {
  attempt: Attempt;
  polls: PollAttempt[];
  answers: Answers;
  durationMs: number;
}

/** Requests of a step that were answered, and their time together. */
export interface Answers {
  count: number;
  totalMs: number;
}

/** The result of a step that came to an end by itself. */
export function finishedStep(step: Step, phase: StepResult["phase"], run: StepRun): StepResult {
  const { attempt } = run;
  return {
    ...blankStep(step, phase),
    ...exchangeFields(attempt),
    status: attempt.status,
    duration_ms: Math.max(0, Math.round(run.durationMs)),
    error_message: attempt.message,
    mismatches: attempt.mismatches,
    error_trace: attempt.trace,
    remediation: attempt.remediation,
    attempts: attempt.sends,
    answers: run.answers.count,
    response_ms: meanTenths(run.answers),
    polls: run.polls,
  };
}

/** The result of a step that did not run. */
export function skippedStep(step: Step, phase: StepResult["phase"], reason: string): StepResult {
  return { ...blankStep(step, phase), skip_reason: reason };
}

/** Every field, as a step that has not run leaves it. */
function blankStep(step: Step, phase: StepResult["phase"]): StepResult {
  return {
    name: step.name,
    phase,
    status: "skipped",
    target_service: step.target_service,
    duration_ms: 0,
    response_status: null,
    response_body: null,
    error_message: null,
    mismatches: [],
    error_trace: [],
    remediation: null,
    request: null,
    curl: null,
    location: { file: step.location.file, line: step.location.line },
    skip_reason: null,
    attempts: 0,
    answers: 0,
    response_ms: null,
    polls: [],
  };
}

function meanTenths({ count, totalMs }: Answers): number | null {
  return count === 0 ? null : Math.round((totalMs / count) * 10) / 10;
}
