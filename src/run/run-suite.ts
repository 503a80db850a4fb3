import { captureName } from "../config/variables.ts";
import type { Suite, TestCase } from "../model/configuration.ts";
import type { SuiteResult, TestExecutionResult } from "../model/session.ts";
import { BLANK_ATTEMPT } from "./attempt.ts";
import { startDeadline, wasCancelled } from "./deadline.ts";
import { endedTest, isWell } from "./ended-test.ts";
import type { Skip } from "./prerequisites.ts";
import { reasonToSkip } from "./reason-to-skip.ts";
import { runTest } from "./run-test.ts";
import { orderTests } from "./schedule.ts";
import { runSideBySide } from "./side-by-side.ts";
import { STATUS_WORDS } from "./status-words.ts";
import { lastStep, nameOf, runSteps, type StepEnd } from "./step.ts";
import { suiteResult } from "./suite-result.ts";
import {
  type SessionContext,
  type SuiteRun,
  startSuiteRun,
  suiteStepContext,
  testScopes,
  timedTests,
} from "./suite-run.ts";
import { tearDown } from "./teardown.ts";
import { finishedResult, skippedResult } from "./test-result.ts";
import { planWaits } from "./test-waits.ts";

/** Runs a suite: set-up, tests, teardown. It holds `lane`; its time limit begins here and covers set-up and tests. */
export async function runSuite(context: SessionContext, suite: Suite, lane: number): Promise<SuiteResult> {
  const { system, emit } = context;
  const startedAt = system.now();
  const start = system.monotonic();
  emit({ type: "suite_started", suite_name: suite.name });
  using deadline = startDeadline(system, suite.timeout_seconds, context.signal, "suite");
  const run = startSuiteRun({ ...context, signal: deadline.signal }, suite);
  const steps = suiteStepContext(run);
  const setup = await runSteps(steps, suite.setup, "setup");
  const last = lastStep(setup);
  run.blocked = last?.attempt ? last : null;
  run.leftOut = last?.skip ? { ...last.skip, reason: `the suite's ${nameOf(last)}: ${last.skip.reason}` } : null;
  await runTests(run, lane);
  const cutShort = deadline.signal.aborted;
  const teardown = await tearDown(steps, suite.teardown, { owner: suite.name, late: cutShort, after: 0 });
  const result = suiteResult(suite, [...run.ended.values()], {
    startedAt,
    endedAt: system.now(),
    durationMs: system.monotonic() - start,
    cutShort,
  });
  return finish(run, { ...result, steps: [...setup, ...teardown].map((end) => end.result) });
}

/** Skips a suite whole; every test still yields its result. */
export function skipSuite(context: SessionContext, suite: Suite, why: Skip): SuiteResult {
  const run = startSuiteRun(context, suite);
  context.emit({ type: "suite_started", suite_name: suite.name });
  for (const test of suite.tests) {
    const own = test.skip === null ? why : { reason: test.skip, cause: null, asked: true };
    conclude(run, test, skippedResult(suite, test, context.system.now(), own), own.asked);
  }
  return finish(run, { ...suiteResult(suite, [...run.ended.values()], null), skip_reason: why.reason });
}

async function runTests(run: SuiteRun, lane: number): Promise<void> {
  const { context, suite } = run;
  const { lanes, signal } = context;
  const tests = orderTests(suite.tests);
  if (suite.parallel_tests) {
    const runOne = (test: TestCase, ofTest: number) => runOrSkip(run, test, ofTest);
    return runSideBySide({ tests, waits: planWaits(suite), lane, lanes, signal, run: runOne });
  }
  for (const test of tests) await runOrSkip(run, test, lane);
}

async function runOrSkip(run: SuiteRun, test: TestCase, lane: number): Promise<void> {
  const { context, suite, jar } = run;
  const { system, emit } = context;
  const blocked = test.skip === null && !wasCancelled(context.signal) ? run.blocked : null;
  if (blocked) return conclude(run, test, blockedResult(run, test, blocked, lane), false);
  const why = await reasonToSkip(run, test);
  if (why) return conclude(run, test, skippedResult(suite, test, system.now(), why), why.asked);
  emit({ type: "test_started", suite_name: suite.name, test_id: test.id });
  const scopeWith = testScopes(run, test);
  run.running.set(test.id, system.monotonic());
  const timed = () => timedTests(run);
  const { result, captured, asked } = await runTest({ ...context, suite, lane, suiteJar: jar, scopeWith, timed }, test);
  run.running.delete(test.id);
  for (const [name, value] of captured) run.captures.set(captureName(test, name), value);
  conclude(run, test, result, asked);
}

/** The result of a test whose suite could not be set up. */
function blockedResult({ context, suite }: SuiteRun, test: TestCase, blocked: StepEnd, lane: number) {
  const { system } = context;
  const { error_message, error_trace, remediation } = blocked.result;
  const why = `${nameOf(blocked)}: ${error_message}`;
  const trace = error_trace.length > 0 ? error_trace : [why];
  const message = `the suite's set-up did not work: ${why}`;
  const attempt = { ...BLANK_ATTEMPT, status: "error", message, trace, remediation } as const;
  const run = { attempt, retries: 0, sends: 0, earlier: [], lane, startedAt: system.now(), durationMs: 0 };
  return finishedResult(suite, test, run);
}

/** Hands out a result and keeps no more of it than others need. */
function conclude(run: SuiteRun, test: TestCase, result: TestExecutionResult, asked: boolean): void {
  const { context, suite } = run;
  const end = endedTest(result, asked);
  run.ended.set(test.id, end);
  if (asked) context.askedSkips.push({ suite_name: suite.name, test_id: test.id });
  context.emit({ type: "test_finished", result });
  const { status } = end;
  const broken = status === "failed" || status === "error";
  const words = `${suite.name}/${test.id} ${STATUS_WORDS[status]}`;
  if (context.failFast && broken) context.stop.reason ??= `fail-fast: ${words}`;
  if (test.critical && !isWell(end)) context.stop.reason ??= `the critical test ${words}`;
}

function finish({ context, suite, ended }: SuiteRun, result: SuiteResult): SuiteResult {
  const { name, state, duration_ms, skip_reason } = result;
  context.emit({ type: "suite_finished", suite_name: name, state, duration_ms, skip_reason });
  if (suite.critical && ![...ended.values()].every(isWell)) {
    context.stop.reason ??= `the critical suite ${name} did not pass`;
  }
  return result;
}
