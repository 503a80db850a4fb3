import { causeChain } from "../errors.ts";
import type { System } from "../system.ts";
import { type ContainerHistory, foldEvent, NEW_HISTORY } from "./container-history.ts";
import { type ContainerState, serviceOf, toContainerState } from "./container-state.ts";
import type { Engine } from "./engine.ts";
import type { EngineEvent } from "./engine-types.ts";

export interface WatchRequest {
  readonly engine: Engine;
  readonly project: string;
  readonly system: System;
  readonly signal?: AbortSignal;
  /** Something about some container changed. */
  readonly onChange: () => void;
}

/** A project's containers, kept true: events are triggers, inspect is the truth, a full look every five seconds finds what no event told. */
export interface ProjectWatch {
  /** By service and replica; containers that a newer one replaces are left out. */
  states(): ContainerState[];
  /** Moment of the daemon's clock on this process's monotonic clock, in milliseconds. */
  toMonotonic(daemonTime: number): number;
  /** Why the engine does not answer now, and since when (monotonic); `null` while it does. */
  fault(): { readonly message: string; readonly since: number } | null;
  close(): Promise<void>;
}

interface Tracked {
  state: ContainerState | null;
  fingerprint: string;
  history: ContainerHistory;
  reading: Promise<void> | null;
  again: boolean;
}

const RECONCILE_MS = 5_000;
const FIRST_RECONNECT_MS = 200;
const LAST_RECONNECT_MS = 2_000;
const REMEMBERED_EVENTS = 4_096;

/**
 * Subscribes first, then takes the snapshot, so that nothing falls between the two. Resolves with the first snapshot taken.
 * @throws EnvironmentError when the engine cannot be reached for that
 */
export async function watchProject(request: WatchRequest): Promise<ProjectWatch> {
  const watch = new Watch(request);
  try {
    await watch.begin();
  } catch (error) {
    await watch.close();
    throw error;
  }
  return watch;
}

class Watch implements ProjectWatch {
  readonly #request: WatchRequest;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #containers = new Map<string, Tracked>();
  readonly #seen = new Set<string>();
  #clockOffset = 0;
  /** Seconds, daemon's clock. */
  #since = 0;
  #fault: { message: string; since: number } | null = null;
  #loops: Promise<unknown>[] = [];

  constructor(request: WatchRequest) {
    this.#request = request;
    this.#signal = request.signal ? AbortSignal.any([request.signal, this.#stop.signal]) : this.#stop.signal;
  }

  async begin(): Promise<void> {
    const { engine, system } = this.#request;
    const before = system.monotonic();
    const daemonTime = await engine.clock({ signal: this.#signal });
    this.#clockOffset = (before + system.monotonic()) / 2 - daemonTime;
    this.#since = daemonTime / 1000 - 1;
    await new Promise<void>((resolve) => {
      this.#loops.push(this.#listen(resolve));
    });
    await this.#reconcile();
    this.#loops.push(this.#reconcileOften());
  }

  states(): ContainerState[] {
    const newest = new Map<string, ContainerState>();
    for (const { state } of this.#containers.values()) {
      if (state === null || state.status === "removing") continue;
      const key = `${state.service}/${state.number}`;
      const other = newest.get(key);
      if (!other || other.createdAt < state.createdAt) newest.set(key, state);
    }
    return [...newest.values()].sort((a, b) =>
      a.service === b.service ? a.number - b.number : a.service < b.service ? -1 : 1,
    );
  }

  toMonotonic(daemonTime: number): number {
    return daemonTime + this.#clockOffset;
  }

  fault(): { readonly message: string; readonly since: number } | null {
    return this.#fault;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled([...this.#loops, ...[...this.#containers.values()].map((tracked) => tracked.reading)]);
  }

  /** @param settled called once, when the first subscription stands or has failed */
  async #listen(settled: () => void): Promise<void> {
    let pause = FIRST_RECONNECT_MS;
    while (!this.#signal.aborted) {
      let opened = false;
      const onOpen = () => {
        opened = true;
        pause = FIRST_RECONNECT_MS;
        settled();
      };
      try {
        const { engine, project } = this.#request;
        const since = this.#since;
        await engine.events({ project, since, signal: this.#signal, onOpen, onEvent: (event) => this.#take(event) });
      } catch {
        // Told by the reconciliation, which fails for the same reason when it matters.
      }
      settled();
      await this.#pause(pause);
      pause = Math.min(pause * 2, LAST_RECONNECT_MS);
      if (opened) await this.#reconcileQuietly();
    }
  }

  async #reconcileOften(): Promise<void> {
    while (!this.#signal.aborted) {
      await this.#pause(RECONCILE_MS);
      await this.#reconcileQuietly();
    }
  }

  async #reconcileQuietly(): Promise<void> {
    if (this.#signal.aborted) return;
    try {
      await this.#reconcile();
    } catch (error) {
      this.#reportFault(error);
    }
  }

  async #reconcile(): Promise<void> {
    const { engine, project } = this.#request;
    const listed = await engine.listContainers({ project }, { signal: this.#signal });
    this.#fault = null;
    const present = new Set(listed.map((container) => container.Id));
    for (const id of this.#containers.keys()) if (!present.has(id)) this.#forget(id);
    const own = listed.filter((container) => serviceOf(container.Labels) !== null);
    await Promise.all(own.map(({ Id }) => this.#refresh(Id)));
  }

  /** Replays are told apart by moment, container and action. */
  #take(event: EngineEvent): void {
    const id = event.Actor?.ID;
    const action = event.Action ?? "";
    if (!id || serviceOf(event.Actor?.Attributes) === null) return;
    const key = `${event.timeNano} ${id} ${action}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const oldest = this.#seen.values().next().value;
    if (this.#seen.size > REMEMBERED_EVENTS && oldest !== undefined) this.#seen.delete(oldest);
    if (event.time !== undefined) this.#since = Math.max(this.#since, event.time - 1);
    if (action === "destroy") {
      this.#forget(id);
      return;
    }
    const tracked = this.#track(id);
    tracked.history = foldEvent(tracked.history, action, event.time ?? 0);
    this.#refresh(id).catch((error) => this.#reportFault(error));
  }

  #track(id: string): Tracked {
    const known = this.#containers.get(id);
    if (known) return known;
    const tracked: Tracked = { state: null, fingerprint: "", history: NEW_HISTORY, reading: null, again: false };
    this.#containers.set(id, tracked);
    return tracked;
  }

  /** Reads a container; while a read is under way, one more follows it and no further. */
  #refresh(id: string): Promise<void> {
    const tracked = this.#track(id);
    if (tracked.reading) {
      tracked.again = true;
      return tracked.reading;
    }
    tracked.reading = this.#read(id, tracked).finally(() => {
      tracked.reading = null;
    });
    return tracked.reading;
  }

  async #read(id: string, tracked: Tracked): Promise<void> {
    do {
      tracked.again = false;
      const inspection = await this.#request.engine.inspectContainer(id, { signal: this.#signal });
      if (inspection === null) return this.#forget(id);
      this.#fault = null;
      const state = toContainerState(inspection, tracked.history);
      if (state?.wasHealthy) tracked.history = { ...tracked.history, wasHealthy: true };
      const fingerprint = JSON.stringify(state);
      if (fingerprint === tracked.fingerprint) continue;
      tracked.state = state;
      tracked.fingerprint = fingerprint;
      this.#request.onChange();
    } while (tracked.again);
  }

  #forget(id: string): void {
    if (this.#containers.delete(id)) this.#request.onChange();
  }

  #reportFault(error: unknown): void {
    if (this.#signal.aborted) return;
    this.#fault ??= { message: causeChain(error)[0] ?? "", since: this.#request.system.monotonic() };
    this.#request.onChange();
  }

  async #pause(milliseconds: number): Promise<void> {
    await this.#request.system.sleep(milliseconds, this.#signal).catch(() => {});
  }
}
