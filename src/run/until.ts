import type { Call, Expectation, Step, Until } from "../model/configuration.ts";
import { plural } from "../model/plural.ts";
import { endedAttempt, interruptedAttempt } from "./attempt.ts";
import type { CallContext } from "./call-context.ts";
import { ranOut, reasonOf, startDeadline, wasCancelled } from "./deadline.ts";
import { ask, failedAttempt, judge, mismatchesOf } from "./exchange.ts";
import type { Attempt } from "./kinds/kind.ts";
import { type Poll, type PollingEnd, PollLog } from "./poll-log.ts";
import { remedyFor, remedyInTime } from "./remediation.ts";

/**
 * Sends a step's request until the answer is as `until` says, `interval_seconds` after each answer; then the step's own expectations
 * and captures are judged on that answer. Whatever else comes means "not yet"; running out of time or attempts is `failed`.
 */
export async function pollUntil(context: CallContext, step: Step, until: Until): Promise<PollingEnd> {
  const log = new PollLog(context.system);
  using limit = startDeadline(context.system, until.timeout_seconds, context.signal, "until");
  const within = { ...context, signal: limit.signal };
  for (;;) {
    const poll = await log.time(() => pollOnce(within, step, until), limit.signal);
    if (poll.verdict === "aborted")
      return log.end(failed(poll, `abort_if holds after ${told(log)}`, remedyFor("until-aborted")));
    if (poll.verdict !== "not yet") return log.end(poll.attempt);
    const more = log.count !== until.max_attempts && (await rest(within, until.interval_seconds));
    if (!more) return log.end(ranDry(limit.signal, log, poll));
  }
}

async function pollOnce(context: CallContext, step: Step, until: Until): Promise<Poll> {
  using limit = startDeadline(context.system, step.timeout_seconds, context.signal, "step");
  const within = { ...context, signal: limit.signal };
  const { answer, progress, final } = await ask(within, step, { once: true, expectation: until });
  if (answer === null) return { verdict: final ? "fault" : "not yet", answered: false, attempt: progress };
  try {
    const mismatches = mismatchesOf(within, until, answer);
    const lacking = failedAttempt(context, progress, mismatches, answer);
    if (until.abort_if !== null && mismatchesOf(within, writtenKeys(until.abort_if), answer).length === 0)
      return { verdict: "aborted", answered: true, attempt: lacking };
    if (mismatches.length > 0) return { verdict: "not yet", answered: true, attempt: lacking };
    const attempt = judge(within, { ...step, ...statusOf(step, until) }, progress, answer);
    return { verdict: "holds", answered: true, attempt };
  } catch (error) {
    return { verdict: "fault", answered: true, attempt: endedAttempt(error, within.signal, progress) };
  }
}

/** For `abort_if` a status that is not written is any: an error's body may say that all is lost. */
function writtenKeys(expectation: Expectation): Expectation {
  return { ...expectation, expected_status: expectation.expected_status ?? "$any" };
}

/** The answer that was waited for has the status that was waited for; a step need not say it twice. */
function statusOf(step: Step, until: Until): Pick<Call, "expected_status"> {
  return { expected_status: step.expected_status ?? until.expected_status };
}

/** Time or attempts ran out. What ends the whole suite or the run is no verdict about the service. `signal`: the limits of all polls. */
function ranDry(signal: AbortSignal, log: PollLog, poll: Poll): Attempt {
  const last = log.last ?? poll;
  if (wasCancelled(signal) || ranOut(signal, "suite")) return interruptedAttempt(last.attempt, signal);
  const why = signal.aborted ? `; ${reasonOf(signal)}` : ", all that max_attempts allows";
  const words = `until did not hold after ${told(log)}${why}`;
  // Why no answer comes, or no token is taken, tells more than that the right answer does not.
  if (!last.answered || last.attempt.refusal !== null) return failed(last, words, last.attempt.remediation);
  const more = signal.aborted ? "" : " If it needs more time, raise the until's max_attempts.";
  return failed(last, words, `${remedyInTime("until-ran-out", signal)}${more}`);
}

function failed({ attempt }: Poll, words: string, remediation: string | null): Attempt {
  const detail = attempt.message === null || attempt.message === "" ? "" : `: ${attempt.message}`;
  return { ...attempt, status: "failed", message: `${words}${detail}`, remediation };
}

/** `12 attempts in 20.0 s` */
function told(log: PollLog): string {
  return `${plural(log.count, "attempt")} in ${(log.elapsedMs() / 1000).toFixed(1)} s`;
}

/** `false` when time ran out first. */
function rest({ system, signal }: CallContext, seconds: number): Promise<boolean> {
  return system.sleep(seconds * 1000, signal).then(
    () => true,
    () => false,
  );
}
