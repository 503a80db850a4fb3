import { renderTemplate } from "../../config/variables.ts";
import { isNumeric, isObject, type Json } from "../../model/json.ts";
import type { Operator } from "../../model/matching.ts";
import { compilePattern } from "../../model/pattern.ts";
import { type Finding, finding, MAX_FINDINGS, type Match, type Matching, type Node } from "./context.ts";
import { matchSchema } from "./json-schema.ts";
import { renderExpected } from "./render.ts";
import { renderSchema } from "./render-schema.ts";
import { beside } from "./text-numbers.ts";
import { matchUnordered } from "./unordered-match.ts";
import { compareValues, lengthOf, sameValue } from "./values.ts";

/** What an operator does with a value: `argument` as written, `match` to compare with a template again. */
type OperatorTest = (argument: Json, node: Node, matching: Matching, match: Match) => Finding[];

/** THE table of operators; only `$optional` and what asks a template again accept a value that is not there. */
export const OPERATOR_TESTS: Record<Operator, OperatorTest> = {
  $eq: holds("$eq", (value, argument) => sameValue(value, argument)),
  $ne: holds("$ne", (value, argument) => !sameValue(value, argument)),
  $gt: ordered("$gt", (order) => order > 0),
  $gte: ordered("$gte", (order) => order >= 0),
  $lt: ordered("$lt", (order) => order < 0),
  $lte: ordered("$lte", (order) => order <= 0),
  $in: (argument, node, matching) => {
    const items = renderTemplate(argument, matching.scope);
    return isOneOf(list(items), node, matching) ? [] : finding({ $in: items }, node);
  },
  $nin: (argument, node, matching) => {
    const items = renderTemplate(argument, matching.scope);
    const fits = node.value !== undefined && !isOneOf(list(items), node, matching);
    return fits ? [] : finding({ $nin: items }, node);
  },
  $matches: (argument, node) => {
    const fits = typeof node.value === "string" && compilePattern(String(argument)).test(node.value);
    return fits ? [] : finding({ $matches: argument }, node);
  },
  $contains: (argument, node, matching, match) => {
    const { value } = node;
    if (Array.isArray(value)) {
      const found = value.some((item) => match(argument, { ...node, value: item }, matching).length === 0);
      return found ? [] : finding({ $contains: renderExpected(argument, matching) }, node);
    }
    const part = textOf(writtenPart(argument), matching);
    const contains = typeof value === "string" && typeof part === "string" && value.includes(part);
    return contains ? [] : finding({ $contains: part }, node);
  },
  $starts_with: text("$starts_with", (value, argument) => value.startsWith(argument)),
  $ends_with: text("$ends_with", (value, argument) => value.endsWith(argument)),
  $length: (argument, node, matching, match) => {
    const length = node.value === undefined ? null : lengthOf(node.value);
    const fits = length !== null && match(argument, { ...node, value: length }, matching).length === 0;
    return fits ? [] : finding({ $length: renderExpected(argument, matching) }, node);
  },
  $schema: (argument, node, { scope }) => {
    const schema = renderSchema(argument, scope);
    if (node.value === undefined) return finding({ $schema: schema }, node);
    return matchSchema(schema, node.value).map((found) => ({
      at: [...node.at, ...found.at],
      written: node.written,
      expected: { $schema: found.expected },
      actual: found.actual,
    }));
  },
  $each: (argument, node, matching, match) => {
    if (!Array.isArray(node.value)) return finding({ $each: renderExpected(argument, matching) }, node);
    const findings: Finding[] = [];
    for (const [index, value] of node.value.entries()) {
      if (findings.length >= MAX_FINDINGS) break;
      findings.push(...match(argument, { ...node, value, at: [...node.at, index] }, matching));
    }
    return findings.slice(0, MAX_FINDINGS);
  },
  $unordered: (argument, node, matching, match) => {
    const rendered = typeof argument === "string" ? renderTemplate(argument, matching.scope) : argument;
    if (!Array.isArray(rendered) || !Array.isArray(node.value))
      return finding({ $unordered: renderExpected(argument, matching) }, node);
    // What a `{{name}}` stands for is data.
    const literal = matching.literal || rendered !== argument;
    return matchUnordered(rendered, node.value, node, { ...matching, literal }, match);
  },
  $exact: (argument, node, matching, match) => match(argument, node, { ...matching, exact: true }),
  $optional: (argument, node, matching, match) => (node.value === undefined ? [] : match(argument, node, matching)),
  $is: (argument, node, matching, match) => match(argument, node, matching),
  $not: (argument, node, matching, match) => {
    const differs = node.value !== undefined && match(argument, node, matching).length > 0;
    return differs ? [] : finding({ $not: renderExpected(argument, matching) }, node);
  },
  $all_of: (argument, node, matching, match) => {
    const templates = list(argument);
    // With no template to refuse it, even what is not there would hold.
    if (templates.length === 0 && node.value === undefined) return finding({ $all_of: [] }, node);
    return templates.flatMap((template, index) =>
      match(template, { ...node, written: [...node.written, index] }, matching),
    );
  },
  $any_of: (argument, node, matching, match) => {
    const fits = list(argument).some((template) => match(template, node, matching).length === 0);
    return fits ? [] : finding({ $any_of: renderExpected(argument, matching) }, node);
  },
};

/** An operator whose argument is data. */
function holds(name: Operator, test: (value: Json, argument: Json) => boolean): OperatorTest {
  return (argument, node, matching) => {
    const rendered = renderTemplate(argument, matching.scope);
    const read = beside(rendered, node, matching);
    return read.value !== undefined && test(read.value, rendered) ? [] : finding({ [name]: rendered }, read);
  };
}

function isOneOf(items: readonly Json[], node: Node, matching: Matching): boolean {
  return items.some((item) => {
    const { value } = beside(item, node, matching);
    return value !== undefined && sameValue(value, item);
  });
}

function ordered(name: Operator, test: (order: number) => boolean): OperatorTest {
  return holds(name, (value, argument) => {
    const order = compareValues(value, argument);
    return order !== null && test(order);
  });
}

function text(name: Operator, test: (value: string, argument: string) => boolean): OperatorTest {
  return (argument, node, matching) => {
    const { value } = node;
    const part = textOf(argument, matching);
    const fits = typeof value === "string" && typeof part === "string" && test(value, part);
    return fits ? [] : finding({ [name]: part }, node);
  };
}

/** A part of a text as it is written: a number that a `{{name}}` stands for is its digits there. */
function textOf(argument: Json, { scope }: Matching): Json {
  const rendered = renderTemplate(argument, scope);
  return typeof argument === "string" && isNumeric(rendered) ? String(rendered) : rendered;
}

/** What a text shall contain may be written as the text itself, `{ $eq: "$uuid" }`. */
function writtenPart(argument: Json): Json {
  if (!isObject(argument)) return argument;
  const [key, ...others] = Object.keys(argument);
  return key === "$eq" && others.length === 0 ? (argument.$eq ?? null) : argument;
}

function list(argument: Json): Json[] {
  return Array.isArray(argument) ? argument : [argument];
}
