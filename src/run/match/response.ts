import { renderTemplate, type Scope } from "../../config/variables.ts";
import { assertedTemplate } from "../../model/assertion.ts";
import type { TestCase } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";
import { type Path, toPointer } from "../../model/location.ts";
import type { Mismatch } from "../../model/session.ts";
import type { HttpResponse } from "../http.ts";
import { readSource, type SourceMap } from "../sources.ts";
import type { Finding } from "./context.ts";
import { headerTemplate, headerValue } from "./header.ts";
import { matchSchema } from "./json-schema.ts";
import { matchTemplate } from "./template.ts";
import { clipDepth } from "./values.ts";

/** The expectation keys of a test and what their `{{names}}` mean. */
export interface Expectation
  extends Pick<
    TestCase,
    | "expected_status"
    | "expected_headers"
    | "expected_response"
    | "expected_schema"
    | "max_response_ms"
    | "assert"
    | "locate"
  > {
  scope: Scope;
}

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
    const template = headerTemplate(expected, expectation.scope);
    const written: Path = ["expected_headers", name];
    const against = (text: string | undefined) =>
      compare(template, headerValue(text, template), expectation.scope, written);
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
  const actual = reading.problem ?? "$absent";
  return [mismatch(expectation, "body", { at: [], written, expected: "JSON", actual })];
}

function matchBodySchema(expectation: Expectation, response: HttpResponse): Mismatch[] {
  const { expected_schema: schema, expected_response } = expectation;
  if (schema === undefined) return [];
  const written: Path = ["expected_schema"];
  const { problem, value } = response.json();
  if (problem === null) {
    return matchSchema(schema, value).map((found) => mismatch(expectation, "schema", { ...found, written }));
  }
  // The body's own expectation has said so already.
  if (expected_response !== undefined) return [];
  return [mismatch(expectation, "schema", { at: [], written, expected: "JSON", actual: problem })];
}

function matchAssertions(expectation: Expectation, response: HttpResponse): Mismatch[] {
  return expectation.assert.flatMap((item, index) => {
    const written: Path = ["assert", index];
    const map = Object.fromEntries(
      Object.entries(item)
        .filter(([key]) => !key.startsWith("$"))
        .map(([key, value]) => [key, key === "regex" ? value : renderTemplate(value, expectation.scope)]),
    ) as SourceMap;
    const { source, value, at, problem } = readSource(map, response);
    const template = assertedTemplate(item);
    const compared = typeof value === "string" && map.header !== undefined ? headerValue(value, template) : value;
    const findings = compare(template, compared, expectation.scope, written);
    if (problem !== null && findings.length > 0)
      return [mismatch(expectation, source, { at: [], written, ...problem })];
    return findings.map((found) => mismatch(expectation, source, { ...found, at: [...at, ...found.at] }));
  });
}

function matchDuration(expectation: Expectation, response: HttpResponse): Mismatch[] {
  const limit = expectation.max_response_ms;
  if (limit === null || response.timing.total_ms <= limit) return [];
  const actual = Math.round(response.timing.total_ms);
  const found = { at: [], written: ["max_response_ms"], expected: { $lte: limit }, actual };
  return [mismatch(expectation, "duration", found)];
}

function compare(template: Json, value: Json | undefined, scope: Scope, written: Path): Finding[] {
  return matchTemplate(template, { value, at: [], written }, { scope, exact: false, literal: false });
}

function mismatch(expectation: Expectation, source: string, found: Finding): Mismatch {
  const { file, line } = expectation.locate(found.written);
  return {
    source,
    pointer: toPointer(found.at),
    expected: clipDepth(found.expected),
    actual: clipDepth(found.actual),
    location: { file, line },
  };
}
