import type { System } from "../system.ts";

/** Whose time limit it is; `grace`: that of all teardowns after a cancel, `share`: a step's part of it. */
export type LimitHolder = "request" | "step" | "until" | "test" | "suite" | "teardown" | "grace" | "share";

const NAMES: Record<LimitHolder, (seconds: number) => string> = {
  request: (seconds) => `the time limit of ${seconds} s`,
  step: (seconds) => `the step's timeout_seconds (${seconds} s)`,
  until: (seconds) => `the until's timeout_seconds (${seconds} s)`,
  test: (seconds) => `the test's timeout_seconds (${seconds} s)`,
  suite: (seconds) => `the suite's timeout_seconds (${seconds} s)`,
  teardown: (seconds) => `the ${seconds} s that a teardown step has`,
  grace: (seconds) => `the ${seconds} s that teardowns have after a cancel`,
  share: (seconds) => `its share of the ${seconds} s that teardowns have after a cancel`,
};

/** Why a signal was aborted: a time limit ran out. */
export class DeadlineError extends Error {
  readonly seconds: number;
  readonly holder: LimitHolder;

  constructor(seconds: number, holder: LimitHolder = "request") {
    super(`${NAMES[holder](seconds)} ran out`);
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

/** The time that is left to tidy up after a cancel. */
export interface Grace extends Deadline {
  /** A signal that aborts when one of `parts` equal parts of what is left is over; before a cancel, never. */
  share(parts: number): Deadline;
}

/** A signal that aborts `seconds` after its `cancel` does. */
export function startGrace(system: System, seconds: number, cancel: AbortSignal): Grace {
  let end = Number.POSITIVE_INFINITY;
  const begin = () => {
    end = system.monotonic() + seconds * 1000;
    return seconds * 1000;
  };
  const whole = startAfter(system, cancel, begin, new DeadlineError(seconds, "grace"));
  const share = (parts: number): Deadline => {
    const left = () => Math.max(0, end - system.monotonic()) / parts;
    const part = startAfter(system, cancel, left, new DeadlineError(seconds, "share"));
    return { ...part, signal: AbortSignal.any([whole.signal, part.signal]) };
  };
  return { ...whole, share };
}

/** Aborts for `reason` so many milliseconds after `cancel` does, as they are then. */
function startAfter(system: System, cancel: AbortSignal, milliseconds: () => number, reason: DeadlineError): Deadline {
  const limit = new AbortController();
  const over = new AbortController();
  const expire = () => limit.abort(reason);
  const begin = () => void system.sleep(milliseconds(), over.signal).then(expire, () => undefined);
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
