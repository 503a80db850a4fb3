import leven from "leven";

const SHOWN = 12;

/** The known name that a misspelt one most likely means; `null` when none is near. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase(), { maxDistance: bestDistance });
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** ` (did you mean "tests"?)`, or the known names when none is near and they are few. */
export function suggestion(name: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(name, names);
  if (near !== null) return ` (did you mean "${near}"?)`;
  if (names.length === 0) return "";
  return names.length <= SHOWN ? ` (known: ${names.join(", ")})` : "";
}
