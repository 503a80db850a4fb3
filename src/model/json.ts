import type { Path } from "./location.ts";

/** JSON as this product reads it: integers beyond 2^53 are `bigint`, so that they keep their digits. */
export type Json = null | boolean | number | bigint | string | Json[] | { [key: string]: Json };

/** True for an object that is neither `null` nor a list. */
export function isObject(value: unknown): value is { [key: string]: Json } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

export function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

/** Every number of a value. It takes no stack, so that any depth will do. */
export function numbersOf(value: Json): (number | bigint)[] {
  const numbers: (number | bigint)[] = [];
  const open = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isNumeric(next)) numbers.push(next);
    else if (next !== null && typeof next === "object") for (const member of Object.values(next)) open.push(member);
  }
  return numbers;
}

/** A copy of a value in which each number is what `change` makes of it, at any depth. */
export function withNumbers(value: Json, change: (number: number | bigint) => number | bigint): Json {
  const open: Record<string, Json>[] = [];
  const copyOf = (item: Json): Json => {
    if (isNumeric(item)) return change(item);
    if (item === null || typeof item !== "object") return item;
    const copy = Array.isArray(item) ? [...item] : { ...item };
    open.push(copy as Record<string, Json>);
    return copy;
  };
  const whole = copyOf(value);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [key, member] of Object.entries(next)) next[key] = copyOf(member);
  }
  return whole;
}

/** The value at a path; `undefined` when there is none. */
export function valueAtPath(value: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((node, key) => {
    if (node === null || typeof node !== "object" || !Object.hasOwn(node, key)) return undefined;
    return (node as Record<string, Json>)[String(key)];
  }, value);
}

const LONG_DIGITS = /\d{16}/;

/** Parses JSON text; a byte order mark is tolerated. Throws `SyntaxError`, or `RangeError` when it nests too deeply. */
export function parseJson(text: string): Json {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!LONG_DIGITS.test(source)) return JSON.parse(source);
  return JSON.parse(source, (_key, value, context?: { source?: string }) =>
    typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? "")
      ? BigInt(context?.source ?? value)
      : value,
  );
}

/** JSON text of a value, `bigint` written as a plain integer. */
export function stringifyJson(value: unknown, indent?: number): string {
  return JSON.stringify(
    value,
    (_key, member) => (typeof member === "bigint" ? rawJson(member.toString()) : member),
    indent,
  );
}

/** A number that `stringifyJson` writes as this text: `JSON.rawJSON` (ES2026, in Node 24), not yet in the type library. */
export function rawJson(text: string): unknown {
  return (JSON as unknown as { rawJSON(source: string): unknown }).rawJSON(text);
}
