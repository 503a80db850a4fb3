import { DeadlineError, reasonOf } from "../deadline.ts";
import { TestFault } from "../test-fault.ts";
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

/** A time limit or a cancel came while a statement still waited for others; `where` names the database. */
export function queueFault(where: string, signal: AbortSignal): TestFault {
  if (!(signal.reason instanceof DeadlineError)) return new TestFault("interrupted", reasonOf(signal));
  const { seconds } = signal.reason;
  return new TestFault(
    "database-busy",
    `${where} was busy with other tests for ${seconds} s: the statement was not begun`,
  );
}
