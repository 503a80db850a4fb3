import type { Scope } from "../../config/variables.ts";
import type { Json } from "../../model/json.ts";
import { parametersOf } from "../parameters.ts";
import type { RequestBody } from "./body.ts";

/** Fields as a browser's form sends them. */
export function formBody(written: Record<string, Json>, scope: Scope): RequestBody {
  const pairs = parametersOf(written, "request_form", scope);
  const content = new URLSearchParams(pairs).toString();
  const contentType = "application/x-www-form-urlencoded";
  return { content, contentType, shown: content, parts: pairs.map(([name, text]) => ({ kind: "pair", name, text })) };
}
