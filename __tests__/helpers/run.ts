import type { Suite, TestCase } from "../../src/model/configuration.ts";
import type { SessionEvent } from "../../src/model/events.ts";
import type { SuiteResult, TestExecutionResult } from "../../src/model/session.ts";
import { type RunRequest, type RunService, runSession } from "../../src/run/run-session.ts";
import { nodeSystem } from "../../src/system.ts";
import { suite } from "./test-case.ts";

export interface SessionOutcome {
  suites: SuiteResult[];
  events: SessionEvent[];
  /** In the order in which they came. */
  results: TestExecutionResult[];
  byId: Record<string, TestExecutionResult>;
}

/** A service that is ready at an address. */
export function readyService(name: string, base_url: string | null, overrides: Partial<RunService> = {}): RunService {
  return { name, base_url, health_endpoint: "/health", unavailable: null, ...overrides };
}

/** Runs suites and collects what they emit. */
export async function runSuites(
  suites: Suite[],
  services: RunService[],
  overrides: Partial<RunRequest> = {},
): Promise<SessionOutcome> {
  const events: SessionEvent[] = [];
  const finished = await runSession({
    suites,
    services: new Map(services.map((service) => [service.name, service])),
    unmet: () => null,
    maxParallel: 4,
    failFast: false,
    sessionId: "20250929-143022-abc123",
    system: nodeSystem({}, "/"),
    signal: new AbortController().signal,
    emit: (event) => events.push(event),
    ...overrides,
  });
  const results = events.flatMap((event) => (event.type === "test_finished" ? [event.result] : []));
  return {
    suites: finished,
    events,
    results,
    byId: Object.fromEntries(results.map((result) => [result.test_id, result])),
  };
}

/** Runs one suite of tests against the service `api`, and gives its results in the order in which they came. */
export async function runTests(
  url: string,
  tests: TestCase[],
  overrides: Partial<Suite> = {},
): Promise<SessionOutcome> {
  return runSuites([suite({ tests, ...overrides })], [readyService("api", url)]);
}

/** The one result of one test against `api`. */
export async function runOne(url: string, test: TestCase): Promise<TestExecutionResult> {
  const { results } = await runTests(url, [test]);
  const [result] = results;
  if (!result || results.length !== 1) throw new Error(`expected one result, got ${results.length}`);
  return result;
}
