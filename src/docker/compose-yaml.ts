import { readFile, stat } from "node:fs/promises";
import { relative } from "node:path";
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
  type YAMLMap,
} from "yaml";
import { ConfigurationError, type Problem } from "../errors.ts";

/** One document of a compose file, converted, with a way back to its places. */
export interface ComposeDocument {
  readonly value: Readonly<Record<string, unknown>>;
  /** A problem at the value under `path`, or at its nearest written ancestor. */
  problem(path: readonly string[], message: string): Problem;
  /** Uses `!reset` or `!override`, which only Compose can apply. */
  readonly tagged: boolean;
}

const MAX_BYTES = 1024 * 1024;
/** An anchor used in a few hundred services is honest; an alias bomb counts in millions. */
const MAX_ALIAS_COUNT = 2_000;
const TOO_DEEP = /(?:[[{][ \t\r\n]*){100}/;
const COMPOSE_TAGS: readonly string[] = ["!reset", "!override"];

/**
 * Reads a compose file: one mapping a document, anchors and `<<` resolved, nothing interpolated.
 * @param base the folder that places are told relative to
 * @throws ConfigurationError with file, line and column of everything that is no compose file
 */
export async function readComposeFile(path: string, base: string): Promise<ComposeDocument[]> {
  const file = relative(base, path) || path;
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw broken(file, `the compose file is over 1 MiB (${size} bytes)`);
  return parseComposeText(await readFile(path, "utf8"), file);
}

/** @param file as problems name it */
export function parseComposeText(source: string, file: string): ComposeDocument[] {
  if (source.length > MAX_BYTES) throw broken(file, "the compose file is over 1 MiB");
  if (TOO_DEEP.test(source)) throw broken(file, "the compose file nests too deeply");
  const lines = new LineCounter();
  const documents = parseAllDocuments(source, { merge: true, uniqueKeys: false, lineCounter: lines });
  // An empty source has no document; the library says so with an object in the array's place.
  const list = Array.isArray(documents) ? documents : [];
  const at = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const problems = list.flatMap((document) => [
    // What follows the first error of syntax is mostly its echo.
    ...document.errors.slice(0, 1).map((error) => at(error.pos[0], firstLine(error.message))),
    ...structuralProblems(document, at),
  ]);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return list.map((document) => toComposeDocument(document, file, at));
}

type At = (offset: number, message: string) => Problem;

function toComposeDocument(document: Document.Parsed, file: string, at: At): ComposeDocument {
  const problem = (path: readonly string[], message: string): Problem => at(offsetOf(document, path), message);
  const value = convert(document, file);
  if (value !== null && !isRecord(value)) {
    throw new ConfigurationError([problem([], "a compose file is a mapping with the key `services`")]);
  }
  const tagged = document.warnings.some((warning) => COMPOSE_TAGS.some((tag) => warning.message.includes(tag)));
  return { value: value ?? {}, problem, tagged };
}

function convert(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIAS_COUNT });
  } catch (error) {
    throw broken(file, firstLine((error as Error).message));
  }
}

/** Duplicate keys, whose check by the library takes quadratic time, and aliases, which it resolves without telling a place. */
function structuralProblems(document: Document.Parsed, at: At): Problem[] {
  const problems: Problem[] = [];
  if (document.errors.length > 0) return problems;
  const anchors = new Set<string>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        if (anchors.has(node.source)) return;
        const message = `the alias *${node.source} has no anchor &${node.source} before it: quote the text if no alias is meant`;
        problems.push(at(node.range?.[0] ?? 0, message));
        return;
      }
      if (node.anchor) anchors.add(node.anchor);
      if (isMap(node)) problems.push(...duplicateKeys(node, at));
    },
  });
  return problems;
}

function duplicateKeys(map: YAMLMap, at: At): Problem[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : null;
    if (name === null || name === "<<" || !seen.has(name)) {
      if (name !== null) seen.add(name);
      return [];
    }
    return [at(isScalar(key) ? (key.range?.[0] ?? 0) : 0, `the key "${name}" is written twice`)];
  });
}

/** Where the value under `path` is written: its key, else the nearest ancestor's. */
function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const part of path) {
    const target: unknown = isAlias(node) ? node.resolve(document) : node;
    if (!isMap(target)) return offset;
    const pair = target.items.find((item) => isScalar(item.key) && String(item.key.value) === part);
    if (!pair) return offset;
    if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return isScalar(node) || isCollection(node) ? (node.range?.[0] ?? offset) : offset;
}

const broken = (file: string, message: string) => new ConfigurationError([{ file, line: 1, column: 1, message }]);

/** The library draws the place under its message. */
const firstLine = (message: string) =>
  (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "").replace(/:$/, "");

export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
