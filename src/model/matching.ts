import leven from "leven";
import { RE2JS } from "re2js";
import type { Json } from "./json.ts";
import { schemaFaults } from "./json-schema.ts";
import { fault, type TemplateFault } from "./template-fault.ts";

/**
 * The words of the matching language, and the check of a template before anything is contacted. What the words do is the
 * runner's business.
 */

/** Texts that stand for a kind of value when an expectation consists of nothing else. */
export const SHORTHANDS = [
  "$any",
  "$string",
  "$number",
  "$integer",
  "$boolean",
  "$array",
  "$object",
  "$uuid",
  "$date",
  "$date-time",
  "$email",
  "$uri",
  "$absent",
] as const;

export type Shorthand = (typeof SHORTHANDS)[number];

/** What an operator is written with: a literal is data, a template is matched again. */
type Argument =
  | "literal"
  | "literals"
  | "ordered"
  | "pattern"
  | "text"
  | "length"
  | "template"
  | "templates"
  | "schema";

/** Every operator and its argument. */
const OPERATOR_ARGUMENTS = {
  $eq: "literal",
  $ne: "literal",
  $gt: "ordered",
  $gte: "ordered",
  $lt: "ordered",
  $lte: "ordered",
  $in: "literals",
  $nin: "literals",
  $matches: "pattern",
  $contains: "template",
  $starts_with: "text",
  $ends_with: "text",
  $length: "length",
  $each: "template",
  $unordered: "templates",
  $exact: "template",
  $optional: "template",
  $is: "template",
  $schema: "schema",
  $not: "template",
  $all_of: "templates",
  $any_of: "templates",
} as const satisfies Record<string, Argument>;

export type Operator = keyof typeof OPERATOR_ARGUMENTS;

export const OPERATORS = Object.keys(OPERATOR_ARGUMENTS) as Operator[];

type Check = (argument: Json, path: (string | number)[]) => TemplateFault[];

const MAX_PATTERN = 10_000;
const LOOKS_LIKE_SHORTHAND = /^\$[A-Za-z][\w-]*$/;
const RENDERED_LATER = /\{\{/;

const ARGUMENT_CHECKS: Record<Argument, Check> = {
  literal: () => [],
  literals: (argument, path) => (isList(argument) || isRendered(argument) ? [] : fault(path, "needs a list of values")),
  ordered: (argument, path) =>
    ["number", "bigint", "string"].includes(typeof argument) ? [] : fault(path, "needs a number or a text"),
  pattern: (argument, path) =>
    typeof argument === "string" ? patternFaults(argument, path) : fault(path, "needs a regular expression, a text"),
  text: (argument, path) => (typeof argument === "string" ? [] : fault(path, "needs a text")),
  length: (argument, path) => {
    if (typeof argument === "number")
      return Number.isInteger(argument) && argument >= 0 ? [] : fault(path, "needs a whole number of at least 0");
    return isOperatorObject(argument) || isRendered(argument)
      ? checkAt(argument, path)
      : fault(path, "needs a whole number, or an operator such as { $gte: 1 }");
  },
  template: checkAt,
  templates: (argument, path) => {
    if (isList(argument)) return argument.flatMap((item, index) => checkAt(item, [...path, index]));
    return isRendered(argument) ? [] : fault(path, "needs a list");
  },
  schema: (argument, path) => schemaFaults(argument).map((found) => ({ ...found, path: [...path, ...found.path] })),
};

/** Everything that is wrong with a template: mixed keys, unknown words, arguments that cannot hold. Empty when all is well. */
export function checkTemplate(template: Json): TemplateFault[] {
  return checkAt(template, []);
}

/** True for an object that is an operator: it has keys, and all of them start with `$`. */
export function isOperatorObject(value: unknown): boolean {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key.startsWith("$"));
}

export function isShorthand(text: string): text is Shorthand {
  return (SHORTHANDS as readonly string[]).includes(text);
}

export function isOperator(key: string): key is Operator {
  return Object.hasOwn(OPERATOR_ARGUMENTS, key);
}

function checkAt(template: Json, path: (string | number)[]): TemplateFault[] {
  if (typeof template === "string") return shorthandFaults(template, path);
  if (isList(template)) return template.flatMap((item, index) => checkAt(item, [...path, index]));
  if (template === null || typeof template !== "object") return [];
  if (isOperatorObject(template))
    return Object.entries(template).flatMap(([key, argument]) => operatorFaults(key, argument, path));
  const keys = Object.keys(template);
  const mixed = keys.filter((key) => key.startsWith("$"));
  const own = mixed.map((key) => ({
    path: [...path, key],
    message: `${key} stands beside keys without "$": write operators in an object of their own; for a field whose name starts with "$", compare the whole object with $eq`,
  }));
  const inner = keys.filter((key) => !key.startsWith("$"));
  return [...own, ...inner.flatMap((key) => checkAt(template[key] ?? null, [...path, key]))];
}

function shorthandFaults(text: string, path: (string | number)[]): TemplateFault[] {
  if (!LOOKS_LIKE_SHORTHAND.test(text) || isShorthand(text)) return [];
  if (isOperator(text)) {
    const message = `"${text}" is an operator, which is written with what it takes: { ${text}: … }; for the text itself write { $eq: "${text}" }`;
    return fault(path, message);
  }
  const known = [...SHORTHANDS, ...OPERATORS];
  return fault(
    path,
    `"${text}" is not a shorthand${suggestion(text, known)}: for the text itself write { $eq: "${text}" }`,
  );
}

function operatorFaults(key: string, argument: Json, path: (string | number)[]): TemplateFault[] {
  const at = [...path, key];
  if (isShorthand(key)) return fault(at, `${key} is a shorthand, which is written as a text by itself: "${key}"`);
  if (!isOperator(key)) {
    return [
      { path: at, message: `unknown operator ${key}${suggestion(key, OPERATORS)}: for the value itself use $eq` },
    ];
  }
  return ARGUMENT_CHECKS[OPERATOR_ARGUMENTS[key]](argument, at).map((found) =>
    found.path.length === at.length && found.message.startsWith("needs")
      ? { ...found, message: `${key} ${found.message}` }
      : found,
  );
}

function patternFaults(pattern: string, path: (string | number)[]): TemplateFault[] {
  if (pattern.length > MAX_PATTERN) return fault(path, `needs a shorter pattern: at most ${MAX_PATTERN} characters`);
  try {
    RE2JS.compile(pattern);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fault(
      path,
      `needs a pattern of the linear-time syntax (RE2: no look-around, no back-references): ${reason}`,
    );
  }
}

/** ` (did you mean …?)` for a word that is nearly one of the known ones; empty when none is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const distances = known.map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate) }));
  const best = distances.reduce((left, right) => (right.distance < left.distance ? right : left));
  return best.distance <= Math.max(2, Math.floor(word.length / 3)) ? ` (did you mean ${best.candidate}?)` : "";
}

function isList(value: Json): value is Json[] {
  return Array.isArray(value);
}

function isRendered(value: Json): boolean {
  return typeof value === "string" && RENDERED_LATER.test(value);
}
