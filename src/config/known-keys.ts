import type { z } from "zod";
import type { Path } from "../model/location.ts";

type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
};

/** The keys that the schema knows at `path`; empty where it takes any. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  const nodes = path.reduce<z.ZodType[]>((current, key) => current.flatMap((node) => child(node, key)), [schema]);
  return nodes.flatMap(unwrap).flatMap((node) => Object.keys(definition(node).shape ?? {}));
}

function child(schema: z.ZodType, key: string | number): z.ZodType[] {
  return unwrap(schema).flatMap((node) => {
    const { shape, element, valueType } = definition(node);
    const next = shape?.[key] ?? element ?? valueType;
    return next ? [next] : [];
  });
}

/** Through `optional` and into every branch of a union. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  const { innerType, options } = definition(schema);
  if (innerType) return unwrap(innerType);
  return options ? options.flatMap(unwrap) : [schema];
}

function definition(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}
