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
  readonly #waiting = new Map<string, string[]>();
  #open: string | null = null;

  constructor(log: Log) {
    this.#log = log;
  }

  readonly onEvent = (event: SessionEvent): void => {
    if (event.type === "suite_started") this.#start(event.suite_name);
    else if (event.type === "test_finished") this.#tell(event.result.suite_name, resultLine(event.result));
    else if (event.type === "suite_finished") this.#finish(event.suite_name, event);
  };

  #start(suite: string): void {
    if (this.#open === null) {
      this.#open = suite;
      this.#log.group(`Suite ${suite}`);
    } else this.#waiting.set(suite, []);
  }

  #tell(suite: string, line: string): void {
    if (this.#open === suite) this.#log.line(line);
    else this.#waiting.set(suite, [...(this.#waiting.get(suite) ?? []), line]);
  }

  #finish(suite: string, event: Extract<SessionEvent, { type: "suite_finished" }>): void {
    const why = event.skip_reason === null ? "" : `: ${event.skip_reason}`;
    const line = `${suite} ${event.state.replace("_", " ")} in ${formatMilliseconds(event.duration_ms)}${why}`;
    if (this.#open !== suite) {
      this.#waiting.set(suite, [...(this.#waiting.get(suite) ?? []), line]);
      if (this.#open === null) this.#flush(suite);
      return;
    }
    this.#log.line(line);
    this.#log.endGroup();
    this.#open = null;
    for (const [name, lines] of [...this.#waiting]) if (lines.at(-1)?.startsWith(`${name} `)) this.#flush(name);
    const [next] = this.#waiting.keys();
    if (next !== undefined) this.#reopen(next);
  }

  #flush(suite: string): void {
    this.#log.group(`Suite ${suite}`);
    for (const line of this.#waiting.get(suite) ?? []) this.#log.line(line);
    this.#log.endGroup();
    this.#waiting.delete(suite);
  }

  #reopen(suite: string): void {
    this.#open = suite;
    this.#log.group(`Suite ${suite}`);
    for (const line of this.#waiting.get(suite) ?? []) this.#log.line(line);
    this.#waiting.delete(suite);
  }
}

function resultLine(result: TestExecutionResult): string {
  const time = result.status === "skipped" ? "" : ` (${formatMilliseconds(result.duration_ms)})`;
  const why = result.skip_reason ?? result.error_message?.split("\n")[0] ?? "";
  const flaky = result.flaky ? " flaky" : "";
  return `${MARKS[result.status]} ${result.status}${flaky} ${result.test_id}${time}${why === "" ? "" : `: ${why}`}`;
}
