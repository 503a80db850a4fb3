import type { Scope } from "../../config/variables.ts";
import type { Json } from "../../model/json.ts";
import type { Path } from "../../model/location.ts";

/** A value under comparison: `undefined` when it is not there. */
export interface Node {
  value: Json | undefined;
  /** From the root of the actual value. */
  at: Path;
  /** From the root of the template. */
  written: Path;
}

/** A place where a template does not hold. */
export interface Finding {
  at: Path;
  written: Path;
  expected: Json;
  /** `$absent` for what is not there. */
  actual: Json;
}

export interface Matching {
  /** What `{{name}}` means. */
  scope: Scope;
  /** Objects may have no further keys. */
  exact: boolean;
  /** The template is data: no text in it is a shorthand, no object an operator. */
  literal: boolean;
  /** Texts may stand for numbers and booleans, as they do in headers. */
  textNumbers?: boolean;
}

export type Match = (template: Json, node: Node, matching: Matching) => Finding[];

/** The comparison of one value ends here. */
export const MAX_FINDINGS = 1000;

export function finding(expected: Json, node: Node): Finding[] {
  return [{ at: node.at, written: node.written, expected, actual: node.value === undefined ? "$absent" : node.value }];
}
