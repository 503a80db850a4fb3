import { renderTemplate } from "../../config/variables.ts";
import { isObject, type Json } from "../../model/json.ts";
import type { Matching } from "./context.ts";
import { renderSchema } from "./render-schema.ts";

/** A template as a report shows it: every `{{name}}` replaced, where the comparison would replace it. */
export function renderExpected(template: Json, matching: Matching): Json {
  if (matching.literal) return template;
  if (Array.isArray(template)) return template.map((item) => renderExpected(item, matching));
  if (!isObject(template)) return renderTemplate(template, matching.scope);
  return Object.fromEntries(
    Object.entries(template).map(([key, member]) => [key, renderMember(key, member, matching)]),
  );
}

function renderMember(key: string, member: Json, matching: Matching): Json {
  if (key === "$matches") return member;
  return key === "$schema" ? renderSchema(member, matching.scope) : renderExpected(member, matching);
}
