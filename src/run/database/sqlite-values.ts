import type { SQLInputValue, SQLOutputValue } from "node:sqlite";
import { type Json, stringifyJson } from "../../model/json.ts";
import { SqliteRefusalError } from "./sqlite-order.ts";

const QUOTED = /'[^']*'?|"[^"]*"?|`[^`]*`?|\[[^\]]*\]?|--[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g;

/** A value as tests see it: digits kept, bytes base64, what is no number of JSON as text. */
export function toJson(value: SQLOutputValue): Json {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
}

/** `$1` is a name to SQLite, and one without a value is NULL: here each has a value, and each value is used. */
export function bindings(sql: string, params: readonly Json[]): Record<string, SQLInputValue> {
  const used = new Set(placeholders(sql));
  const most = Math.max(0, ...used);
  if (most > params.length) throw mismatch(`the sql uses $${most}`, params);
  const unused = params.findIndex((_, index) => !used.has(index + 1));
  if (unused !== -1) throw mismatch(`the sql does not use $${unused + 1}`, params);
  return Object.fromEntries(params.map((value, index) => [`$${index + 1}`, toSql(value)]));
}

function mismatch(what: string, params: readonly Json[]): SqliteRefusalError {
  return new SqliteRefusalError("sql-parameters", `${what}, and the number of params is ${params.length}`);
}

/** The numbers of `$1`, `$2` … outside texts, quoted names and comments. */
function placeholders(sql: string): number[] {
  return [...sql.replace(QUOTED, " ").matchAll(/\$(\d{1,5})(?!\w)/g)].map(([, digits]) => Number(digits));
}

/** Whole numbers as integers: bound as they are, they would be REAL. */
function toSql(value: Json): SQLInputValue {
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  return value !== null && typeof value === "object" ? stringifyJson(value) : value;
}
