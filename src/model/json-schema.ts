import { isObject, type Json, valueAtPath } from "./json.ts";
import { KEYWORDS, type KeywordKind, SCHEMA_PARTS, VALUE_CHECKS } from "./json-schema-keywords.ts";
import { isRenderedLater } from "./json-schema-texts.ts";
import { type Path, unescapePointerPart } from "./location.ts";
import { fault, type TemplateFault } from "./template-fault.ts";

/** The versions of JSON Schema that can be used, by the URI that `$schema` names. */
const DIALECTS = {
  "https://json-schema.org/draft/2020-12/schema": "2020-12",
  "https://json-schema.org/draft/2019-09/schema": "2019-09",
  "http://json-schema.org/draft-07/schema": "7",
} as const;

export type Dialect = (typeof DIALECTS)[keyof typeof DIALECTS];

type Place = (string | number)[];
type SchemaObject = { [key: string]: Json };

/** A schema's own words for its parts: what `$ref` can reach. */
interface Names {
  /** Schemas with a URI of their own, by that URI without a fragment. */
  resources: Map<string, Json>;
  /** Every `$anchor`, by its whole URI. */
  anchors: Set<string>;
}

/** A `$ref`, and what it starts from. */
interface Reference {
  text: string;
  base: string;
  path: Place;
}

interface Walk {
  dialect: Dialect;
  names: Names;
  references: Reference[];
  faults: TemplateFault[];
}

/** Where a schema without `$id` is: nothing is ever fetched from there. */
const NOWHERE = "schema:/";
const DYNAMIC = ["$dynamicRef", "$recursiveRef"];

/** Version of JSON Schema that a schema asks for, 2020-12 unless it says otherwise; `null` when it is none of the known ones. */
export function schemaDialect(schema: Json): Dialect | null {
  if (!isObject(schema) || !Object.hasOwn(schema, "$schema")) return "2020-12";
  const uri = typeof schema.$schema === "string" ? schema.$schema.replace(/#$/, "") : "";
  return Object.hasOwn(DIALECTS, uri) ? DIALECTS[uri as keyof typeof DIALECTS] : null;
}

/** A `$ref` whose resource is not in the schema. */
export interface SchemaReference {
  /** As it is written. */
  text: string;
  /** URI of what it leads to, without a fragment. */
  resource: string;
  path: Path;
}

/** References that leave the schema. */
export function missingResources(schema: Json): SchemaReference[] {
  const walk = newWalk(schemaDialect(schema) ?? "2020-12");
  visit(schema, [], NOWHERE, walk);
  return walk.references.flatMap(({ text, base, path }) => {
    const resource = URL.canParse(text, base) ? resourceOf(new URL(text, base)) : null;
    return resource === null || walk.names.resources.has(resource) ? [] : [{ text, resource, path }];
  });
}

/** Everything that makes a JSON Schema unusable: wrong values of keywords, bad patterns, references to what is not in it. */
export function schemaFaults(schema: Json): TemplateFault[] {
  const dialect = schemaDialect(schema);
  if (dialect === null) {
    const known = Object.keys(DIALECTS).join(", ");
    return fault(
      ["$schema"],
      `names no known version of JSON Schema: leave it out for 2020-12, or write one of ${known}`,
    );
  }
  const walk = newWalk(dialect);
  visit(schema, [], NOWHERE, walk);
  const unresolved = walk.references.flatMap((reference) => referenceFaults(reference, walk.names));
  return [...walk.faults, ...unresolved];
}

function newWalk(dialect: Dialect): Walk {
  return { dialect, names: { resources: new Map(), anchors: new Set() }, references: [], faults: [] };
}

function visit(schema: Json, path: Place, outer: string, walk: Walk): void {
  if (path.length === 0) walk.names.resources.set(NOWHERE, schema);
  if (typeof schema === "boolean") return;
  if (!isObject(schema)) {
    walk.faults.push(...fault(path, "needs a JSON Schema: an object, true or false"));
    return;
  }
  const base = register(schema, path, outer, walk);
  for (const [key, value] of Object.entries(schema)) visitKeyword(key, value, [...path, key], base, walk);
}

/** Notes the names that a schema gives itself and the reference that it makes; returns the URI that it is the base of. */
function register(schema: SchemaObject, path: Place, outer: string, walk: Walk): string {
  const { $id, $anchor, $ref } = schema;
  const base = typeof $id === "string" && URL.canParse($id, outer) ? new URL($id, outer).href.replace(/#$/, "") : outer;
  if (base !== outer) walk.names.resources.set(base, schema);
  if (typeof $anchor === "string") walk.names.anchors.add(`${base}#${$anchor}`);
  if (typeof $ref === "string") walk.references.push({ text: $ref, base, path: [...path, "$ref"] });
  return base;
}

function visitKeyword(key: string, value: Json, path: Place, base: string, walk: Walk): void {
  if (DYNAMIC.includes(key)) {
    walk.faults.push(...fault(path, `${key} is not supported: write $ref`));
    return;
  }
  if (isRenderedLater(key, value)) return;
  const kind = Object.hasOwn(KEYWORDS, key) ? KEYWORDS[key] : undefined;
  if (kind === undefined) return;
  const found = isSchemaKind(kind) ? SCHEMA_PARTS[kind](value, walk.dialect !== "2020-12") : VALUE_CHECKS[kind](value);
  if (typeof found === "string") walk.faults.push(...fault(path, `${key} ${found}`));
  else for (const [steps, schema] of found ?? []) visit(schema, [...path, ...steps], base, walk);
}

function isSchemaKind(kind: KeywordKind): kind is keyof typeof SCHEMA_PARTS {
  return Object.hasOwn(SCHEMA_PARTS, kind);
}

function referenceFaults({ text, base, path }: Reference, names: Names): TemplateFault[] {
  const target = URL.canParse(text, base) ? new URL(text, base) : null;
  if (target !== null && reaches(target, names)) return [];
  const remedy = "put it under $defs, or name a file beside the schema's own file; nothing is ever fetched";
  return fault(path, `$ref leads to ${text}, which is not in this schema: ${remedy}`);
}

function reaches(target: URL, { resources, anchors }: Names): boolean {
  const { hash, href } = target;
  const resource = resources.get(resourceOf(target));
  if (resource === undefined) return false;
  if (hash === "") return true;
  if (!hash.startsWith("#/")) return anchors.has(href);
  const steps = hash.slice(2).split("/").map(unescapeStep);
  const found = valueAtPath(resource, steps);
  return typeof found === "boolean" || isObject(found);
}

function resourceOf({ hash, href }: URL): string {
  return href.slice(0, href.length - hash.length).replace(/#$/, "");
}

function unescapeStep(step: string): string {
  try {
    return unescapePointerPart(decodeURIComponent(step));
  } catch {
    return step;
  }
}
