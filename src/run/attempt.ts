import { UnknownNameError } from "../config/variables.ts";
import { causeChain } from "../errors.ts";
import { reasonOf, wasCancelled } from "./deadline.ts";
import type { HttpFailure } from "./http-failure.ts";
import type { Attempt } from "./kinds/kind.ts";
import { type Remedy, remedyFor, remedyInTime } from "./remediation.ts";
import { TestFault } from "./test-fault.ts";

/** An attempt in which nothing has happened yet. */
export const BLANK_ATTEMPT: Attempt = {
  status: "passed",
  message: null,
  skip: null,
  mismatches: [],
  trace: [],
  remediation: null,
  request: null,
  response: null,
  refusal: null,
  rows: null,
  captured: new Map(),
  sends: 0,
  timing: null,
  steps: [],
  location: null,
};

/** What came so far, ended by something that is no failed expectation. */
export function erroredAttempt(progress: Attempt, kind: Remedy, message: string, trace: string[]): Attempt {
  return { ...progress, status: "error", message, trace, remediation: remedyFor(kind) };
}

/** What an exception says about a test; one that is a defect of ours is thrown on. */
export function faultyAttempt(error: unknown, progress: Attempt = BLANK_ATTEMPT): Attempt {
  if (error instanceof TestFault) return erroredAttempt(progress, error.kind, error.message, causeChain(error));
  if (error instanceof UnknownNameError)
    return erroredAttempt(progress, error.lack ? "unknown-member" : "unknown-name", error.message, causeChain(error));
  if (error instanceof RangeError) {
    const message = "a value is nested too deeply to be compared or sent";
    return erroredAttempt(progress, "deep-value", message, causeChain(error));
  }
  throw error;
}

/** The same, where a signal may have been thrown on as it is. */
export function endedAttempt(error: unknown, signal: AbortSignal, progress: Attempt): Attempt {
  if (!signal.aborted || error !== signal.reason) return faultyAttempt(error, progress);
  return interruptedAttempt(progress, signal);
}

/** What came so far, ended by a signal. */
export function interruptedAttempt(progress: Attempt, signal: AbortSignal): Attempt {
  const kind = wasCancelled(signal) ? "interrupted" : "time-out";
  const attempt = erroredAttempt(progress, kind, reasonOf(signal), [reasonOf(signal)]);
  return { ...attempt, remediation: remedyInTime(kind, signal) };
}

/** A send that brought no complete answer. */
export function unansweredAttempt(progress: Attempt, failure: HttpFailure, signal: AbortSignal): Attempt {
  const { kind, message, trace } = failure;
  const attempt = erroredAttempt(progress, kind, message, trace);
  return trace[0] === reasonOf(signal) ? { ...attempt, remediation: remedyInTime(kind, signal) } : attempt;
}

/** A defect of ours costs one test, not the session. */
export function brokenAttempt(error: unknown): Attempt {
  const trace = causeChain(error);
  const message = `this test could not be carried out: ${trace[0] ?? "no reason given"}`;
  return erroredAttempt(BLANK_ATTEMPT, "defect", message, trace);
}
