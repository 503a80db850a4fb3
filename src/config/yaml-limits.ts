import { CST, type LineCounter, Parser } from "yaml";

/** Limits of one configuration file: they keep a hostile one from costing more than a moment. */
const MAXIMUM_BYTES = 256 * 1024;
export const MAXIMUM_DEPTH = 64;
const MAXIMUM_KEYS = 1000;
/** Values after all aliases are expanded. */
export const MAXIMUM_VALUES = 100_000;
/** Text after all aliases are expanded. */
export const MAXIMUM_CHARACTERS = 4 * 1024 * 1024;

export interface Excess {
  offset: number;
  message: string;
}

type Token = CST.Token | null | undefined;

export interface Tokens {
  tokens: CST.Token[];
  /** The first limit that the text breaks; nothing may be built from its tokens then. */
  excess: Excess | null;
}

/**
 * The text's syntax tokens, checked before anything is built from them: the library composes recursively, so nesting alone
 * could exhaust the stack; its parser does not.
 */
export function tokenize(text: string, lines: LineCounter): Tokens {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAXIMUM_BYTES) {
    const message = `the file has ${bytes} bytes; at most ${MAXIMUM_BYTES} are read: split it into several files`;
    return { tokens: [], excess: { offset: 0, message } };
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  for (const token of tokens) {
    const excess = token.type === "document" ? walk(token.value) : null;
    if (excess) return { tokens, excess };
  }
  return { tokens, excess: null };
}

/** Iterative, because the depth is what is in question. */
function walk(root: Token): Excess | null {
  const pending: { token: Token; depth: number }[] = [{ token: root, depth: 1 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (!token || !CST.isCollection(token)) continue;
    if (depth > MAXIMUM_DEPTH)
      return { offset: token.offset, message: `nested deeper than ${MAXIMUM_DEPTH} levels: flatten it` };
    const isMapping = token.type === "block-map" || (token.type === "flow-collection" && token.start.source === "{");
    const keys = token.items.length;
    if (isMapping && keys > MAXIMUM_KEYS) {
      return {
        offset: token.offset,
        message: `a mapping with ${keys} keys; at most ${MAXIMUM_KEYS} are read: split it`,
      };
    }
    for (const item of token.items)
      pending.push({ token: item.key, depth: depth + 1 }, { token: item.value, depth: depth + 1 });
  }
  return null;
}
