import { constants, DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { Json } from "../../model/json.ts";
import { MAX_ANSWER_BYTES, MAX_ROWS, TOO_MANY_BYTES, TOO_MANY_ROWS } from "./driver.ts";
import { type SqliteAnswer, type SqliteOrder, SqliteRefusalError } from "./sqlite-order.ts";
import { bindings, toJson } from "./sqlite-values.ts";

const BUSY_MS = 1_000;
/** Those that only tell something, with or without an argument. */
const TELLING_PRAGMAS = new Set([
  "table_info",
  "table_xinfo",
  "table_list",
  "index_list",
  "index_info",
  "index_xinfo",
  "foreign_key_list",
  "foreign_key_check",
  "integrity_check",
  "quick_check",
  "database_list",
  "collation_list",
  "function_list",
  "compile_options",
]);
/** Those that set something when they get an argument. */
const SETTINGS = new Set([
  "user_version",
  "schema_version",
  "application_id",
  "encoding",
  "journal_mode",
  "page_count",
  "page_size",
  "foreign_keys",
]);
const FORBIDDEN_ACTIONS = new Map([
  [constants.SQLITE_ATTACH, "ATTACH or VACUUM"],
  [constants.SQLITE_DETACH, "DETACH"],
]);
const FORBIDDEN_FUNCTIONS = new Set(["load_extension", "fts3_tokenizer"]);

/** An SQLite file that is there already, and nothing else: no other file can be reached through its statements. */
export class SqliteFile implements Disposable {
  readonly #database: DatabaseSync;
  /** What the authorizer turned down last. */
  #forbidden: string | null = null;

  constructor({ file, writable }: Pick<SqliteOrder, "file" | "writable">) {
    // By itself SQLite would create a file that is not there.
    const url = pathToFileURL(file);
    url.searchParams.set("mode", writable ? "rw" : "ro");
    this.#database = new DatabaseSync(url, {
      readOnly: !writable,
      readBigInts: true,
      returnArrays: true,
      timeout: BUSY_MS,
      defensive: true,
      limits: { attach: 0, length: MAX_ANSWER_BYTES },
    });
    this.#database.setAuthorizer((action, subject, argument) => {
      const forbidden = forbiddenBy(action, subject, argument);
      this.#forbidden ??= forbidden;
      return forbidden === null ? constants.SQLITE_OK : constants.SQLITE_DENY;
    });
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }

  /** Carries out one statement. Throws `SqliteRefusalError`, or SQLite's own errors with their `errcode`. */
  answer({ sql, params }: Pick<SqliteOrder, "sql" | "params">): SqliteAnswer {
    this.#forbidden = null;
    try {
      const statement = this.#database.prepare(sql);
      if (this.#isStatement(sql.slice(statement.sourceSQL.length))) {
        throw new SqliteRefusalError("sql-many", "the sql holds more than one statement");
      }
      return run(statement, bindings(sql, params));
    } catch (error) {
      if (this.#forbidden === null || error instanceof SqliteRefusalError) throw error;
      throw new SqliteRefusalError("sql-refused", `${this.#forbidden} is not allowed on an SQLite database`);
    }
  }

  /** Comments and semicolons alone are none. */
  #isStatement(rest: string): boolean {
    try {
      this.#database.prepare(rest);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== "ERR_INVALID_ARG_VALUE";
    }
  }
}

/** What an action is called in a message when statements may not do it; `null` when they may. */
function forbiddenBy(action: number, subject: string | null, argument: string | null): string | null {
  if (action === constants.SQLITE_FUNCTION) {
    const name = (argument ?? "").toLowerCase();
    return FORBIDDEN_FUNCTIONS.has(name) ? `${name}()` : null;
  }
  if (action === constants.SQLITE_PRAGMA) {
    const name = (subject ?? "").toLowerCase();
    const tells = TELLING_PRAGMAS.has(name) || (SETTINGS.has(name) && argument === null);
    return tells ? null : `PRAGMA ${name}${argument === null ? "" : " with a value"}`;
  }
  return FORBIDDEN_ACTIONS.get(action) ?? null;
}

function run(statement: StatementSync, values: Record<string, SQLInputValue>): SqliteAnswer {
  const columns = statement.columns().map(({ name }) => name);
  if (columns.length === 0) return { rows: [], rowCount: Number(statement.run(values).changes) };
  const rows: Record<string, Json>[] = [];
  let bytes = 0;
  // Rows are lists, since the database is opened with returnArrays; the types do not know.
  for (const row of statement.iterate(values) as Iterable<unknown> as Iterable<SQLOutputValue[]>) {
    const read = columns.map((column, index): [string, Json] => [column, toJson(row[index] ?? null)]);
    for (const [, value] of read) bytes += typeof value === "string" ? value.length : 8;
    if (bytes > MAX_ANSWER_BYTES) throw new SqliteRefusalError("sql-too-much", TOO_MANY_BYTES);
    if (rows.length === MAX_ROWS) throw new SqliteRefusalError("sql-too-much", TOO_MANY_ROWS);
    rows.push(Object.fromEntries(read));
  }
  return { rows, rowCount: rows.length };
}
