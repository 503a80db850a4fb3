import leven from "leven";

const SHOWN = 12;

/** The known name that a misspelt one most likely means; `null` when none has at most so many slips, by default one in three letters. */
export function nearest(
  name: string,
  known: Iterable<string>,
  mostSlips = Math.max(1, Math.floor(name.length / 3)),
): string | null {
  let best: string | null = null;
  let bestDistance = mostSlips + 1;
  for (const candidate of known) {
    const distance = misspelling(name.toLowerCase(), candidate.toLowerCase(), bestDistance + 1);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** ` (did you mean "tests"?)`, or the known names when none is near and they are few. */
export function suggestion(name: string, known: Iterable<string>): string {
  const names = [...new Set(known)];
  const near = nearest(name, names);
  if (near !== null) return didYouMean(near);
  return names.length <= SHOWN ? knownNames(names) : "";
}

export function didYouMean(name: string): string {
  return ` (did you mean "${name}"?)`;
}

/** ` (known: id, name …)`; the first of them where they are many. */
export function knownNames(names: readonly string[]): string {
  if (names.length === 0) return "";
  const rest = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  return ` (known: ${names.slice(0, SHOWN).join(", ")}${rest})`;
}

/** Letters in the wrong order are one mistake, not two. */
function misspelling(name: string, candidate: string, maxDistance: number): number {
  const distance = leven(name, candidate, { maxDistance });
  return distance === 2 && lettersOf(name) === lettersOf(candidate) ? 1 : distance;
}

function lettersOf(text: string): string {
  return [...text].sort().join("");
}
