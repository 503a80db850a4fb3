/** Signals come twice from terminals and launchers; a second one this much later means it. */
const REPEAT_AFTER_MS = 1000;

export interface Cancel {
  /** Aborted with an Error whose message is the signal's name. */
  signal: AbortSignal;
  forget(): void;
}

/**
 * The first SIGINT or SIGTERM ends the run in order. The runner follows its SIGINT with a SIGTERM after 7.5 s and finds the
 * run ending already; with `insist`, a later SIGINT from a person at a terminal kills as usual.
 */
export function cancelOnSignals(insist: boolean): Cancel {
  const controller = new AbortController();
  let first = 0;
  const forget = () => {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  };
  const onSignal = (name: NodeJS.Signals) => {
    if (!controller.signal.aborted) {
      first = performance.now();
      controller.abort(new Error(name));
    } else if (insist && performance.now() - first > REPEAT_AFTER_MS) {
      forget();
      process.kill(process.pid, name);
    }
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return { signal: controller.signal, forget };
}
