import { renderTemplate } from "../../config/variables.ts";
import { isObject, type Json } from "../../model/json.ts";
import { isOperator, isOperatorObject, isShorthand, type Shorthand } from "../../model/matching.ts";
import { type Finding, finding, MAX_FINDINGS, type Matching, type Node } from "./context.ts";
import { OPERATOR_TESTS } from "./operators.ts";
import { renderExpected } from "./render.ts";
import { SHORTHAND_TESTS } from "./shorthands.ts";
import { asNumber, beside } from "./text-numbers.ts";
import { member, sameValue } from "./values.ts";

const NUMERIC: ReadonlySet<Shorthand> = new Set<Shorthand>(["$number", "$integer"]);

/**
 * Compares a value with a template: objects as subsets at every depth, lists by length and order, scalars by type and value.
 * Returns every place where the template does not hold. Throws `UnknownNameError` for a `{{name}}` that has no value.
 */
export function matchTemplate(template: Json, node: Node, matching: Matching): Finding[] {
  if (typeof template === "string") return matchText(template, node, matching);
  if (Array.isArray(template)) return matchList(template, node, matching);
  if (!isObject(template)) {
    const read = beside(template, node, matching);
    return read.value !== undefined && sameValue(template, read.value) ? [] : finding(template, read);
  }
  if (!matching.literal && isOperatorObject(template)) return matchOperators(template, node, matching);
  return matchObject(template, node, matching);
}

function matchText(template: string, node: Node, matching: Matching): Finding[] {
  if (!matching.literal && template.includes("{{")) {
    return matchTemplate(renderTemplate(template, matching.scope), node, { ...matching, literal: true });
  }
  if (matching.literal || !isShorthand(template)) return node.value === template ? [] : finding(template, node);
  const read = NUMERIC.has(template) ? asNumber(node, matching) : node;
  return SHORTHAND_TESTS[template](read.value) ? [] : finding(template, read);
}

function matchOperators(template: Record<string, Json>, node: Node, matching: Matching): Finding[] {
  return Object.entries(template).flatMap(([key, argument]) => {
    if (!isOperator(key)) throw new Error(`${key} is not an operator of this version`);
    return OPERATOR_TESTS[key](argument, { ...node, written: [...node.written, key] }, matching, matchTemplate);
  });
}

function matchList(template: Json[], node: Node, matching: Matching): Finding[] {
  const { value } = node;
  if (!Array.isArray(value) || value.length !== template.length) {
    return finding(renderExpected(template, matching), node);
  }
  const findings: Finding[] = [];
  for (const [index, item] of template.entries()) {
    if (findings.length >= MAX_FINDINGS) break;
    findings.push(...matchTemplate(item, descend(node, index, value[index]), matching));
  }
  return findings.slice(0, MAX_FINDINGS);
}

function matchObject(template: { [key: string]: Json }, node: Node, matching: Matching): Finding[] {
  const { value } = node;
  if (!isObject(value)) return finding(renderExpected(template, matching), node);
  const findings: Finding[] = [];
  for (const key of Object.keys(template)) {
    if (findings.length >= MAX_FINDINGS) break;
    const inner = Object.hasOwn(value, key) ? member(value, key) : undefined;
    findings.push(...matchTemplate(member(template, key), descend(node, key, inner), matching));
  }
  if (!matching.exact || findings.length >= MAX_FINDINGS) return findings.slice(0, MAX_FINDINGS);
  const further = Object.keys(value)
    .filter((key) => !Object.hasOwn(template, key))
    .slice(0, MAX_FINDINGS - findings.length);
  return [...findings, ...further.flatMap((key) => finding("$absent", descend(node, key, member(value, key))))];
}

function descend(node: Node, key: string | number, value: Json | undefined): Node {
  return { value, at: [...node.at, key], written: [...node.written, key] };
}
