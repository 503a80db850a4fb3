import { BLANK_ATTEMPT } from "./attempt.ts";
import type { Attempt, Kind, KindContext } from "./kinds/kind.ts";
import { lastStep, nameOf, notRun, runSteps, type StepEnd, sendsOf, skipOf } from "./step.ts";

/** One attempt of a test: its set-up, then what its kind does. A set-up that does not work is the test's error. */
export async function afterSetup(context: KindContext, kind: Kind): Promise<Attempt> {
  const { test } = context;
  if (test.setup.length === 0) return kind(context);
  const setup = await runSteps(context, test.setup, "setup");
  const last = lastStep(setup);
  const attempt = last ? withoutSetup(context, last) : await kind(context);
  return {
    ...attempt,
    sends: sendsOf(setup) + (last ? 0 : attempt.sends),
    steps: [...setup.map(({ result }) => result), ...attempt.steps],
  };
}

/** The test is skipped where a step of its set-up could not run. */
function withoutSetup({ test }: KindContext, last: StepEnd): Attempt {
  const steps = test.steps.map((step) => notRun(step, "step", last).result);
  if (last.attempt === null) return { ...BLANK_ATTEMPT, status: "skipped", skip: skipOf([last]), steps };
  const message = `${nameOf(last)}: ${last.attempt.message}`;
  const trace = last.attempt.trace.length > 0 ? last.attempt.trace : [message];
  return { ...last.attempt, status: "error", message, trace, location: last.step.location, steps };
}
