import {
  SCHEMA_VERSION,
  type ServiceResult,
  type StepResult,
  type TestExecutionResult,
  type TestExecutionSession,
} from "../../src/model/session.ts";

/** A test's result with every field; passed unless told otherwise. */
export function testResult(fields: Partial<TestExecutionResult> = {}): TestExecutionResult {
  return {
    test_id: "create",
    suite_name: "orders",
    test_name: "creates an order",
    test_type: "api_endpoint",
    target_service: "orders",
    execution_timestamp: "2026-01-02T03:04:05.000Z",
    status: "passed",
    duration_ms: 12,
    response_status: 201,
    response_body: null,
    error_message: null,
    retry_count: 0,
    performance_metrics: { total_ms: 12, ttfb_ms: 10, connect_ms: 1, attempts: 1 },
    flaky: false,
    tags: [],
    lane: 0,
    location: { file: "tests/config/suites/orders.yml", line: 7 },
    request: null,
    curl: null,
    mismatches: [],
    error_trace: [],
    remediation: null,
    cause: null,
    skip_reason: null,
    steps: [],
    ...fields,
  };
}

/** A step's result with every field; passed unless told otherwise. */
export function stepResult(fields: Partial<StepResult> = {}): StepResult {
  return {
    name: "pay",
    phase: "step",
    status: "passed",
    target_service: "payments",
    duration_ms: 12,
    response_status: 200,
    response_body: null,
    error_message: null,
    mismatches: [],
    error_trace: [],
    remediation: null,
    request: null,
    curl: null,
    location: { file: "tests/config/suites/orders.yml", line: 9 },
    skip_reason: null,
    attempts: 1,
    answers: 1,
    response_ms: 12,
    polls: [],
    ...fields,
  };
}

/** A service's result; ready unless told otherwise. */
export function serviceResult(fields: Partial<ServiceResult> = {}): ServiceResult {
  return {
    name: "orders",
    verdict: "ready",
    state: "running",
    time_to_ready_ms: 800,
    restarts: 0,
    probes: [],
    health_output: null,
    log_tail: null,
    blocked_by: [],
    cause: null,
    timeline: [],
    message: null,
    remediation: null,
    base_url: null,
    docs_url: null,
    ...fields,
  };
}

/** What a run outside of CI knows about it. */
export const NO_CI: TestExecutionSession["ci"] = {
  commit: null,
  ref: null,
  pull_request: null,
  workflow: null,
  job: null,
  run_id: null,
  run_attempt: null,
  run_url: null,
};

/** A session of these results, totals and status derived from them. */
export function session(
  results: TestExecutionResult[] = [testResult()],
  fields: Partial<TestExecutionSession> = {},
): TestExecutionSession {
  const count = (status: string) => results.filter((result) => result.status === status).length;
  const broken = count("failed") + count("error");
  const timing = { count: 1, avg_ms: 12, p50_ms: 12, p95_ms: 12, p99_ms: 12, min_ms: 12, max_ms: 12 };
  const summary = { ...timing, slowest: "/api/orders (12ms)", fastest: "/api/orders (12ms)", requests_per_second: 1 };
  return {
    schema_version: SCHEMA_VERSION,
    session_id: "20260102-030405-abc123",
    start_timestamp: "2026-01-02T03:04:05.000Z",
    end_timestamp: "2026-01-02T03:04:39.500Z",
    environment: "docker",
    database_type: null,
    total_tests: results.length,
    passed_tests: count("passed"),
    failed_tests: count("failed"),
    skipped_tests: count("skipped"),
    error_tests: count("error"),
    overall_status: broken > 0 ? "failed" : count("skipped") > 0 ? "partial" : "passed",
    execution_results: results,
    performance_summary: { ...summary, services: {} },
    environment_info: { os: "linux", node: "v24", docker: null, compose: null, services: {} },
    exit_code: broken > 0 || count("skipped") > 0 ? 1 : 0,
    interrupted: null,
    warnings: [],
    ci: NO_CI,
    suites: [],
    auth_contexts: [],
    services: [],
    ...fields,
  };
}
