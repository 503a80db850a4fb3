import type { TestCase } from "../model/configuration.ts";
import { DeadlineError, reasonOf } from "./deadline.ts";
import { isAskedFor, joinReasons, missingPrerequisites, type SkipReason } from "./prerequisites.ts";
import type { SuiteRun } from "./suite-run.ts";
import { suiteTimeAdvice } from "./time-advice.ts";

/** Why a test does not run. */
export interface TestSkip extends SkipReason {
  /** Somebody asked for it. */
  asked: boolean;
}

/** First of: asked for, cancelled, out of time, stopped, something missing, a dependency that did not pass; `null`: it runs. */
export async function reasonToSkip(run: SuiteRun, test: TestCase): Promise<TestSkip | null> {
  const { context } = run;
  if (test.skip !== null) return { reason: test.skip, cause: null, asked: true };
  const cut = cutShort(run) ?? context.stop.reason;
  if (cut !== null) return { reason: cut, cause: null, asked: false };
  const missing = await missingPrerequisites(context, test.prerequisites);
  const reason = joinReasons(missing);
  if (reason) return { ...reason, asked: isAskedFor(missing) };
  return unmetDependency(run, test);
}

function cutShort({ context, suite, ended, blocked }: SuiteRun): string | null {
  const { signal } = context;
  if (!signal.aborted) return null;
  if (!(signal.reason instanceof DeadlineError)) return reasonOf(signal);
  // A set-up that took all the time is told as the set-up's failure.
  if (blocked) return null;
  const limit = `the suite's timeout_seconds (${signal.reason.seconds} s) ran out`;
  return `${limit}; ${suiteTimeAdvice(suite, [...ended.values()])}`;
}

function unmetDependency({ ended }: SuiteRun, test: TestCase): TestSkip | null {
  const unmet = test.depends_on.flatMap((id) => {
    const before = ended.get(id);
    return before?.status === "passed"
      ? []
      : [{ id, status: before?.status ?? "not run", asked: before?.asked ?? false }];
  });
  if (unmet.length === 0) return null;
  const reason = `depends on ${unmet.map(({ id, status }) => `${id} (${status})`).join(", ")}`;
  return { reason, cause: null, asked: unmet.every(({ asked }) => asked) };
}
