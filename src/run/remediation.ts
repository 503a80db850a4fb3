import type { Mismatch } from "../model/session.ts";
import { MOST_SECONDS } from "../model/time-limits.ts";
import { DATABASE_REMEDIES } from "./database/remedies.ts";
import { DeadlineError, type LimitHolder } from "./deadline.ts";

/** What to do about an answer that never came; the keys are the kinds of failure. */
const REMEDIES = {
  ...DATABASE_REMEDIES,
  refused: "Check that the service's container is running and that base_url names its published port.",
  "not-found":
    "Check the host name in base_url; from the host, a Compose service is reached by its published port on 127.0.0.1.",
  unreachable: "Check base_url and that the service's port is published on an address this machine reaches.",
  reset: "Read the service's log: it dropped the connection while it handled the request.",
  closed: "Read the service's log: it crashed on the request, or something else than its HTTP port is published there.",
  "no-connection": "Check that the service accepts connections: it may be overloaded, or a firewall drops them.",
  "no-answer": "Read the service's log for what blocks the request.",
  "slow-body": "Check what makes the response slow or endless.",
  "ended-early": "Read the service's log: it stopped while it sent the response, or its content-length is wrong.",
  "not-http": "Check that base_url names the service's HTTP port, and http or https as the service speaks it.",
  "headers-too-large": "Make the response's headers smaller: 16 KiB is the limit of most HTTP clients.",
  "tls-to-plain": "Use http:// in base_url.",
  certificate:
    "Name the certificate of its authority as the service's tls.ca_file, set tls.insecure: true, or use http:// in base_url.",
  undecodable: "Correct the service's content-encoding, or send the header accept-encoding: identity.",
  "body-too-large": "Ask for less: a page of the list, or a filter.",
  "invalid-request": "Correct the test's headers and cookies.",
  "nested-value": "Write a text, a number, a boolean or a list of them there; request_body takes any JSON.",
  file: "Correct the path: it starts at the configuration's folder and stays inside the workspace.",
  "too-many-redirects":
    "Read the addresses above: the service sends the request in circles, often for want of a cookie (cookies: test).",
  "redirect-elsewhere":
    "Declare the service that it leads to, or leave follow_redirects out and expect the redirect's status and location.",
  "redirect-body":
    "Send the request to where it leads in a step of its own, or leave follow_redirects out and expect the redirect.",
  "unknown-name": "Capture the value in a test that runs before and passes, or set it under vars.",
  "unknown-member":
    "Compare the name with the value: with the answer that it was captured from, or as it stands under vars.",
  "capture-empty":
    "Correct the path, or expect the field in expected_response, so that its absence is a failed expectation.",
  "wrong-path":
    "Correct the jsonpath or the xpath, or the value of a {{name}} in it: the message says what cannot be read.",
  "wrong-schema": "Correct the value of the {{name}} that stands there, or write the keyword's value out.",
  address:
    "Correct the service's base_url or the test's endpoint; outside docker, declare the service with a base_url.",
  "log-in":
    "Check the credentials that the context's login sends (often from variables such as TEST_USER and TEST_PASSWORD), that this user exists in the stack, and the names of the fields; the service's log tells why it refused.",
  "log-in-address": "Correct the endpoint and the method of the context's login, or its expected_status.",
  "log-in-answer":
    "Correct the paths under capture in the context's login: access_token must find the token in its answer.",
  "log-in-expectation":
    "Correct the expected_status (left out: any 2xx) and the other expectations of this request under auth: the service answered it with success.",
  "log-in-service":
    "Check that the service of the log-in is running and answers within 10 s, and read its log at that time.",
  refresh:
    "Check the context's refresh: its endpoint, the {{refresh_token}} that it sends, and the access_token that it captures; or give the context a login.",
  "token-form": "Let capture find the token alone; for a token that is no JWT, write `format: opaque`.",
  "token-expired":
    "Get a fresh token (a login gets one for each session), and compare the clocks of this machine and the service.",
  "token-expiry": "Correct the path under capture, or leave it out: a JWT says itself when it expires.",
  "auth-context": "Declare the context under auth, or write `auth: none`.",
  "deep-value": "Compare a smaller part of the body.",
  "variable-circle": "Write one of these variables out under vars, so that none leads back to itself.",
  "until-ran-out": "Find out what keeps the service from getting there: its log tells.",
  "until-aborted": "Read the service's log for what led to the state that abort_if names.",
  interrupted: "Run it again.",
  "time-out": "Check what takes the time.",
  overdue: "Compare less of the answer ($unordered compares each element with many others), or ask for less.",
  defect: "This is a defect of compose-verify: please report it with the test's configuration.",
  unknown: "Read the service's log at the time of the request.",
} as const;

export type Remedy = keyof typeof REMEDIES;

/** Advice by the status that came instead of the expected one. */
const STATUS_ADVICE: [from: number, to: number, advice: string][] = [
  [300, 399, "The service redirects: expect this status, use the address it points to, or set follow_redirects: true."],
  [400, 400, "Compare the request with what the endpoint takes; the response body usually says what is wrong."],
  [401, 401, "Send valid credentials: check the authorization header, and that a token has not expired."],
  [403, 403, "Check the permissions of the test user."],
  [404, 404, "Check the endpoint's path, and that what it names exists at this point of the suite."],
  [405, 405, "Check the method: the endpoint does not take this one."],
  [409, 409, "Check for data that an earlier run left behind."],
  [422, 422, "Compare the request body with what the endpoint validates; the response body usually names the field."],
  [429, 429, "Run fewer tests side by side (max-parallel), or raise the service's rate limit."],
  [500, 599, "Read the service's log at the time of the request."],
];

const SOURCE_ADVICE: [prefix: string, advice: string][] = [
  ["duration", "Check what makes the response slow (cold start, a missing index), or raise max_response_ms."],
  [
    "graphql",
    "Read the errors' messages: they name the field or variable. Where errors are meant, expect them in expected_response.",
  ],
  [
    "jsonpath:",
    "Compare what the JSONPath of the assertion finds in the response body with what is expected of it: the path or the service may be out of date.",
  ],
  [
    "xpath:",
    "Compare what the XPath of the assertion finds in the response body with what is expected of it: prefixes are those that the document declares.",
  ],
  [
    "schema",
    "Compare the response body with expected_schema at the place named: either the service or the schema is out of date.",
  ],
  ["regex", "Compare the response body with the regex of the assertion: it gives its first group, of RE2 syntax."],
  [
    "cookie:",
    "Compare the response's set-cookie headers with the assertion: only cookies that this answer sets are seen.",
  ],
  ["size_bytes", "Compare the size of the decoded body with the assertion: content that varies needs $gte and $lte."],
  [
    "sha256",
    "The body is not the expected one, byte for byte: look for a new version of the file, or for content that varies.",
  ],
  ["header:", "Compare the response's headers with what the test expects of them."],
  ["rows", "Compare the rows with expected_rows: their number and order count (ORDER BY, or $unordered)."],
  ["row_count", "Compare the number of rows with expected_row_count: data of an earlier run may be left."],
  ["body", "Compare the response body with expected_response: either the service or the expectation is out of date."],
  ["status", "Compare the response with what the test expects: either the service or the expectation is out of date."],
];

export function remedyFor(kind: Remedy): string {
  return REMEDIES[kind];
}

/** Which key gives more time, where one does. Of a test it is told with what would fit. */
const MORE_TIME: Partial<Record<LimitHolder, string>> = {
  step: "raise the step's timeout_seconds",
  until: "raise the until's timeout_seconds",
  suite: `raise the suite's timeout_seconds (at most ${MOST_SECONDS.suite})`,
};

/** The same for something that a time limit may have ended: also which key would give it more time. */
export function remedyInTime(kind: Remedy, signal: AbortSignal): string {
  const holder = signal.reason instanceof DeadlineError ? signal.reason.holder : null;
  const more = holder === null ? undefined : MORE_TIME[holder];
  return more === undefined ? remedyFor(kind) : `${remedyFor(kind)} If it needs the time, ${more}.`;
}

/** Advice about expectations that did not hold; the status says most, then what came first. */
export function adviceFor(mismatches: readonly Mismatch[], status: number): string | null {
  const first = mismatches[0];
  if (!first) return null;
  const wrongStatus = mismatches.some((mismatch) => mismatch.source === "status");
  const byStatus = wrongStatus ? STATUS_ADVICE.find(([from, to]) => status >= from && status <= to) : undefined;
  if (byStatus) return byStatus[2];
  return SOURCE_ADVICE.find(([prefix]) => first.source.startsWith(prefix))?.[1] ?? null;
}
