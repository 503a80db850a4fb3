import type { ExitCode } from "../errors.ts";
import type { OverallStatus, ServiceResult, SkippedTest, TestExecutionResult } from "../model/session.ts";
import { interruptionExitCode } from "./interruption.ts";

export interface OutcomeFacts {
  results: readonly TestExecutionResult[];
  services: readonly ServiceResult[];
  /** Tests that were skipped because somebody asked for that: `skip`, an unmet `env:` prerequisite, and what needs nothing else. */
  askedSkips: readonly SkippedTest[];
  interrupted: "SIGINT" | "SIGTERM" | null;
  /** Results could not be stored, or the run itself broke: a bug of ours. */
  internalFault: boolean;
  /** The run broke before its end: there are tests without a result. */
  cutShort: boolean;
  /** Docker could not be asked at all, so that nothing is known about the services. */
  environmentFailed: boolean;
}

/** Derived, never stored twice: `failed`, else `partial` when something was skipped that nobody asked to skip, else `passed`. */
export function overallStatus(facts: OutcomeFacts): OverallStatus {
  const broken = facts.results.some((result) => result.status === "failed" || result.status === "error");
  if (broken || facts.environmentFailed || facts.services.some((service) => !isReady(service))) {
    // A cancel leaves services that were still being waited for: nobody knows about them yet.
    if (broken || facts.interrupted === null) return "failed";
  }
  const asked = new Set(facts.askedSkips.map(keyOf));
  const unasked = facts.results.some((result) => result.status === "skipped" && !asked.has(keyOf(result)));
  return unasked || facts.cutShort || facts.interrupted !== null ? "partial" : "passed";
}

/** The first that applies: cancelled, internal, environment, tests, passed. */
export function exitCode(facts: OutcomeFacts, status: OverallStatus): ExitCode {
  if (facts.interrupted !== null) return interruptionExitCode(facts.interrupted);
  if (facts.internalFault) return 4;
  if (facts.environmentFailed || facts.services.some((service) => !isReady(service))) return 3;
  return status === "passed" ? 0 : 1;
}

export function isReady(service: ServiceResult): boolean {
  return service.verdict === "ready" || service.verdict === "completed";
}

function keyOf({ suite_name, test_id }: SkippedTest): string {
  // A name may hold any character, also one that would join two names.
  return JSON.stringify([suite_name, test_id]);
}
