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

/** The health and ready endpoints of one configured service. */
export class HttpEndpoints {
  readonly #endpoints: Endpoint[];

  constructor({ configuration, prober, system, remainingMs, onChange }: EndpointsOptions) {
    const { health_endpoint, ready_endpoint, health_check_timeout, written } = configuration;
    const timeoutMs = () => Math.max(SHORTEST_PROBE_MS, Math.min(health_check_timeout * 1000, remainingMs()));
    const make = (name: string, path: string | null, isWritten: boolean): Endpoint[] =>
      path === null
        ? []
        : [{ path, written: isWritten, probe: new EndpointProbe({ name, timeoutMs, prober, system, onChange }) }];
    this.#endpoints = [
      ...make("health", health_endpoint, written.health),
      ...make("ready", ready_endpoint, written.ready),
    ];
  }

  get isEmpty(): boolean {
    return this.#endpoints.length === 0;
  }

  /** None is written in the configuration. */
  get areDefaults(): boolean {
    return this.#endpoints.every((endpoint) => !endpoint.written);
  }

  start(baseUrl: string): void {
    for (const { path, probe } of this.#endpoints) probe.start(joinUrl(baseUrl, path));
  }

  stop(): void {
    for (const { probe } of this.#endpoints) probe.stop();
  }

  reset(): void {
    for (const { probe } of this.#endpoints) probe.reset();
  }

  /** @param healthy the container's own healthcheck speaks for the service */
  pass(healthy: boolean): boolean {
    return this.#endpoints.every((endpoint) => endpoint.probe.passed || this.#isLeftOut(endpoint, healthy));
  }

  /** Paths of endpoints that the service does not have, of which that was to be expected. */
  leftOut(healthy: boolean): string[] {
    return this.#endpoints.filter((endpoint) => this.#isLeftOut(endpoint, healthy)).map((endpoint) => endpoint.path);
  }

  records(): ProbeRecord[] {
    return this.#endpoints.map((endpoint) => endpoint.probe.record).filter((record) => record.url !== "");
  }

  /** The probe that holds the service back; `null` when none does, or none was asked yet. */
  lastFault(): ProbeRecord | null {
    return this.records().findLast((record) => record.error !== null && !record.ok) ?? null;
  }

  permanentFault(): ProbeRecord | null {
    return this.#endpoints.find((endpoint) => endpoint.probe.permanent)?.probe.record ?? null;
  }

  #isLeftOut({ written, probe }: Endpoint, healthy: boolean): boolean {
    if (written || probe.record.status !== 404) return false;
    return healthy || this.#endpoints.some((other) => other.probe !== probe && other.probe.passed);
  }
}

/** Joined as text, never resolved. */
export function joinUrl(baseUrl: string, endpoint: string): string {
  return /^https?:\/\//i.test(endpoint) ? endpoint : `${baseUrl}${endpoint}`;
}
