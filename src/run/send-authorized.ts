import type { Call, Expectation } from "../model/configuration.ts";
import type { Credentials, Refusal } from "./auth/contract.ts";
import type { CallContext } from "./call-context.ts";
import type { HttpOutcome } from "./http.ts";
import { matchResponse } from "./match/response.ts";
import type { Sent } from "./reconnect.ts";

export interface Answered {
  outcome: HttpOutcome;
  /** Why a 401 stayed; `null`: there is none. */
  refusal: Refusal | null;
}

/** Sends with the credentials of the call's context, and once more with others after a 401 that `expectation` does not want. */
export async function sendAuthorized(
  context: CallContext,
  call: Call,
  expectation: Expectation,
  send: (credentials: Credentials | null) => Promise<Sent>,
): Promise<Answered> {
  const { authenticator, signal } = context;
  // Nobody logs in for what is not sent.
  const ownHeader = Object.hasOwn(call.headers, "authorization");
  if (call.auth === null || authenticator === null || ownHeader) {
    return { outcome: (await send(null)).outcome, refusal: null };
  }
  let credentials = await authenticator.authorize(call.auth, signal);
  let { outcome } = await send(credentials);
  if (isRejected(context, outcome, expectation)) {
    const renewed = await authenticator.renew(call.auth, credentials, signal);
    if (renewed === null) return { outcome, refusal: authenticator.explainRefusal(call.auth) };
    credentials = renewed;
    outcome = (await send(credentials)).outcome;
  }
  if (!outcome.failure && outcome.response.status !== 401) authenticator.accept(call.auth, credentials);
  const refused = isRejected(context, outcome, expectation);
  return { outcome, refusal: refused ? authenticator.explainRefusal(call.auth) : null };
}

function isRejected({ scope }: CallContext, outcome: HttpOutcome, expectation: Expectation): boolean {
  if (outcome.failure || outcome.response.status !== 401) return false;
  return matchResponse({ ...expectation, scope }, outcome.response).some(({ source }) => source === "status");
}
