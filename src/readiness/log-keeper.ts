import type { ContainerState } from "../docker/container-state.ts";
import type { Engine } from "../docker/engine.ts";

/** More than fits into what the engine client keeps, which is the last 1 MiB. */
const MOST_LINES = 100_000;
const TIMEOUT_MS = 5_000;

/** Reads a container's log at the moment it dies: a little later the container may be replaced or gone. */
export class LogKeeper {
  readonly #engine: Engine;
  readonly #ends = new Map<string, { finishedAt: number; log: Promise<string | null> }>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Call it with every state: only an end that was not seen before costs a request. */
  observe(containers: readonly ContainerState[]): void {
    for (const { id, status, finishedAt } of containers) {
      if (finishedAt === null || status === "running" || this.#ends.get(id)?.finishedAt === finishedAt) continue;
      this.#ends.set(id, { finishedAt, log: this.#read(id) });
    }
  }

  /** The last 1 MiB; `null` when there is no log. */
  async log(container: ContainerState): Promise<string | null> {
    const kept = container.status === "running" ? undefined : this.#ends.get(container.id);
    return (kept ? await kept.log : await this.#read(container.id)) || null;
  }

  #read(id: string): Promise<string | null> {
    const options = { timeoutMs: TIMEOUT_MS, signal: AbortSignal.timeout(TIMEOUT_MS) };
    // Evidence that cannot be had is no reason to break the wait.
    return this.#engine.containerLog(id, MOST_LINES, options).catch(() => null);
  }
}
