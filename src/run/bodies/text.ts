import type { Scope } from "../../config/variables.ts";
import { renderedText } from "../rendered-text.ts";
import { type RequestBody, textualBody } from "./body.ts";

export function textBody(written: string, scope: Scope): RequestBody {
  return textualBody(renderedText(written, scope), "text/plain; charset=utf-8");
}
