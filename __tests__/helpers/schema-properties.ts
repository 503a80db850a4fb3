import { isObject, type Json } from "../../src/model/json.ts";

/** The keys of a JSON Schema and where values use them. */

export interface Schema {
  [keyword: string]: unknown;
  $ref?: string;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  description?: string;
  enum?: unknown[];
}

/** A key of some map of the configuration. */
export interface Property {
  /** The map: `suite`, `project/defaults`, `test/request_graphql`. */
  owner: string;
  key: string;
  schema: Schema;
}

type Visit = (property: Property, value: Json | undefined) => void;

/** Every key at any depth, each map that has a name of its own once. */
export function allProperties({ $defs }: { $defs: Record<string, Schema> }): Property[] {
  const found: Property[] = [];
  const collect = (owner: string, schema: Schema): void => {
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      found.push({ owner, key, schema: inner });
      collect(`${owner}/${key}`, inner);
    }
    for (const part of partsOf(schema)) collect(owner, part);
  };
  for (const [name, schema] of Object.entries($defs)) collect(name, schema);
  return found;
}

/** Tells each key that a value uses. */
export function visitProperties(
  root: { $defs: Record<string, Schema> },
  name: string,
  value: Json,
  visit: Visit,
): void {
  const walk = (owner: string, schema: Schema, node: Json): void => {
    const target = schema.$ref?.split("/").at(-1);
    if (target !== undefined) walk(target, root.$defs[target] ?? {}, node);
    for (const choice of schema.anyOf ?? []) walk(owner, choice, node);
    if (Array.isArray(node)) for (const item of node) walk(owner, schema.items ?? {}, item);
    else if (isObject(node)) walkMap(owner, schema, node);
  };
  const walkMap = (owner: string, schema: Schema, node: { [key: string]: Json }): void => {
    for (const [key, inner] of Object.entries(node)) {
      const known = schema.properties?.[key];
      if (known !== undefined) visit({ owner, key, schema: known }, inner);
      const further = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
      walk(known === undefined ? owner : `${owner}/${key}`, known ?? further, inner);
    }
  };
  walk(name, root.$defs[name] ?? {}, value);
}

/** `1 to 60`, `1 and up`, `above 0, at most 300`; `null` where the schema has no limits. */
export function rangeOf(schema: Schema): string | null {
  const limited = [schema, ...(schema.anyOf ?? [])].find((part) => "minimum" in part || "exclusiveMinimum" in part);
  if (limited === undefined) return null;
  const { minimum, exclusiveMinimum, maximum } = limited;
  if (exclusiveMinimum !== undefined) return `above ${exclusiveMinimum}, at most ${maximum}`;
  return maximum === undefined ? `${minimum} and up` : `${minimum} to ${maximum}`;
}

/** The words that a schema allows: an enumeration, or true and false. */
export function wordsOf(schema: Schema): string[] {
  return [schema, ...(schema.anyOf ?? [])].flatMap((part) => [
    ...(part.enum ?? []).map(String),
    ...(part.type === "boolean" ? ("const" in part ? [String(part.const)] : ["true", "false"]) : []),
  ]);
}

function partsOf({ anyOf = [], items, additionalProperties }: Schema): Schema[] {
  const rest = typeof additionalProperties === "object" ? [additionalProperties] : [];
  return [...anyOf, ...(items === undefined ? [] : [items]), ...rest];
}
