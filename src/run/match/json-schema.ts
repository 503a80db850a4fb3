import { type OutputUnit, Validator } from "@cfworker/json-schema";
import { isObject, type Json } from "../../model/json.ts";
import { schemaDialect } from "../../model/json-schema.ts";
import type { Path } from "../../model/location.ts";
import { compilePattern } from "../../model/pattern.ts";
import { fromJsonPointer, valueAtPath } from "./values.ts";

/** A keyword of a schema that a value does not meet. */
export interface SchemaFinding {
  /** From the root of the value. */
  at: Path;
  /** The keyword and what it wants: `{ minimum: 1 }`; the library's words where the place in the schema is out of reach. */
  expected: Json;
  /** `$absent` for what is not there. */
  actual: Json;
}

const MOST_FINDINGS = 100;
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
  const plain = withoutLongIntegers(value);
  const written = withoutLongIntegers(schema) as object | boolean;
  const dialect = schemaDialect(schema) ?? "2020-12";
  const { valid, errors } = withLinearPatterns(() => new Validator(written, dialect, false).validate(plain));
  if (valid) return [];
  const telling = errors.filter((error) => !WRAPPERS.has(error.keyword));
  return (telling.length > 0 ? telling : errors)
    .slice(0, MOST_FINDINGS)
    .map((error) => toFinding(error, schema, value));
}

function toFinding(
  { keyword, keywordLocation, instanceLocation, error }: OutputUnit,
  schema: Json,
  value: Json,
): SchemaFinding {
  const at = fromJsonPointer(instanceLocation);
  const wanted = valueAtPath(schema, fromJsonPointer(keywordLocation));
  const missing = keyword === "required" ? /property "(.*)"\.$/s.exec(error)?.[1] : undefined;
  if (missing !== undefined) return { at: [...at, missing], expected: { required: missing }, actual: "$absent" };
  const expected = wanted === undefined || keyword === "false" ? error : { [keyword]: wanted };
  return { at, expected, actual: valueAtPath(value, at) ?? "$absent" };
}

/** The library takes numbers alone; a schema asks for nothing that their last digits decide. */
function withoutLongIntegers(value: Json): Json {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(withoutLongIntegers);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutLongIntegers(member)]));
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
