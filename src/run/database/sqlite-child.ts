import { type SqliteOrder, SqliteRefusalError, type SqliteReply } from "./sqlite-order.ts";

/** This module's own place, bundled or not. A process that starts here with the argument answers orders; anywhere else nothing happens. */
export const SQLITE_CHILD = new URL(import.meta.url);
export const SQLITE_CHILD_ARGUMENT = "answer-sqlite-statements";

if (process.argv[2] === SQLITE_CHILD_ARGUMENT) listen();

/** One order after the other, until the parent is gone. */
function listen(): void {
  process.on("message", async (order: SqliteOrder) => {
    const reply = await replyTo(order);
    process.send?.(reply);
  });
  // The parent says when it is over: what interrupts a terminal's whole group arrives here too.
  process.on("SIGINT", () => undefined);
}

/** The file is opened anew, so that it is the one that is there now, and no transaction or setting outlives its statement. */
async function replyTo(order: SqliteOrder): Promise<SqliteReply> {
  // Loaded here, so that the process that only asks where this module is loads no SQLite.
  const { SqliteFile } = await import("./sqlite-file.ts");
  try {
    using file = new SqliteFile(order);
    return { kind: "answer", answer: file.answer(order) };
  } catch (error) {
    if (error instanceof SqliteRefusalError) return { kind: "refused", remedy: error.remedy, message: error.message };
    const { errcode, message } = error as Error & { errcode?: number };
    return { kind: "failed", code: errcode ?? 0, message };
  }
}
