const WHOLE_MS = 60_000;
const AFTER_CANCEL_MS = 3_000;

/** Ends what talks to GitHub: after a minute, or 3 s after a cancel. Its timers keep no process alive. */
export function networkSignal(cancel: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const stop = (why: string, milliseconds: number) =>
    setTimeout(() => controller.abort(new Error(why)), milliseconds).unref();
  stop("GitHub did not finish answering within a minute", WHOLE_MS);
  const onCancel = () => stop("the run was cancelled", AFTER_CANCEL_MS);
  if (cancel.aborted) onCancel();
  else cancel.addEventListener("abort", onCancel, { once: true });
  return controller.signal;
}
