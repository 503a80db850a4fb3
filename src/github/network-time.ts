const WHOLE_MS = 120_000;
const AFTER_CANCEL_MS = 3_000;

/** Ends what talks to GitHub: after two minutes, or 3 s after a cancel. Its timers keep no process alive. */
export function networkSignal(cancel: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const stop = (why: string, milliseconds: number) =>
    setTimeout(() => controller.abort(new Error(why)), milliseconds).unref();
  stop("GitHub did not finish answering within 2 minutes", WHOLE_MS);
  const onCancel = () => stop("the run was cancelled", AFTER_CANCEL_MS);
  if (cancel.aborted) onCancel();
  else cancel.addEventListener("abort", onCancel, { once: true });
  return controller.signal;
}

/** The promise's result, or the signal's reason when that comes first; what was begun may go on unheard. */
export async function within<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  signal.throwIfAborted();
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
