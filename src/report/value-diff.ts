import { diffArrays } from "diff";
import { aroundDifference, resembles, shownExcerpt } from "../model/difference.ts";
import { isObject, type Json, stringifyJson } from "../model/json.ts";
import { isOperatorObject } from "../model/matching.ts";

/** One line of a diff, with the depth at which it stands. */
export interface DiffLine {
  mark: " " | "-" | "+";
  depth: number;
  text: string;
}

/** A stretch of a list: elements that have a partner on the other side, or those of one side between two such stretches. */
interface Stretch {
  alike: boolean;
  expected: Json[];
  actual: Json[];
}

const ABSENT = "$absent";
const VALUE_CHARACTERS = 160;
const LINES_A_VALUE = 24;
/** So many alike elements are shown on each side of a difference. */
const CONTEXT = 1;
/** Beyond this many steps of editing two lists count as different altogether. */
const MAX_EDIT_LENGTH = 400;

/** A line break in a name or a value must not start a line of the diff. */
export function line(mark: DiffLine["mark"], depth: number, text: string): DiffLine {
  return { mark, depth, text: text.replace(/[\r\n\u2028\u2029]+/g, " ") };
}

/** An expected value and the actual one: lists and objects laid side by side, texts of several lines line by line. */
export function valueDiff(name: string, expected: Json, actual: Json, depth: number): DiffLine[] {
  if (actual === ABSENT && expected !== ABSENT)
    return [...written("-", name, expected, depth), line("+", depth, `${name}: (nothing there)`)];
  if (expected === ABSENT && actual !== ABSENT)
    return [line("-", depth, `${name}: (nothing there)`), ...written("+", name, actual, depth)];
  const plain = unwrapped(expected);
  if (Array.isArray(plain) && Array.isArray(actual)) return listDiff(name, plain, actual, depth);
  if (isObject(plain) && isObject(actual) && !isOperatorObject(plain)) return objectDiff(name, plain, actual, depth);
  if (isLong(plain) && isLong(actual)) return linesDiff(name, plain.split("\n"), actual.split("\n"), depth);
  return scalarDiff(name, expected, actual, depth);
}

/** `$eq` says how to compare, not what is expected. */
function unwrapped(expected: Json): Json {
  const alone = isObject(expected) && Object.keys(expected).length === 1;
  return (alone ? expected.$eq : undefined) ?? expected;
}

function isLong(value: Json): value is string {
  return typeof value === "string" && value.includes("\n");
}

function scalarDiff(name: string, expected: Json, actual: Json, depth: number): DiffLine[] {
  const texts = [stringifyJson(expected), stringifyJson(actual)] as const;
  if (texts.some((text) => text.length > VALUE_CHARACTERS) && !(isText(expected) && isText(actual)))
    return [...written("-", name, expected, depth), ...written("+", name, actual, depth)];
  const [one, other] = aroundDifference(...texts, VALUE_CHARACTERS);
  return [line("-", depth, `${name}: ${shownExcerpt(one)}`), line("+", depth, `${name}: ${shownExcerpt(other)}`)];
}

function isText(value: Json): value is string {
  return typeof value === "string";
}

function objectDiff(
  name: string,
  expected: { [key: string]: Json },
  actual: { [key: string]: Json },
  depth: number,
): DiffLine[] {
  const members = Object.entries(expected).map(([key, item]) => {
    const value = Object.hasOwn(actual, key) ? (actual[key] ?? null) : ABSENT;
    return { key, item, value };
  });
  const differing = members.filter(({ item, value }) => !fits(item, value));
  if (differing.length === 0) return [...written("-", name, expected, depth), ...written("+", name, actual, depth)];
  return [
    line(" ", depth, name),
    ...differing.flatMap(({ key, item, value }) => valueDiff(key, item, value, depth + 1)),
  ];
}

function fits(item: Json, value: Json): boolean {
  return value !== ABSENT ? resembles(item, value) : item === ABSENT;
}

function listDiff(name: string, expected: readonly Json[], actual: readonly Json[], depth: number): DiffLine[] {
  const stretches = stretchesOf(expected, actual);
  const lines: DiffLine[] = [
    line(" ", depth, `${name}: ${elements(expected.length)} expected, ${actual.length} there`),
  ];
  let index = 0;
  for (const [at, { alike, expected: missing, actual: there }] of stretches.entries()) {
    const begin = index;
    index += there.length;
    if (alike) {
      const texts = there.map((item, offset) => `[${begin + offset}]: ${cut(stringifyJson(item))}`);
      lines.push(...alikeLines(texts, depth + 1, at === 0, at === stretches.length - 1));
      continue;
    }
    for (const [offset, item] of missing.entries()) {
      const partner = there[offset];
      const element = `[${begin + offset}]`;
      if (partner === undefined) lines.push(...written("-", element, item, depth + 1));
      else lines.push(...valueDiff(element, item, partner, depth + 1));
    }
    for (const [offset, item] of there.entries())
      if (offset >= missing.length) lines.push(...written("+", `[${begin + offset}]`, item, depth + 1));
  }
  return lines;
}

/** Elements or lines that have a partner: the ones beside a difference, and how many there are besides. */
function alikeLines(texts: readonly string[], depth: number, first: boolean, last: boolean): DiffLine[] {
  const head = first ? 0 : CONTEXT;
  const tail = last ? 0 : CONTEXT;
  const hidden = texts.length - head - tail;
  const all = texts.map((text) => line(" ", depth, text));
  if (hidden <= 0) return all;
  return [...all.slice(0, head), line(" ", depth, `… ${hidden} alike`), ...all.slice(all.length - tail)];
}

function linesDiff(name: string, expected: readonly string[], actual: readonly string[], depth: number): DiffLine[] {
  const lines = stretchesOf(expected, actual).flatMap(({ alike, expected: missing, actual: there }, at, all) => {
    const texts = there.map((text) => cut(String(text)));
    if (alike) return alikeLines(texts, depth + 1, at === 0, at === all.length - 1);
    return [
      ...missing.map((text) => line("-", depth + 1, cut(String(text)))),
      ...texts.map((text) => line("+", depth + 1, text)),
    ];
  });
  return [line(" ", depth, name), ...lines];
}

/** The longest way through both lists on which partners resemble each other; what is left between two such stretches. */
function stretchesOf(expected: readonly Json[], actual: readonly Json[]): Stretch[] {
  const changes = diffArrays<Json>([...expected], [...actual], {
    comparator: resembles,
    maxEditLength: MAX_EDIT_LENGTH,
  });
  if (changes === undefined) return [{ alike: false, expected: [...expected], actual: [...actual] }];
  const stretches: Stretch[] = [];
  for (const { value, added, removed } of changes) {
    const before = stretches.at(-1);
    if (!added && !removed) stretches.push({ alike: true, expected: value, actual: value });
    else if (before && !before.alike) before[added ? "actual" : "expected"].push(...value);
    else stretches.push({ alike: false, expected: removed ? [...value] : [], actual: added ? [...value] : [] });
  }
  return stretches;
}

/** A value that one side alone has: on one line where it is short, else as indented JSON. */
function written(mark: "-" | "+", name: string, value: Json, depth: number): DiffLine[] {
  const text = stringifyJson(value);
  if (text.length <= VALUE_CHARACTERS || typeof value === "string") return [line(mark, depth, `${name}: ${cut(text)}`)];
  const lines = stringifyJson(value, 2).split("\n");
  const kept = lines.slice(0, LINES_A_VALUE).map((part) => line(mark, depth + 1, cut(part)));
  const more = lines.length - kept.length;
  return [line(mark, depth, `${name}:`), ...kept, ...(more > 0 ? [line(mark, depth + 1, `… ${more} more lines`)] : [])];
}

function elements(count: number): string {
  return `${count} element${count === 1 ? "" : "s"}`;
}

function cut(text: string): string {
  return text.length > VALUE_CHARACTERS ? `${text.slice(0, VALUE_CHARACTERS)}…` : text;
}
