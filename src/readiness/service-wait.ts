import type { ContainerState } from "../docker/container-state.ts";
import type { ServiceVerdict } from "../model/session.ts";
import type { System } from "../system.ts";
import { findBaseUrl } from "./base-url.ts";
import { blocked, type Conclusion, cutShort, failure, good, timedOut } from "./conclusion.ts";
import { type DependencyView, dependencyStatus, type Lookup, rootCause } from "./dependencies.ts";
import { HttpEndpoints } from "./http-endpoints.ts";
import type { Prober } from "./probe.ts";
import { type ReadinessProgress, seconds, Timeline } from "./progress.ts";
import type { ServiceTarget } from "./service-target.ts";
import { StartupClock } from "./startup-clock.ts";
import { type Judgement, judgeService } from "./verdict.ts";

/** What a service's wait sees of its surroundings. */
export interface StackView {
  readonly system: System;
  readonly prober: Prober;
  /** Monotonic milliseconds. */
  readonly begin: number;
  /** Monotonic milliseconds at which all has to be over. */
  readonly deadline: number;
  /** Host of published ports; `null`: there is no Docker in this environment. */
  readonly publishedHost: string | null;
  containers(service: string): readonly ContainerState[];
  toMonotonic(daemonTime: number): number;
  lookup: Lookup;
  /** One more sentence for a service without a container; `null` mostly. */
  note(): string | null;
  /** Something changed: look again. */
  wake(): void;
  readonly onEvent: (event: ReadinessProgress) => void;
}

const DEFAULT_STARTUP_SECONDS = 60;
const LOOPBACK = "127.0.0.1";

/** The wait for one service: takes what is known at a moment and comes to a conclusion, or to the moment to look again. */
export class ServiceWait implements DependencyView {
  readonly target: ServiceTarget;
  readonly timeline: Timeline;
  readonly endpoints: HttpEndpoints | null;
  conclusion: Conclusion | null = null;
  timeToReadyMs: number | null = null;
  baseUrl: string | null;
  readonly #view: StackView;
  readonly #clock: StartupClock;
  #recheckAt = Number.POSITIVE_INFINITY;
  #provedStarts = "";

  constructor(target: ServiceTarget, view: StackView) {
    this.target = target;
    this.#view = view;
    const allowed = target.configuration?.startup_wait_seconds ?? DEFAULT_STARTUP_SECONDS;
    this.#clock = new StartupClock(view.begin, allowed * 1000);
    this.timeline = new Timeline(target.name, view.system, view.begin, view.onEvent);
    this.baseUrl = target.configuration?.base_url ?? null;
    this.endpoints = target.configuration
      ? new HttpEndpoints({
          configuration: target.configuration,
          prober: view.prober,
          system: view.system,
          remainingMs: () => Math.min(this.#clock.deadline, view.deadline) - view.system.monotonic(),
          onChange: () => view.wake(),
        })
      : null;
  }

  get verdict(): ServiceVerdict | null {
    return this.conclusion?.verdict ?? null;
  }

  get started(): boolean {
    return this.#clock.started || this.verdict === "ready";
  }

  get dependencies(): ServiceTarget["dependencies"] {
    return this.target.dependencies;
  }

  get containers(): readonly ContainerState[] {
    return this.#view.containers(this.target.name);
  }

  /** Monotonic time at which this service has to be looked at again though nothing happens. */
  get nextLook(): number {
    return this.conclusion ? this.#recheckAt : Math.min(this.#clock.deadline, this.#recheckAt);
  }

  get isHealthy(): boolean {
    return this.containers.some(
      (container) => container.status === "running" && container.health?.status === "healthy",
    );
  }

  /** @returns whether the conclusion changed */
  look(): boolean {
    this.#clock.note(this.containers, this.#view.toMonotonic);
    if (this.conclusion && this.verdict !== "ready") return false;
    const judgement = this.#judge();
    this.#recheckAt = Number.POSITIVE_INFINITY;
    if (judgement.verdict === "waiting" && judgement.recheckMs !== null) {
      this.#recheckAt = this.#view.system.monotonic() + judgement.recheckMs;
    }
    return this.conclusion ? this.#lookAgain(judgement) : this.#conclude(judgement);
  }

  /** Ends the wait for another reason than its own. */
  cutShort(message: string, remediation: string): void {
    this.#settle(cutShort(this.#stateText(this.#judge()), message, remediation), message.replace(/\.$/, ""));
  }

  /** The service was ready: it may have failed since, or started anew and have to prove itself again. */
  #lookAgain(judgement: Judgement): boolean {
    if (judgement.verdict === "failed") {
      const { state, reason, remedy } = judgement;
      return this.#settle(failure(this.target.name, state, reason, remedy), `failed after it was ready: ${reason}`);
    }
    if (judgement.verdict === "completed") return this.#settle(good("completed", judgement.state), "completed");
    if (this.#starts() === this.#provedStarts) return false;
    this.conclusion = null;
    this.timeToReadyMs = null;
    this.#clock.restart(this.#view.system.monotonic());
    this.endpoints?.reset();
    this.timeline.tell("started again after it was ready", `again ${this.#starts()}`);
    return true;
  }

  #conclude(judgement: Judgement): boolean {
    const { name } = this.target;
    const fault = this.endpoints?.lastFault() ?? null;
    if (judgement.verdict === "failed") {
      const { state, reason, remedy } = judgement;
      return this.#settle(
        failure(name, state, reason, remedy, state.startsWith("running") ? fault : null),
        `failed: ${reason}`,
      );
    }
    if (judgement.verdict === "completed") return this.#succeed("completed", judgement.state);
    const probing = this.#probe(judgement);
    if (probing) return this.#settle(probing, `failed: ${probing.message}`);
    if (judgement.verdict === "ready" && this.#probesPass()) return this.#succeed("ready", this.#stateText(judgement));
    const status = dependencyStatus(this.dependencies, this.#view.lookup);
    if (this.#view.publishedHost !== null && !this.started && status.broken.length > 0) {
      const root = rootCause(name, this.#view.lookup);
      const conclusion = blocked(name, judgement.state, status.broken, root);
      return this.#settle(conclusion, `blocked by ${status.broken.join(", ")}`);
    }
    this.#clock.noteDependencies(status.pending.length > 0, status.broken.length > 0, this.#view.system.monotonic());
    return this.#timeOut(judgement, fault) || this.#tellWaiting(judgement, status.pending);
  }

  #timeOut(judgement: Judgement, fault: ReturnType<HttpEndpoints["lastFault"]>): boolean {
    const now = this.#view.system.monotonic();
    if (now < this.#clock.deadline && now < this.#view.deadline) return false;
    const conclusion = timedOut({
      service: this.target.name,
      state: this.#stateText(judgement),
      waitedMs: this.#clock.waitedMs(now),
      fault,
      capped: now < this.#clock.deadline,
      note: judgement.state === "not created" ? this.#view.note() : null,
    });
    return this.#settle(conclusion, `timed out, ${conclusion.state}`);
  }

  #tellWaiting(judgement: Judgement, pending: readonly string[]): false {
    const fault = this.endpoints?.lastFault();
    const state = this.#stateText(judgement);
    if (pending.length > 0 && !this.started && this.#view.publishedHost !== null) {
      this.timeline.tell(`waiting for ${pending.join(", ")}`);
    } else if (fault && judgement.verdict === "ready") {
      this.timeline.tell(
        `${state}, ${fault.name} endpoint ${fault.error}`,
        `${state} ${fault.name} ${fault.status ?? fault.error?.replace(/\d+/g, "")}`,
      );
    } else {
      this.timeline.tell(state);
    }
    return false;
  }

  #succeed(verdict: "ready" | "completed", state: string): boolean {
    this.timeToReadyMs = Math.round(this.#view.system.monotonic() - this.#view.begin);
    const word = verdict === "completed" ? verdict : this.isHealthy && !this.#hasProbes() ? "healthy" : "ready";
    return this.#settle(good(verdict, state), `${word} after ${seconds(this.timeToReadyMs)}`);
  }

  #settle(conclusion: Conclusion, event: string): true {
    this.conclusion = conclusion;
    this.#provedStarts = this.#starts();
    if (conclusion.verdict !== "ready")
      this.timeToReadyMs = conclusion.verdict === "completed" ? this.timeToReadyMs : null;
    this.endpoints?.stop();
    this.timeline.tell(event);
    return true;
  }

  #judge(): Judgement {
    const { publishedHost, toMonotonic, system, lookup } = this.#view;
    if (publishedHost === null) return { verdict: "ready", state: "reachable" };
    const { pending } = dependencyStatus(this.dependencies, lookup);
    return judgeService(this.containers, {
      service: this.target.name,
      replicas: Math.max(1, this.target.compose?.scale ?? 1),
      oneShot: this.target.oneShot,
      configured: this.target.configuration !== null,
      probesPass: this.#hasProbes() ? this.#probesPass() : null,
      dependenciesDecided: pending.length === 0,
      since: (daemonTime) => system.monotonic() - toMonotonic(daemonTime),
    });
  }

  /** Sets the probes going once the container runs. A conclusion when they can never pass. */
  #probe(judgement: Judgement): Conclusion | null {
    const { endpoints, target } = this;
    if (!endpoints || endpoints.isEmpty || target.oneShot) return null;
    const running = this.#running();
    if (this.#view.publishedHost !== null && running.length === 0) {
      endpoints.reset();
      return null;
    }
    const { urls, problem } = this.#locate(running);
    if (problem !== null) {
      if (this.probesLeftOut) return null;
      const remedy = "Write `base_url` or `port` for it, or set `health_endpoint` and `ready_endpoint` to null.";
      return failure(target.name, judgement.state, `has no address to probe: ${problem}`, remedy);
    }
    endpoints.start(urls);
    const fault = endpoints.permanentFault();
    if (!fault) return null;
    const remedy = "Publish the service on another host port, or correct its `base_url`.";
    return failure(target.name, this.#stateText(judgement), "cannot be probed", remedy, fault);
  }

  /** Finds the addresses of this moment, one a replica: a restart may change a port. */
  #locate(running: readonly ContainerState[]): { urls: string[]; problem: string | null } {
    const { configuration } = this.target;
    if (!configuration) return { urls: [], problem: null };
    const host = this.#view.publishedHost ?? LOOPBACK;
    const sources = running.length > 0 ? running : [undefined];
    const found = sources.map((container) => findBaseUrl(configuration, container, host));
    const urls = [...new Set(found.flatMap(({ url }) => url ?? []))];
    this.baseUrl = urls[0] ?? null;
    return { urls, problem: found.find(({ problem }) => problem !== null)?.problem ?? null };
  }

  #running(): ContainerState[] {
    return this.containers.filter((container) => container.status === "running");
  }

  /** Nobody asked for probes, nothing is published, and a healthcheck speaks for it: a database, say. */
  get probesLeftOut(): boolean {
    const { configuration } = this.target;
    const [running] = this.#running();
    if (!configuration || configuration.port !== null || !running?.health) return false;
    if (!this.endpoints || this.endpoints.isEmpty || !this.endpoints.areDefaults) return false;
    return findBaseUrl(configuration, running, LOOPBACK).url === null;
  }

  #hasProbes(): boolean {
    return this.endpoints !== null && !this.endpoints.isEmpty && !this.probesLeftOut;
  }

  #probesPass(): boolean {
    return !this.#hasProbes() || this.endpoints?.pass(this.isHealthy) === true;
  }

  /** Docker's words, or what HTTP said where there is no Docker. */
  #stateText(judgement: Judgement): string {
    if (this.#view.publishedHost !== null) return judgement.state;
    const record = this.endpoints?.lastFault() ?? this.endpoints?.records().at(-1);
    if (!record) return "not probed";
    return record.status === null ? "no answer" : `answered ${record.status}`;
  }

  #starts(): string {
    return this.containers.map((container) => `${container.id}@${container.startedAt}`).join(" ");
  }
}
