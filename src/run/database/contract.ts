import type { Json } from "../../model/json.ts";

/** A statement and its parameters; `sql` is `null` when only the connection is asked for. */
export interface Statement {
  sql: string | null;
  params: Json[];
}

export interface DatabaseAnswer {
  /** Columns by name, values as the interface says: digits kept, timestamps ISO 8601, bytes base64. */
  rows: Record<string, Json>[];
  /** The rows as JSON text; a fraction has every digit that the database sent, also those that no number can hold. */
  text: string;
  /** Rows returned, or changed by a statement that returns none. */
  rowCount: number;
}

/** Of a question whether the database answers. */
export const NO_ROWS: DatabaseAnswer = { rows: [], text: "[]", rowCount: 0 };

/** Why a database cannot be used, in words. */
export interface DatabaseFault {
  message: string;
  remediation: string;
  trace: string[];
}

/** The databases of one session behind one small interface, whatever they are. */
export interface Databases {
  /**
   * Throws `TestFault` with the cause in words. The signal ends it wherever it is. `onSend` is called for every time that the
   * statement is sent, or is tried to be.
   */
  query(name: string, statement: Statement, signal: AbortSignal, onSend?: () => void): Promise<DatabaseAnswer>;
  /** Whether it answers: tried again while it may still be starting, for at most `patienceMs`. `null`: it does. */
  check(name: string, patienceMs: number, signal: AbortSignal): Promise<DatabaseFault | null>;
  close(): Promise<void>;
}
