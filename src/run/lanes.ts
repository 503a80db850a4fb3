/** A held lane; disposing gives it back. */
export interface Lane extends Disposable {
  /** 0 to n-1. */
  readonly number: number;
}

export interface Lanes {
  readonly count: number;
  /** The lowest free lane, first come first served. Rejects with the signal's reason when that aborts first. */
  acquire(signal: AbortSignal): Promise<Lane>;
}

interface Waiter {
  grant(lane: number): void;
}

/** A fair semaphore with numbered places. */
export function createLanes(wanted: number): Lanes {
  const count = Math.max(1, wanted);
  const free = Array.from({ length: count }, (_, lane) => lane);
  const waiting: Waiter[] = [];
  const release = (lane: number) => {
    const next = waiting.shift();
    if (next) next.grant(lane);
    else free.splice(free.filter((other) => other < lane).length, 0, lane);
  };
  const held = (lane: number): Lane => {
    let given = false;
    return {
      number: lane,
      [Symbol.dispose]: () => {
        if (!given) release(lane);
        given = true;
      },
    };
  };
  return {
    count,
    acquire: (signal) => {
      if (signal.aborted) return Promise.reject(signal.reason);
      const lane = free.shift();
      if (lane !== undefined) return Promise.resolve(held(lane));
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          grant: (granted) => {
            signal.removeEventListener("abort", abort);
            resolve(held(granted));
          },
        };
        const abort = () => {
          waiting.splice(waiting.indexOf(waiter), 1);
          reject(signal.reason);
        };
        waiting.push(waiter);
        signal.addEventListener("abort", abort, { once: true });
      });
    },
  };
}
