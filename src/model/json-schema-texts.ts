import { isObject, type Json } from "./json.ts";
import { KEYWORDS } from "./json-schema-keywords.ts";
import type { Path } from "./location.ts";

/** Keywords whose values are data. */
const DATA = new Set(["const", "enum", "default", "examples"]);
/** Keywords whose texts are names, patterns or words for readers: there nothing is replaced. */
const AS_WRITTEN = new Set([
  "pattern",
  "format",
  "$ref",
  "$id",
  "$anchor",
  "$schema",
  "$comment",
  "title",
  "description",
]);

/** What becomes of a text of a schema in which `{{name}}` is replaced, or of data that a keyword holds. */
type Change = (value: Json, at: Path) => Json;

/** A schema with every value changed in which `{{name}}` is replaced: all but keys, names of schemas, patterns and words for readers. */
export function mapSchemaTexts(schema: Json, change: Change, at: Path = []): Json {
  if (typeof schema === "string") return change(schema, at);
  if (Array.isArray(schema)) return schema.map((item, index) => mapSchemaTexts(item, change, [...at, index]));
  if (!isObject(schema)) return schema;
  return mapMembers(schema, (key, member) => mapKeyword(key, member, change, [...at, key]));
}

/** True for the text of a keyword that is not taken as it is written. */
export function isRenderedLater(key: string, value: Json): boolean {
  return typeof value === "string" && value.includes("{{") && !AS_WRITTEN.has(key);
}

function mapKeyword(key: string, value: Json, change: Change, at: Path): Json {
  if (DATA.has(key)) return change(value, at);
  if (AS_WRITTEN.has(key) && typeof value === "string") return value;
  const isMap = Object.hasOwn(KEYWORDS, key) && KEYWORDS[key]?.startsWith("map");
  if (!isMap || !isObject(value)) return mapSchemaTexts(value, change, at);
  return mapMembers(value, (name, member) => mapSchemaTexts(member, change, [...at, name]));
}

function mapMembers(value: { [key: string]: Json }, map: (key: string, member: Json) => Json): Json {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, map(key, member)]));
}
