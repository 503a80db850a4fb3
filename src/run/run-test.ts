import { causeChain } from "../errors.ts";
import type { Suite, TestCase } from "../model/configuration.ts";
import type { Json } from "../model/json.ts";
import type { TestExecutionResult } from "../model/session.ts";
import { DeadlineError, reasonOf, startDeadline } from "./deadline.ts";
import type { Attempt, KindContext } from "./kinds/kind.ts";
import { KINDS } from "./kinds/table.ts";
import { remedyFor } from "./remediation.ts";
import { finishedResult, interruptedResult, type TestRun } from "./test-result.ts";

/** `signal`: the suite's time limit and a cancel. */
export interface TestContext extends Omit<KindContext, "test"> {
  suite: Pick<Suite, "name">;
  lane: number;
}

/** A test's result and the values it gives to later tests: none unless it passed. */
export interface TestEnd {
  result: TestExecutionResult;
  captured: ReadonlyMap<string, Json>;
}

const FIRST_BACKOFF_MS = 200;

/** Runs a test with its configured repeats. Always yields exactly one result. */
export async function runTest(context: TestContext, test: TestCase): Promise<TestEnd> {
  const { system, signal, suite } = context;
  const startedAt = system.now();
  const start = system.monotonic();
  const tries = await attemptUntilPassed(context, test);
  const run: TestRun = { ...tries, lane: context.lane, startedAt, durationMs: system.monotonic() - start };
  if (run.attempt.status !== "error" || !signal.aborted) {
    const captured = run.attempt.status === "passed" ? run.attempt.captured : new Map();
    return { result: finishedResult(suite, test, run), captured };
  }
  const result =
    signal.reason instanceof DeadlineError
      ? finishedResult(suite, test, { ...run, attempt: cutByTheSuite(run.attempt, signal.reason) })
      : interruptedResult(suite, test, run, reasonOf(signal));
  return { result, captured: new Map() };
}

async function attemptUntilPassed(
  context: TestContext,
  test: TestCase,
): Promise<Pick<TestRun, "attempt" | "retries" | "sends" | "earlier">> {
  const earlier: string[] = [];
  let sends = 0;
  for (let retries = 0; ; retries += 1) {
    const attempt = await attemptOnce(context, test);
    sends += attempt.sends;
    if (attempt.status === "passed" || retries >= test.retry_count) return { attempt, retries, sends, earlier };
    const rested = await backOff(context, retries);
    if (!rested) return { attempt, retries, sends, earlier };
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

async function attemptOnce(context: TestContext, test: TestCase): Promise<Attempt> {
  const kind = KINDS[test.test_type];
  using deadline = startDeadline(context.system, test.timeout_seconds, context.signal);
  try {
    if (!kind) throw new Error(`tests of type ${test.test_type} are not supported yet`);
    return await kind({ ...context, test, signal: deadline.signal });
  } catch (error) {
    return brokenAttempt(error);
  }
}

/** A defect of ours costs one test, not the session. */
function brokenAttempt(error: unknown): Attempt {
  const trace = causeChain(error);
  return {
    status: "error",
    message: `this test could not be carried out: ${trace[0] ?? "no reason given"}`,
    mismatches: [],
    trace,
    remediation: remedyFor("defect"),
    request: null,
    response: null,
    captured: new Map(),
    sends: 0,
    timing: null,
    steps: [],
  };
}

function cutByTheSuite(attempt: Attempt, reason: DeadlineError): Attempt {
  const message = `the suite's timeout_seconds (${reason.seconds} s) ran out while this test was running`;
  return { ...attempt, message, trace: [message], remediation: remedyFor("suite-time-out") };
}
