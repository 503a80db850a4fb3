import { type Json, valueAtPath } from "../model/json.ts";
import { type Path, unescapePointerPart } from "../model/location.ts";

/** What stands in the place of a secret. */
export const MASK = "***";

/** An index beyond it in a pointer is no list that was ever read. */
const LONGEST_LIST = 10_000;

/** Masks what stands at `path` of a value that may be changed; a path that leads nowhere changes nothing. */
export function maskAt(value: Json, path: Path): Json {
  const last = path.at(-1);
  if (last === undefined) return MASK;
  const holder = valueAtPath(value, path.slice(0, -1));
  if (holder !== null && typeof holder === "object" && Object.hasOwn(holder, last))
    (holder as Record<string | number, Json>)[last] = MASK;
  return value;
}

/** A document that holds nothing but `value` at `path`. */
export function wrapAt(path: Path, value: Json): Json {
  return path.reduceRight<Json>((inner, key) => {
    if (typeof key === "string") return Object.fromEntries([[key, inner]]);
    const list: Json[] = new Array(Math.min(key, LONGEST_LIST)).fill(null);
    return [...list, inner];
  }, value);
}

/** The path of a JSON Pointer; a part of digits alone is taken for an index. */
export function fromPointer(pointer: string): Path {
  if (!pointer.startsWith("/")) return [];
  return pointer
    .slice(1)
    .split("/")
    .map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : unescapePointerPart(part)));
}
