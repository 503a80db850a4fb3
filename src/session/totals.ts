import { formatMilliseconds } from "../model/duration.ts";
import type {
  PerformanceSummary,
  RequestRecord,
  SuiteResult,
  TestExecutionResult,
  TestStatus,
  TimingSummary,
} from "../model/session.ts";

type Totals = Pick<SuiteResult, "total_tests" | "passed_tests" | "failed_tests" | "skipped_tests" | "error_tests">;

const BROKEN: ReadonlySet<TestStatus> = new Set(["failed", "error"]);

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

/** Requests of one call that were answered: several where it was polled. */
export interface AnsweredRequests {
  path: string;
  service: string | null;
  count: number;
  /** Of one of them, on average. */
  milliseconds: number;
}

/** A test's own request, and those of its set-up and its steps, each with its own address and time; not those of its teardown. */
export function answeredRequests(result: TestExecutionResult): AnsweredRequests[] {
  const steps = result.steps.filter(({ phase }) => phase !== "teardown");
  const ofSteps = steps.flatMap(({ name, request, target_service, answers, response_ms }): AnsweredRequests[] => {
    if (response_ms === null) return [];
    return [{ path: pathOf(request, name), service: target_service, count: answers, milliseconds: response_ms }];
  });
  // A flow, and a test whose set-up did not work, tell a step's answer as theirs.
  const isOfStep = result.test_type === "integration_flow" || steps.some(({ status }) => BROKEN.has(status));
  if (isOfStep || result.response_status === null) return ofSteps;
  const { request, test_id, target_service, performance_metrics } = result;
  const path = pathOf(request, test_id);
  return [...ofSteps, { path, service: target_service, count: 1, milliseconds: performance_metrics.total_ms }];
}

/** Timings of the requests that were answered. `elapsedMs`: from the first test's start to the last one's end. */
export function summarisePerformance(requests: readonly AnsweredRequests[], elapsedMs: number): PerformanceSummary {
  const byService = [...Map.groupBy(requests, ({ service }) => service ?? "")]
    .filter(([name]) => name !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...summariseTimings(requests, elapsedMs),
    services: Object.fromEntries(byService.map(([name, members]) => [name, summariseTimings(members, elapsedMs)])),
  };
}

function summariseTimings(requests: readonly AnsweredRequests[], elapsedMs: number): TimingSummary {
  const sorted = requests.toSorted((one, other) => one.milliseconds - other.milliseconds);
  const times = sorted.flatMap(({ count, milliseconds }) => Array<number>(count).fill(milliseconds));
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

function endpointTime({ path, milliseconds }: AnsweredRequests): string {
  return `${path} (${formatMilliseconds(milliseconds)})`;
}

function pathOf(request: RequestRecord | null, otherwise: string): string {
  const url = request?.url ?? "";
  return URL.canParse(url) ? new URL(url).pathname : otherwise;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
