import { DeadlineError, reasonOf } from "../deadline.ts";
import type { Remedy } from "../remediation.ts";
import { TestFault } from "../test-fault.ts";

interface Rule {
  kind: Remedy;
  /** SQLite's primary result code; `null`: any. */
  code: number | null;
  says?: RegExp;
  message: (where: string, message: string) => string;
}

const own = (_where: string, message: string) => message;

/** First rule that fits wins. */
const RULES: Rule[] = [
  { kind: "not-sqlite", code: 26, message: (where) => `${where} is no SQLite database` },
  { kind: "not-sqlite", code: 11, message: (where, message) => `${where} is damaged: ${message}` },
  { kind: "database-locked", code: 5, message: (where) => `${where} is locked by another process` },
  { kind: "database-locked", code: 6, message: (where, message) => `${where} is locked: ${message}` },
  { kind: "database-read-only", code: 8, message: (where) => `${where} is opened for reading alone` },
  { kind: "database-file", code: 14, message: (where, message) => `${where} cannot be opened: ${message}` },
  { kind: "database-file", code: 10, message: (where, message) => `${where} cannot be read: ${message}` },
  { kind: "database-file", code: 3, message: (where, message) => `${where} cannot be opened: ${message}` },
  { kind: "sql-constraint", code: 19, message: own },
  { kind: "sql-too-much", code: 18, message: own },
  { kind: "sql-no-table", code: 1, says: /^no such table/, message: own },
  { kind: "sql-no-column", code: 1, says: /no such column|has no column/, message: own },
  { kind: "sql-no-function", code: 1, says: /no such function|wrong number of arguments/, message: own },
  { kind: "sql-syntax", code: 1, says: /syntax error|incomplete input|unrecognized token/, message: own },
  { kind: "sql-parameters", code: 0, says: /bind/, message: own },
  { kind: "sql-syntax", code: 0, says: /no statements/, message: () => "the sql holds no statement" },
];

/** Puts an error of SQLite into words; `code` is its extended result code, `where` names the database. */
export function sqliteFault(where: string, code: number, message: string): TestFault {
  const primary = code & 0xff;
  const rule = RULES.find((candidate) => candidate.code === primary && (candidate.says?.test(message) ?? true));
  const cause = new Error(code === 0 ? message : `${message} (SQLite ${code})`);
  return new TestFault(rule?.kind ?? "sql-error", rule?.message(where, message) ?? message, cause);
}

/** A time limit or a cancel came before the answer. */
export function sqliteAbortFault(where: string, signal: AbortSignal): TestFault {
  if (!(signal.reason instanceof DeadlineError)) return new TestFault("interrupted", reasonOf(signal));
  const { seconds } = signal.reason;
  return new TestFault("sql-time-out", `${where} did not finish the statement in ${seconds} s: its process was ended`);
}
