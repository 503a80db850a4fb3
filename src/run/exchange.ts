import type { Call, Expectation } from "../model/configuration.ts";
import type { Mismatch } from "../model/session.ts";
import { BLANK_ATTEMPT, endedAttempt, unansweredAttempt } from "./attempt.ts";
import type { Credentials } from "./auth/contract.ts";
import type { CallContext } from "./call-context.ts";
import { captureValues } from "./capture.ts";
import { describeMismatches } from "./describe-mismatches.ts";
import { graphqlMismatches } from "./graphql.ts";
import type { HttpResponse } from "./http.ts";
import type { Attempt } from "./kinds/kind.ts";
import { matchResponse } from "./match/response.ts";
import { type Sent, sendOnce, sendUntilConnected } from "./reconnect.ts";
import { adviceFor } from "./remediation.ts";
import { buildRequest } from "./request.ts";
import { sendAuthorized } from "./send-authorized.ts";

/** What came of a request before anything was expected of its answer. */
export interface Asked {
  /** `error` when there is no complete answer, else `passed`. */
  progress: Attempt;
  /** The complete answer. */
  answer: HttpResponse | null;
  /** Asking again cannot help: the call itself is at fault, or it was interrupted. */
  final: boolean;
}

/** How a request is sent. */
export interface AskOptions {
  /** One send, whatever comes of the connection. */
  once: boolean;
  /** A 401 that does not meet this means that other credentials are needed. */
  expectation: Expectation;
}

/** One request and its answer against the expectations and captures of a call. */
export async function exchange(context: CallContext, call: Call): Promise<Attempt> {
  const { progress, answer } = await ask(context, call, { once: false, expectation: call });
  return answer === null ? progress : judge(context, call, progress, answer);
}

/** Sends a call's request; what goes wrong is a value. */
export async function ask(context: CallContext, call: Call, options: AskOptions): Promise<Asked> {
  let progress = BLANK_ATTEMPT;
  const send = async (credentials: Credentials | null): Promise<Sent> => {
    const request = await buildRequest(context, call, credentials);
    progress = { ...progress, request };
    const sent = await (options.once ? sendOnce(context, call, request) : sendUntilConnected(context, call, request));
    const { response, failure } = sent.outcome;
    const timing = failure ? sent.outcome.timing : sent.outcome.response.timing;
    progress = { ...progress, response, timing, sends: progress.sends + sent.sends };
    return sent;
  };
  try {
    const { outcome, refusal } = await sendAuthorized(context, call, options.expectation, send);
    progress = { ...progress, refusal };
    if (!outcome.failure) return { progress, answer: outcome.response, final: false };
    return { progress: unansweredAttempt(progress, outcome.failure, context.signal), answer: null, final: false };
  } catch (error) {
    return { progress: endedAttempt(error, context.signal, progress), answer: null, final: true };
  }
}

/** Compares a complete answer with a call's expectations and takes its captures. */
export function judge(context: CallContext, call: Call, progress: Attempt, answer: HttpResponse): Attempt {
  try {
    const mismatches = [...mismatchesOf(context, call, answer), ...graphqlMismatches(call, answer)];
    if (mismatches.length > 0) return failedAttempt(context, progress, mismatches, answer);
    return { ...progress, captured: captureValues(call.capture, answer) };
  } catch (error) {
    return endedAttempt(error, context.signal, progress);
  }
}

/** Every expectation that an answer does not meet. Throws `TestFault` or `UnknownNameError`. */
export function mismatchesOf(context: CallContext, expectation: Expectation, answer: HttpResponse): Mismatch[] {
  return matchResponse({ ...expectation, scope: context.scope }, answer);
}

/** An answer that is not as expected. */
export function failedAttempt(
  { mask }: Pick<CallContext, "mask">,
  progress: Attempt,
  mismatches: Mismatch[],
  answer: HttpResponse,
): Attempt {
  const { refusal } = progress;
  return {
    ...progress,
    status: "failed",
    message: [describeMismatches(mismatches, answer, mask), ...(refusal ? [refusal.note] : [])].join("; "),
    mismatches,
    trace: [...answer.hops],
    remediation: refusal?.remediation ?? adviceFor(mismatches, answer.status),
  };
}
