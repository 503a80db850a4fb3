import type { System } from "../system.ts";

/** Why a signal was aborted: a time limit ran out. */
export class DeadlineError extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`the time limit of ${seconds} s ran out`);
    this.name = "DeadlineError";
    this.seconds = seconds;
  }
}

export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
}

/** A signal that aborts after `seconds` with a `DeadlineError`, or with the parent's reason when that comes first. */
export function startDeadline(system: System, seconds: number, parent: AbortSignal): Deadline {
  const limit = new AbortController();
  const over = new AbortController();
  const expire = () => limit.abort(new DeadlineError(seconds));
  system.sleep(seconds * 1000, over.signal).then(expire, () => undefined);
  return {
    signal: AbortSignal.any([parent, limit.signal]),
    [Symbol.dispose]: () => over.abort(),
  };
}

/** The words of what aborted a signal. */
export function reasonOf(signal: AbortSignal): string {
  const { reason } = signal;
  return reason instanceof Error && reason.message !== "" ? reason.message : String(reason ?? "interrupted");
}
