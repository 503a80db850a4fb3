/** How large a text may get, in the unit that the platform counts. */
export interface Budget {
  bytes?: number;
  characters?: number;
}

/** A part of a report that is shown whole or not at all. */
export interface Section {
  /** Read at most once, and not at all when an earlier one of its kind did not fit. */
  readonly text: string;
  /** What is missing when it does not fit: `failure` is counted, everything else is named by its kind. */
  kind: string;
}

const ROOM_FOR_NOTE = 300;

/** Joins sections in their order for as long as they fit; says what was left out, and where it can be read. */
export function joinSections(sections: readonly Section[], footer: string, budget: Budget): string {
  const limit =
    (budget.bytes ?? budget.characters ?? Number.POSITIVE_INFINITY) - ROOM_FOR_NOTE - measure(footer, budget);
  const kept: string[] = [];
  const left = new Map<string, number>();
  let used = 0;
  for (const section of sections) {
    // Once a failure is left out no later one is shown: "the first N" is honest, "some" is not.
    const text = left.has(section.kind) ? null : section.text;
    const size = text === null ? Number.POSITIVE_INFINITY : measure(text, budget) + 2;
    if (text === null || used + size > limit) {
      left.set(section.kind, (left.get(section.kind) ?? 0) + 1);
      continue;
    }
    kept.push(text);
    used += size;
  }
  return fitting([...kept, ...note(left), footer], budget);
}

/** Where not even the note and the footer have room, the last of them goes, down to nothing. */
function fitting(parts: readonly string[], budget: Budget): string {
  const text = parts.filter((part) => part !== "").join("\n\n");
  if (parts.length === 0 || measure(text, budget) < (budget.bytes ?? budget.characters ?? Number.POSITIVE_INFINITY))
    return text;
  return fitting(parts.slice(0, -1), budget);
}

function note(left: ReadonlyMap<string, number>): string[] {
  if (left.size === 0) return [];
  const parts = [...left].map(([kind, count]) =>
    count > 1 || kind === "failure" ? `${count} more ${kind}${count > 1 ? "s" : ""}` : kind,
  );
  return [`_Left out for size: ${parts.join(", ")}. The files of the run hold everything._`];
}

function measure(text: string, budget: Budget): number {
  return budget.bytes === undefined ? text.length : Buffer.byteLength(text);
}
