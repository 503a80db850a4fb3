import { aroundDifference, type Excerpt, withoutTheAlike } from "../model/difference.ts";
import { type Json, stringifyJson } from "../model/json.ts";
import type { Path } from "../model/location.ts";
import type { Mismatch } from "../model/session.ts";
import { fromPointer } from "./mask.ts";
import { MASK, type Redactor } from "./redact.ts";

const VALUE_CHARACTERS = 1024;

/** Where the values of a mismatch come from, by the first word of its source; the rest of the source, or its pointer, is the place. */
const PLACES: Readonly<Record<string, (place: string) => Path>> = {
  body: fromPointer,
  schema: fromPointer,
  rows: fromPointer,
  graphql: fromPointer,
  jsonpath: pathOfQuery,
  xpath: wordsOf,
  regex: wordsOf,
  header: (name) => [name],
  cookie: (name) => [name],
};
/** What a service keeps in a cookie is a secret whatever the cookie is called, as the header is that sets it. */
const COOKIE: Path = ["cookie"];
const TOLD = Object.keys(PLACES).join("|");

/** How a message begins to tell a mismatch: at its start, after another one, or after what it is about. */
const TOLD_START = new RegExp(`(?<=^|; |: )(?=(?:${TOLD}) )|(?<=; )(?=(?:status|expected|and \\d))`, "g");
const TOLD_PLACE = new RegExp(`^(${TOLD}) (.*?): expected `, "s");

/** A mismatch whose values are masked as they would be in the place that they come from. */
export function redactMismatch(mismatch: Mismatch, redactor: Redactor): Mismatch {
  const [kind = "", place = ""] = splitSource(mismatch.source);
  const path = mismatch.pointer === "" ? PLACES[kind]?.(place) : fromPointer(mismatch.pointer);
  const masked = (value: Json, where = path) =>
    where === undefined ? redactor.value(value) : redactor.part(value, where);
  const actualPath = kind === "cookie" ? COOKIE : path;
  const [expected, actual] = bounded(masked(mismatch.expected), masked(mismatch.actual, actualPath), redactor);
  return {
    ...mismatch,
    source: redactor.name(mismatch.source),
    pointer: redactor.text(mismatch.pointer),
    expected,
    actual,
  };
}

/** A message quotes values without their quotes and keys, so that only the place it names tells that one is a secret. */
export function maskTold(text: string, redactor: Redactor): string {
  return text
    .split(TOLD_START)
    .map((told) => {
      const [, kind = "", place = ""] = TOLD_PLACE.exec(told) ?? [];
      const path = PLACES[kind]?.(place);
      if (path === undefined || !redactor.marks(kind === "cookie" ? COOKIE : path)) return told;
      return `${kind} ${place}: expected ${MASK}, got ${MASK}${told.endsWith("; ") ? "; " : ""}`;
    })
    .join("");
}

function splitSource(source: string): [string, string] {
  const colon = source.indexOf(":");
  return colon < 0 ? [source, ""] : [source.slice(0, colon), source.slice(colon + 1)];
}

/** `$.cards[*].cvv` as the place of one node that it finds. */
function pathOfQuery(query: string): Path {
  const parts = query.matchAll(/\['([^']*)'\]|\["([^"]*)"\]|\[(\d{1,9}|\*)\]|([\p{L}\p{N}_-]+)/gu);
  return [...parts].map(([, single, double, index, name]) => {
    if (index !== undefined) return index === "*" ? 0 : Number(index);
    return single ?? double ?? name ?? "";
  });
}

function wordsOf(text: string): Path {
  return text.match(/[\p{L}\p{N}_-]+/gu) ?? [];
}

/** Long values cut down to where they differ, both masked before. */
function bounded(expected: Json, actual: Json, redactor: Redactor): [Json, Json] {
  const [one, other] = withoutTheAlike(expected, actual, VALUE_CHARACTERS);
  if (!isLong(one) && !isLong(other)) return [one, other];
  const [left, right] = aroundDifference(textOf(one), textOf(other), VALUE_CHARACTERS);
  const kept = (value: Json, excerpt: Excerpt) => (isLong(value) ? redactor.text(tell(excerpt)) : value);
  return [kept(one, left), kept(other, right)];
}

function isLong(value: Json): boolean {
  return textOf(value).length > VALUE_CHARACTERS;
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : stringifyJson(value);
}

function tell({ before, kept, after }: Excerpt): string {
  const start = before > 0 ? `[${before} characters cut] … ` : "";
  return `${start}${kept}${after > 0 ? ` … [${after} characters cut]` : ""}`;
}
