import type { Call } from "../../src/model/configuration.ts";
import type { CallContext } from "../../src/run/call-context.ts";
import { startDeadline } from "../../src/run/deadline.ts";
import { createHttpClient, type HttpOutcome, type HttpRequest } from "../../src/run/http.ts";
import { buildRequest, type RunService } from "../../src/run/request.ts";
import { sendCall } from "../../src/run/send-call.ts";
import { nodeSystem } from "../../src/system.ts";
import { callContext } from "./run.ts";
import { call } from "./test-case.ts";

const SYSTEM = nodeSystem({}, "/");

/** Sends calls as a test does, without looking at what is expected of them. */
export interface Sender extends AsyncDisposable {
  build(overrides: Partial<Call>): Promise<HttpRequest>;
  send(overrides: Partial<Call>): Promise<HttpOutcome>;
}

export function createSender(
  services: readonly RunService[],
  overrides: Partial<CallContext> = {},
  limitSeconds = 10,
): Sender {
  const http = createHttpClient(2, SYSTEM);
  const byName = new Map(services.map((service) => [service.name, service]));
  const context = callContext({ services: byName, http, ...overrides });
  return {
    build: (keys) => buildRequest(context, call(keys), null),
    send: async (keys) => {
      using deadline = startDeadline(SYSTEM, limitSeconds, context.signal);
      const limited = { ...context, signal: deadline.signal };
      // Awaited here, so that the limit holds until the answer has come.
      return await sendCall(limited, call(keys), await buildRequest(limited, call(keys), null));
    },
    [Symbol.asyncDispose]: () => http.close(),
  };
}
