import { unescapePointerPart } from "../model/location.ts";
import type { Mismatch } from "../model/session.ts";
import { type DiffLine, line, valueDiff } from "./value-diff.ts";

/** What an answer lacks as one tree: only the places that differ, the expected value above the actual one. */

/** The mismatches below one place of a body. */
interface Place {
  mismatches: Mismatch[];
  inner: Map<string, Place>;
}

/** One mark in front of each line: `-` expected, `+` actual, a blank for what leads there. */
export function mismatchDiff(mismatches: readonly Mismatch[]): string[] {
  const sources = Map.groupBy(mismatches, ({ source }) => source);
  const lines = [...sources].flatMap(([source, found]) => placeLines(source, treeOf(found), 0));
  return lines.map(({ mark, depth, text }) => `${mark} ${"  ".repeat(depth)}${text}`.trimEnd());
}

function treeOf(mismatches: readonly Mismatch[]): Place {
  const root: Place = { mismatches: [], inner: new Map() };
  for (const mismatch of mismatches) {
    const parts = mismatch.pointer.split("/").slice(1);
    const place = parts.reduce((holder, part): Place => {
      const inner: Place = holder.inner.get(part) ?? { mismatches: [], inner: new Map() };
      holder.inner.set(part, inner);
      return inner;
    }, root);
    place.mismatches.push(mismatch);
  }
  return root;
}

function placeLines(name: string, { mismatches, inner }: Place, depth: number): DiffLine[] {
  const own = mismatches.flatMap((mismatch) => mismatchLines(name, mismatch, depth));
  if (inner.size === 0) return own;
  const below = [...inner].flatMap(([part, place]) => placeLines(partName(part), place, depth + 1));
  return [...own, line(" ", depth, name), ...below];
}

/** The place in the YAML stands on the first line. */
function mismatchLines(name: string, { expected, actual, location }: Mismatch, depth: number): DiffLine[] {
  const lines = valueDiff(name, expected, actual, depth);
  const where = location === null ? "" : `  # ${location.file}:${location.line}`;
  return lines.map((found, index) => (index === 0 ? line(found.mark, depth, `${found.text}${where}`) : found));
}

/** `[2]` for an element, the key for a member. */
function partName(part: string): string {
  if (/^\d+$/.test(part)) return `[${part}]`;
  return unescapePointerPart(part);
}
