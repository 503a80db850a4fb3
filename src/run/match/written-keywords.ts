import { isObject, type Json } from "../../model/json.ts";
import { fromJsonPointer } from "./values.ts";

/** A schema that the library has prepared: it notes where a `$ref` leads. */
interface Prepared {
  [key: string]: unknown;
  __absolute_ref__?: string;
}

/**
 * Finds what a keyword was written with by the way that the library took to it, through every `$ref`. `prepared` is the copy that
 * the library worked on, `targets` what its references lead to.
 */
export function writtenKeywords(
  schema: Json,
  prepared: unknown,
  targets: Readonly<Record<string, unknown>>,
): (location: string) => Json | undefined {
  const originals = counterparts(prepared, schema);
  return (location) => {
    const steps = fromJsonPointer(location);
    const keyword = steps.pop() ?? "";
    const original = originals.get(steps.reduce((node, step) => follow(node, step, targets), prepared));
    return isObject(original) && Object.hasOwn(original, keyword) ? original[keyword] : undefined;
  };
}

function follow(node: unknown, step: string, targets: Readonly<Record<string, unknown>>): unknown {
  if (node === null || typeof node !== "object") return undefined;
  const { __absolute_ref__: target } = node as Prepared;
  if (step === "$ref" && target !== undefined) return targets[target];
  return Object.hasOwn(node, step) ? (node as Prepared)[step] : undefined;
}

/** Each part of a copy, and what it was made from. */
function counterparts(copy: unknown, original: Json): Map<unknown, Json> {
  const found = new Map<unknown, Json>();
  const open: [unknown, Json][] = [[copy, original]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, from] = next;
    if (from === null || typeof from !== "object") continue;
    found.set(part, from);
    for (const [key, member] of Object.entries(from)) open.push([(part as Prepared)[key], member]);
  }
  return found;
}
