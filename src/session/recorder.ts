import type { SessionEvent } from "../model/events.ts";
import type { TestExecutionResult } from "../model/session.ts";
import type { System } from "../system.ts";
import type { EventStream } from "./event-stream.ts";
import { type KeptResult, leanResult } from "./kept-result.ts";
import type { Redactor } from "./redact.ts";
import { redactResult } from "./redact-result.ts";
import { answeredRequests } from "./totals.ts";

/** More failures than anybody reads are kept lean as well. */
const MOST_WHOLE = 1000;

/** Takes every event as it happens: masks it, writes it down, hands it on, and keeps of the results what the end needs. */
export class Recorder {
  readonly #redactor: Redactor;
  readonly #stream: EventStream | null;
  readonly #system: System;
  readonly #onEvent: (event: SessionEvent) => void;
  readonly #kept: KeptResult[] = [];
  #whole = 0;

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
    const place = this.#stream?.write({ type, timestamp: this.#system.now().toISOString(), ...rest }) ?? null;
    if (masked.type === "test_finished") this.#kept.push(this.#keep(masked.result, place));
    this.#onEvent(masked);
  };

  /** Masked results, in the order of `order` (`suite/id`), whatever order they came in. */
  results(order: readonly string[]): KeptResult[] {
    const rank = new Map(order.map((key, index) => [key, index]));
    const placeOf = ({ result }: KeptResult) => rank.get(`${result.suite_name}/${result.test_id}`) ?? order.length;
    return this.#kept.toSorted((one, other) => placeOf(one) - placeOf(other));
  }

  /** Whole where reports show more of it than a line. */
  #keep(result: TestExecutionResult, place: KeptResult["place"]): KeptResult {
    const broken = result.status === "failed" || result.status === "error";
    const requests = answeredRequests(result);
    if (!broken || this.#whole >= MOST_WHOLE) return { result: leanResult(result), place, requests };
    this.#whole += 1;
    return { result, place: null, requests };
  }

  #mask(event: SessionEvent): SessionEvent {
    return event.type === "test_finished"
      ? { type: event.type, result: redactResult(event.result, this.#redactor) }
      : this.#redactor.texts(event);
  }
}
