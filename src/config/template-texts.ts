import type { Json } from "../model/json.ts";
import type { Path } from "../model/location.ts";
import type { StepDefinition, TestDefinition } from "../model/schema.ts";
import type { WrittenCall } from "./calls.ts";

/** A text in which `{{name}}` is replaced, and the path that leads to it. */
export interface TemplateText {
  text: string;
  at: Path;
}

const REQUEST_KEYS = [
  "endpoint",
  "headers",
  "query",
  "request_body",
  "request_form",
  "request_multipart",
  "request_text",
  "request_file",
  "request_graphql",
  "cookies",
] as const;
const EXPECTATION_KEYS = ["expected_status", "expected_headers", "expected_response", "assert"] as const;
const DATABASE_KEYS = ["params", "expected_rows", "expected_row_count"] as const;
/** Expectations whose values are patterns, which are taken as they are written. */
const PATTERN_KEYS = new Set(["$matches", "regex"]);

type Expectations = Partial<Pick<TestDefinition, (typeof EXPECTATION_KEYS)[number]>>;
type Until = StepDefinition["until"];

/** Every text of a call's request and expectations that is rendered before it is used. */
export function textsOf(call: Partial<WrittenCall>, path: Path): TemplateText[] {
  const database = call as Partial<TestDefinition>;
  return [
    ...REQUEST_KEYS.flatMap((key) => walk(call[key] as Json | undefined, [...path, key])),
    ...DATABASE_KEYS.flatMap((key) => walk(database[key] as Json | undefined, [...path, key])),
    ...expectationsOf(call, path).filter(({ at }) => !at.some(isPatternKey)),
  ];
}

/** Patterns in a call's expectations: there `{{name}}` would be taken literally. */
export function patternsOf(call: Partial<WrittenCall>, path: Path): TemplateText[] {
  return expectationsOf(call, path).filter(({ at }) => at.some(isPatternKey));
}

/** Every text below a value. */
export function walk(value: Json | undefined, at: Path): TemplateText[] {
  if (typeof value === "string") return [{ text: value, at }];
  if (value === undefined || value === null || typeof value !== "object") return [];
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, member]) => walk(member, [...at, key]));
}

function expectationsOf(call: Partial<WrittenCall>, path: Path): TemplateText[] {
  const until: Until = "until" in call ? call.until : undefined;
  const holders: [Path, Expectations | undefined][] = [
    [path, call],
    [[...path, "until"], until],
    [[...path, "until", "abort_if"], until?.abort_if],
  ];
  return holders.flatMap(([at, keys]) =>
    EXPECTATION_KEYS.flatMap((key) => walk(keys?.[key] as Json | undefined, [...at, key])),
  );
}

function isPatternKey(key: string | number): boolean {
  return typeof key === "string" && PATTERN_KEYS.has(key);
}
