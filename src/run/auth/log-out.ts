import { causeChain } from "../../errors.ts";
import type { Call } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";
import { type AuthSurroundings, sendAuthCall } from "./auth-call.ts";
import { refusal } from "./auth-fault.ts";
import type { Credentials } from "./contract.ts";

/** What a log-out ends, and the request that does it. */
export interface Ending {
  call: Call;
  /** What its templates read. */
  values: ReadonlyMap<string, Json>;
  credentials: Credentials;
}

/** The header as a template, so that a token is sent as it is, braces and all. */
const AUTHORIZATION = "$authorization";

/** Ends a token: whether the service says that it did. A failure is a warning, but for the 401 of a token that has ended already. */
export async function logOut(
  surroundings: AuthSurroundings,
  context: string,
  { call, values, credentials }: Ending,
  signal: AbortSignal,
): Promise<boolean> {
  const what = `the log-out of the authentication context ${context}`;
  const headers = { authorization: `{{${AUTHORIZATION}}}`, ...call.headers };
  const known = new Map(values).set(AUTHORIZATION, credentials.authorization);
  try {
    const attempt = await sendAuthCall(surroundings, { ...call, headers }, known, signal);
    if (attempt.status === "passed") return true;
    if (attempt.response?.status !== 401) surroundings.warn(refusal(what, "log-out", call, attempt).message);
  } catch (error) {
    surroundings.warn(`${what} failed: ${causeChain(error).join(": ")}`);
  }
  return false;
}
