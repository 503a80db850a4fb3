import { type Json, stringifyJson } from "../model/json.ts";
import type { Mismatch } from "../model/session.ts";
import type { HttpResponse } from "./http.ts";

const SHOWN = 3;
const SHOWN_CHARACTERS = 160;

/** One line that tells the first mismatches and how many more there are. */
export function describeMismatches(mismatches: readonly Mismatch[], response: HttpResponse): string {
  const texts = mismatches.slice(0, SHOWN).map((mismatch) => describe(mismatch, response));
  const more = mismatches.length - texts.length;
  return texts.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

function describe(mismatch: Mismatch, response: HttpResponse): string {
  const { source, pointer } = mismatch;
  const difference = `expected ${show(mismatch.expected)}, got ${show(mismatch.actual)}`;
  if (source === "status") return `expected status ${plain(mismatch.expected)}, got ${plain(mismatch.actual)}`;
  if (source === "duration")
    return `expected an answer within ${limitOf(mismatch.expected)} ms, got it after ${plain(mismatch.actual)} ms`;
  if (source !== "body") return `${source.replace(/[:_]/, " ")}${pointer === "" ? "" : ` ${pointer}`}: ${difference}`;
  const { problem } = response.json();
  if (problem !== null) return `expected JSON, got ${problem}`;
  return `body${pointer === "" ? "" : ` ${pointer}`}: ${difference}`;
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
  const text = stringifyJson(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
