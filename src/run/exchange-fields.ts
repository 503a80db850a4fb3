import type { RequestRecord, StepResult } from "../model/session.ts";
import { curlLine } from "./curl.ts";
import type { HttpRequest } from "./http.ts";
import type { Attempt } from "./kinds/kind.ts";

/** What tests and steps tell of a request and its answer. */
export function exchangeFields({
  request,
  response,
  rows,
}: Attempt): Pick<StepResult, "response_status" | "response_body" | "request" | "curl"> {
  return {
    response_status: response?.status ?? null,
    response_body: response?.text() ?? rows,
    request: request && record(request),
    curl: request && curlLine(request),
  };
}

function record(request: HttpRequest): RequestRecord {
  const { method, url, headers, body } = request;
  return { method, url, headers: { ...headers }, body: body?.shown ?? null };
}
