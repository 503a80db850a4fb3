import { aroundDifference, shownExcerpt } from "../model/difference.ts";
import { type Json, stringifyJson } from "../model/json.ts";
import type { Mismatch } from "../model/session.ts";
import type { HttpResponse } from "./http.ts";
import { MAX_FINDINGS } from "./match/context.ts";

const SHOWN = 3;
const SHOWN_CHARACTERS = 160;

/**
 * One line that tells the first mismatches and how many more there are. `mask` is for values that are cut: half a secret would not
 * be known again by what masks the line later.
 */
export function describeMismatches(
  mismatches: readonly Mismatch[],
  response: HttpResponse,
  mask: (text: string) => string,
): string {
  const texts = mismatches.slice(0, SHOWN).map((mismatch) => describe(mismatch, response, mask));
  const more = mismatches.length - texts.length;
  return texts.join("; ") + (more > 0 ? `; and ${more} more` : "") + unseen(mismatches);
}

/** The comparison of a value ends at a number of mismatches: what would come after them was not looked at. */
function unseen(mismatches: readonly Mismatch[]): string {
  const bySource = Map.groupBy(mismatches, ({ source }) => source);
  const ended = [...bySource].find(([, found]) => found.length >= MAX_FINDINGS)?.[0];
  return ended === undefined ? "" : `; ${words(ended)} was compared up to ${MAX_FINDINGS} mismatches`;
}

function describe(mismatch: Mismatch, response: HttpResponse, mask: (text: string) => string): string {
  const { source, pointer } = mismatch;
  const [expected, actual] = shortened(show(mismatch.expected), show(mismatch.actual), () => {
    // What the answer itself marks as secrets is known from here on.
    mask(response.text());
    return mask;
  });
  const difference = `expected ${expected}, got ${actual}`;
  if (source === "status") return `expected status ${plain(mismatch.expected)}, got ${plain(mismatch.actual)}`;
  if (source === "duration")
    return `expected an answer within ${limitOf(mismatch.expected)} ms, got it after ${plain(mismatch.actual)} ms`;
  if (isUnreadable(mismatch, response)) return `expected ${mismatch.expected}, got ${mismatch.actual}`;
  return `${words(source)}${pointer === "" ? "" : ` ${pointer}`}: ${difference}`;
}

function words(source: string): string {
  return source.replace(/[:_]/, " ");
}

/** Something else came than the JSON or XML that a body was to be read as. */
function isUnreadable({ source, expected, actual }: Mismatch, response: HttpResponse): boolean {
  return expected === "JSON" ? actual === response.json().problem : expected === "XML" && source.startsWith("xpath:");
}

function limitOf(expected: Json): string {
  const limit =
    expected !== null && typeof expected === "object" && !Array.isArray(expected) ? expected.$lte : expected;
  return plain(limit ?? null);
}

function plain(value: Json): string {
  return typeof value === "string" ? value : show(value);
}

function show(value: Json): string {
  if (value === "$absent") return "nothing there";
  return stringifyJson(value);
}

/** Long values as the part of them in which they differ. */
function shortened(expected: string, actual: string, prepareMask: () => (text: string) => string): [string, string] {
  if (expected.length <= SHOWN_CHARACTERS && actual.length <= SHOWN_CHARACTERS) return [expected, actual];
  const mask = prepareMask();
  const [one, other] = aroundDifference(mask(expected), mask(actual), SHOWN_CHARACTERS);
  return [shownExcerpt(one), shownExcerpt(other)];
}
