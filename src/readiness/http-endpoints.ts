import type { ServiceConfiguration } from "../model/configuration.ts";
import type { ProbeRecord } from "../model/session.ts";
import type { System } from "../system.ts";
import { EndpointProbe } from "./endpoint-probe.ts";
import type { Prober } from "./probe.ts";

export interface EndpointsOptions {
  readonly configuration: ServiceConfiguration;
  readonly prober: Prober;
  readonly system: System;
  /** Milliseconds until the service's time is up. */
  readonly remainingMs: () => number;
  readonly onChange: () => void;
}

interface Endpoint {
  readonly path: string;
  /** The configuration writes it itself. */
  readonly written: boolean;
  readonly probe: EndpointProbe;
}

const SHORTEST_PROBE_MS = 100;

/** The health and ready endpoints of one configured service, asked at every address that it has: each replica has its own. */
export class HttpEndpoints {
  readonly #options: EndpointsOptions;
  readonly #byAddress = new Map<string, Endpoint[]>();
  /** None is written in the configuration. */
  readonly areDefaults: boolean;
  readonly isEmpty: boolean;

  constructor(options: EndpointsOptions) {
    this.#options = options;
    const { health_endpoint, ready_endpoint, written } = options.configuration;
    this.isEmpty = health_endpoint === null && ready_endpoint === null;
    this.areDefaults = !(health_endpoint !== null && written.health) && !(ready_endpoint !== null && written.ready);
  }

  /** Has no effect on an address that is asked already; addresses that are not named any more are forgotten. */
  start(baseUrls: readonly string[]): void {
    for (const [baseUrl, endpoints] of this.#byAddress) {
      if (baseUrls.includes(baseUrl)) continue;
      for (const { probe } of endpoints) probe.stop();
      this.#byAddress.delete(baseUrl);
    }
    for (const baseUrl of baseUrls) {
      const endpoints = this.#byAddress.get(baseUrl) ?? makeEndpoints(this.#options);
      this.#byAddress.set(baseUrl, endpoints);
      for (const { path, probe } of endpoints) probe.start(joinUrl(baseUrl, path));
    }
  }

  stop(): void {
    for (const { probe } of this.#all()) probe.stop();
  }

  reset(): void {
    for (const { probe } of this.#all()) probe.reset();
  }

  /** @param healthy the container's own healthcheck speaks for the service */
  pass(healthy: boolean): boolean {
    if (this.#byAddress.size === 0) return this.isEmpty;
    const missing = new Set(this.#missing(healthy));
    return this.#all().every((endpoint) => endpoint.probe.passed || missing.has(endpoint));
  }

  /** Paths of endpoints that the service does not have, of which that was to be expected. */
  leftOut(healthy: boolean): string[] {
    return [...new Set(this.#missing(healthy).map((endpoint) => endpoint.path))];
  }

  records(): ProbeRecord[] {
    return this.#all()
      .map((endpoint) => endpoint.probe.record)
      .filter((record) => record.url !== "");
  }

  /** The probe that holds the service back; `null` when none does, or none was asked yet. */
  lastFault(): ProbeRecord | null {
    return this.records().findLast((record) => record.error !== null && !record.ok) ?? null;
  }

  permanentFault(): ProbeRecord | null {
    return this.#all().find((endpoint) => endpoint.probe.permanent)?.probe.record ?? null;
  }

  #all(): Endpoint[] {
    return [...this.#byAddress.values()].flat();
  }

  /** Not written and not there, where something else at the same address speaks for the service. */
  #missing(healthy: boolean): Endpoint[] {
    return [...this.#byAddress.values()].flatMap((endpoints) =>
      healthy || endpoints.some((endpoint) => endpoint.probe.passed)
        ? endpoints.filter(({ written, probe }) => !written && probe.record.status === 404)
        : [],
    );
  }
}

function makeEndpoints({ configuration, prober, system, remainingMs, onChange }: EndpointsOptions): Endpoint[] {
  const { health_endpoint, ready_endpoint, health_check_timeout, tls, written } = configuration;
  const timeoutMs = () => Math.max(SHORTEST_PROBE_MS, Math.min(health_check_timeout * 1000, remainingMs()));
  const make = (name: string, path: string | null, isWritten: boolean): Endpoint[] =>
    path === null
      ? []
      : [{ path, written: isWritten, probe: new EndpointProbe({ name, timeoutMs, prober, tls, system, onChange }) }];
  return [...make("health", health_endpoint, written.health), ...make("ready", ready_endpoint, written.ready)];
}

/** Joined as text, never resolved. */
export function joinUrl(baseUrl: string, endpoint: string): string {
  return /^https?:\/\//i.test(endpoint) ? endpoint : `${baseUrl}${endpoint}`;
}
