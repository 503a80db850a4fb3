import type { Call } from "../model/configuration.ts";
import type { CallContext } from "./call-context.ts";
import { storeCookies } from "./cookies.ts";
import type { HttpOutcome, HttpRequest, HttpResponse, HttpTiming } from "./http.ts";
import { followRedirect, locationOf, type Refusal } from "./redirect.ts";

const MOST_HOPS = 10;

type SendContext = Pick<CallContext, "http" | "services" | "jars" | "scope" | "signal">;

/** Sends a call's request once, keeps the cookies that are set, and follows redirects where the call says so; failures are values. */
export async function sendCall(context: SendContext, call: Call, first: HttpRequest): Promise<HttpOutcome> {
  const hops: string[] = [];
  const visited: string[] = [];
  let request = first;
  let before = 0;
  for (;;) {
    const outcome = await context.http.send(request, context.signal);
    const { response } = outcome;
    const timing = addTime(before, outcome.failure ? outcome.timing : outcome.response.timing);
    if (response) storeCookies(context, call, request.url, response.headers);
    if (outcome.failure) return hops.length === 0 ? outcome : brokenHop(outcome, hops, timing);
    const complete = { ...outcome.response, hops, timing };
    const location = call.follow_redirects ? locationOf(request, complete) : null;
    if (location === null) return { response: complete, failure: null };
    const { status } = complete;
    hops.push(`${status} ${request.method} ${request.url} -> ${location}`);
    visited.push(request.url);
    if (hops.length > MOST_HOPS) return notFollowed(complete, tooMany(visited, location));
    const step = followRedirect(context, call, first, { request, status, location });
    if (step.refusal) return notFollowed(complete, step.refusal);
    request = step.request;
    before = timing.total_ms;
  }
}

function addTime(before: number, timing: HttpTiming): HttpTiming {
  return {
    ...timing,
    total_ms: before + timing.total_ms,
    ttfb_ms: timing.ttfb_ms === null ? null : before + timing.ttfb_ms,
  };
}

function tooMany(visited: readonly string[], location: string): Refusal {
  const where = visited.includes(location) ? `in circles, and now to ${location} again` : `and now to ${location}`;
  return { kind: "too-many-redirects", message: `more than ${MOST_HOPS} redirects, ${where}` };
}

/** What came before a hop has been acted on: the whole is never repeated for the sake of its last part. */
function brokenHop(
  outcome: Extract<HttpOutcome, { timing: HttpTiming }>,
  hops: string[],
  timing: HttpTiming,
): HttpOutcome {
  const { failure, response } = outcome;
  const message = `${failure.message} (after ${hops.length === 1 ? "a redirect" : `${hops.length} redirects`})`;
  const trace = [...failure.trace, ...hops];
  return {
    response: response && { ...response, hops, timing },
    failure: { ...failure, message, trace, repeatable: "never" },
    timing,
  };
}

function notFollowed(response: HttpResponse, refusal: Refusal): HttpOutcome {
  const failure = { ...refusal, trace: [...response.hops], repeatable: "never" as const };
  return { response, failure, timing: response.timing };
}
