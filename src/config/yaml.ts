import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Problem } from "../errors.ts";
import type { Json } from "../model/json.ts";
import type { Location, Path } from "../model/location.ts";
import { type Lookup, substituteEnvironment } from "./environment-variables.ts";
import { Place } from "./places.ts";
import { findAccidents, undisguise } from "./yaml-accidents.ts";
import { composeText } from "./yaml-compose.ts";
import { MAXIMUM_CHARACTERS, MAXIMUM_DEPTH, MAXIMUM_VALUES } from "./yaml-limits.ts";
import { accidentHint, numberTrap, typePlainText } from "./yaml-scalars.ts";
import { findTagOffsets, readTagged, tagFault } from "./yaml-tags.ts";

/** One file's text as a value, with the place of every part of it. */
export interface ParsedText {
  /** `undefined` when there are problems that leave no value. */
  value: Json | undefined;
  problems: Problem[];
  /** Variables that were read from the environment. */
  variables: string[];
  locate(path: Path): Location;
  /** Place of a key itself, for complaints about its name. */
  locateKey(path: Path): Location;
}

/** Follow-up errors of one syntax error help nobody. */
const SYNTAX_ERRORS_SHOWN = 10;

/** Errors that concern one key or value, and leave everything else as it is written. */
const LOCAL_ERRORS = new Set(["NON_STRING_KEY", "BAD_ALIAS", "BAD_SCALAR_START", "BAD_DQ_ESCAPE"]);

/** The library's messages that speak of its own options, in a user's words. */
const SYNTAX_WORDS: Partial<Record<string, string>> = {
  NON_STRING_KEY: "a key must be a plain text",
};

/**
 * Parses YAML (or JSON, its subset) with `${VAR}` substituted in values; without a `lookup` they stay as they are written.
 * Never throws on bad text: every problem is listed.
 */
export function parseYaml(file: string, text: string, lookup: Lookup | null): ParsedText {
  const { document, second, excess, lines, isDisguised } = composeText(text);
  const reader = new Reader(file, lookup, lines, isDisguised);
  if (excess) reader.report(excess.offset, excess.message);
  if (second) {
    const message = "a second document starts here (---): a file holds one, put it into a file of its own";
    reader.report(second.range[0], message);
  }
  return reader.result(document && reader.read(document, text));
}

class Reader {
  readonly #file: string;
  readonly #lookup: Lookup | null;
  readonly #lines: LineCounter;
  readonly #problems: Problem[] = [];
  readonly #variables: string[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #root = new Place();
  readonly #reported = new Set<string>();
  /** What cannot be read as it is written: nothing more is said about it. */
  readonly #wrong = new Set<number>();
  /** The characters that stand in the file. */
  readonly #written: (text: string) => string;
  readonly #isDisguised: boolean;
  #tagOffsets: ReadonlyMap<number, number> = new Map();
  #count = 0;
  #characters = 0;
  #inAlias = 0;
  #json = false;

  constructor(file: string, lookup: Lookup | null, lines: LineCounter, isDisguised: boolean) {
    this.#file = file;
    this.#lookup = lookup;
    this.#lines = lines;
    this.#json = file.endsWith(".json");
    this.#isDisguised = isDisguised;
    this.#written = isDisguised ? undisguise : (text) => text;
  }

  /** `text` as it was written, also where the document was made of a disguised one. */
  read(document: Document.Parsed, text: string): Json | undefined {
    this.#tellErrors(document, text);
    // After most syntax errors the rest is a guess.
    if (document.errors.some(({ code }) => !LOCAL_ERRORS.has(code))) return undefined;
    this.#tagOffsets = findTagOffsets(document, text);
    return this.#node(document.contents, this.#root, 0);
  }

  #tellErrors(document: Document.Parsed, text: string): void {
    const accidents = this.#isDisguised ? findAccidents(document) : [];
    for (const { offset, message } of accidents) this.#tellWrong(offset, message);
    const lines = new Set<number>();
    const warnings = document.warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
    for (const error of [...document.errors, ...warnings]) {
      const { line } = this.#lines.linePos(error.pos[0]);
      if (lines.has(line) || lines.size === SYNTAX_ERRORS_SHOWN) continue;
      lines.add(line);
      const hint = accidentHint(text.split(/\r?\n/, line)[line - 1] ?? "");
      const message = SYNTAX_WORDS[error.code] ?? this.#written(error.message.trim().replace(/\s+/g, " "));
      this.#tellWrong(error.pos[0], hint ? `${message}; ${hint}` : message);
    }
  }

  #tellWrong(offset: number, message: string): void {
    this.report(offset, message);
    this.#wrong.add(offset);
  }

  /** Once a place: what an alias repeats says nothing new. */
  report(offset: number, message: string): void {
    const key = `${offset} ${message}`;
    if (this.#reported.has(key) || this.#wrong.has(offset)) return;
    this.#reported.add(key);
    this.#problems.push({ ...this.#locate(offset), message });
  }

  result(value: Json | undefined): ParsedText {
    return {
      value,
      problems: this.#problems,
      variables: this.#variables,
      locate: (path) => this.#locate(this.#root.findValue(path)),
      locateKey: (path) => this.#locate(this.#root.findKey(path)),
    };
  }

  #locate(offset: number): Location {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #node(node: unknown, place: Place, depth: number): Json {
    if (!isNode(node)) return null;
    const start = node.range?.[0] ?? 0;
    const offset = this.#tagOffsets.get(start) ?? start;
    if (this.#inAlias === 0 || place.value === null) place.value = offset;
    if (this.#isTooMuch(node, offset)) return null;
    if (depth > MAXIMUM_DEPTH) {
      this.report(offset, `nested deeper than ${MAXIMUM_DEPTH} levels; an alias inside its own anchor does that, too`);
      this.#count = MAXIMUM_VALUES + 1;
      return null;
    }
    if (isAlias(node)) return this.#alias(node.source, offset, place, depth);
    if (this.#inAlias === 0 && node.anchor) this.#anchors.set(node.anchor, node);
    const kind = isMap(node) ? "map" : isSeq(node) ? "seq" : "scalar";
    const fault = node.tag === undefined ? null : tagFault(node.tag, kind);
    if (fault !== null) this.#tellWrong(offset, fault);
    if (isMap(node)) return this.#map(node, place, depth);
    if (isSeq(node)) return node.items.map((item, index) => this.#node(item, place.child(index), depth + 1));
    return isScalar(node) ? this.#scalar(node, offset) : null;
  }

  /** Aliases multiply what they name: both the number of values and the length of their texts. */
  #isTooMuch(node: Node, offset: number): boolean {
    const before = this.#count;
    this.#count += 1;
    if (isScalar(node)) this.#characters += String(node.source ?? "").length;
    if (this.#characters > MAXIMUM_CHARACTERS) this.#count = Math.max(this.#count, MAXIMUM_VALUES + 1);
    if (this.#count <= MAXIMUM_VALUES) return false;
    if (before <= MAXIMUM_VALUES) {
      const limits = `${MAXIMUM_VALUES} values or ${MAXIMUM_CHARACTERS} characters`;
      this.report(offset, `the aliases of this file expand to more than ${limits}: write less by alias`);
    }
    return true;
  }

  #alias(name: string, offset: number, place: Place, depth: number): Json {
    const target = this.#anchors.get(name);
    if (!target) {
      this.report(
        offset,
        `*${name} refers to no anchor &${name} above it; quote it as "*${name}" where a text is meant`,
      );
      return null;
    }
    this.#inAlias++;
    const value = this.#node(target, place, depth);
    this.#inAlias--;
    return value;
  }

  #map(node: YAMLMap, place: Place, depth: number): Json {
    const result: Record<string, Json> = {};
    const merges: { value: unknown; offset: number }[] = [];
    const seen = new Map<string, number>();
    for (const pair of node.items) {
      // Told as a syntax error.
      if (!isScalar(pair.key)) continue;
      const key = this.#written(String(pair.key.source ?? pair.key.value));
      const offset = pair.key.range?.[0] ?? 0;
      if (key === "<<" && pair.key.type === "PLAIN") {
        merges.push({ value: pair.value, offset });
        continue;
      }
      const first = seen.get(key);
      if (first !== undefined) {
        this.report(
          offset,
          `"${key}" is written twice in this mapping, first in line ${this.#lines.linePos(first).line}: keep one`,
        );
        continue;
      }
      seen.set(key, offset);
      const member = place.child(key);
      member.key ??= offset;
      define(result, key, this.#node(pair.value, member, depth + 1));
    }
    for (const merge of merges) this.#merge(merge.value, merge.offset, result, place, depth);
    return result;
  }

  /** YAML's merge key: what the mapping writes itself wins, then the first of the merged mappings. */
  #merge(node: unknown, offset: number, into: Record<string, Json>, place: Place, depth: number): void {
    const merged = place.child("<<");
    const value = this.#node(node, merged, depth + 1);
    const sources = Array.isArray(value) ? value : [value];
    for (const [index, source] of sources.entries()) {
      if (source === null || typeof source !== "object" || Array.isArray(source)) {
        this.report(offset, "<< takes a mapping, or a list of mappings");
        return;
      }
      const from = Array.isArray(value) ? merged.child(index) : merged;
      for (const [key, member] of Object.entries(source)) {
        if (Object.hasOwn(into, key)) continue;
        define(into, key, member);
        place.adopt(key, from);
      }
    }
  }

  #scalar({ value, source = "", type, tag }: Scalar, offset: number): Json {
    const text = this.#substitute(this.#written(source), offset);
    if (tag !== undefined) return this.#tagged(tag, text, offset);
    if (type !== "PLAIN") return text;
    return this.#plain(text === source ? value : typePlainText(text), text, offset);
  }

  #substitute(text: string, offset: number): string {
    if (this.#lookup === null || !text.includes("${")) return text;
    const substitution = substituteEnvironment(text, this.#lookup);
    for (const problem of substitution.problems) this.report(offset, problem);
    this.#variables.push(...substitution.used);
    return substitution.text;
  }

  #tagged(tag: string, text: string, offset: number): Json {
    const { value, fault } = readTagged(tag, text);
    if (fault !== null) this.#tellWrong(offset, fault);
    return typeof value === "string" ? value : this.#plain(value, text, offset);
  }

  #plain(value: unknown, source: string, offset: number): Json {
    const trap = this.#json ? null : numberTrap(source);
    if (trap) this.report(offset, trap);
    else if (typeof value === "number" && !Number.isFinite(value))
      this.report(offset, `${source} is larger than a number can be: quote it`);
    if (typeof value === "bigint" && Number.isSafeInteger(Number(value))) return Number(value);
    return value as Json;
  }
}

/** An own property whatever its name: `__proto__` from a file is data. */
function define(target: Record<string, Json>, key: string, value: Json): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}
