import { renderTemplate, type Scope } from "../config/variables.ts";
import { type Json, stringifyJson } from "../model/json.ts";

/** What a template says as text; lists and maps are written as JSON. */
export function renderedText(template: Json, scope: Scope): string {
  return toText(renderTemplate(template, scope));
}

export function toText(value: Json): string {
  return typeof value === "string" ? value : stringifyJson(value);
}
