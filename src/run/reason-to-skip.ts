import { rootsOf } from "../config/variables.ts";
import type { TestCase } from "../model/configuration.ts";
import { DeadlineError, reasonOf } from "./deadline.ts";
import { missingPrerequisites, type Skip, skipFor } from "./prerequisites.ts";
import { STATUS_WORDS } from "./status-words.ts";
import { type SuiteRun, timedTests } from "./suite-run.ts";
import { suiteTimeAdvice } from "./time-advice.ts";

/**
 * First of: asked for, cancelled, out of time, stopped, a set-up that could not run, something missing, a dependency that did not
 * pass, a capture that was not made; `null`: it runs.
 */
export async function reasonToSkip(run: SuiteRun, test: TestCase): Promise<Skip | null> {
  const { context } = run;
  if (test.skip !== null) return { reason: test.skip, cause: null, asked: true };
  const cut = cutShort(run) ?? context.stop.reason;
  if (cut !== null) return { reason: cut, cause: null, asked: false };
  if (run.leftOut !== null) return run.leftOut;
  return (
    skipFor(await missingPrerequisites(context, test.prerequisites)) ??
    unmetDependency(run, test) ??
    unmadeCapture(run, test)
  );
}

function cutShort(run: SuiteRun): string | null {
  const { context, suite, blocked } = run;
  const { signal } = context;
  if (!signal.aborted) return null;
  if (!(signal.reason instanceof DeadlineError)) return reasonOf(signal);
  // A set-up that took all the time is told as the set-up's failure.
  if (blocked) return null;
  return `${reasonOf(signal)}; ${suiteTimeAdvice(suite, timedTests(run))}`;
}

function unmetDependency({ ended }: SuiteRun, test: TestCase): Skip | null {
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

/** Captures without which the test makes no sense, as whoever makes them did not pass. A failed flow may have made them all the same. */
function unmadeCapture({ captures, ended }: SuiteRun, test: TestCase): Skip | null {
  const unmade = test.reads.flatMap(({ name, maker, needed }) => {
    const before = ended.get(maker);
    if (!needed || !before || before.status === "passed") return [];
    return rootsOf(name).some((root) => captures.has(root)) ? [] : [{ name, before }];
  });
  if (unmade.length === 0) return null;
  const reasons = [...Map.groupBy(unmade, ({ before }) => before)].map(([{ id, status }, reads]) => {
    const names = reads.map(({ name }) => `{{${name}}}`).join(", ");
    return `reads ${names}, which ${id} captures, and ${id} ${STATUS_WORDS[status]}`;
  });
  return { reason: reasons.join("; "), cause: null, asked: unmade.every(({ before }) => before.asked) };
}
