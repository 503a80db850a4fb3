import type { Json } from "./json.ts";
import { jsonPathFault } from "./json-path.ts";
import { checkTemplate, isOperator, OPERATORS, suggestion } from "./matching.ts";
import { patternFault } from "./pattern.ts";
import { fault, type TemplateFault } from "./template-fault.ts";
import { xpathFault } from "./xpath.ts";

/** What is wrong with what a source is written with; `null` when it can be used. */
type Check = (argument: Json) => string | null;

const flag: Check = (argument) =>
  argument === true ? null : "needs true: what is expected of it is an operator beside it";
const text: Check = (argument) => (typeof argument === "string" && argument !== "" ? null : "needs a name, a text");

/** Where an assertion or a capture can read; `regex` reads the body, or what stands beside it. */
const SOURCE_CHECKS = {
  status: flag,
  header: text,
  cookie: text,
  jsonpath: path(jsonPathFault, "a JSONPath"),
  xpath: path(xpathFault, "an XPath"),
  body: flag,
  size_bytes: flag,
  sha256: flag,
  regex: (argument) => (typeof argument === "string" ? patternFault(argument) : "needs a regular expression, a text"),
} satisfies Record<string, Check>;

export type Source = keyof typeof SOURCE_CHECKS;

export const SOURCES = Object.keys(SOURCE_CHECKS) as Source[];

/** Everything that is wrong with an item of `assert`: no source or several, unknown keys, arguments that cannot hold. */
export function checkAssertion(item: Record<string, Json>): TemplateFault[] {
  const keys = Object.keys(item);
  const sources = keys.filter(isSource);
  const named = sources.filter((source) => source !== "regex");
  const others = keys.filter((key) => !isSource(key) && key !== "all");
  return [
    ...sourceFaults(sources, named, others),
    ...sources.flatMap((source) => prefixed(source, SOURCE_CHECKS[source](item[source] ?? null))),
    ...("all" in item ? prefixed("all", allFault(item)) : []),
    ...others.flatMap((key) => (key.startsWith("$") ? operatorFaults(key, item[key] ?? null) : [unknownKey(key)])),
  ];
}

/** The operators of an assertion as one template; `$any` when there is none: the source must be there. */
export function assertedTemplate(item: Record<string, Json>): Json {
  const operators = Object.entries(item).filter(([key]) => key.startsWith("$"));
  return operators.length === 0 ? "$any" : Object.fromEntries(operators);
}

export function isSource(key: string): key is Source {
  return Object.hasOwn(SOURCE_CHECKS, key);
}

function sourceFaults(sources: Source[], named: Source[], others: string[]): TemplateFault[] {
  if (named.length > 1)
    return fault([], `an assertion has one source, not ${named.join(" and ")}: write one item for each`);
  const misspelt = others.some((key) => !key.startsWith("$"));
  return sources.length > 0 || misspelt ? [] : fault([], `an assertion needs a source: one of ${SOURCES.join(", ")}`);
}

function allFault(item: Record<string, Json>): string | null {
  if (typeof item.all !== "boolean") return "needs true or false";
  return Object.hasOwn(item, "header") ? null : "stands beside header only: remove it";
}

function operatorFaults(key: string, argument: Json): TemplateFault[] {
  return checkTemplate({ [key]: argument });
}

function unknownKey(key: string): TemplateFault {
  const hint = isOperator(`$${key}`) ? ` (did you mean $${key}?)` : suggestion(key, [...SOURCES, ...OPERATORS, "all"]);
  return { path: [key], message: `an assertion has no key "${key}"${hint}: it has a source and operators` };
}

/** A path that waits for the value of a `{{name}}` is read when the test runs. */
function path(faultOf: (path: string) => string | null, what: string): Check {
  return (argument) => {
    if (typeof argument !== "string") return `needs ${what}, a text`;
    const reason = argument.includes("{{") ? null : faultOf(argument);
    return reason === null ? null : `needs ${what}; ${argument} is none: ${reason}`;
  };
}

function prefixed(key: string, message: string | null): TemplateFault[] {
  return message === null ? [] : fault([key], `${key} ${message}`);
}
