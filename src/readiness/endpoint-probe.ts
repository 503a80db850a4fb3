import type { TlsOptions } from "../model/configuration.ts";
import type { ProbeRecord } from "../model/session.ts";
import type { System } from "../system.ts";
import type { Prober } from "./probe.ts";

export interface EndpointProbeOptions {
  /** `health` or `ready`. */
  readonly name: string;
  /** Milliseconds that one try may take at this moment. */
  readonly timeoutMs: () => number;
  readonly prober: Prober;
  /** `null`: what the machine trusts. */
  readonly tls: TlsOptions | null;
  readonly system: System;
  /** A try ended and told something. */
  readonly onChange: () => void;
}

const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 1_000;
const JITTER = 0.1;

/** Asks one endpoint, at once and then with growing pauses, until it passes or is stopped; one request at a time. */
export class EndpointProbe {
  readonly #options: EndpointProbeOptions;
  #record: ProbeRecord;
  #permanent = false;
  #running: AbortController | null = null;

  constructor(options: EndpointProbeOptions) {
    this.#options = options;
    this.#record = emptyRecord(options.name, "");
  }

  get record(): ProbeRecord {
    return this.#record;
  }

  get passed(): boolean {
    return this.#record.ok;
  }

  /** The last fault cannot go away by itself. */
  get permanent(): boolean {
    return this.#permanent;
  }

  /** Has no effect while it asks this address already, or when that has passed. */
  start(url: string): void {
    if (this.#record.url === url && (this.#running || this.#record.ok || this.#permanent)) return;
    this.stop();
    if (this.#record.url !== url) this.#record = emptyRecord(this.#options.name, url);
    const controller = new AbortController();
    this.#running = controller;
    void this.#run(url, controller.signal);
  }

  stop(): void {
    this.#running?.abort();
    this.#running = null;
  }

  /** What passed before says nothing about the container that runs now. */
  reset(): void {
    this.stop();
    this.#permanent = false;
    this.#record = { ...this.#record, ok: false };
  }

  async #run(url: string, signal: AbortSignal): Promise<void> {
    const { prober, system, timeoutMs, tls, onChange } = this.#options;
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LAST_PAUSE_MS)) {
      const { ok, status, error, permanent, durationMs } = await prober.probe(url, timeoutMs(), signal, tls);
      if (signal.aborted) return;
      const attempts = this.#record.attempts + 1;
      this.#record = { ...this.#record, ok, status, error, attempts, duration_ms: durationMs };
      this.#permanent = permanent;
      if (ok || permanent) this.#running = null;
      onChange();
      if (ok || permanent) return;
      const jitter = 1 + JITTER * (2 * system.random() - 1);
      await system.sleep(pause * jitter, signal).catch(() => {});
    }
  }
}

function emptyRecord(name: string, url: string): ProbeRecord {
  return { name, url, status: null, ok: false, attempts: 0, error: null, duration_ms: null };
}
