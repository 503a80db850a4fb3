import { isNumeric, type Json, parseJson } from "../../model/json.ts";
import type { Matching, Node } from "./context.ts";

/** A JSON number of a header: `Infinity`, `0x10` and `007` stay texts. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** A value beside a number or a boolean: where texts may stand for these, it is taken for one if it looks like one. */
export function beside(argument: Json, node: Node, matching: Matching): Node {
  if (isNumeric(argument)) return asNumber(node, matching);
  const { value } = node;
  const isFlag = matching.textNumbers && typeof argument === "boolean" && (value === "true" || value === "false");
  return isFlag ? { ...node, value: value === "true" } : node;
}

/** The same where any number would do. */
export function asNumber(node: Node, { textNumbers }: Matching): Node {
  const { value } = node;
  return textNumbers && typeof value === "string" && NUMBER.test(value) ? { ...node, value: parseJson(value) } : node;
}
