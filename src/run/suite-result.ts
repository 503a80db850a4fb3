import type { Suite } from "../model/configuration.ts";
import type { SuiteResult, TestStatus } from "../model/session.ts";

export interface SuiteTimes {
  startedAt: Date;
  endedAt: Date;
  durationMs: number;
  /** The time limit or a cancel ended it. */
  cutShort: boolean;
}

/** Counts and state of a suite; `times` is `null` when it never started. */
export function suiteResult(
  suite: Pick<Suite, "name">,
  results: readonly { status: TestStatus }[],
  times: SuiteTimes | null,
): SuiteResult {
  const count = (status: TestStatus) => results.filter((result) => result.status === status).length;
  const broken = count("failed") + count("error") > 0 || times?.cutShort;
  return {
    name: suite.name,
    state: times === null ? "not_started" : broken ? "failed" : "completed",
    start_timestamp: times?.startedAt.toISOString() ?? null,
    end_timestamp: times?.endedAt.toISOString() ?? null,
    duration_ms: Math.max(0, Math.round(times?.durationMs ?? 0)),
    total_tests: results.length,
    passed_tests: count("passed"),
    failed_tests: count("failed"),
    skipped_tests: count("skipped"),
    error_tests: count("error"),
    skip_reason: null,
    steps: [],
  };
}
