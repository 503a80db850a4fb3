import type { ContainerState } from "../docker/container-state.ts";

/**
 * Counts a service's `startup_wait_seconds`: from the start of the wait or of its container, whichever is later, less the
 * time spent blocked by a dependency. All times are monotonic milliseconds.
 */
export class StartupClock {
  readonly #allowedMs: number;
  /** When each container was started first; later starts are restarts and give no new time. */
  readonly #firstStarts = new Map<string, number>();
  #countsFrom: number;
  #startedAt: number | null = null;
  #blocked = false;

  constructor(begin: number, allowedMs: number) {
    this.#countsFrom = begin;
    this.#allowedMs = allowedMs;
  }

  /** Some container has been started. */
  get started(): boolean {
    return this.#firstStarts.size > 0;
  }

  /** Infinite while the service is blocked. */
  get deadline(): number {
    return this.#blocked ? Number.POSITIVE_INFINITY : this.#from + this.#allowedMs;
  }

  waitedMs(now: number): number {
    return now - this.#from;
  }

  note(containers: readonly ContainerState[], toMonotonic: (daemonTime: number) => number): void {
    for (const { id, startedAt } of containers) {
      if (startedAt !== null && !this.#firstStarts.has(id)) this.#firstStarts.set(id, toMonotonic(startedAt));
    }
    const starts = containers.flatMap(({ id }) => this.#firstStarts.get(id) ?? []);
    this.#startedAt = starts.length > 0 ? Math.max(...starts) : null;
  }

  /** While a dependency is not decided the time stands still; one that broke gives no time back. */
  noteDependencies(pending: boolean, broken: boolean, now: number): void {
    if (this.#blocked && !pending && !broken) this.#countsFrom = now;
    this.#blocked = pending;
  }

  /** The service was ready and has to prove itself again. */
  restart(now: number): void {
    this.#countsFrom = now;
  }

  get #from(): number {
    return Math.max(this.#countsFrom, this.#startedAt ?? this.#countsFrom);
  }
}
