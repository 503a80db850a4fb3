import { renderTemplate } from "../../config/variables.ts";
import { isObject, type Json } from "../../model/json.ts";
import { isOperator, isOperatorObject, isShorthand } from "../../model/matching.ts";
import { type Finding, finding, MAX_FINDINGS, type Matching, type Node } from "./context.ts";
import { OPERATOR_TESTS } from "./operators.ts";
import { SHORTHAND_TESTS } from "./shorthands.ts";
import { member, sameValue } from "./values.ts";

/**
 * Compares a value with a template: objects as subsets at every depth, lists by length and order, scalars by type and value.
 * Returns every place where the template does not hold. Throws `UnknownNameError` for a `{{name}}` that has no value.
 */
export function matchTemplate(template: Json, node: Node, matching: Matching): Finding[] {
  if (typeof template === "string") return matchText(template, node, matching);
  if (Array.isArray(template)) return matchList(template, node, matching);
  if (!isObject(template)) {
    return node.value !== undefined && sameValue(template, node.value) ? [] : finding(template, node);
  }
  if (!matching.literal && isOperatorObject(template)) return matchOperators(template, node, matching);
  return matchObject(template, node, matching);
}

function matchText(template: string, node: Node, matching: Matching): Finding[] {
  if (!matching.literal && template.includes("{{")) {
    return matchTemplate(renderTemplate(template, matching.scope), node, { ...matching, literal: true });
  }
  const holds =
    !matching.literal && isShorthand(template) ? SHORTHAND_TESTS[template](node.value) : node.value === template;
  return holds ? [] : finding(template, node);
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
    return finding(matching.literal ? template : renderTemplate(template, matching.scope), node);
  }
  const findings: Finding[] = [];
  for (const [index, item] of template.entries()) {
    if (findings.length >= MAX_FINDINGS) break;
    findings.push(...matchTemplate(item, descend(node, index, value[index]), matching));
  }
  return findings;
}

function matchObject(template: { [key: string]: Json }, node: Node, matching: Matching): Finding[] {
  const { value } = node;
  if (!isObject(value)) return finding(matching.literal ? template : renderTemplate(template, matching.scope), node);
  const findings: Finding[] = [];
  for (const key of Object.keys(template)) {
    const inner = Object.hasOwn(value, key) ? member(value, key) : undefined;
    findings.push(...matchTemplate(member(template, key), descend(node, key, inner), matching));
  }
  if (!matching.exact) return findings;
  const further = Object.keys(value).filter((key) => !Object.hasOwn(template, key));
  return [
    ...findings,
    ...further.slice(0, MAX_FINDINGS).flatMap((key) => finding("$absent", descend(node, key, member(value, key)))),
  ];
}

function descend(node: Node, key: string | number, value: Json | undefined): Node {
  return { value, at: [...node.at, key], written: [...node.written, key] };
}
