import type { Document } from "yaml";
import { didYouMean, knownNames, nearest } from "./nearest.ts";
import { typePlainText } from "./yaml-scalars.ts";

const STANDARD = "tag:yaml.org,2002:";
/** Marks a text as one, whatever it looks like. */
const NON_SPECIFIC = "!";

/** YAML's own tags of scalars: what they ask for, and what gives it. */
const SCALARS: Readonly<Record<string, { what: string; fits: (value: unknown) => boolean }>> = {
  str: { what: "a text", fits: () => true },
  int: { what: "a whole number", fits: (value) => typeof value === "bigint" },
  float: { what: "a number", fits: (value) => typeof value === "bigint" || typeof value === "number" },
  bool: { what: "true or false", fits: (value) => typeof value === "boolean" },
  null: { what: "null", fits: (value) => value === null },
};
const KNOWN = [...Object.keys(SCALARS), "seq", "map"].map((name) => `!!${name}`);

/** Where the tags stand that the library does not resolve, by the start of what they belong to. */
export function findTagOffsets({ warnings }: Document.Parsed, text: string): Map<number, number> {
  const tags = warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED");
  return new Map(
    tags.flatMap(({ pos: [start, end] }): [number, number][] => {
      const value = end + (/^\s*/.exec(text.slice(end, end + 1000))?.[0].length ?? 0);
      return [
        [end, start],
        [value, start],
      ];
    }),
  );
}

/** What is wrong with a tag by itself, or with its standing before a value of that kind; `null` when nothing is. */
export function tagFault(tag: string, kind: "scalar" | "map" | "seq"): string | null {
  const name = shortName(tag);
  if (tag === NON_SPECIFIC) return null;
  if (!KNOWN.includes(name)) {
    const remedy = "there are no tags but YAML's own, and files are named by keys such as request_file";
    return `unknown tag ${name}${tagSuggestion(name)}: ${remedy}; remove it, or quote the value where a text is meant`;
  }
  const asked = name === "!!map" || name === "!!seq" ? name.slice(2) : "scalar";
  return asked === kind ? null : `${name} does not fit what it stands before: correct it, or remove the tag`;
}

/** `!!string` and `!!integer` begin with the tag that they mean. */
function tagSuggestion(name: string): string {
  const word = name.replace(/^!+/, "");
  const names = KNOWN.map((known) => known.slice(2));
  const near = names.find((known) => word.startsWith(known)) ?? nearest(word, names);
  return near === null ? knownNames(KNOWN) : didYouMean(`!!${near}`);
}

/** A scalar's text as its tag wants it, or what is wrong with it. */
export function readTagged(tag: string, text: string): { value: unknown; fault: string | null } {
  const kind = SCALARS[tag.slice(STANDARD.length)];
  if (tag === NON_SPECIFIC || kind === undefined || kind === SCALARS.str) return { value: text, fault: null };
  const value = typePlainText(text);
  if (kind.fits(value)) return { value, fault: null };
  const fault = `${shortName(tag)} asks for ${kind.what}, not for ${JSON.stringify(text)}: correct it, or remove the tag`;
  return { value: text, fault };
}

function shortName(tag: string): string {
  return tag.startsWith(STANDARD) ? `!!${tag.slice(STANDARD.length)}` : tag;
}
