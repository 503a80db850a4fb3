import { formatMilliseconds } from "../model/duration.ts";
import type { SessionEvent } from "../model/events.ts";
import type { Log } from "../model/options.ts";
import type { TestExecutionResult } from "../model/session.ts";

const MARKS: Record<TestExecutionResult["status"], string> = { passed: "✓", failed: "✗", error: "✗", skipped: "-" };

/**
 * Tells a run as it happens: one group a suite, one line a finished test. Groups cannot nest, so a suite that runs beside
 * the one whose group is open is told when that one has ended.
 */
export class RunLog {
  readonly #log: Log;
  readonly #waiting = new Map<string, { lines: string[]; finished: boolean }>();
  #open: string | null = null;

  constructor(log: Log) {
    this.#log = log;
  }

  readonly onEvent = (event: SessionEvent): void => {
    if (event.type === "suite_started") this.#start(event.suite_name);
    else if (event.type === "test_finished") this.#tell(event.result.suite_name, resultLine(event.result));
    else if (event.type === "suite_finished") this.#finish(event);
  };

  #start(suite: string): void {
    this.#waiting.set(suite, { lines: [], finished: false });
    if (this.#open === null) this.#show(suite);
  }

  #tell(suite: string, line: string): void {
    if (this.#open === suite) this.#log.line(line);
    else this.#waiting.get(suite)?.lines.push(line);
  }

  #finish(event: Extract<SessionEvent, { type: "suite_finished" }>): void {
    const suite = event.suite_name;
    const why = event.skip_reason === null ? "" : `: ${event.skip_reason}`;
    this.#tell(suite, `${suite} ${event.state.replace("_", " ")} in ${formatMilliseconds(event.duration_ms)}${why}`);
    const waiting = this.#waiting.get(suite);
    if (waiting) waiting.finished = true;
    else this.#close();
  }

  /** Opens a suite's group and tells what waited for it. */
  #show(suite: string): void {
    const waiting = this.#waiting.get(suite);
    this.#waiting.delete(suite);
    this.#open = suite;
    this.#log.group(`Suite ${suite}`);
    for (const line of waiting?.lines ?? []) this.#log.line(line);
    if (waiting?.finished) this.#close();
  }

  #close(): void {
    this.#log.endGroup();
    this.#open = null;
    const entries = [...this.#waiting];
    const next = entries.find(([, { finished }]) => finished) ?? entries[0];
    if (next) this.#show(next[0]);
  }
}

function resultLine(result: TestExecutionResult): string {
  const time = result.status === "skipped" ? "" : ` (${formatMilliseconds(result.duration_ms)})`;
  const why = result.skip_reason ?? result.error_message?.split("\n")[0] ?? "";
  const flaky = result.flaky ? " flaky" : "";
  return `${MARKS[result.status]} ${result.status}${flaky} ${result.test_id}${time}${why === "" ? "" : `: ${why}`}`;
}
