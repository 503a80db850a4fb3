import type { AuthConfiguration } from "../../model/configuration.ts";
import { startDeadline } from "../deadline.ts";
import { TestFault } from "../test-fault.ts";
import type { AuthSurroundings } from "./auth-call.ts";
import { AuthContext } from "./context.ts";
import type { Authenticator } from "./contract.ts";

export interface AuthenticatorRequest extends AuthSurroundings {
  contexts: readonly AuthConfiguration[];
  /** Ends what is still asked for: a cancel, and the time after it that teardowns have. */
  signal: AbortSignal;
}

/** For all log-outs together. */
const LOG_OUT_SECONDS = 2;

/** The authentication contexts of a session; nothing is sent before a test needs one. */
export function createAuthenticator(request: AuthenticatorRequest): Authenticator {
  const ended = new AbortController();
  const signal = AbortSignal.any([request.signal, ended.signal]);
  const contexts = new Map(
    request.contexts.map((context) => [context.name, new AuthContext(context, request, signal)]),
  );
  const find = (name: string) => {
    const context = contexts.get(name);
    if (context) return context;
    throw new TestFault("auth-context", `the authentication context ${name} is not configured`);
  };
  return {
    authorize: async (name, signal) => find(name).authorize(signal),
    renew: async (name, rejected, signal) => find(name).renew(rejected, signal),
    accept: (name, accepted) => find(name).accept(accepted),
    explainRefusal: (name) => find(name).explainRefusal(),
    close: async (seconds = LOG_OUT_SECONDS) => {
      ended.abort(new Error("the session has ended"));
      const all = [...contexts.values()];
      if (!all.some((context) => context.needsLogOut)) return closeAll(all, ended.signal);
      using deadline = startDeadline(request.system, seconds, new AbortController().signal);
      return await closeAll(all, deadline.signal);
    },
  };
}

function closeAll(contexts: readonly AuthContext[], signal: AbortSignal) {
  return Promise.all(contexts.map((context) => context.close(signal)));
}
