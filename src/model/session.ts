import type { Json } from "./json.ts";

/** Test Execution Session and what belongs to it: the Detailed Report. Every field is present, `null` where it does not apply. */

export const SCHEMA_VERSION = 1;

export type Environment = "local" | "docker" | "staging";
export type DatabaseType = "sqlite" | "postgresql";
export type TestType = "health_check" | "api_endpoint" | "integration_flow" | "database";
export type TestStatus = "passed" | "failed" | "skipped" | "error";
export type OverallStatus = "passed" | "failed" | "partial";
export type SuiteState = "not_started" | "running" | "completed" | "failed";

/** One expectation that did not hold. */
export interface Mismatch {
  /** `status`, `header:<name>`, `body`, `duration`, `schema`, `assert`, `rows`, `row_count`, `graphql`. */
  source: string;
  /** JSON Pointer into the body; `""` elsewhere. */
  pointer: string;
  expected: Json;
  actual: Json;
  /** Where the expectation is written. */
  location: { file: string; line: number } | null;
}

export interface RequestRecord {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** Text as sent, at most 1 KiB; `null` without a body. */
  body: string | null;
}

export interface PerformanceMetrics {
  total_ms: number;
  /** Time to the response's first header byte of the last send; `null` when none came. */
  ttfb_ms: number | null;
  /** Time to connect of the last send; 0 on a pooled connection, `null` when unknown. */
  connect_ms: number | null;
  /** Every send, repeated connections included. */
  attempts: number;
}

/** Entity 3, extended. Times are milliseconds, timestamps ISO 8601 in UTC. */
export interface TestExecutionResult {
  test_id: string;
  suite_name: string;
  test_name: string;
  test_type: TestType;
  target_service: string | null;
  execution_timestamp: string;
  status: TestStatus;
  duration_ms: number;
  response_status: number | null;
  /** At most 1,024 bytes, then ` … [N bytes cut]`. */
  response_body: string | null;
  /** `null` unless failed or error. */
  error_message: string | null;
  /** Configured repeats that were used. */
  retry_count: number;
  performance_metrics: PerformanceMetrics;
  /** Passed, but only on a later try. */
  flaky: boolean;
  tags: string[];
  /** `null` when skipped. */
  lane: number | null;
  location: { file: string; line: number };
  request: RequestRecord | null;
  /** A shell line that repeats the request, secrets as shell variables. */
  curl: string | null;
  mismatches: Mismatch[];
  /** Texts of the chain of causes, outermost first. */
  error_trace: string[];
  remediation: string | null;
  /** The root service at fault, when one is. */
  cause: string | null;
  /** `null` unless skipped. */
  skip_reason: string | null;
  /** Its set-up, the steps of a flow, its teardown, in the order in which they ran. */
  steps: StepResult[];
}

/** A test that did not run. */
export type SkippedTest = Pick<TestExecutionResult, "suite_name" | "test_id">;

/** One time that an `until` asked. */
export interface PollAttempt {
  /** Milliseconds since the step began. */
  at_ms: number;
  response_status: number | null;
  /** Why it was not enough, one line; `null` for the one that was. */
  message: string | null;
}

/** What came of one step. */
export interface StepResult {
  name: string;
  phase: "setup" | "step" | "teardown";
  status: TestStatus;
  target_service: string | null;
  duration_ms: number;
  response_status: number | null;
  response_body: string | null;
  /** `null` unless failed or error. */
  error_message: string | null;
  mismatches: Mismatch[];
  error_trace: string[];
  remediation: string | null;
  request: RequestRecord | null;
  curl: string | null;
  location: { file: string; line: number };
  skip_reason: string | null;
  /** Every send. */
  attempts: number;
  /** Answers that came, and how long each took on average; `null` when none came. */
  answers: number;
  response_ms: number | null;
  /** Of an `until`: the first and the last ones where there are many; empty without. */
  polls: PollAttempt[];
}

export type ServiceVerdict = "ready" | "completed" | "failed" | "blocked" | "timed_out";

export interface ProbeRecord {
  /** `health`, `ready` or `docs`. */
  name: string;
  url: string;
  /** Last HTTP status; `null` when no answer came. */
  status: number | null;
  ok: boolean;
  attempts: number;
  /** Last cause in words, `null` when it passed. */
  error: string | null;
  duration_ms: number | null;
}

export interface TimelineEntry {
  timestamp: string;
  /** Milliseconds since the wait began. */
  at_ms: number;
  event: string;
}

/** What the wait found out about one service. */
export interface ServiceResult {
  name: string;
  verdict: ServiceVerdict;
  /** Docker's words where there is a container (`running`, `exited (1)`), else what HTTP said; lower case. */
  state: string;
  time_to_ready_ms: number | null;
  restarts: number;
  probes: ProbeRecord[];
  /** Last output of the container's own healthcheck, when the service failed. */
  health_output: string | null;
  /** Last 20 lines of its log, when the service failed. */
  log_tail: string | null;
  blocked_by: string[];
  /** The root service when the fault is elsewhere, its own name when it is here, `null` when ready. */
  cause: string | null;
  timeline: TimelineEntry[];
  /** Why it is not ready, one sentence for people; `null` when ready. */
  message: string | null;
  /** What to do about it; `null` when ready. */
  remediation: string | null;
  /** Address that tests of this service use; `null` when it has none. */
  base_url: string | null;
  docs_url: string | null;
}

export interface SuiteResult {
  name: string;
  state: SuiteState;
  start_timestamp: string | null;
  end_timestamp: string | null;
  duration_ms: number;
  total_tests: number;
  passed_tests: number;
  failed_tests: number;
  skipped_tests: number;
  error_tests: number;
  skip_reason: string | null;
  /** Its set-up and its teardown. */
  steps: StepResult[];
}

/** What a run did with an authentication context; never a token. */
export interface AuthContextResult {
  name: string;
  token_type: string;
  user_id: string | null;
  user_email: string | null;
  permissions: string[];
  /** ISO 8601, of the last token; `null` when it does not say or there was none. */
  expires_at: string | null;
  /** Times that it logged in: 0 when nothing needed it. */
  logins: number;
  refreshes: number;
  /** The log-out was answered with success; `false` too when there is none to call. */
  invalidated: boolean;
  /** Why it could not be used; `null` when all is well. */
  error: string | null;
}

export interface TimingSummary {
  count: number;
  avg_ms: number | null;
  p50_ms: number | null;
  p95_ms: number | null;
  p99_ms: number | null;
  min_ms: number | null;
  max_ms: number | null;
  /** `<endpoint> (1.2s)` */
  slowest: string | null;
  fastest: string | null;
  requests_per_second: number | null;
}

export interface PerformanceSummary extends TimingSummary {
  services: Record<string, TimingSummary>;
}

export interface EnvironmentInfo {
  os: string;
  node: string;
  docker: string | null;
  compose: string | null;
  services: Record<string, { image: string | null; digest: string | null }>;
}

/** Where the run took place, when a CI told us. */
export interface CiInfo {
  commit: string | null;
  ref: string | null;
  pull_request: number | null;
  workflow: string | null;
  job: string | null;
  run_id: string | null;
  run_attempt: number | null;
  run_url: string | null;
}

/** Entity 4, extended: the whole run. */
export interface TestExecutionSession {
  schema_version: number;
  /** `YYYYMMDD-HHMMSS-xxxxxx`, UTC. */
  session_id: string;
  start_timestamp: string;
  end_timestamp: string;
  environment: Environment;
  database_type: DatabaseType | null;
  total_tests: number;
  passed_tests: number;
  failed_tests: number;
  skipped_tests: number;
  error_tests: number;
  overall_status: OverallStatus;
  execution_results: TestExecutionResult[];
  performance_summary: PerformanceSummary;
  environment_info: EnvironmentInfo;
  exit_code: number;
  interrupted: "SIGINT" | "SIGTERM" | null;
  warnings: string[];
  ci: CiInfo;
  suites: SuiteResult[];
  auth_contexts: AuthContextResult[];
  services: ServiceResult[];
}
