import { renderTemplate, type Scope } from "../../config/variables.ts";
import { type Json, parseJson } from "../../model/json.ts";
import { isOperatorObject } from "../../model/matching.ts";
import { isNumeric } from "./values.ts";

/** A JSON number of a header: `Infinity`, `0x10` and `007` stay texts. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** A header is a text: a number or a boolean as its expectation stands for that text, also when it comes from a `{{name}}`. */
export function headerTemplate(expected: Json, scope: Scope): Json {
  const plain = typeof expected === "string" ? renderTemplate(expected, scope) : expected;
  return isNumeric(plain) || typeof plain === "boolean" ? String(plain) : expected;
}

/** What a header is compared as: a number where the expectation speaks of one, such as `{ $gte: 1 }`; else its text. */
export function headerValue(text: string | undefined, template: Json): Json | undefined {
  return text !== undefined && NUMBER.test(text) && asksForNumber(template) ? parseJson(text) : text;
}

function asksForNumber(template: Json): boolean {
  if (template === "$number" || template === "$integer") return true;
  if (!isOperatorObject(template)) return false;
  return Object.entries(template).some(
    ([operator, argument]) =>
      operator !== "$length" && [argument].flat().some((item) => isNumeric(item) || asksForNumber(item)),
  );
}
