import type { DatabaseAnswer, Statement } from "./contract.ts";

/** One database as one kind of client reaches it. */
export interface Driver {
  /** Throws `TestFault` with the cause in words. The signal ends it wherever it is. */
  query(statement: Statement, signal: AbortSignal): Promise<DatabaseAnswer>;
  /** Ends every connection or process; does not wait for a server that hangs. */
  close(): Promise<void>;
}

/** What one statement may answer. */
export const MAX_ROWS = 10_000;
export const MAX_ANSWER_BYTES = 10 * 1024 * 1024;

/** `10,000 rows` */
export const TOO_MANY_ROWS = "the statement answers with more than 10,000 rows";
export const TOO_MANY_BYTES = "the statement answers with more than 10 MiB";
