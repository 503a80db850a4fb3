import type { Call, WorkspaceFiles } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";
import type { System } from "../../system.ts";
import { captureValues } from "../capture.ts";
import { createCookieJar } from "../cookies.ts";
import { startDeadline } from "../deadline.ts";
import { exchange } from "../exchange.ts";
import type { HttpClient, HttpResponse } from "../http.ts";
import type { Attempt } from "../kinds/kind.ts";
import type { RunService } from "../request.ts";
import { createScope, drawBuiltIns } from "../scope.ts";
import { TestFault } from "../test-fault.ts";
import { type Action, AuthFault, missingCapture, refusal } from "./auth-fault.ts";
import { secretsAmong } from "./secrets.ts";
import type { Moment } from "./token.ts";

/** What the requests of authentication work with. */
export interface AuthSurroundings {
  services: ReadonlyMap<string, RunService>;
  http: HttpClient;
  files: WorkspaceFiles;
  system: System;
  sessionId: string;
  /** Gets every token before anything else does. */
  learnSecret: (secret: string) => void;
  /** A text as people may see it. */
  mask: (text: string) => string;
  /** Something to be told that is no failure. */
  warn: (message: string) => void;
}

export interface AuthAnswer {
  /** What was captured; `access_token` is among it. */
  values: ReadonlyMap<string, Json>;
  moment: Moment;
}

/** The time limit of a log-in or a refresh: it serves many tests, so that no test's own limit holds for it. */
const LIMIT_SECONDS = 10;

/** Sends a log-in or a refresh, and captures what its answer gives. `values` are what its templates read. Throws `AuthFault`. */
export async function askForToken(
  surroundings: AuthSurroundings,
  context: string,
  action: Exclude<Action, "log-out">,
  call: Call,
  values: ReadonlyMap<string, Json>,
  signal: AbortSignal,
): Promise<AuthAnswer> {
  const { system, learnSecret } = surroundings;
  const what = `the ${action} of the authentication context ${context}`;
  if (!Object.hasOwn(call.capture, "access_token"))
    throw new AuthFault("log-in-answer", `${what} captures no access_token`);
  const moment = { wall: system.now().getTime(), monotonic: system.monotonic() };
  using deadline = startDeadline(system, LIMIT_SECONDS, signal);
  const attempt = await sendAuthCall(surroundings, call, values, deadline.signal);
  const found = captureEach(call, attempt.response);
  for (const secret of secretsAmong(found.values)) learnSecret(secret);
  if (attempt.status !== "passed" || attempt.response === null) throw refusal(what, action, call, attempt);
  if (found.missing.length > 0) throw missingCapture(what, action, call, found.missing, attempt.response);
  return { values: found.values, moment: { ...moment, tookMs: system.monotonic() - moment.monotonic } };
}

/** One request of authentication against its expectations: with no token of its own, and with fresh cookies. */
export async function sendAuthCall(
  surroundings: AuthSurroundings,
  call: Call,
  values: ReadonlyMap<string, Json>,
  signal: AbortSignal,
): Promise<Attempt> {
  const { system, sessionId } = surroundings;
  const builtIns = drawBuiltIns(system, sessionId);
  const scope = createScope({ vars: {}, captures: [values], suiteVars: {}, builtIns, suiteBuiltIns: builtIns });
  const jars = { suite: createCookieJar(), test: createCookieJar() };
  // Captured one by one afterwards: what an answer without all of them holds is a secret, too.
  const context = { ...surroundings, scope, jars, authenticator: null, signal };
  const attempt = await exchange(context, { ...call, auth: null, capture: {} });
  // What it sends under the name of a secret may come back in any other answer.
  surroundings.mask(attempt.request?.body?.shown ?? "");
  return attempt;
}

function captureEach(
  { capture }: Call,
  response: HttpResponse | null,
): { values: Map<string, Json>; missing: string[] } {
  const values = new Map<string, Json>();
  const missing: string[] = [];
  for (const [name, source] of response === null ? [] : Object.entries(capture)) {
    try {
      for (const [key, value] of captureValues({ [name]: source }, response as HttpResponse)) values.set(key, value);
    } catch (error) {
      if (!(error instanceof TestFault)) throw error;
      missing.push(name);
    }
  }
  return { values, missing };
}
