import { UnknownNameError } from "../config/variables.ts";
import { causeChain } from "../errors.ts";
import type { Call } from "../model/configuration.ts";
import type { CallContext } from "./call-context.ts";
import { captureValues } from "./capture.ts";
import { describeMismatches } from "./describe-mismatches.ts";
import type { HttpOutcome, HttpRequest, HttpResponse } from "./http.ts";
import type { Attempt } from "./kinds/kind.ts";
import { matchResponse } from "./match/response.ts";
import { adviceFor, type Remedy, remedyFor } from "./remediation.ts";
import { buildRequest } from "./request.ts";
import { TestFault } from "./test-fault.ts";

/** Sends that are repeated because no connection came about, apart from `retry_count`. */
const RECONNECT_DELAYS_MS = [100, 200, 400];
const IDEMPOTENT = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"];

const NOTHING: Attempt = {
  status: "passed",
  message: null,
  mismatches: [],
  trace: [],
  remediation: null,
  request: null,
  response: null,
  captured: new Map(),
  sends: 0,
  timing: null,
  steps: [],
};

/** One request and its answer against the expectations and captures of a call. */
export async function exchange(context: CallContext, call: Call): Promise<Attempt> {
  let progress = NOTHING;
  try {
    const request = await buildRequest(context, call);
    progress = { ...NOTHING, request };
    const { outcome, sends } = await sendUntilConnected(context, request);
    const { response, failure } = outcome;
    const timing = failure ? outcome.timing : outcome.response.timing;
    progress = { ...progress, response, sends, timing };
    if (failure) return errored(progress, failure.kind, failure.message, failure.trace);
    return judge(context, call, progress, outcome.response);
  } catch (error) {
    return faultyAttempt(error, progress);
  }
}

function judge(context: CallContext, call: Call, progress: Attempt, response: HttpResponse): Attempt {
  const mismatches = matchResponse({ ...call, scope: context.scope }, response);
  if (mismatches.length > 0) {
    const message = describeMismatches(mismatches, response);
    return { ...progress, status: "failed", message, mismatches, remediation: adviceFor(mismatches, response.status) };
  }
  return { ...progress, captured: captureValues(call.capture, response) };
}

async function sendUntilConnected(
  context: CallContext,
  request: HttpRequest,
): Promise<{ outcome: HttpOutcome; sends: number }> {
  const { http, signal, system } = context;
  for (let sends = 1; ; sends += 1) {
    const outcome = await http.send(request, signal);
    const pause = RECONNECT_DELAYS_MS[sends - 1];
    const repeatable = outcome.failure?.repeatable ?? "never";
    const again = repeatable === "always" || (repeatable === "idempotent" && IDEMPOTENT.includes(request.method));
    if (!again || pause === undefined) return { outcome, sends };
    const rested = await system.sleep(pause, signal).then(
      () => true,
      () => false,
    );
    // The time limit came first: what the last send said tells more than the limit does.
    if (!rested) return { outcome, sends };
  }
}

/** What an exception says about a call; one that is a defect of ours is thrown on. */
export function faultyAttempt(error: unknown, progress: Attempt = NOTHING): Attempt {
  if (error instanceof TestFault) return errored(progress, error.kind, error.message, causeChain(error));
  if (error instanceof UnknownNameError) return errored(progress, "unknown-name", error.message, causeChain(error));
  if (error instanceof RangeError) {
    return errored(progress, "deep-value", "a value is nested too deeply to be compared or sent", causeChain(error));
  }
  throw error;
}

function errored(progress: Attempt, kind: Remedy, message: string, trace: string[]): Attempt {
  return { ...progress, status: "error", message, trace, remediation: remedyFor(kind) };
}
