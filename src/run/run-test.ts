import type { Scope } from "../config/variables.ts";
import type { Suite, TestCase } from "../model/configuration.ts";
import type { Json } from "../model/json.ts";
import type { TestExecutionResult } from "../model/session.ts";
import { brokenAttempt, erroredAttempt } from "./attempt.ts";
import { type CookieJar, createCookieJar } from "./cookies.ts";
import { DeadlineError, type Grace, reasonText, startDeadline } from "./deadline.ts";
import type { TimedTest } from "./ended-test.ts";
import type { Attempt, KindContext } from "./kinds/kind.ts";
import { KINDS } from "./kinds/table.ts";
import { type StepEnd, sendsOf } from "./step.ts";
import { tearDown } from "./teardown.ts";
import { cutShortResult, finishedResult, type TestRun } from "./test-result.ts";
import { afterSetup } from "./test-setup.ts";
import { suiteTimeAdvice, testTimeAdvice } from "./time-advice.ts";

/** `signal`: the suite's time limit and a cancel. */
export interface TestContext extends Omit<KindContext, "test" | "scope" | "jars" | "remember"> {
  suite: Suite;
  lane: number;
  suiteJar: CookieJar;
  /** What names mean in an attempt, given what it has captured itself. Built-ins stay the same from one to the next. */
  scopeWith: (captured: ReadonlyMap<string, Json>) => Scope;
  grace: Grace;
  warn: (message: string) => void;
  /** Tests of the suite that have begun, this one among them. */
  timed: () => TimedTest[];
}

/** A test's result, and the values that it gives to what comes after: those of a failed flow's steps, too. */
export interface TestEnd {
  result: TestExecutionResult;
  captured: ReadonlyMap<string, Json>;
  /** It was skipped because somebody asked for that. */
  asked: boolean;
}

/** One attempt, and what ended it when it did not end by itself. */
interface Tried {
  attempt: Attempt;
  /** A time limit (`DeadlineError`) or the reason of a cancel; `null`: nothing. */
  endedBy: unknown;
}

interface Tries extends Tried, Pick<TestRun, "retries" | "sends" | "earlier"> {}

const FIRST_BACKOFF_MS = 200;

/** Runs a test with its configured repeats. Always yields exactly one result. */
export async function runTest(context: TestContext, test: TestCase): Promise<TestEnd> {
  const { system } = context;
  const startedAt = system.now();
  const start = system.monotonic();
  const captured = new Map<string, Json>();
  const tries = await attemptUntilPassed(context, test, captured);
  const run: TestRun = { ...tries, lane: context.lane, startedAt, durationMs: system.monotonic() - start };
  return { result: resultOf(context, test, run, tries.endedBy), captured, asked: run.attempt.skip?.asked ?? false };
}

function resultOf(context: TestContext, test: TestCase, run: TestRun, endedBy: unknown): TestExecutionResult {
  const { suite } = context;
  const { attempt } = run;
  if (attempt.skip !== null) return cutShortResult(suite, test, run, attempt.skip);
  if (endedBy === null || attempt.status === "passed") return finishedResult(suite, test, run);
  if (endedBy instanceof DeadlineError && endedBy.holder === "test") {
    const remediation = [attempt.remediation, testTimeAdvice(test, attempt.steps)].filter(Boolean).join(" ");
    return finishedResult(suite, test, { ...run, attempt: { ...attempt, remediation } });
  }
  if (attempt.status === "failed") return finishedResult(suite, test, run);
  if (endedBy instanceof DeadlineError) {
    const cut = cutByTheSuite(context, test, run, endedBy);
    return finishedResult(suite, test, { ...run, attempt: { ...attempt, ...cut } });
  }
  return cutShortResult(suite, test, run, { reason: reasonText(endedBy), cause: null });
}

/** `captured` takes up what the attempts capture, the last over those before. */
async function attemptUntilPassed(context: TestContext, test: TestCase, captured: Map<string, Json>): Promise<Tries> {
  const earlier: string[] = [];
  let sends = 0;
  for (let retries = 0; ; retries += 1) {
    const tried = await attemptOnce(context, test, captured);
    const { attempt } = tried;
    sends += attempt.sends;
    const tries = { ...tried, retries, sends, earlier };
    const isOver = attempt.status === "passed" || attempt.status === "skipped";
    if (isOver || retries >= test.retry_count) return tries;
    const rested = await backOff(context, retries);
    if (!rested) return { ...tries, endedBy: attempt.status === "error" ? context.signal.reason : tried.endedBy };
    earlier.push(`attempt ${retries + 1}: ${attempt.message}`);
  }
}

/** Waits 200 ms, 400 ms, …, half of it at random, so that many tests do not come back at once; `false` when cut short. */
function backOff(context: TestContext, retries: number): Promise<boolean> {
  const { system, signal } = context;
  const pause = FIRST_BACKOFF_MS * 2 ** retries * (0.5 + system.random() / 2);
  return system.sleep(pause, signal).then(
    () => true,
    () => false,
  );
}

async function attemptOnce(context: TestContext, test: TestCase, captured: Map<string, Json>): Promise<Tried> {
  const { suite, suiteJar } = context;
  const own = new Map<string, Json>();
  const remember = (values: ReadonlyMap<string, Json>) => {
    for (const [name, value] of values) {
      own.set(name, value);
      captured.set(name, value);
    }
  };
  const jars = { suite: suiteJar, test: createCookieJar() };
  const scoped = { ...context, test, jars, scope: context.scopeWith(own), remember };
  const tried = await attemptInTime(scoped, test);
  remember(tried.attempt.captured);
  const late = tried.endedBy instanceof DeadlineError;
  const owner = `${suite.name}/${test.id}`;
  const ends = await tearDown(scoped, test.teardown, { owner, late, after: suite.teardown.length });
  return { ...tried, attempt: withTeardown(tried.attempt, ends) };
}

async function attemptInTime(context: KindContext, test: TestCase): Promise<Tried> {
  const { system } = context;
  const start = system.monotonic();
  using deadline = startDeadline(system, test.timeout_seconds, context.signal, "test");
  const { signal } = deadline;
  try {
    const attempt = await afterSetup({ ...context, signal }, KINDS[test.test_type]);
    const elapsed = system.monotonic() - start;
    // Work that lets nothing else happen, such as a long comparison, keeps the limit from being told in time.
    const overdue = attempt.status === "passed" && elapsed > test.timeout_seconds * 1000;
    if (overdue) return overdueAttempt(attempt, test, elapsed);
    return { attempt, endedBy: signal.aborted ? signal.reason : null };
  } catch (error) {
    return { attempt: brokenAttempt(error), endedBy: null };
  }
}

/** What it would have passed with came after its time. */
function overdueAttempt(attempt: Attempt, { timeout_seconds }: TestCase, elapsedMs: number): Tried {
  const limit = new DeadlineError(timeout_seconds, "test");
  const message = `sending, parsing and comparing took ${(elapsedMs / 1000).toFixed(1)} s; ${limit.message}`;
  const late = erroredAttempt({ ...attempt, captured: new Map() }, "overdue", message, [limit.message]);
  return { attempt: late, endedBy: limit };
}

function withTeardown(attempt: Attempt, ends: readonly StepEnd[]): Attempt {
  return {
    ...attempt,
    sends: attempt.sends + sendsOf(ends),
    steps: [...attempt.steps, ...ends.map(({ result }) => result)],
  };
}

function cutByTheSuite(
  context: TestContext,
  test: TestCase,
  run: TestRun,
  limit: DeadlineError,
): Pick<Attempt, "message" | "trace" | "remediation"> {
  const message = `${limit.message} while this test was running`;
  const own = { id: test.id, durationMs: run.durationMs, steps: run.attempt.steps };
  const others = context.timed().filter(({ id }) => id !== test.id);
  const advice = suiteTimeAdvice(context.suite, [...others, own]);
  return { message, trace: [message], remediation: advice };
}
