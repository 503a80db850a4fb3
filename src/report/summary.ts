import { formatElapsed, formatMilliseconds } from "../model/duration.ts";
import type { TestExecutionSession } from "../model/session.ts";

/** The Summary Report, in the exact shape of the data model. */
export interface SummaryReport {
  session_id: string;
  execution_time: string;
  environment: string;
  database: string | null;
  results: { total: number; passed: number; failed: number; skipped: number; success_rate: string | null };
  performance: { avg_response_time: string | null; slowest_endpoint: string | null; fastest_endpoint: string | null };
  failures: { test: string; error: string | null; remediation: string | null }[];
}

export function renderSummary(session: TestExecutionSession): SummaryReport {
  const { performance_summary: performance } = session;
  return {
    session_id: session.session_id,
    execution_time: formatElapsed(Date.parse(session.end_timestamp) - Date.parse(session.start_timestamp)),
    environment: session.environment === "docker" ? "docker-compose" : session.environment,
    database: session.database_type,
    results: {
      total: session.total_tests,
      passed: session.passed_tests,
      failed: session.failed_tests + session.error_tests,
      skipped: session.skipped_tests,
      success_rate: successRate(session.passed_tests, session.total_tests),
    },
    performance: {
      avg_response_time: performance.avg_ms === null ? null : formatMilliseconds(performance.avg_ms),
      slowest_endpoint: performance.slowest,
      fastest_endpoint: performance.fastest,
    },
    failures: [...serviceFailures(session), ...testFailures(session)],
  };
}

/** One decimal; never rounded up to `100.0%`, which says that all passed. */
export function successRate(passed: number, total: number): string | null {
  if (total === 0) return null;
  const rounded = Math.round((passed * 1000) / total) / 10;
  return `${(passed < total ? Math.min(rounded, 99.9) : rounded).toFixed(1)}%`;
}

function serviceFailures(session: TestExecutionSession): SummaryReport["failures"] {
  return session.services
    .filter((service) => service.verdict !== "ready" && service.verdict !== "completed")
    .map((service) => ({
      test: `service/${service.name}`,
      error: service.message ?? service.state,
      remediation: service.remediation,
    }));
}

function testFailures(session: TestExecutionSession): SummaryReport["failures"] {
  return session.execution_results
    .filter((result) => result.status === "failed" || result.status === "error")
    .map((result) => ({
      test: `${result.suite_name}/${result.test_id}`,
      error: result.error_message,
      remediation: result.remediation,
    }));
}
