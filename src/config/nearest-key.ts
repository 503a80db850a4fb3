import { didYouMean, knownNames, nearest } from "./nearest.ts";

/** Usual words for keys whose own names do not hold them. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  address: ["base_url"],
  data: ["request_body"],
  db: ["database", "databases"],
  host: ["base_url"],
  json: ["request_body"],
  path: ["endpoint"],
  payload: ["request_body"],
  route: ["endpoint"],
  uri: ["endpoint", "base_url"],
  url: ["endpoint", "base_url"],
  wait: ["startup_wait_seconds"],
};
const SHORTEST_PART = 3;

/** ` (did you mean "timeout_seconds"?)` for an unknown key, or the keys of that place. */
export function keySuggestion(key: string, known: Iterable<string>): string {
  const keys = [...new Set(known)];
  const near = nearestKey(key, keys);
  return near === null ? knownNames(keys) : didYouMean(near);
}

/** The key that was meant: another word for it, a slip of the pen, a part of its name, then what is merely near. */
function nearestKey(key: string, known: readonly string[]): string | null {
  const word = key.toLowerCase();
  const synonyms = Object.hasOwn(SYNONYMS, word) ? (SYNONYMS[word] ?? []) : [];
  return (
    synonyms.find((name) => known.includes(name)) ??
    nearest(word, known, word.length > 8 ? 2 : 1) ??
    longerName(word, known) ??
    nearest(word, known)
  );
}

/** The key whose name holds the word, rather at its end than at its beginning than in between; or the key that the word holds. */
function longerName(word: string, known: readonly string[]): string | null {
  const [stem = word] = [word.replace(/ies$/, "y"), word.replace(/s$/, "")].filter((one) => one !== word);
  const forms = [...new Set([word, stem])].filter((form) => form.length >= SHORTEST_PART);
  const ways: ((name: string, form: string) => boolean)[] = [
    (name, form) => name.endsWith(`_${form}`),
    (name, form) => name.startsWith(form),
    (name, form) => name.split("_").includes(form),
    (name, form) => name.length >= SHORTEST_PART && form.split("_").includes(name),
  ];
  for (const way of ways) {
    const found = known.find((name) => forms.some((form) => way(name, form)));
    if (found !== undefined) return found;
  }
  return null;
}
