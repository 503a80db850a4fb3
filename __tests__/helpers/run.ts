import type { Suite, TestCase, WorkspaceFiles } from "../../src/model/configuration.ts";
import type { SessionEvent } from "../../src/model/events.ts";
import type { AuthContextResult, SuiteResult, TestExecutionResult } from "../../src/model/session.ts";
import type { CallContext } from "../../src/run/call-context.ts";
import { createCookieJar } from "../../src/run/cookies.ts";
import { openDatabases } from "../../src/run/database/databases.ts";
import { createHttpClient } from "../../src/run/http.ts";
import { type RunRequest, type RunService, runSession } from "../../src/run/run-session.ts";
import { nodeSystem } from "../../src/system.ts";
import { entryOf, suite } from "./test-case.ts";

const NO_FILES: WorkspaceFiles = {
  read: (path) => Promise.reject(new Error(`there is no file ${path} in this test`)),
};

export interface SessionOutcome {
  suites: SuiteResult[];
  contexts: AuthContextResult[];
  /** `suite/test` of what was skipped on request. */
  asked: string[];
  /** What was told that is no failure. */
  warnings: string[];
  events: SessionEvent[];
  /** In the order in which they came. */
  results: TestExecutionResult[];
  byId: Record<string, TestExecutionResult>;
}

/** A service that is ready at an address. */
export function readyService(name: string, base_url: string | null, overrides: Partial<RunService> = {}): RunService {
  return { name, base_url, health_endpoint: "/health", tls: null, unavailable: null, ...overrides };
}

/** What a call works with: no services, no names, no files, no authentication, unless a test says otherwise. */
export function callContext(overrides: Partial<CallContext> = {}): CallContext {
  return {
    services: new Map(),
    scope: () => undefined,
    http: createHttpClient(2, nodeSystem({}, "/")),
    files: NO_FILES,
    authenticator: null,
    jars: { suite: createCookieJar(), test: createCookieJar() },
    system: nodeSystem({}, "/"),
    mask: (text) => text,
    signal: new AbortController().signal,
    ...overrides,
  };
}

/** Runs suites and collects what they emit. */
export async function runSuites(
  suites: Suite[],
  services: RunService[],
  overrides: Partial<RunRequest> = {},
): Promise<SessionOutcome> {
  const events: SessionEvent[] = [];
  const warnings: string[] = [];
  const system = nodeSystem({}, "/");
  const finished = await runSession({
    suites: suites.map(entryOf),
    contexts: [],
    databases: openDatabases({ databases: [], maxParallel: 1, files: NO_FILES, system }),
    files: NO_FILES,
    learnSecret: () => undefined,
    mask: (text) => text,
    warn: (message) => warnings.push(message),
    services: new Map(services.map((service) => [service.name, service])),
    unmet: async () => null,
    maxParallel: 4,
    failFast: false,
    sessionId: "20250929-143022-abc123",
    system,
    signal: new AbortController().signal,
    emit: (event) => events.push(event),
    ...overrides,
  });
  const results = events.flatMap((event) => (event.type === "test_finished" ? [event.result] : []));
  return {
    suites: finished.suites,
    contexts: finished.contexts,
    asked: finished.askedSkips.map(({ suite_name, test_id }) => `${suite_name}/${test_id}`),
    warnings,
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
