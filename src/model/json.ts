/** JSON as this product reads it: integers beyond 2^53 are `bigint`, so that they keep their digits. */
export type Json = null | boolean | number | bigint | string | Json[] | { [key: string]: Json };

/** True for an object that is neither `null` nor a list. */
export function isObject(value: unknown): value is { [key: string]: Json } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
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

/** `JSON.rawJSON` (ES2026, in Node 24), not yet in the type library. */
function rawJson(text: string): unknown {
  return (JSON as unknown as { rawJSON(source: string): unknown }).rawJSON(text);
}
