import type { Call } from "../model/configuration.ts";
import type { CallContext } from "./call-context.ts";
import type { HttpOutcome, HttpRequest } from "./http.ts";
import { sendCall } from "./send-call.ts";

/** Sends that are repeated because no connection came about, apart from `retry_count`. */
const RECONNECT_DELAYS_MS = [100, 200, 400];
const IDEMPOTENT = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"];

export interface Sent {
  outcome: HttpOutcome;
  /** Times that the request went out or was tried to. */
  sends: number;
}

/** Sends again as long as no connection came about and the service cannot have acted on the request, or may act on it twice. */
export async function sendUntilConnected(context: CallContext, call: Call, request: HttpRequest): Promise<Sent> {
  const { signal, system } = context;
  for (let sends = 1; ; sends += 1) {
    const outcome = await sendCall(context, call, request);
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

/** Sends once, whatever comes of the connection. */
export async function sendOnce(context: CallContext, call: Call, request: HttpRequest): Promise<Sent> {
  return { outcome: await sendCall(context, call, request), sends: 1 };
}
