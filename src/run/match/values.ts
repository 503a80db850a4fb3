import { isNumeric, isObject, type Json } from "../../model/json.ts";
import { unescapePointerPart } from "../../model/location.ts";

/** Comparison of JSON values by type and value; numbers of different widths compare exactly. */
export function sameValue(left: Json, right: Json): boolean {
  if (isNumeric(left) && isNumeric(right)) return sameNumber(left, right);
  if (left === null || right === null || typeof left !== "object" || typeof right !== "object") return left === right;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => sameValue(item, right[index] ?? null));
  }
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && sameValue(member(left, key), member(right, key)));
}

/** Below, at or above zero as `left` is below, equal to or above `right`; `null` when they have no order. */
export function compareValues(left: Json, right: Json): number | null {
  const ordered = (isNumeric(left) && isNumeric(right)) || (typeof left === "string" && typeof right === "string");
  if (!ordered) return null;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** Code points of a text, elements of a list, keys of an object; `null` for what has no length. */
export function lengthOf(value: Json): number | null {
  if (typeof value === "string") return codePoints(value);
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : null;
}

/** A value as a report shows it: what lies deeper than `levels` is named, so that a hostile depth breaks no writer. */
export function clipDepth(value: Json, levels = 24): Json {
  if (value === null || typeof value !== "object") return value;
  if (levels === 0) return "… [deeper levels cut]";
  if (Array.isArray(value)) return value.map((item) => clipDepth(item, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clipDepth(item, levels - 1)]));
}

export function member(value: { [key: string]: Json }, key: string): Json {
  return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
}

function sameNumber(left: number | bigint, right: number | bigint): boolean {
  if (typeof left === typeof right) return left === right;
  const [whole, other] = typeof left === "bigint" ? [left, Number(right)] : [BigInt(right), Number(left)];
  return Number.isInteger(other) && BigInt(other) === whole;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The path of a JSON Pointer, also in its form for URIs (`#/a/0`). */
export function fromJsonPointer(pointer: string): string[] {
  return pointer.replace(/^#/, "").split("/").slice(1).map(unescapePointerPart);
}
