import { arch, platform, release } from "node:os";
import {
  type AuthContextResult,
  type CiInfo,
  type DatabaseType,
  type Environment,
  type EnvironmentInfo,
  SCHEMA_VERSION,
  type ServiceResult,
  type SkippedTest,
  type SuiteResult,
  type TestExecutionResult,
  type TestExecutionSession,
} from "../model/session.ts";
import { exitCode, overallStatus } from "./outcome.ts";
import { type AnsweredRequests, countTests, summarisePerformance } from "./totals.ts";

export interface SessionFacts {
  sessionId: string;
  start: Date;
  end: Date;
  environment: Environment;
  databaseType: DatabaseType | null;
  results: TestExecutionResult[];
  requests: AnsweredRequests[];
  services: ServiceResult[];
  suiteResults: SuiteResult[];
  authContexts: AuthContextResult[];
  askedSkips: SkippedTest[];
  warnings: string[];
  ci: CiInfo;
  interrupted: "SIGINT" | "SIGTERM" | null;
  internalFault: boolean;
  cutShort: boolean;
  /** Docker could not be asked at all. */
  environmentFailed: boolean;
  versions: Pick<EnvironmentInfo, "docker" | "compose" | "services">;
}

/** The session from what happened: totals, status and exit code are derived here and nowhere else. */
export function assembleSession(facts: SessionFacts): TestExecutionSession {
  const status = overallStatus(facts);
  return {
    schema_version: SCHEMA_VERSION,
    session_id: facts.sessionId,
    start_timestamp: facts.start.toISOString(),
    end_timestamp: laterThan(facts.start, facts.end).toISOString(),
    environment: facts.environment,
    database_type: facts.databaseType,
    ...countTests(facts.results),
    overall_status: status,
    execution_results: facts.results,
    performance_summary: summarisePerformance(facts.requests, testingTime(facts.results)),
    environment_info: { os: `${platform()} ${release()} ${arch()}`, node: process.version, ...facts.versions },
    exit_code: exitCode(facts, status),
    interrupted: facts.interrupted,
    warnings: facts.warnings,
    ci: facts.ci,
    suites: facts.suiteResults,
    auth_contexts: facts.authContexts,
    services: facts.services,
  };
}

/** `YYYYMMDD-HHMMSS` in UTC and a short random suffix. */
export function newSessionId(now: Date, suffix: string): string {
  const digits = now.toISOString().replace(/\D/g, "");
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${suffix}`;
}

/** `end_timestamp` must be after `start_timestamp`, also when the clock was set back meanwhile. */
function laterThan(start: Date, end: Date): Date {
  return end > start ? end : new Date(start.getTime() + 1);
}

function testingTime(results: readonly TestExecutionResult[]): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { status, execution_timestamp, duration_ms } of results) {
    if (status === "skipped") continue;
    const start = Date.parse(execution_timestamp);
    first = Math.min(first, start);
    last = Math.max(last, start + duration_ms);
  }
  return Math.max(0, last - first);
}
