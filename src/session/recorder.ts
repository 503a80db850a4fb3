import type { SessionEvent } from "../model/events.ts";
import type { TestExecutionResult } from "../model/session.ts";
import type { System } from "../system.ts";
import type { EventStream } from "./event-stream.ts";
import type { Redactor } from "./redact.ts";
import { redactResult } from "./redact-result.ts";

/** Takes every event as it happens: masks it, writes it down, hands it on, and keeps the results for the session file. */
export class Recorder {
  readonly #redactor: Redactor;
  readonly #stream: EventStream | null;
  readonly #system: System;
  readonly #onEvent: (event: SessionEvent) => void;
  readonly #results: TestExecutionResult[] = [];

  /** `onEvent` sees masked events only. Without a `stream` nothing is written. */
  constructor(redactor: Redactor, stream: EventStream | null, system: System, onEvent: (event: SessionEvent) => void) {
    this.#redactor = redactor;
    this.#stream = stream;
    this.#system = system;
    this.#onEvent = onEvent;
  }

  readonly emit = (event: SessionEvent): void => {
    const masked = this.#mask(event);
    const { type, ...rest } = masked;
    this.#stream?.write({ type, timestamp: this.#system.now().toISOString(), ...rest });
    if (masked.type === "test_finished") this.#results.push(masked.result);
    this.#onEvent(masked);
  };

  /** Masked results, in the order of `order` (`suite/id`), whatever order they came in. */
  results(order: readonly string[]): TestExecutionResult[] {
    const rank = new Map(order.map((key, index) => [key, index]));
    const place = (result: TestExecutionResult) => rank.get(`${result.suite_name}/${result.test_id}`) ?? order.length;
    return this.#results.toSorted((one, other) => place(one) - place(other));
  }

  #mask(event: SessionEvent): SessionEvent {
    return event.type === "test_finished"
      ? { type: event.type, result: redactResult(event.result, this.#redactor) }
      : this.#redactor.texts(event);
  }
}
