import { FunctionExpressionType, JSONPathEnvironment, type JSONValue } from "json-p3";
import type { Json } from "../model/json.ts";
import { compilePattern, type Pattern } from "./pattern.ts";

const MAX_NODES = 100_000;
const MAX_OBJECTS_VISITED = 2_000_000;
const MAX_DEPTH = 500;
const MAX_PATTERNS = 64;

/** What a JSONPath finds: one value when it can name only one node, otherwise a list; `undefined` when there is no node. */
export function queryJsonPath(path: string, document: Json): Json | undefined {
  const query = new LinearEnvironment().compile(path);
  const values: Json[] = [];
  for (const node of query.lazyQuery(document as JSONValue)) {
    values.push(node.value as Json);
    if (values.length > MAX_NODES) throw new Error(`the JSONPath ${path} finds more than ${MAX_NODES} nodes`);
  }
  if (values.length === 0) return undefined;
  return query.singularQuery() ? values[0] : values;
}

/** RFC 9535 with `match` and `search` on the linear-time engine, and a limit on the objects that one query may visit. */
class LinearEnvironment extends JSONPathEnvironment {
  #visited = 0;

  constructor() {
    super({ maxRecursionDepth: MAX_DEPTH });
  }

  override entries(value: { [key: string]: JSONValue }): [string, JSONValue][] {
    this.#visited += 1;
    if (this.#visited > MAX_OBJECTS_VISITED) throw new Error("the JSONPath visits too many objects of this body");
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
