import { formatMilliseconds } from "../model/duration.ts";
import type {
  PerformanceSummary,
  SuiteResult,
  TestExecutionResult,
  TestStatus,
  TimingSummary,
} from "../model/session.ts";

type Totals = Pick<SuiteResult, "total_tests" | "passed_tests" | "failed_tests" | "skipped_tests" | "error_tests">;

export function countTests(results: readonly TestExecutionResult[]): Totals {
  const counts: Record<TestStatus, number> = { passed: 0, failed: 0, skipped: 0, error: 0 };
  for (const { status } of results) counts[status] += 1;
  return {
    total_tests: results.length,
    passed_tests: counts.passed,
    failed_tests: counts.failed,
    skipped_tests: counts.skipped,
    error_tests: counts.error,
  };
}

/** Timings of the requests that were answered. `elapsedMs`: from the first test's start to the last one's end. */
export function summarisePerformance(results: readonly TestExecutionResult[], elapsedMs: number): PerformanceSummary {
  const answered = results.filter((result) => result.response_status !== null);
  const byService = [...Map.groupBy(answered, (result) => result.target_service ?? "")]
    .filter(([name]) => name !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...summariseTimings(answered, elapsedMs),
    services: Object.fromEntries(byService.map(([name, members]) => [name, summariseTimings(members, elapsedMs)])),
  };
}

function summariseTimings(results: readonly TestExecutionResult[], elapsedMs: number): TimingSummary {
  const sorted = results.toSorted(
    (one, other) => one.performance_metrics.total_ms - other.performance_metrics.total_ms,
  );
  const times = sorted.map((result) => result.performance_metrics.total_ms);
  const [fastest, slowest] = [sorted.at(0), sorted.at(-1)];
  const average = times.reduce((sum, time) => sum + time, 0) / times.length;
  return {
    count: times.length,
    avg_ms: times.length === 0 ? null : round(average),
    p50_ms: percentile(times, 0.5),
    p95_ms: percentile(times, 0.95),
    p99_ms: percentile(times, 0.99),
    min_ms: percentile(times, 0),
    max_ms: percentile(times, 1),
    slowest: slowest ? endpointTime(slowest) : null,
    fastest: fastest ? endpointTime(fastest) : null,
    requests_per_second: times.length === 0 || elapsedMs <= 0 ? null : round((times.length / elapsedMs) * 1000),
  };
}

/** Nearest rank. */
function percentile(sorted: readonly number[], share: number): number | null {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return value === undefined ? null : round(value);
}

function endpointTime(result: TestExecutionResult): string {
  const url = result.request?.url ?? "";
  const path = URL.canParse(url) ? new URL(url).pathname : result.test_id;
  return `${path} (${formatMilliseconds(result.performance_metrics.total_ms)})`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
