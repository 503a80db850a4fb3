import { BODY_KEYS } from "../model/body-keys.ts";
import type { Json } from "../model/json.ts";
import { mapSchemaTexts } from "../model/json-schema-texts.ts";
import type { Path } from "../model/location.ts";
import type { TestDefinition } from "../model/schema.ts";
import { expectationHolders, type WrittenCall } from "./calls.ts";
import { NO_RESOURCES, type Resources } from "./resources.ts";

/** A text in which `{{name}}` is replaced, and the path that leads to it. */
export interface TemplateText {
  text: string;
  at: Path;
}

const REQUEST_KEYS = ["endpoint", "headers", "query", ...BODY_KEYS, "cookies"] as const;
const EXPECTATION_KEYS = ["expected_status", "expected_headers", "expected_response", "assert"] as const;
const DATABASE_KEYS = ["params", "expected_rows", "expected_row_count"] as const;

/** Every text of a call's request and expectations that is rendered before it is used. */
export function textsOf(call: Partial<WrittenCall>, path: Path, resources: Resources = NO_RESOURCES): TemplateText[] {
  const database = call as Partial<TestDefinition>;
  return [
    ...REQUEST_KEYS.flatMap((key) => walk(call[key] as Json | undefined, [...path, key])),
    ...DATABASE_KEYS.flatMap((key) => walk(database[key] as Json | undefined, [...path, key])),
    ...expectationsOf(call, path, resources).filter((text) => !isPattern(text)),
  ];
}

/** Patterns in a call's expectations: there `{{name}}` would be taken literally. */
export function patternsOf(call: Partial<WrittenCall>, path: Path): TemplateText[] {
  return expectationsOf(call, path, NO_RESOURCES).filter(isPattern);
}

/** Every text below a value. */
export function walk(value: Json | undefined, at: Path): TemplateText[] {
  if (typeof value === "string") return [{ text: value, at }];
  if (value === undefined || value === null || typeof value !== "object") return [];
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, member]) => walk(member, [...at, key]));
}

function expectationsOf(call: Partial<WrittenCall>, path: Path, resources: Resources): TemplateText[] {
  return expectationHolders(call, path).flatMap(([at, keys]) => [
    ...EXPECTATION_KEYS.flatMap((key) => walkTemplate(keys[key] as Json | undefined, [...at, key])),
    ...schemaTexts(keys.expected_schema, [...at, "expected_schema"], resources),
  ]);
}

/** Texts of a template; of the JSON Schemas in it only those in which something is replaced. */
function walkTemplate(value: Json | undefined, at: Path): TemplateText[] {
  if (value === undefined || value === null || typeof value !== "object") return walk(value, at);
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, member]) =>
    key === "$schema" ? textsOfSchema(member, [...at, key]) : walkTemplate(member, [...at, key]),
  );
}

/** Texts of a schema; those of a file stand where it is named. */
function schemaTexts(schema: Json | undefined, at: Path, resources: Resources): TemplateText[] {
  if (typeof schema !== "string") return schema === undefined ? [] : textsOfSchema(schema, at);
  try {
    return textsOfSchema(resources.json(schema) ?? true, []).map(({ text }) => ({ text, at }));
  } catch (error) {
    // A file that nests too deeply is refused as a schema.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function textsOfSchema(schema: Json, at: Path): TemplateText[] {
  const texts: TemplateText[] = [];
  mapSchemaTexts(
    schema,
    (value, place) => {
      texts.push(...walk(value, place));
      return value;
    },
    at,
  );
  return texts;
}

/** Patterns are taken as they are written: those of `$matches`, and the `regex` of an item of `assert`. */
function isPattern({ at }: TemplateText): boolean {
  return at.at(-1) === "$matches" || (at.at(-1) === "regex" && at.at(-3) === "assert");
}
