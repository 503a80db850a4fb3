import { renderTemplate, type Scope } from "../../config/variables.ts";
import type { Json } from "../../model/json.ts";
import type { Path } from "../../model/location.ts";
import type { Mismatch } from "../../model/session.ts";
import type { HttpResponse } from "../http.ts";
import { matchAssertions } from "./assertions.ts";
import type { Finding, Matching } from "./context.ts";
import { matchSchema } from "./json-schema.ts";
import { type Expectation, mismatch, unreadable } from "./mismatch.ts";
import { renderSchema } from "./render-schema.ts";
import { matchTemplate } from "./template.ts";

/** Every expectation that an answer does not meet; empty when all hold. Throws `UnknownNameError`. */
export function matchResponse(expectation: Expectation, response: HttpResponse): Mismatch[] {
  return [
    ...matchStatus(expectation, response.status),
    ...matchHeaders(expectation, response),
    ...matchBody(expectation, response),
    ...matchBodySchema(expectation, response),
    ...matchAssertions(expectation, response),
    ...matchDuration(expectation, response),
  ];
}

function matchStatus(expectation: Expectation, status: number): Mismatch[] {
  const { expected_status: expected, scope } = expectation;
  const written: Path = ["expected_status"];
  if (expected === undefined) {
    const successful = status >= 200 && status < 300;
    return successful ? [] : [mismatch(expectation, "status", { at: [], written, expected: "2xx", actual: status })];
  }
  const template = typeof expected === "string" ? statusNumber(renderTemplate(expected, scope)) : expected;
  const findings = compare(template, status, scope, written);
  return findings.map((found) => mismatch(expectation, "status", { ...found, at: [] }));
}

/** A status that was captured from a text is still a status. */
function statusNumber(rendered: Json): Json {
  return typeof rendered === "string" && /^[1-5]\d\d$/.test(rendered) ? Number(rendered) : rendered;
}

function matchHeaders(expectation: Expectation, response: HttpResponse): Mismatch[] {
  return Object.entries(expectation.expected_headers).flatMap(([name, expected]) => {
    const values = response.headers.get(name.toLowerCase());
    const written: Path = ["expected_headers", name];
    const against = (text: string | undefined) =>
      compare(expected, text, expectation.scope, written, { textNumbers: true });
    const separate = name.toLowerCase() === "set-cookie" ? (values ?? []) : [];
    if (separate.length > 1 && separate.some((value) => against(value).length === 0)) return [];
    return against(values?.join(", ")).map((found) =>
      mismatch(expectation, `header:${name.toLowerCase()}`, { ...found, at: [] }),
    );
  });
}

function matchBody(expectation: Expectation, response: HttpResponse): Mismatch[] {
  const { expected_response: expected, scope } = expectation;
  if (expected === undefined) return [];
  const written: Path = ["expected_response"];
  const reading = response.json();
  if (reading.problem === null || reading.empty) {
    const findings = compare(expected, reading.empty ? undefined : reading.value, scope, written);
    if (!reading.empty || findings.length === 0) return findings.map((found) => mismatch(expectation, "body", found));
  }
  return [unreadable(expectation, "body", written, { expected: "JSON", actual: reading.problem ?? "$absent" })];
}

function matchBodySchema(expectation: Expectation, response: HttpResponse): Mismatch[] {
  const { expected_schema, expected_response, scope } = expectation;
  if (expected_schema === undefined) return [];
  const schema = renderSchema(expected_schema, scope);
  const written: Path = ["expected_schema"];
  const { problem, value } = response.json();
  if (problem === null) {
    return matchSchema(schema, value).map((found) => mismatch(expectation, "schema", { ...found, written }));
  }
  // The body's own expectation has said so already.
  if (expected_response !== undefined) return [];
  return [unreadable(expectation, "schema", written, { expected: "JSON", actual: problem })];
}

function matchDuration(expectation: Expectation, response: HttpResponse): Mismatch[] {
  const limit = expectation.max_response_ms;
  if (limit === null || response.timing.total_ms <= limit) return [];
  const actual = Math.round(response.timing.total_ms);
  const found = { at: [], written: ["max_response_ms"], expected: { $lte: limit }, actual };
  return [mismatch(expectation, "duration", found)];
}

function compare(
  template: Json,
  value: Json | undefined,
  scope: Scope,
  written: Path,
  options: Partial<Matching> = {},
): Finding[] {
  return matchTemplate(template, { value, at: [], written }, { scope, exact: false, literal: false, ...options });
}
