import { Composer, type Document, LineCounter } from "yaml";
import { disguise } from "./yaml-accidents.ts";
import { type Excess, tokenize } from "./yaml-limits.ts";

const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  strict: true,
  stringKeys: true,
  // The library's check is quadratic; the reader's own names both places.
  uniqueKeys: false,
  intAsBigInt: true,
  resolveKnownTags: false,
} as const;

/** A text as the library reads it. */
interface Composed {
  document?: Document.Parsed | undefined;
  /** The next document of the same text. */
  second?: Document.Parsed | undefined;
  excess: Excess | null;
  lines: LineCounter;
}

/** After an error once more, as if what is usually left unquoted were quoted, so that the rest of the file is looked at, too. */
export function composeText(text: string): Composed & { isDisguised: boolean } {
  const written = compose(text);
  const isDisguised = written.document !== undefined && written.document.errors.length > 0;
  const disguised = isDisguised ? disguise(text) : text;
  const again = disguised === text ? written : compose(disguised);
  return again === written || again.excess ? { ...written, isDisguised: false } : { ...again, isDisguised };
}

function compose(text: string): Composed {
  const lines = new LineCounter();
  const { tokens, excess } = tokenize(text, lines);
  if (excess) return { excess, lines };
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, text.length);
  return { document, second, excess, lines };
}
