import type { PlannedRequest } from "../model/plan.ts";

/** `POST orders /api/orders/{{order_id}} (request_body, auth default) → expected_status; captures order_id` */
export function requestText(request: PlannedRequest): string {
  const { method, service, endpoint, body, auth, follow_redirects, expects, captures } = request;
  const facts = list([body ?? "", auth === null ? "" : `auth ${auth}`, follow_redirects ? "follows redirects" : ""]);
  return [
    [method, service, endpoint].filter((part) => part !== null && part !== "").join(" "),
    facts === "" ? "" : ` (${facts})`,
    expects.length === 0 ? "" : ` → ${expects.join(", ")}`,
    captures.length === 0 ? "" : `; captures ${captures.join(", ")}`,
  ].join("");
}

/** Those that say something, with commas. */
export function list(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

/** A name or a statement may hold line breaks; each thing has a line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
