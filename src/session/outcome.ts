import type { ExitCode } from "../errors.ts";
import type { SuiteEntry } from "../model/configuration.ts";
import type { OverallStatus, ServiceResult, TestExecutionResult } from "../model/session.ts";
import { interruptionExitCode } from "./interruption.ts";

export interface OutcomeFacts {
  results: readonly TestExecutionResult[];
  services: readonly ServiceResult[];
  suites: readonly SuiteEntry[];
  /** Prerequisites that are missing, as suites and tests name them. */
  missing: ReadonlySet<string>;
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
  const asked = askedSkips(facts);
  const unasked = facts.results.some(
    (result) => result.status === "skipped" && !asked.has(keyOf(result.suite_name, result.test_id)),
  );
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

/** Keys of what was skipped on request: `skip`, an unmet `env:` prerequisite, and what depends on nothing else. */
function askedSkips(facts: OutcomeFacts): Set<string> {
  const skipped = new Set(
    facts.results
      .filter(({ status }) => status === "skipped")
      .map((result) => keyOf(result.suite_name, result.test_id)),
  );
  const asked = new Set<string>();
  const leftOut = (prerequisites: readonly string[]) => {
    const missing = prerequisites.filter((name) => facts.missing.has(name));
    return missing.length > 0 && missing.every((name) => name.startsWith("env:"));
  };
  for (const suite of facts.suites) {
    const wholeSuite = leftOut(suite.prerequisites);
    for (let before = -1; before !== asked.size; ) {
      before = asked.size;
      for (const test of suite.tests) {
        const key = keyOf(suite.name, test.id);
        const dependencies = test.depends_on.map((id) => keyOf(suite.name, id)).filter((id) => skipped.has(id));
        const inherited = dependencies.length > 0 && dependencies.every((id) => asked.has(id));
        const wanted = wholeSuite || test.skip !== null || leftOut(test.prerequisites) || inherited;
        if (skipped.has(key) && wanted) asked.add(key);
      }
    }
  }
  return asked;
}

function keyOf(suite: string, test: string): string {
  // A name may hold any character, also one that would join two names.
  return JSON.stringify([suite, test]);
}
