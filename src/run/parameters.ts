import { renderTemplate, type Scope } from "../config/variables.ts";
import type { Json } from "../model/json.ts";
import { toText } from "./rendered-text.ts";
import { TestFault } from "./test-fault.ts";

/** Names and texts of a map in its order: a list repeats its key, `null` leaves it out. `what` names the map in errors. */
export function parametersOf(
  written: Record<string, Json>,
  what: string,
  scope: Scope,
): [name: string, text: string][] {
  return Object.entries(written).flatMap(([name, template]) => {
    const rendered = renderTemplate(template, scope);
    const items = Array.isArray(rendered) ? rendered : [rendered];
    return items.flatMap((item): [string, string][] => (item === null ? [] : [[name, scalarText(item, name, what)]]));
  });
}

/** Maps and lists of lists have no form of their own in a query or a form. Throws `TestFault`. */
export function scalarText(value: Json, name: string, what: string): string {
  if (value === null || typeof value !== "object") return toText(value);
  const kind = Array.isArray(value) ? "a list in a list" : "a map";
  throw new TestFault("nested-value", `${what} ${JSON.stringify(name)} is ${kind}, which has no form there`);
}
