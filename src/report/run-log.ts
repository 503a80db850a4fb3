import { formatMilliseconds } from "../model/duration.ts";
import type { SessionEvent } from "../model/events.ts";
import type { Log } from "../model/options.ts";
import type { TestExecutionResult } from "../model/session.ts";
import { stepLine } from "./step-lines.ts";
import { isBroken, isTold } from "./step-text.ts";

const MARKS: Record<TestExecutionResult["status"], string> = { passed: "✓", failed: "✗", error: "✗", skipped: "-" };

/**
 * Tells a run as it happens: one group a suite, one line a finished test. Groups cannot nest, so a suite that runs beside
 * the one whose group is open is told when that one has ended.
 */
export class RunLog {
  readonly #log: Log;
  readonly #tests: number;
  readonly #waiting = new Map<string, { lines: string[]; finished: boolean }>();
  #open: string | null = null;
  #lastSkip: string | null = null;
  #finishedTests = 0;

  /** `tests`: how many there are in all. */
  constructor(log: Log, tests: number) {
    this.#log = log;
    this.#tests = tests;
  }

  readonly onEvent = (event: SessionEvent): void => {
    if (event.type === "suite_started") this.#start(event.suite_name);
    else if (event.type === "test_finished") this.#finishTest(event.result);
    else if (event.type === "suite_finished") this.#finish(event);
  };

  /** A suite that is skipped whole gives its reason once, not once a test. */
  #finishTest(result: TestExecutionResult): void {
    this.#finishedTests++;
    const left = this.#finishedTests < this.#tests;
    this.#log.status(left ? `${this.#finishedTests} of ${this.#tests} tests finished` : "");
    const why = result.skip_reason ?? result.error_message?.split("\n")[0] ?? "";
    const skip = result.skip_reason === null ? null : `${result.suite_name} ${result.skip_reason}`;
    const told = skip !== null && skip === this.#lastSkip;
    this.#lastSkip = skip;
    this.#tell(result.suite_name, resultLine(result, told ? "" : why));
    const untold = result.steps.filter((step) => isBroken(step) && !isTold(step, result.error_message));
    for (const step of untold) this.#tell(result.suite_name, `    ${stepLine(step)}`);
  }

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
    // A suite that is skipped whole may end without having started.
    if (this.#open !== suite && !this.#waiting.has(suite)) this.#start(suite);
    this.#tell(suite, `${suite} ${event.state.replace("_", " ")} in ${formatMilliseconds(event.duration_ms)}`);
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

function resultLine(result: TestExecutionResult, why: string): string {
  const time = result.status === "skipped" ? "" : ` (${formatMilliseconds(result.duration_ms)})`;
  const flaky = result.flaky ? " flaky" : "";
  return `${MARKS[result.status]} ${result.status}${flaky} ${result.test_id}${time}${why === "" ? "" : `: ${why}`}`;
}
