import { type Json, stringifyJson } from "../model/json.ts";
import type { Mismatch, RequestRecord, ServiceResult, TestExecutionResult } from "../model/session.ts";
import { fromPointer } from "./mask.ts";
import { MASK, type Redactor } from "./redact.ts";

const BODY_BYTES = 1024;
const TEXT_BYTES = 4096;
const LOG_BYTES = 16 * 1024;

/** How a message tells a mismatch of the body or of a header. */
const TOLD_MISMATCH = /\b(body|header) (\S+): expected .*?, got .*?(?=; (?:body|header|status|expected|and \d)|$)/gs;

/** A result as it may leave the process: secrets masked first, long texts cut after. Bodies come first: they may teach a token. */
export function redactResult(result: TestExecutionResult, redactor: Redactor): TestExecutionResult {
  const responseBody = result.response_body === null ? null : redactor.excerpt(result.response_body, BODY_BYTES);
  const request = result.request && redactRequest(result.request, redactor);
  const mismatches = result.mismatches.map((mismatch) => redactMismatch(mismatch, redactor));
  const told = (text: string) => redactor.excerpt(maskTold(text, redactor), TEXT_BYTES);
  return {
    ...redactor.texts({ ...result, response_body: null, request: null, mismatches: [], curl: null }),
    response_body: responseBody,
    request,
    error_message: result.error_message === null ? null : told(result.error_message),
    error_trace: result.error_trace.map(told),
    curl: result.curl === null ? null : redactCurl(result.curl, result.request, redactor),
    mismatches,
  };
}

/** A service's result; logs and health output are a container's own words. */
export function redactService(service: ServiceResult, redactor: Redactor): ServiceResult {
  return {
    ...redactor.texts(service),
    health_output: service.health_output === null ? null : redactor.excerpt(service.health_output, TEXT_BYTES),
    log_tail: service.log_tail === null ? null : redactor.excerpt(service.log_tail, LOG_BYTES),
  };
}

function redactRequest(request: RequestRecord, redactor: Redactor): RequestRecord {
  return {
    method: request.method,
    url: redactor.text(request.url),
    headers: redactor.value(request.headers),
    body: request.body === null ? null : redactor.excerpt(request.body, BODY_BYTES),
  };
}

/** The line writes the request's JSON without spaces, so that what a JSONPath marks can be found in it. */
function redactCurl(curl: string, request: RequestRecord | null, redactor: Redactor): string {
  const located = request?.body ? redactor.locatedTexts(request.body) : [];
  const masked = located.reduce((line, { key, value }) => {
    const name = typeof key === "string" ? `${stringifyJson(key)}:` : "";
    return line.replaceAll(shellText(`${name}${stringifyJson(value)}`), () => shellText(`${name}"${MASK}"`));
  }, curl);
  const headers = Object.entries(request?.headers ?? {}).filter(([name]) => redactor.marks([name]));
  const line = headers.reduce(
    (text, [name, value]) => text.replaceAll(`'${name}: ${shellText(value)}'`, `'${name}: ${MASK}'`),
    masked,
  );
  return redactor.excerpt(line, TEXT_BYTES);
}

function shellText(text: string): string {
  return text.replaceAll("'", `'\\''`);
}

function redactMismatch(mismatch: Mismatch, redactor: Redactor): Mismatch {
  const path = fromPointer(mismatch.pointer);
  const header = headerName(mismatch.source);
  const masked = (value: Json) =>
    bounded(mismatch.source === "body" ? redactor.part(value, path) : redactor.value(value, header), redactor);
  return {
    ...mismatch,
    source: redactor.text(mismatch.source),
    pointer: redactor.text(mismatch.pointer),
    expected: masked(mismatch.expected),
    actual: masked(mismatch.actual),
  };
}

/** A message quotes values without their quotes and keys, so that only the place it names tells that one is a secret. */
function maskTold(text: string, redactor: Redactor): string {
  return text.replace(TOLD_MISMATCH, (told: string, source: string, place: string) => {
    const marked = redactor.marks(source === "header" ? [place] : fromPointer(place));
    return marked ? `${source} ${place}: expected ${MASK}, got ${MASK}` : told;
  });
}

function headerName(source: string): string {
  return source.startsWith("header:") ? source.slice("header:".length) : "";
}

function bounded(masked: Json, redactor: Redactor): Json {
  if (masked === null || masked === MASK) return masked;
  if (typeof masked === "string") return redactor.excerpt(masked, BODY_BYTES);
  if (typeof masked !== "object") return masked;
  const text = stringifyJson(masked);
  return Buffer.byteLength(text) <= BODY_BYTES ? masked : redactor.excerpt(text, BODY_BYTES);
}
