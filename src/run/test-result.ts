import type { Suite, TestCase } from "../model/configuration.ts";
import type { PerformanceMetrics, TestExecutionResult } from "../model/session.ts";
import { exchangeFields } from "./exchange-fields.ts";
import type { HttpTiming } from "./http.ts";
import type { Attempt } from "./kinds/kind.ts";
import type { SkipReason } from "./prerequisites.ts";

/** How a test that ran went, over all its attempts. */
export interface TestRun {
  attempt: Attempt;
  /** Configured repeats that were used. */
  retries: number;
  /** Every send of every attempt. */
  sends: number;
  /** What went wrong in earlier attempts. */
  earlier: string[];
  lane: number;
  startedAt: Date;
  durationMs: number;
}

type Identity = Pick<Suite, "name">;

/** The result of a test that came to an end by itself. */
export function finishedResult(suite: Identity, test: TestCase, run: TestRun): TestExecutionResult {
  const { attempt, retries } = run;
  const { status } = attempt;
  return {
    ...ranResult(suite, test, run),
    status,
    ...(attempt.location && { location: { file: attempt.location.file, line: attempt.location.line } }),
    error_message: attempt.message,
    mismatches: attempt.mismatches,
    error_trace: [...attempt.trace, ...run.earlier],
    remediation: attempt.remediation,
    flaky: status === "passed" && retries > 0,
    lane: run.lane,
  };
}

/** The result of a test that had begun and did not come to its end: something was missing on the way, or all was interrupted. */
export function cutShortResult(
  suite: Identity,
  test: TestCase,
  run: TestRun,
  { reason, cause }: SkipReason,
): TestExecutionResult {
  return { ...ranResult(suite, test, run), skip_reason: reason, cause, error_trace: run.earlier };
}

/** The result of a test that did not run. */
export function skippedResult(suite: Identity, test: TestCase, at: Date, why: SkipReason): TestExecutionResult {
  return { ...blankResult(suite, test, at), skip_reason: why.reason, cause: why.cause };
}

function ranResult(suite: Identity, test: TestCase, run: TestRun): TestExecutionResult {
  const { attempt } = run;
  return {
    ...blankResult(suite, test, run.startedAt),
    duration_ms: Math.max(0, Math.round(run.durationMs)),
    ...exchangeFields(attempt),
    retry_count: run.retries,
    performance_metrics: metrics(attempt.timing, run.sends),
    steps: attempt.steps,
  };
}

/** Every field of a result, as a test that has not run leaves it: skipped. */
function blankResult(suite: Identity, test: TestCase, at: Date): TestExecutionResult {
  return {
    test_id: test.id,
    suite_name: suite.name,
    test_name: test.name,
    test_type: test.test_type,
    target_service: test.target_service,
    execution_timestamp: at.toISOString(),
    status: "skipped",
    duration_ms: 0,
    response_status: null,
    response_body: null,
    error_message: null,
    retry_count: 0,
    performance_metrics: metrics(null, 0),
    flaky: false,
    tags: test.tags,
    lane: null,
    location: { file: test.location.file, line: test.location.line },
    request: null,
    curl: null,
    mismatches: [],
    error_trace: [],
    remediation: null,
    cause: null,
    skip_reason: null,
    steps: [],
  };
}

function metrics(timing: HttpTiming | null, sends: number): PerformanceMetrics {
  return {
    total_ms: tenths(timing?.total_ms ?? 0),
    ttfb_ms: timing?.ttfb_ms == null ? null : tenths(timing.ttfb_ms),
    connect_ms: timing?.connect_ms == null ? null : tenths(timing.connect_ms),
    attempts: sends,
  };
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
