import type { ServiceResult, TimelineEntry } from "../model/session.ts";
import type { System } from "../system.ts";

/** What the wait tells while it goes on. */
export type ReadinessProgress =
  /** A change, never a mere poll: `db healthy after 2.1 s`. */
  | { readonly type: "state"; readonly service: string; readonly text: string; readonly at_ms: number }
  /** A verdict. Told again only when a service that was ready breaks, or recovers, while others are waited for. */
  | { readonly type: "finished"; readonly result: ServiceResult };

/** The history of one service, told as it happens. */
export class Timeline {
  readonly #service: string;
  readonly #system: System;
  readonly #begin: number;
  readonly #onEvent: (event: ReadinessProgress) => void;
  readonly #entries: TimelineEntry[] = [];
  #lastKey = "";

  /** @param begin monotonic milliseconds */
  constructor(service: string, system: System, begin: number, onEvent: (event: ReadinessProgress) => void) {
    this.#service = service;
    this.#system = system;
    this.#begin = begin;
    this.#onEvent = onEvent;
  }

  get entries(): TimelineEntry[] {
    return [...this.#entries];
  }

  /** @param key what has to differ from the last time; a text with a body or a count in it changes with every poll */
  tell(event: string, key = event): void {
    if (key === this.#lastKey) return;
    this.#lastKey = key;
    const at_ms = Math.round(this.#system.monotonic() - this.#begin);
    this.#entries.push({ timestamp: this.#system.now().toISOString(), at_ms, event });
    this.#onEvent({ type: "state", service: this.#service, text: `${this.#service} ${event}`, at_ms });
  }
}

/** `2.1 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
