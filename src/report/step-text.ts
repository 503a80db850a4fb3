import { formatMilliseconds } from "../model/duration.ts";
import { plural } from "../model/plural.ts";
import type { PollAttempt, StepResult } from "../model/session.ts";

const PHASES: Record<StepResult["phase"], string> = { setup: "set-up ", step: "step ", teardown: "teardown " };

export function isBroken({ status }: Pick<StepResult, "status">): boolean {
  return status === "failed" || status === "error";
}

/** Whether the message of the flow that the step belongs to ends with the step's own. */
export function isTold({ error_message }: StepResult, message: string | null): boolean {
  return error_message !== null && (message ?? "").endsWith(error_message);
}

/** `set-up create the order` */
export function stepTitle({ phase, name }: StepResult): string {
  return `${PHASES[phase]}${name}`;
}

/** `12ms`, or `20.0s, 57 requests` of a step that asked more than once; empty when it did not run. */
export function stepEffort({ status, duration_ms, attempts }: StepResult): string {
  if (status === "skipped") return "";
  return `${formatMilliseconds(duration_ms)}${attempts > 1 ? `, ${plural(attempts, "request")}` : ""}`;
}

/** `after 1.2s → 200: body /status: expected "shipped", got "paid"` */
export function pollText({ at_ms, response_status, message }: PollAttempt): string {
  const answer = response_status === null ? "" : ` → ${response_status}`;
  return `after ${formatMilliseconds(at_ms)}${answer}${message === null ? "" : `: ${message}`}`;
}
