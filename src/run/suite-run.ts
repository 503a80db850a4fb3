import type { Scope } from "../config/variables.ts";
import type { Suite, TestCase } from "../model/configuration.ts";
import type { Emit } from "../model/events.ts";
import type { Json } from "../model/json.ts";
import type { SkippedTest } from "../model/session.ts";
import type { CallContext } from "./call-context.ts";
import { type CookieJar, createCookieJar } from "./cookies.ts";
import type { Databases } from "./database/contract.ts";
import type { Grace } from "./deadline.ts";
import type { EndedTest, TimedTest } from "./ended-test.ts";
import type { Lanes } from "./lanes.ts";
import type { Skip, Surroundings } from "./prerequisites.ts";
import { createScope, drawBuiltIns } from "./scope.ts";
import type { StepEnd } from "./step.ts";
import type { TeardownContext } from "./teardown.ts";

/** What all suites of a session share. */
export interface SessionContext extends Omit<CallContext, "scope" | "jars">, Surroundings {
  databases: Databases;
  lanes: Lanes;
  sessionId: string;
  failFast: boolean;
  emit: Emit;
  /** Something to be told that is no failure. */
  warn: (message: string) => void;
  /** Why no further test is started, and the service at fault; `null` as long as all is well. */
  stop: { reason: string | null; cause: string | null };
  /** Tests that were skipped because somebody asked for that. */
  askedSkips: SkippedTest[];
  /** The time after a cancel that teardowns may still use. */
  grace: Grace;
}

/** A suite that is running, and all that it keeps; nothing of it outlives it. */
export interface SuiteRun {
  /** Its signal is the suite's time limit and a cancel. */
  context: SessionContext;
  suite: Suite;
  /** By the name under which tests read them. */
  captures: Map<string, Json>;
  /** Drawn once for its variables, its set-up and its teardown. */
  builtIns: Scope;
  jar: CookieJar;
  ended: Map<string, EndedTest>;
  /** Tests that run now, and when they began, in milliseconds of the clock that never jumps. */
  running: Map<string, number>;
  /** The step of the set-up that did not work. */
  blocked: StepEnd | null;
  /** Why no test runs, when a step of the set-up could not run. */
  leftOut: Skip | null;
}

export function startSuiteRun(context: SessionContext, suite: Suite): SuiteRun {
  return {
    context,
    suite,
    captures: new Map(),
    builtIns: drawBuiltIns(context.system, context.sessionId),
    jar: createCookieJar(),
    ended: new Map(),
    running: new Map(),
    blocked: null,
    leftOut: null,
  };
}

/** Every test that has begun, those that run side by side included: who ends first makes no difference. */
export function timedTests({ context, ended, running }: SuiteRun): TimedTest[] {
  const now = context.system.monotonic();
  const unfinished = [...running].map(([id, start]) => ({ id, durationMs: now - start, steps: [] }));
  return [...ended.values(), ...unfinished];
}

/** What the suite's own set-up and teardown work with. */
export function suiteStepContext(run: SuiteRun): TeardownContext {
  const { context, suite, captures, builtIns, jar } = run;
  return {
    ...context,
    jars: { suite: jar, test: createCookieJar() },
    scope: createScope({ vars: {}, captures: [captures], suiteVars: suite.vars, builtIns, suiteBuiltIns: builtIns }),
    remember: (values) => {
      for (const [name, value] of values) captures.set(name, value);
    },
  };
}

/** What names mean in a test, given what an attempt of it has captured itself. */
export function testScopes({ context, suite, captures, builtIns }: SuiteRun, test: TestCase) {
  const drawn = drawBuiltIns(context.system, context.sessionId);
  return (own: ReadonlyMap<string, Json>): Scope =>
    createScope({
      vars: test.vars,
      captures: [own, captures],
      suiteVars: suite.vars,
      builtIns: drawn,
      suiteBuiltIns: builtIns,
    });
}
