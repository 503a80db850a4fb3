import type { Call } from "../../model/configuration.ts";
import { type Json, stringifyJson } from "../../model/json.ts";
import type { Mismatch } from "../../model/session.ts";
import type { HttpResponse } from "../http.ts";
import type { Attempt } from "../kinds/kind.ts";
import type { Remedy } from "../remediation.ts";
import { TestFault } from "../test-fault.ts";

export type Action = "log-in" | "refresh" | "log-out";

/** An authentication context cannot be used. No message holds anything of a token. */
export class AuthFault extends TestFault {
  /** No answer came at all, so that another try may find one. */
  readonly unanswered: boolean;

  constructor(kind: Remedy, message: string, details: { unanswered?: boolean; cause?: unknown } = {}) {
    super(kind, message, details.cause);
    this.name = "AuthFault";
    this.unanswered = details.unanswered ?? false;
  }
}

const SHOWN_KEYS = 10;
const SHOWN_CHARACTERS = 40;

/** Which advice a refused log-in needs, by the status that came; the first that holds it. */
const ADVICE: [from: number, to: number, kind: Remedy][] = [
  [300, 399, "log-in-address"],
  [404, 405, "log-in-address"],
  [400, 499, "log-in"],
];

/** A request of authentication that brought no answer, or another one than expected. */
export function refusal(what: string, action: Action, call: Call, attempt: Attempt): AuthFault {
  const { response, mismatches, message } = attempt;
  const request = describeCall(call);
  if (response === null || mismatches.length === 0) {
    const reason = message ?? "no answer came";
    const unanswered = attempt.sends > 0;
    const kind = action === "log-in" ? "log-in-service" : "refresh";
    return new AuthFault(kind, `${what} failed: ${request}: ${reason}`, { unanswered });
  }
  const outcome = describeRefusal(response.status, mismatches);
  return new AuthFault(kindOf(action, response.status), `${what} failed: ${request} ${outcome}`);
}

/** An answer that is as expected, and without something that a capture looks for. */
export function missingCapture(
  what: string,
  action: Action,
  call: Call,
  missing: readonly string[],
  response: HttpResponse,
): AuthFault {
  const captures = missing.map((name) => `${name} (${stringifyJson(call.capture[name])})`).join(", ");
  const message = `${what} failed: ${describeCall(call)} answered ${response.status}, but there is no ${captures} in it: ${describeAnswer(response)}`;
  return new AuthFault(action === "log-in" ? "log-in-answer" : "refresh", message);
}

/** `POST /auth/login of the service auth`; without a query, which may hold a secret. */
function describeCall({ method, endpoint, target_service: service }: Call): string {
  return `${method} ${endpoint?.split(/[?#]/)[0] || "/"} of the service ${service ?? "(none is named)"}`;
}

/** Values of a body are left out: one of them may be a token. */
function describeRefusal(status: number, mismatches: readonly Mismatch[]): string {
  const wrongStatus = mismatches.find(({ source }) => source === "status");
  if (wrongStatus) return `answered ${status}, expected ${plain(wrongStatus.expected)}`;
  const places = mismatches.slice(0, SHOWN_KEYS).map(({ source, pointer }) => [source, pointer].join(" ").trim());
  return `answered ${status}, but not what is expected of its ${[...new Set(places)].join(", ")}`;
}

function describeAnswer(response: HttpResponse): string {
  const { value, problem, empty } = response.json();
  if (empty) return "its body is empty";
  if (problem !== null) return "its body is no JSON";
  if (value === null || typeof value !== "object" || Array.isArray(value)) return "its body is no JSON object";
  const keys = Object.keys(value).map((key) => key.slice(0, SHOWN_CHARACTERS));
  const more = keys.length > SHOWN_KEYS ? ", …" : "";
  return keys.length === 0 ? "its body is {}" : `its keys are ${keys.slice(0, SHOWN_KEYS).join(", ")}${more}`;
}

function kindOf(action: Action, status: number): Remedy {
  // It worked, and not as it is written.
  if (status >= 200 && status <= 299) return "log-in-expectation";
  if (action !== "log-in") return "refresh";
  return ADVICE.find(([from, to]) => status >= from && status <= to)?.[2] ?? "log-in-service";
}

function plain(value: Json): string {
  return typeof value === "string" ? value : stringifyJson(value);
}
