import { type Json, stringifyJson } from "../model/json.ts";
import type { Mismatch, ServiceResult, TestExecutionResult } from "../model/session.ts";
import { MASK, type Redactor } from "./redact.ts";

const BODY_BYTES = 1024;
const TEXT_BYTES = 4096;
const LOG_BYTES = 16 * 1024;

/** A result as it may leave the process: secrets masked first, long texts cut after. Bodies come first: they may teach a token. */
export function redactResult(result: TestExecutionResult, redactor: Redactor): TestExecutionResult {
  const responseBody = result.response_body === null ? null : redactor.excerpt(result.response_body, BODY_BYTES);
  const requestBody = result.request?.body == null ? null : redactor.excerpt(result.request.body, BODY_BYTES);
  const headers = redactor.value(result.request?.headers ?? {});
  return {
    ...redactor.value(result),
    response_body: responseBody,
    request: result.request && {
      method: result.request.method,
      url: redactor.text(result.request.url),
      headers,
      body: requestBody,
    },
    error_message: cut(result.error_message, redactor),
    error_trace: result.error_trace.map((text) => redactor.excerpt(text, TEXT_BYTES)),
    curl: cut(result.curl, redactor),
    mismatches: result.mismatches.map((mismatch) => redactMismatch(mismatch, redactor)),
  };
}

/** A service's result; logs and health output are a container's own words. */
export function redactService(service: ServiceResult, redactor: Redactor): ServiceResult {
  return {
    ...redactor.value(service),
    health_output: service.health_output === null ? null : redactor.excerpt(service.health_output, TEXT_BYTES),
    log_tail: service.log_tail === null ? null : redactor.excerpt(service.log_tail, LOG_BYTES),
  };
}

function redactMismatch(mismatch: Mismatch, redactor: Redactor): Mismatch {
  const field =
    mismatch.pointer.split("/").findLast((part) => part !== "" && !/^\d+$/.test(part)) ?? headerName(mismatch.source);
  return {
    ...mismatch,
    source: redactor.text(mismatch.source),
    pointer: redactor.text(mismatch.pointer),
    expected: bounded(mismatch.expected, field, redactor),
    actual: bounded(mismatch.actual, field, redactor),
  };
}

function headerName(source: string): string {
  return source.startsWith("header:") ? source.slice("header:".length) : "";
}

function bounded(value: Json, field: string, redactor: Redactor): Json {
  const masked = redactor.value(value, field);
  if (masked === null || masked === MASK) return masked;
  if (typeof masked === "string") return redactor.excerpt(masked, BODY_BYTES);
  if (typeof masked !== "object") return masked;
  const text = stringifyJson(masked);
  return Buffer.byteLength(text) <= BODY_BYTES ? masked : redactor.excerpt(text, BODY_BYTES);
}

function cut(text: string | null, redactor: Redactor): string | null {
  return text === null ? null : redactor.excerpt(text, TEXT_BYTES);
}
