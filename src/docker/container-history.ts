/** What events told of a container and inspect cannot tell afterwards. */
export interface ContainerHistory {
  /** Somebody sent a signal before it ended. */
  readonly stopRequested: boolean;
  readonly wasHealthy: boolean;
  /** Starts after an end of its own; the engine's count begins anew when somebody starts a container by hand. */
  readonly restarts: number;
  readonly oom: boolean;
  /** Seconds, daemon's clock; 0 for never. */
  readonly killedAt: number;
  readonly died: boolean;
}

export const NEW_HISTORY: ContainerHistory = {
  stopRequested: false,
  wasHealthy: false,
  restarts: 0,
  oom: false,
  killedAt: 0,
  died: false,
};

/** A container that dies this long after a signal was stopped by it. */
const STOP_WINDOW_SECONDS = 120;

type Fold = (history: ContainerHistory, time: number) => Partial<ContainerHistory>;

const FOLDS: Record<string, Fold> = {
  kill: (_history, time) => ({ killedAt: time }),
  oom: () => ({ oom: true }),
  "health_status: healthy": () => ({ wasHealthy: true }),
  die: ({ killedAt }, time) => ({ died: true, stopRequested: killedAt > 0 && time - killedAt <= STOP_WINDOW_SECONDS }),
  // `docker stop` of a container that waits for its next start: there is no process to send a signal to.
  stop: () => ({ stopRequested: true }),
  start: ({ died, stopRequested, restarts }) => ({
    killedAt: 0,
    died: false,
    oom: false,
    stopRequested: false,
    restarts: restarts + (died && !stopRequested ? 1 : 0),
  }),
};

/** @param time of the event, seconds on the daemon's clock */
export function foldEvent(history: ContainerHistory, action: string, time: number): ContainerHistory {
  const fold = Object.hasOwn(FOLDS, action) ? FOLDS[action] : undefined;
  return fold ? { ...history, ...fold(history, time) } : history;
}
