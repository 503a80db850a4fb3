import type { ContainerState } from "../docker/container-state.ts";
import type { Engine } from "../docker/engine.ts";
import { type ProjectWatch, watchProject } from "../docker/watch.ts";
import type { Environment, ServiceResult } from "../model/session.ts";
import type { System } from "../system.ts";
import { type PublishedAddress, publishedAddresses } from "./base-url.ts";
import { joinUrl } from "./http-endpoints.ts";
import { readImages, type ServiceImage } from "./images.ts";
import { LogKeeper } from "./log-keeper.ts";
import { otherProjectNote } from "./other-project.ts";
import { createProber, type Prober } from "./probe.ts";
import type { ReadinessProgress } from "./progress.ts";
import { type Extras, gatherEvidence, isGood, NO_EXTRAS, toServiceResult } from "./service-result.ts";
import type { ServiceTarget } from "./service-target.ts";
import { ServiceWait, type StackView } from "./service-wait.ts";
import { waitWarnings } from "./wait-warnings.ts";

export interface WaitRequest {
  readonly environment: Environment;
  readonly targets: readonly ServiceTarget[];
  /** Used when the environment is docker. */
  readonly engine: Engine | null;
  readonly projectName: string | null;
  /** Absolute folder of the compose file; lets a wrong project name be told. */
  readonly projectDirectory?: string | null;
  readonly waitTimeoutSeconds: number;
  readonly system: System;
  /** Ends the wait at once with what is known. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: ReadinessProgress) => void;
}

export interface ReadinessReport {
  /** In the order of the targets. */
  readonly services: ServiceResult[];
  readonly warnings: string[];
  readonly images: Record<string, ServiceImage>;
  /** Of the services that are not ready: at most 1 MiB each. */
  readonly logs: ReadonlyMap<string, string>;
  /** Of every service of the project that has a running container, also of those that nobody waited for. */
  readonly published: ReadonlyMap<string, readonly PublishedAddress[]>;
}

/** The engine may be silent for so long before the wait gives up on it. */
const ENGINE_SILENCE_MS = 15_000;
const ENGINE_LOOK_MS = 1_000;

/**
 * Waits for all services side by side and ends as soon as nothing can change. A service that does not get ready is a
 * result, not an error.
 * @throws EnvironmentError when the Docker engine cannot be reached at the beginning
 */
export async function waitForStack(request: WaitRequest): Promise<ReadinessReport> {
  const prober = createProber(request.system);
  const stack = new StackWait(request, prober);
  try {
    await stack.begin();
    await stack.untilDecided();
    return await stack.report();
  } finally {
    await stack.close();
    await prober.close();
  }
}

class StackWait {
  readonly #request: WaitRequest;
  readonly #prober: Prober;
  readonly #begin: number;
  readonly #waits = new Map<string, ServiceWait>();
  readonly #extras = new Map<string, Extras>();
  readonly #tasks = new Set<Promise<void>>();
  readonly #logs: LogKeeper | null;
  readonly #engine: Engine | null;
  #watch: ProjectWatch | null = null;
  #containers: ReadonlyMap<string, readonly ContainerState[]> = new Map();
  #note: string | null = null;
  #wake: () => void = () => {};
  #dirty = false;

  constructor(request: WaitRequest, prober: Prober) {
    this.#request = request;
    this.#prober = prober;
    this.#begin = request.system.monotonic();
    this.#engine = request.environment === "docker" ? request.engine : null;
    this.#logs = this.#engine ? new LogKeeper(this.#engine) : null;
  }

  async begin(): Promise<void> {
    const { projectName, targets, signal } = this.#request;
    const view = this.#view();
    for (const target of targets) this.#waits.set(target.name, new ServiceWait(target, view));
    if (!this.#engine || projectName === null) return;
    try {
      await this.#observe(this.#engine, projectName);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #observe(engine: Engine, project: string): Promise<void> {
    const { system, signal } = this.#request;
    signal.throwIfAborted();
    this.#watch = await watchProject({ engine, project, system, signal, onChange: () => this.#changed() });
    this.#note = await this.#otherProject(engine, project);
  }

  /** One loop: look at everything, sleep until something changes or some time is up, look again. */
  async untilDecided(): Promise<void> {
    const { signal } = this.#request;
    for (;;) {
      this.#dirty = false;
      if (signal.aborted) return this.#cutShort("The wait was cancelled.", "Run it again.");
      this.#look();
      this.#giveUpOnSilentEngine();
      if ([...this.#waits.values()].every((wait) => wait.conclusion !== null)) {
        await this.#settleTasks();
        if (!this.#dirty || [...this.#waits.values()].every((wait) => !isGood(wait))) return;
        continue;
      }
      await this.#pause();
    }
  }

  async report(): Promise<ReadinessReport> {
    await this.#settleTasks();
    const { signal } = this.#request;
    const waits = [...this.#waits.values()];
    const containers = waits.flatMap((wait) => wait.containers);
    const images = this.#engine && !signal.aborted ? await readImages(this.#engine, containers) : {};
    const warnings = waitWarnings(waits.map((wait) => ({ wait, extras: this.#extrasOf(wait) })));
    const logs = new Map(waits.flatMap((wait) => this.#logOf(wait)));
    return { services: waits.map((wait) => this.#result(wait)), warnings, images, logs, published: this.#published() };
  }

  #published(): Map<string, PublishedAddress[]> {
    const host = this.#engine?.endpoint.publishedHost;
    if (host === undefined) return new Map();
    return new Map(
      [...this.#containers].flatMap(([service, containers]): [string, PublishedAddress[]][] => {
        const running = containers.find((container) => container.status === "running");
        return running ? [[service, publishedAddresses(running, host)]] : [];
      }),
    );
  }

  async close(): Promise<void> {
    for (const wait of this.#waits.values()) wait.endpoints?.stop();
    await this.#watch?.close();
  }

  #view(): StackView {
    const { system, waitTimeoutSeconds, onEvent } = this.#request;
    return {
      system,
      prober: this.#prober,
      begin: this.#begin,
      deadline: this.#begin + waitTimeoutSeconds * 1000,
      publishedHost: this.#engine?.endpoint.publishedHost ?? null,
      containers: (service) => this.#containers.get(service) ?? [],
      toMonotonic: (daemonTime) => this.#watch?.toMonotonic(daemonTime) ?? daemonTime,
      lookup: (service) => this.#waits.get(service),
      note: () => (this.#containers.size === 0 ? this.#note : null),
      wake: () => this.#changed(),
      onEvent,
    };
  }

  /** A conclusion may unblock or block others, hence until nothing changes. */
  #look(): void {
    const states = this.#watch?.states() ?? [];
    this.#containers = Map.groupBy(states, (state) => state.service);
    this.#logs?.observe(states);
    for (let changed = true; changed; ) {
      changed = false;
      for (const wait of this.#waits.values()) {
        if (!wait.look()) continue;
        changed = true;
        if (wait.conclusion) this.#finish(wait);
      }
    }
  }

  /** Gathers what belongs to a verdict, then tells it. */
  #finish(wait: ServiceWait): void {
    const { conclusion } = wait;
    const gather = isGood(wait) ? this.#fetchDocs(wait) : gatherEvidence(wait, this.#engine, this.#logs);
    const task = gather
      .then((extras) => {
        if (wait.conclusion !== conclusion) return;
        this.#extras.set(wait.target.name, extras);
        this.#request.onEvent({ type: "finished", result: this.#result(wait) });
      })
      .finally(() => this.#tasks.delete(task));
    this.#tasks.add(task);
  }

  async #fetchDocs(wait: ServiceWait): Promise<Extras> {
    const { configuration } = wait.target;
    if (wait.verdict !== "ready" || !wait.baseUrl || !configuration?.docs_endpoint) return NO_EXTRAS;
    const url = joinUrl(wait.baseUrl, configuration.docs_endpoint);
    const { health_check_timeout: seconds, tls } = configuration;
    const outcome = await this.#prober.probe(url, seconds * 1000, this.#request.signal, tls);
    const { status, ok, error, durationMs } = outcome;
    return { ...NO_EXTRAS, docs: { name: "docs", url, status, ok, attempts: 1, error, duration_ms: durationMs } };
  }

  #result(wait: ServiceWait): ServiceResult {
    return toServiceResult(wait, this.#extrasOf(wait), (service) => this.#waits.get(service));
  }

  #logOf(wait: ServiceWait): [string, string][] {
    const { log } = this.#extrasOf(wait);
    return isGood(wait) || log === null ? [] : [[wait.target.name, log]];
  }

  #extrasOf(wait: ServiceWait): Extras {
    return this.#extras.get(wait.target.name) ?? NO_EXTRAS;
  }

  #cutShort(message: string, remediation: string): void {
    for (const wait of this.#waits.values()) {
      if (wait.conclusion) continue;
      wait.cutShort(message, remediation);
      this.#request.onEvent({ type: "finished", result: this.#result(wait) });
    }
  }

  #giveUpOnSilentEngine(): void {
    const fault = this.#watch?.fault();
    if (!fault || this.#request.system.monotonic() - fault.since < ENGINE_SILENCE_MS) return;
    this.#cutShort(
      `Docker stopped answering during the wait: ${fault.message}`,
      "Check the Docker daemon, then run again.",
    );
  }

  async #settleTasks(): Promise<void> {
    if (this.#request.signal.aborted) return;
    while (this.#tasks.size > 0) await Promise.all(this.#tasks);
  }

  #changed(): void {
    this.#dirty = true;
    this.#wake();
  }

  async #pause(): Promise<void> {
    if (this.#dirty) return;
    const { system, signal, waitTimeoutSeconds } = this.#request;
    const looks = [...this.#waits.values()].map((wait) => wait.nextLook);
    const end = this.#begin + waitTimeoutSeconds * 1000;
    const until = Math.min(end, ...looks) - system.monotonic();
    const limit = this.#watch?.fault() ? Math.min(until, ENGINE_LOOK_MS) : until;
    const timer = new AbortController();
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const slept = system.sleep(Math.max(1, Math.ceil(limit)), AbortSignal.any([signal, timer.signal])).catch(() => {});
    await Promise.race([woken, slept]);
    this.#wake = () => {};
    timer.abort();
  }

  async #otherProject(engine: Engine, projectName: string): Promise<string | null> {
    const { projectDirectory, signal } = this.#request;
    if (!projectDirectory || (this.#watch?.states().length ?? 0) > 0) return null;
    return otherProjectNote(engine, projectName, projectDirectory, signal);
  }
}
