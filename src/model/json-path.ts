import { FunctionExpressionType, JSONPathEnvironment, type JSONPathQuery, type JSONValue } from "json-p3";
import { type Json, numbersOf, valueAtPath, withNumbers } from "./json.ts";
import type { Path } from "./location.ts";
import { compilePattern, type Pattern } from "./pattern.ts";

const MAX_NODES = 100_000;
const MAX_OBJECTS_VISITED = 2_000_000;
const MAX_DEPTH = 500;
const MAX_PATTERNS = 64;

/** What a JSONPath finds in a document. */
export interface JsonPathReading {
  /** One value when the path can name only one node, otherwise a list; `undefined` when there is no node. */
  value: Json | undefined;
  /** The path can name only one node, whatever the document holds. */
  singular: boolean;
  /** Where each node is. */
  places: Path[];
}

/** Reads a document by a JSONPath. Throws an error that says what is wrong with the path, or that it finds too much. */
export function readJsonPath(path: string, document: Json): JsonPathReading {
  const query = new LinearEnvironment().compile(path);
  const places = placesOf(query, document);
  const values = places.map((place) => valueAtPath(document, place) ?? null);
  const singular = query.singularQuery();
  return { value: singular || values.length === 0 ? values[0] : values, singular, places };
}

/** Where in the document a JSONPath finds something. Throws when it visits or finds too much. */
export function locateJsonPath(path: string, document: Json): Path[] {
  return placesOf(new LinearEnvironment().compile(path), document);
}

/** What is wrong with a JSONPath; `null` when it can be used. */
export function jsonPathFault(path: string): string | null {
  try {
    new LinearEnvironment().compile(path);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The library quotes a part of the path, in which half a secret would not be known again.
    return message.replace(/ \('.*':\d+\)$/s, "");
  }
}

function placesOf(query: JSONPathQuery, document: Json): Path[] {
  const places: Path[] = [];
  for (const node of query.lazyQuery(withoutLongIntegers(document) as JSONValue)) {
    places.push(node.location);
    if (places.length > MAX_NODES) throw new Error(`it finds more than ${MAX_NODES} nodes`);
  }
  return places;
}

/** A filter of the library puts numbers in order and leaves a `bigint` out. */
function withoutLongIntegers(document: Json): Json {
  const isLong = numbersOf(document).some((number) => typeof number === "bigint");
  return isLong ? withNumbers(document, Number) : document;
}

/** RFC 9535 with `match` and `search` on the linear-time engine, and a limit on the objects that one query may visit. */
class LinearEnvironment extends JSONPathEnvironment {
  #visited = 0;

  constructor() {
    super({ maxRecursionDepth: MAX_DEPTH });
  }

  override entries(value: { [key: string]: JSONValue }): [string, JSONValue][] {
    this.#visited += 1;
    if (this.#visited > MAX_OBJECTS_VISITED) throw new Error("it visits too many objects of this body");
    return Object.entries(value);
  }

  protected override setupFilterFunctions(): void {
    super.setupFilterFunctions();
    const patterns = new Map<string, Pattern | null>();
    this.functionRegister.set(
      "match",
      regularExpression(patterns, (pattern, text) => pattern.testWhole(text)),
    );
    this.functionRegister.set(
      "search",
      regularExpression(patterns, (pattern, text) => pattern.test(text)),
    );
  }
}

function regularExpression(patterns: Map<string, Pattern | null>, test: (pattern: Pattern, text: string) => boolean) {
  return {
    argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
    returnType: FunctionExpressionType.LogicalType,
    call: (text: unknown, source: unknown): boolean => {
      if (typeof text !== "string" || typeof source !== "string") return false;
      let pattern = patterns.get(source);
      if (pattern === undefined) {
        pattern = tryCompile(source);
        if (patterns.size < MAX_PATTERNS) patterns.set(source, pattern);
      }
      return pattern !== null && test(pattern, text);
    },
  };
}

/** An invalid pattern matches nothing, as the RFC has it. */
function tryCompile(source: string): Pattern | null {
  try {
    return compilePattern(dotWithoutLineBreaks(source));
  } catch {
    return null;
  }
}

/** In the RFC's patterns a dot stands for anything but LF and CR; the engine's own leaves out LF alone. */
function dotWithoutLineBreaks(source: string): string {
  let inClass = false;
  return source.replace(/\\.|[[\].]/gs, (part) => {
    if (part === "[") inClass = true;
    if (part === "]") inClass = false;
    return part === "." && !inClass ? "[^\\n\\r]" : part;
  });
}
