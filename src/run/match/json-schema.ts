import { dereference, format, type OutputUnit, validate } from "@cfworker/json-schema";
import { type Json, valueAtPath } from "../../model/json.ts";
import { schemaDialect } from "../../model/json-schema.ts";
import type { Path } from "../../model/location.ts";
import { compilePattern } from "../../model/pattern.ts";
import { MAX_FINDINGS } from "./context.ts";
import { withOrderedNumbers } from "./exact-numbers.ts";
import { fromJsonPointer } from "./values.ts";
import { writtenKeywords } from "./written-keywords.ts";

// The library's own pattern of a URL takes twice as long with each further letter.
format.url = (text: string) => /^(?:https?|ftp):\/\/\S+$/i.test(text) && URL.canParse(text);

/** A keyword of a schema that a value does not meet. */
export interface SchemaFinding {
  /** From the root of the value. */
  at: Path;
  /** The keyword and what it wants: `{ minimum: 1 }`; the library's words where the place in the schema is out of reach. */
  expected: Json;
  /** `$absent` for what is not there. */
  actual: Json;
}

/** Told through what they lead to. */
const WRAPPERS = new Set([
  "$ref",
  "properties",
  "patternProperties",
  "items",
  "prefixItems",
  "additionalItems",
  "allOf",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "propertyNames",
]);

/** Every place where a value does not meet a schema that `schemaFaults` found usable. */
export function matchSchema(schema: Json, value: Json): SchemaFinding[] {
  const [prepared, plain] = withOrderedNumbers([schema, value]) as [object | boolean, Json];
  const dialect = schemaDialect(schema) ?? "2020-12";
  const targets = dereference(prepared);
  const { valid, errors } = withLinearPatterns(() => validate(plain, prepared, dialect, targets, false));
  if (valid) return [];
  const telling = errors.filter((error) => !WRAPPERS.has(error.keyword));
  const writtenWith = writtenKeywords(schema, prepared, targets);
  return (telling.length > 0 ? telling : errors)
    .slice(0, MAX_FINDINGS)
    .map((error) => toFinding(error, writtenWith(error.keywordLocation), value));
}

function toFinding(
  { keyword, instanceLocation, error }: OutputUnit,
  wanted: Json | undefined,
  value: Json,
): SchemaFinding {
  const at = fromJsonPointer(instanceLocation);
  const missing = keyword === "required" ? /property "(.*)"\.$/s.exec(error)?.[1] : undefined;
  if (missing !== undefined) return { at: [...at, missing], expected: { required: missing }, actual: "$absent" };
  const expected = wanted === undefined || keyword === "false" ? error : { [keyword]: wanted };
  return { at, expected, actual: valueAtPath(value, at) ?? "$absent" };
}

/**
 * The library makes its patterns with the global `RegExp` and takes no other: while it runs, which is in one breath, that
 * name is the linear-time engine.
 */
function withLinearPatterns<Result>(work: () => Result): Result {
  const native = globalThis.RegExp;
  function LinearRegExp(source: string) {
    return compilePattern(source);
  }
  globalThis.RegExp = LinearRegExp as unknown as RegExpConstructor;
  try {
    return work();
  } finally {
    globalThis.RegExp = native;
  }
}
