import { stringifyJson } from "../model/json.ts";
import type { RequestRecord, StepResult, TestExecutionResult } from "../model/session.ts";
import { formFields } from "./form-fields.ts";
import { MASK, type Redactor } from "./redact.ts";
import { maskTold, redactMismatch } from "./redact-mismatch.ts";

const BODY_BYTES = 1024;
const TEXT_BYTES = 4096;

/** What a test's result and a step's both hold of a request, its answer and what was said about them. */
export type Exchange = Pick<
  TestExecutionResult & StepResult,
  "response_body" | "request" | "curl" | "mismatches" | "error_message" | "error_trace"
>;

export const NO_EXCHANGE: Exchange = {
  response_body: null,
  request: null,
  curl: null,
  mismatches: [],
  error_message: null,
  error_trace: [],
};

/** Secrets masked first, long texts cut after. The request and the answer come first: each may teach secrets that the rest repeats. */
export function redactExchange(exchange: Exchange, redactor: Redactor): Exchange {
  const { response_body, request, curl, mismatches, error_message, error_trace } = exchange;
  if (request !== null) redactRequest(request, redactor);
  return {
    response_body: response_body === null ? null : redactor.excerpt(response_body, BODY_BYTES),
    request: request && redactRequest(request, redactor),
    mismatches: mismatches.map((mismatch) => redactMismatch(mismatch, redactor)),
    curl: curl === null ? null : redactCurl(curl, request, redactor),
    error_message: error_message === null ? null : redactMessage(error_message, redactor),
    error_trace: error_trace.map((text) => redactMessage(text, redactor)),
  };
}

/** A message that may quote values of an answer. */
export function redactMessage(text: string, redactor: Redactor): string {
  return redactor.excerpt(maskTold(text, redactor), TEXT_BYTES);
}

function redactRequest(request: RequestRecord, redactor: Redactor): RequestRecord {
  return {
    method: request.method,
    url: redactor.address(request.url),
    headers: redactor.value(request.headers),
    body: request.body === null ? null : redactor.excerpt(request.body, BODY_BYTES),
  };
}

/** The line writes the request's own texts, so that what is marked in them can be found in it. */
function redactCurl(curl: string, request: RequestRecord | null, redactor: Redactor): string {
  const { body = null, headers = {} } = request ?? {};
  const marked = [
    ...markedMembers(body, redactor),
    ...markedFields(body, redactor),
    ...markedHeaders(headers, redactor),
  ];
  const line = marked.reduce(
    (text, [written, masked]) => text.replaceAll(shellText(written), () => shellText(masked)),
    curl,
  );
  return redactor.excerpt(line, TEXT_BYTES);
}

type Replacement = [written: string, masked: string];

/** Of JSON, which the line writes without spaces: what a JSONPath finds. */
function markedMembers(body: string | null, redactor: Redactor): Replacement[] {
  const located = body === null ? [] : redactor.locatedTexts(body);
  return located.map(({ key, value }) => {
    const name = typeof key === "string" ? `${stringifyJson(key)}:` : "";
    return [`${name}${stringifyJson(value)}`, `${name}"${MASK}"`];
  });
}

function markedFields(body: string | null, redactor: Redactor): Replacement[] {
  const secret = formFields(body ?? "").filter(({ path, value }) => value !== "" && redactor.marks(path));
  return secret.flatMap(({ name, value, written }): Replacement[] => [
    [`${name}=${value}`, `${name}=${MASK}`],
    [`=${written}`, `=${MASK}`],
  ]);
}

function markedHeaders(headers: Readonly<Record<string, string>>, redactor: Redactor): Replacement[] {
  const secret = Object.entries(headers).filter(([name, value]) => value !== "" && redactor.marks([name]));
  return secret.map(([name, value]) => [`${name}: ${value}`, `${name}: ${MASK}`]);
}

function shellText(text: string): string {
  return text.replaceAll("'", `'\\''`);
}
