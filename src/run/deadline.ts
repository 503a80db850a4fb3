import type { System } from "../system.ts";

/** Whose time limit it is. */
export type LimitHolder = "request" | "until" | "test" | "suite" | "teardown";

/** Why a signal was aborted: a time limit ran out. */
export class DeadlineError extends Error {
  readonly seconds: number;
  readonly holder: LimitHolder;

  constructor(seconds: number, holder: LimitHolder = "request") {
    super(`the time limit of ${seconds} s ran out`);
    this.name = "DeadlineError";
    this.seconds = seconds;
    this.holder = holder;
  }
}

export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
}

/** A signal that aborts after `seconds` (`null`: never) with a `DeadlineError`, or with the parent's reason when that comes first. */
export function startDeadline(
  system: System,
  seconds: number | null,
  parent: AbortSignal,
  holder: LimitHolder = "request",
): Deadline {
  if (seconds === null) return { signal: parent, [Symbol.dispose]: () => undefined };
  const limit = new AbortController();
  const over = new AbortController();
  const expire = () => limit.abort(new DeadlineError(seconds, holder));
  system.sleep(seconds * 1000, over.signal).then(expire, () => undefined);
  return {
    signal: AbortSignal.any([parent, limit.signal]),
    [Symbol.dispose]: () => over.abort(),
  };
}

/** A signal that aborts `seconds` after its `cancel` does: the time that is left to tidy up. */
export function startGrace(system: System, seconds: number, cancel: AbortSignal): Deadline {
  const limit = new AbortController();
  const over = new AbortController();
  const expire = () => limit.abort(new DeadlineError(seconds, "teardown"));
  const begin = () => void system.sleep(seconds * 1000, over.signal).then(expire, () => undefined);
  if (cancel.aborted) begin();
  else cancel.addEventListener("abort", begin, { once: true, signal: over.signal });
  return { signal: limit.signal, [Symbol.dispose]: () => over.abort() };
}

/** Whether a signal was aborted by this holder's time limit. */
export function ranOut(signal: AbortSignal, holder: LimitHolder): boolean {
  return signal.reason instanceof DeadlineError && signal.reason.holder === holder;
}

/** Whether a signal was aborted by something else than a time limit: a cancel. */
export function wasCancelled(signal: AbortSignal): boolean {
  return signal.aborted && !(signal.reason instanceof DeadlineError);
}

/** The words of what aborted a signal. */
export function reasonOf(signal: AbortSignal): string {
  return reasonText(signal.reason);
}

export function reasonText(reason: unknown): string {
  return reason instanceof Error && reason.message !== "" ? reason.message : String(reason ?? "interrupted");
}
