import { isNumeric, isObject, type Json, stringifyJson } from "./json.ts";
import { isOperatorObject } from "./matching.ts";

/** Expected and actual values side by side, for people: what is alike, and long values cut down to where they differ. */

/** What is left of a text, and how many characters went before and after it. */
export interface Excerpt {
  before: number;
  kept: string;
  after: number;
}

const TYPES: Readonly<Record<string, string>> = {
  $number: "number",
  $integer: "number",
  $boolean: "boolean",
  $array: "list",
  $object: "object",
};
const SHORTHAND = /^\$[a-z][a-z-]*$/;
/** So much of what both have in common is shown before the first difference. */
const COMMON_SHARE = 0.25;

/**
 * Whether a value looks like what a template asks for. It decides how two values are laid side by side, never a verdict:
 * shorthands count by their type, and an operator fits all.
 */
export function resembles(template: Json, value: Json): boolean {
  if (typeof template === "string" && SHORTHAND.test(template)) return fitsShorthand(template, value);
  if (Array.isArray(template)) {
    if (!Array.isArray(value) || value.length !== template.length) return false;
    return template.every((item, index) => resembles(item, value[index] ?? null));
  }
  if (!isObject(template))
    return isNumeric(template) && isNumeric(value) ? String(template) === String(value) : template === value;
  if (isOperatorObject(template)) return true;
  if (!isObject(value)) return false;
  return Object.entries(template).every(
    ([key, item]) => item === "$absent" || (Object.hasOwn(value, key) && resembles(item, value[key] ?? null)),
  );
}

/** Both texts whole when they have at most `limit` characters, else the part of each in which the first difference lies. */
export function aroundDifference(expected: string, actual: string, limit: number): [Excerpt, Excerpt] {
  if (expected.length <= limit && actual.length <= limit) return [whole(expected), whole(actual)];
  const common = commonStart(expected, actual);
  const from = common <= limit * (1 - COMMON_SHARE) ? 0 : common - Math.floor(limit * COMMON_SHARE);
  return [window(expected, from, limit), window(actual, from, limit)];
}

/** An excerpt as it is shown: an ellipsis where something was cut. */
export function shownExcerpt({ before, kept, after }: Excerpt): string {
  return `${before > 0 ? "…" : ""}${kept}${after > 0 ? "…" : ""}`;
}

/** The same values less what is alike in both, where their JSON is longer than `limit` characters; a note stands in its place. */
export function withoutTheAlike(expected: Json, actual: Json, limit: number): [Json, Json] {
  if (stringifyJson(expected).length <= limit && stringifyJson(actual).length <= limit) return [expected, actual];
  if (Array.isArray(expected) && Array.isArray(actual)) return trimmedLists(expected, actual, limit);
  if (isObject(expected) && isObject(actual) && !isOperatorObject(expected))
    return trimmedObjects(expected, actual, limit);
  return [expected, actual];
}

function fitsShorthand(shorthand: string, value: Json): boolean {
  if (shorthand === "$any") return true;
  return typeOf(value) === (TYPES[shorthand] ?? "text");
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (isNumeric(value)) return "number";
  return typeof value === "string" ? "text" : typeof value;
}

function whole(kept: string): Excerpt {
  return { before: 0, kept, after: 0 };
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/** Starts and ends between two characters, never inside one. */
function window(text: string, from: number, limit: number): Excerpt {
  const start = isLowSurrogate(text, from) ? from - 1 : from;
  const end = isLowSurrogate(text, from + limit) ? from + limit - 1 : from + limit;
  return {
    before: Math.min(start, text.length),
    kept: text.slice(start, end),
    after: Math.max(0, text.length - end),
  };
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Lists keep what lies between the elements at which both begin alike and those at which both end alike. */
function trimmedLists(expected: Json[], actual: Json[], limit: number): [Json, Json] {
  const shorter = Math.min(expected.length, actual.length);
  let start = 0;
  while (start < shorter && resembles(expected[start] ?? null, actual[start] ?? null)) start += 1;
  let end = 0;
  while (end < shorter - start && resembles(expected.at(-1 - end) ?? null, actual.at(-1 - end) ?? null)) end += 1;
  const middle = (list: Json[]) => [...note(start), ...list.slice(start, list.length - end), ...note(end)];
  if (expected.length !== actual.length) return [middle(expected), middle(actual)];
  const pairs = expected
    .slice(start, expected.length - end)
    .map((item, index) => withoutTheAlike(item, actual[start + index] ?? null, limit / 2));
  const side = (index: 0 | 1) => [...note(start), ...pairs.map((pair) => pair[index]), ...note(end)];
  return [side(0), side(1)];
}

function note(alike: number): Json[] {
  return alike === 0 ? [] : [`… [${alike} alike]`];
}

/** Objects keep the members that differ; what the template does not name is left out. */
function trimmedObjects(
  expected: { [key: string]: Json },
  actual: { [key: string]: Json },
  limit: number,
): [Json, Json] {
  const members = Object.entries(expected).flatMap(([key, item]): [string, Json, Json | undefined][] => {
    const value = Object.hasOwn(actual, key) ? (actual[key] ?? null) : undefined;
    if (value === undefined) return [[key, item, undefined]];
    return resembles(item, value) ? [] : [[key, ...withoutTheAlike(item, value, limit / 2)]];
  });
  const cut = (total: number, kept: number) =>
    total === kept ? [] : [["…", `[${total - kept} members cut]`] as const];
  const found = members.filter(([, , value]) => value !== undefined);
  return [
    Object.fromEntries([...members, ...cut(Object.keys(expected).length, members.length)]),
    Object.fromEntries([
      ...found.map(([key, , value]) => [key, value ?? null] as const),
      ...cut(Object.keys(actual).length, found.length),
    ]),
  ];
}
