import { isObject, type Json } from "./json.ts";
import { patternFault } from "./pattern.ts";

/** What a keyword of JSON Schema is written with: schemas, or a plain value. */
export type KeywordKind = keyof typeof SCHEMA_PARTS | keyof typeof VALUE_CHECKS;

/** A schema inside a keyword's value, and the steps that lead to it. */
export type Part = [steps: (string | number)[], schema: Json];

/** Keywords that say something about a value, and what they take; any other is an annotation. */
export const KEYWORDS: Readonly<Record<string, KeywordKind>> = {
  $id: "text",
  $ref: "text",
  $anchor: "text",
  $defs: "map of schemas",
  definitions: "map of schemas",
  type: "types",
  enum: "values",
  required: "texts",
  dependentRequired: "map of texts",
  dependentSchemas: "map of schemas",
  dependencies: "map of schemas or texts",
  properties: "map of schemas",
  patternProperties: "map of patterns",
  additionalProperties: "schema",
  unevaluatedProperties: "schema",
  propertyNames: "schema",
  items: "schema or schemas",
  prefixItems: "schemas",
  additionalItems: "schema",
  unevaluatedItems: "schema",
  contains: "schema",
  not: "schema",
  if: "schema",
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: "schema",
  else: "schema",
  allOf: "schemas",
  anyOf: "schemas",
  oneOf: "schemas",
  maximum: "number",
  minimum: "number",
  exclusiveMaximum: "number",
  exclusiveMinimum: "number",
  multipleOf: "positive number",
  maxLength: "count",
  minLength: "count",
  maxItems: "count",
  minItems: "count",
  maxProperties: "count",
  minProperties: "count",
  maxContains: "count",
  minContains: "count",
  uniqueItems: "flag",
  pattern: "pattern",
  format: "text",
};

const TYPES = ["null", "boolean", "object", "array", "number", "integer", "string"];

/** The schemas in the value of a keyword that holds some; a text says why it can hold none. */
export const SCHEMA_PARTS = {
  schema: (value: Json) => [[[], value]],
  schemas: listed,
  "schema or schemas": (value: Json, listsOfItems: boolean) => {
    if (!Array.isArray(value)) return [[[], value]];
    return listsOfItems
      ? listed(value)
      : "takes one schema in this version of JSON Schema: write prefixItems for a list";
  },
  "map of schemas": mapped,
  "map of patterns": (value: Json) => {
    const faults = isObject(value) ? Object.keys(value).map(patternFault) : [];
    return faults.find((message) => message !== null) ?? mapped(value);
  },
  "map of schemas or texts": (value: Json) => {
    const parts = mapped(value);
    return typeof parts === "string" ? parts : parts.filter(([, schema]) => !isTexts(schema));
  },
} satisfies Record<string, (value: Json, listsOfItems: boolean) => Part[] | string>;

/** What is wrong with a keyword's value that holds no schema; `null` when it can be used. */
export const VALUE_CHECKS = {
  text: (value: Json) => (typeof value === "string" ? null : "needs a text"),
  texts: (value: Json) => (isTexts(value) ? null : "needs a list of texts"),
  "map of texts": (value: Json) =>
    isObject(value) && Object.values(value).every(isTexts) ? null : "needs a map of lists of texts",
  types: (value: Json) =>
    [value].flat().length > 0 && [value].flat().every((type) => typeof type === "string" && TYPES.includes(type))
      ? null
      : `needs one of ${TYPES.join(", ")}, or a list of them`,
  values: (value: Json) => (Array.isArray(value) ? null : "needs a list of values"),
  number: (value: Json) => (isNumber(value) ? null : "needs a number"),
  "positive number": (value: Json) => (isNumber(value) && value > 0 ? null : "needs a number above 0"),
  count: (value: Json) =>
    isNumber(value) && value >= 0 && Number.isInteger(Number(value)) ? null : "needs a whole number of at least 0",
  flag: (value: Json) => (typeof value === "boolean" ? null : "needs true or false"),
  pattern: (value: Json) => (typeof value === "string" ? patternFault(value) : "needs a regular expression, a text"),
} satisfies Record<string, (value: Json) => string | null>;

function listed(value: Json): Part[] | string {
  if (!Array.isArray(value) || value.length === 0) return "needs a list of schemas";
  return value.map((schema, index): Part => [[index], schema]);
}

function mapped(value: Json): Part[] | string {
  return isObject(value)
    ? Object.entries(value).map(([name, schema]): Part => [[name], schema])
    : "needs a map of schemas";
}

function isNumber(value: Json): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function isTexts(value: Json): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
