import type { Suite, TestCase } from "../model/configuration.ts";
import type { Emit } from "../model/events.ts";
import type { Json } from "../model/json.ts";
import type { SuiteResult, TestExecutionResult } from "../model/session.ts";
import type { CallContext } from "./call-context.ts";
import { createCookieJar } from "./cookies.ts";
import type { Databases } from "./database/contract.ts";
import { DeadlineError, reasonOf, startDeadline } from "./deadline.ts";
import { runTest, type TestEnd } from "./run-test.ts";
import { orderTests } from "./schedule.ts";
import { createScope } from "./scope.ts";
import { suiteResult } from "./suite-result.ts";
import { skippedResult } from "./test-result.ts";

/** What all suites of a session share. */
export interface SessionContext extends Omit<CallContext, "scope" | "jars"> {
  databases: Databases;
  sessionId: string;
  failFast: boolean;
  emit: Emit;
  /** Something to be told that is no failure. */
  warn: (message: string) => void;
  /** Why no further test is started; `null` as long as all is well. */
  stop: { reason: string | null };
}

export interface SkipReason {
  reason: string;
  /** The root service at fault. */
  cause: string | null;
}

/** Runs a suite's tests in order on one lane. Its time limit begins here. */
export async function runSuite(context: SessionContext, suite: Suite, lane: number): Promise<SuiteResult> {
  const { system, emit } = context;
  const startedAt = system.now();
  const start = system.monotonic();
  emit({ type: "suite_started", suite_name: suite.name });
  using deadline = startDeadline(system, suite.timeout_seconds, context.signal);
  const captures = new Map<string, Json>();
  const results = new Map<string, TestExecutionResult>();
  for (const test of orderTests(suite.tests)) {
    const end = await runOrSkip({ ...context, signal: deadline.signal }, suite, test, lane, captures, results);
    for (const [name, value] of end.captured) captures.set(name, value);
    results.set(test.id, end.result);
    emit({ type: "test_finished", result: end.result });
    stopWhenAsked(context, end.result);
  }
  const cutShort = deadline.signal.aborted;
  const result = suiteResult(suite, [...results.values()], {
    startedAt,
    endedAt: system.now(),
    durationMs: system.monotonic() - start,
    cutShort,
  });
  finish(context, result);
  return result;
}

/** Skips a suite whole; every test still yields its result. */
export function skipSuite(context: SessionContext, suite: Suite, why: SkipReason): SuiteResult {
  const { system, emit } = context;
  emit({ type: "suite_started", suite_name: suite.name });
  const results = suite.tests.map((test) => {
    const own = test.skip === null ? why : { reason: test.skip, cause: null };
    return skippedResult(suite, test, system.now(), own);
  });
  for (const result of results) emit({ type: "test_finished", result });
  const result = { ...suiteResult(suite, results, null), skip_reason: why.reason };
  finish(context, result);
  return result;
}

async function runOrSkip(
  context: SessionContext,
  suite: Suite,
  test: TestCase,
  lane: number,
  captures: ReadonlyMap<string, Json>,
  results: ReadonlyMap<string, TestExecutionResult>,
): Promise<TestEnd> {
  const { system, emit, sessionId } = context;
  const reason = reasonToSkip(context, test, results);
  if (reason !== null) {
    return { result: skippedResult(suite, test, system.now(), { reason, cause: null }), captured: new Map() };
  }
  emit({ type: "test_started", suite_name: suite.name, test_id: test.id });
  const scope = createScope(suite, test, captures, system, sessionId);
  const jars = { suite: createCookieJar(), test: createCookieJar() };
  return runTest({ ...context, suite, scope, jars, lane }, test);
}

/** First of: asked for, cancelled, out of time, stopped, a dependency that did not pass. */
function reasonToSkip(
  context: SessionContext,
  test: TestCase,
  results: ReadonlyMap<string, TestExecutionResult>,
): string | null {
  const { signal, stop } = context;
  if (test.skip !== null) return test.skip;
  if (signal.aborted)
    return signal.reason instanceof DeadlineError ? outOfTime(signal.reason, results) : reasonOf(signal);
  if (stop.reason !== null) return stop.reason;
  const unmet = test.depends_on.flatMap((id) => {
    const status = results.get(id)?.status ?? "not run";
    return status === "passed" ? [] : [`${id} (${status})`];
  });
  return unmet.length === 0 ? null : `depends on ${unmet.join(", ")}`;
}

function outOfTime(limit: DeadlineError, results: ReadonlyMap<string, TestExecutionResult>): string {
  const slowest = [...results.values()]
    .filter((result) => result.duration_ms > 0)
    .sort((left, right) => right.duration_ms - left.duration_ms)
    .slice(0, 3)
    .map((result) => `${result.test_id} (${(result.duration_ms / 1000).toFixed(1)} s)`);
  const advice = "raise it (at most 300), speed these up, or split the suite";
  return `the suite's timeout_seconds (${limit.seconds} s) ran out; slowest tests: ${slowest.join(", ")}; ${advice}`;
}

function stopWhenAsked(context: SessionContext, result: TestExecutionResult): void {
  const broken = result.status === "failed" || result.status === "error";
  if (!context.failFast || !broken || context.stop.reason !== null) return;
  context.stop.reason = `fail-fast: ${result.suite_name}/${result.test_id} ${result.status === "failed" ? "failed" : "could not be carried out"}`;
}

function finish(context: SessionContext, result: SuiteResult): void {
  const { name, state, duration_ms, skip_reason } = result;
  context.emit({ type: "suite_finished", suite_name: name, state, duration_ms, skip_reason });
}
