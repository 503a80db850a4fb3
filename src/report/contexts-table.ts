import { markdownTable } from "markdown-table";
import type { AuthContextResult } from "../model/session.ts";
import { cellCode } from "./markdown-text.ts";

const ROWS_SHOWN = 50;

/** Who the tests were, and what became of the tokens; empty when no test was anybody. */
export function contextsTable(contexts: readonly AuthContextResult[]): string {
  if (contexts.length === 0) return "";
  const head = ["Context", "User", "Permissions", "Log-ins", "Refreshes", "Logged out"];
  const rows = contexts
    .slice(0, ROWS_SHOWN)
    .map((context) => [
      `${context.error === null ? "✅" : "❌"} ${cellCode(context.name)}`,
      cellCode(context.user_email ?? context.user_id ?? ""),
      cellCode(context.permissions.join(" ")),
      String(context.logins),
      String(context.refreshes),
      context.invalidated ? "yes" : "no",
    ]);
  const faults = contexts
    .slice(0, ROWS_SHOWN)
    .flatMap(({ name, error }) => (error === null ? [] : [`- ${cellCode(name)}: ${cellCode(error, 600)}`]));
  const table = markdownTable([head, ...rows], { align: ["l", "l", "l", "r", "r", "l"] });
  return [`### Authentication\n\n${table}`, ...(faults.length > 0 ? [faults.join("\n")] : [])].join("\n\n");
}
