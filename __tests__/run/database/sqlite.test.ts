import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { DeadlineError } from "../../../src/run/deadline.ts";
import { databasesOf, faultOf } from "../../helpers/databases.ts";
import { HANG_MS } from "../../helpers/hang.ts";
import { type TemporaryFolder, temporaryFolder } from "../../helpers/temporary-folder.ts";

const TABLES = `CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT NOT NULL, total REAL, document BLOB);
  INSERT INTO orders VALUES (1, 'pending', 12.5, x'00ff'), (9007199254740993, 'paid', NULL, NULL)`;
const ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
const NO_SIGNAL = new AbortController().signal;

function within(seconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DeadlineError(seconds)), seconds * 1000).unref();
  return controller.signal;
}

let folder: TemporaryFolder;
let file = "";
beforeEach(async () => {
  folder = await temporaryFolder();
  file = path.join(folder.path, "app.db");
  const database = new DatabaseSync(file);
  database.exec(TABLES);
  database.close();
});
afterEach(() => folder[Symbol.asyncDispose]());

async function answer(sql: string | null, params: Json[] = [], keys: { path?: string; writable?: boolean } = {}) {
  await using databases = databasesOf({ path: file, ...keys }, folder.path);
  return databases.query("default", { sql, params }, NO_SIGNAL);
}

describe("an SQLite file", () => {
  it("answers with rows, digits kept and bytes as base64", async () => {
    const { rows } = await answer(
      `SELECT *, 1e999 AS infinite, 3.0 AS whole, 'x' AS "__proto__" FROM orders ORDER BY id`,
    );
    const others = { infinite: "Infinity", whole: 3, ["__proto__"]: "x" };
    expect(rows).toEqual([
      { id: 1, status: "pending", total: 12.5, document: "AP8=", ...others },
      { id: 9007199254740993n, status: "paid", total: null, document: null, ...others },
    ]);
  });

  it.each([
    ["a text", "o'clock", "o'clock", "text"],
    ["a whole number", 5, 5, "integer"],
    ["a fraction", 2.5, 2.5, "real"],
    ["digits beyond 2^53", 9007199254740993n, 9007199254740993n, "integer"],
    ["a boolean", true, 1, "integer"],
    ["null", null, null, "null"],
    ["an object", { a: [1n] }, '{"a":[1]}', "text"],
  ])("takes %s as a parameter", async (_, value, expected, type) => {
    const sql = "SELECT $1 AS value, typeof($1) AS type /* $7 */ WHERE '$8' <> $2 -- $9";
    expect((await answer(sql, [value, "x"])).rows).toEqual([{ value: expected, type }]);
  });

  it("answers to the connection alone when there is no sql", async () => {
    expect(await answer(null)).toEqual({ rows: [], text: "[]", rowCount: 0 });
  });

  it("is changed where it is writable, and keeps no transaction open", async () => {
    await using databases = databasesOf({ path: file, writable: true }, folder.path);
    const ask = (sql: string) => databases.query("default", { sql, params: [] }, NO_SIGNAL);
    expect(await ask("UPDATE orders SET status = 'sent'")).toEqual({ rows: [], text: "[]", rowCount: 2 });
    expect((await ask("DELETE FROM orders WHERE id = 1 RETURNING id")).rows).toEqual([{ id: 1 }]);
    await ask("BEGIN IMMEDIATE");
    const other = new DatabaseSync(file, { timeout: 0 });
    other.exec("INSERT INTO orders VALUES (2, 'new', 1, NULL)");
    other.close();
    expect((await ask("SELECT count(*) AS n FROM orders")).rows).toEqual([{ n: 2 }]);
  });

  it("tells what a PRAGMA tells", async () => {
    expect((await answer("PRAGMA table_info(orders)")).rowCount).toBe(4);
    expect((await answer("PRAGMA journal_mode")).rows).toEqual([{ journal_mode: "delete" }]);
  });

  it.each([
    ["another file", "ATTACH 'TARGET' AS other", "sql-refused", "ATTACH"],
    ["a copy", "VACUUM INTO 'TARGET'", "sql-refused", "VACUUM"],
    ["an extension", "SELECT load_extension('TARGET')", "sql-refused", "load_extension"],
    ["a setting", "PRAGMA journal_mode = OFF", "sql-refused", "PRAGMA journal_mode with a value"],
    ["an action", "PRAGMA wal_checkpoint", "sql-refused", "PRAGMA wal_checkpoint"],
    ["a second statement", "SELECT 1; DELETE FROM orders", "sql-many", "more than one statement"],
    ["a second statement that is wrong", "SELECT 1; nonsense", "sql-many", "more than one statement"],
    ["nothing", "-- nothing", "sql-syntax", "no statement"],
    ["a syntax error", "SELEC 1", "sql-syntax", 'near "SELEC"'],
    ["a missing table", "SELECT * FROM ordres", "sql-no-table", "ordres"],
    ["a missing column", "SELECT statu FROM orders", "sql-no-column", "statu"],
    ["a missing function", "SELECT nope(1)", "sql-no-function", "nope"],
    ["a missing value", "SELECT $1, $2", "sql-parameters", "the sql uses $2"],
    ["an unused value", "SELECT 1", "sql-parameters", "does not use $1"],
    ["a broken rule", "INSERT INTO orders(id, status) VALUES (1, $1)", "sql-constraint", "UNIQUE constraint"],
    ["too many rows", ENDLESS.replace("count(*)", "i"), "sql-too-much", "10,000 rows"],
    ["too many bytes", "SELECT zeroblob(99999999)", "sql-too-much", "too big"],
    ["too many bytes in all", `${ENDLESS.replace("count(*)", "hex(zeroblob(1000000))")} `, "sql-too-much", "10 MiB"],
  ])("refuses %s", async (_, sql, kind, text) => {
    const target = path.join(folder.path, "target.db");
    const params = kind === "sql-parameters" || sql.includes("VALUES (1, $1)") ? ["x"] : [];
    const work = answer(sql.replace("TARGET", target), params, { writable: true });
    expect(await faultOf(work)).toMatchObject({ kind, message: expect.stringContaining(text) });
    expect(existsSync(target)).toBe(false);
    expect((await answer("SELECT count(*) AS n FROM orders")).rows).toEqual([{ n: 2 }]);
  });

  it("goes on after a second statement was left out as a comment or a semicolon", async () => {
    expect((await answer("SELECT 1 AS one; ; -- done\n")).rows).toEqual([{ one: 1 }]);
  });

  it.each([
    ["writing", {}, "database-read-only", "reading alone", "DELETE FROM orders"],
    [
      "a missing file",
      { path: "gone.db", writable: true },
      "database-file",
      "gone.db) is a file that does not exist",
      null,
    ],
    ["a folder", { path: "." }, "database-file", "is no file", null],
    ["another file", { path: "junk.db" }, "not-sqlite", "junk.db) is no SQLite database", null],
  ])("is told: %s", async (_, keys: { path?: string; writable?: boolean }, kind, text, sql) => {
    await writeFile(path.join(folder.path, "junk.db"), "nothing of the kind ".repeat(100));
    const own = keys.path ? { ...keys, path: path.join(folder.path, keys.path) } : keys;
    expect(await faultOf(answer(sql, [], own))).toMatchObject({ kind, message: expect.stringContaining(text) });
    expect(existsSync(path.join(folder.path, "gone.db"))).toBe(false);
  });

  it("is told when another process writes it", async () => {
    const other = new DatabaseSync(file);
    other.exec("BEGIN EXCLUSIVE");
    expect(await faultOf(answer("SELECT 1 FROM orders"))).toMatchObject({ kind: "database-locked" });
    other.close();
  });

  it("ends a statement that never ends, and answers the next one", async () => {
    await using databases = databasesOf({ path: file }, folder.path);
    const ask = (sql: string, signal = NO_SIGNAL) => databases.query("default", { sql, params: [] }, signal);
    await ask("SELECT 1");
    const start = performance.now();
    const told = await faultOf(ask(ENDLESS, within(0.3)));
    expect(performance.now() - start).toBeLessThan(HANG_MS);
    expect(told).toMatchObject({ kind: "sql-time-out", message: expect.stringContaining("in 0.3 s") });
    const waiting = [ask("SELECT 1 AS one"), ask("SELECT 2 AS two")];
    expect((await Promise.all(waiting)).map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ two: 2 }]]);
  });

  it("answers others while a statement never ends", async () => {
    await using databases = databasesOf({ path: file }, folder.path);
    const cancel = new AbortController();
    const endless = faultOf(databases.query("default", { sql: ENDLESS, params: [] }, cancel.signal));
    const others = Array.from({ length: 6 }, () =>
      databases.query("default", { sql: "SELECT 1", params: [] }, NO_SIGNAL),
    );
    expect(await Promise.all(others)).toHaveLength(6);
    cancel.abort(new DeadlineError(3));
    expect(await endless).toMatchObject({ message: expect.stringContaining("did not finish the statement in 3 s") });
  });

  it("is written by one statement at a time, and tells of one whose turn did not come", async () => {
    await using databases = databasesOf({ path: file, writable: true }, folder.path);
    const [cancel, expire] = [new AbortController(), new AbortController()];
    const ask = (sql: string, { signal }: AbortController) =>
      faultOf(databases.query("default", { sql, params: [] }, signal));
    const endless = ask(ENDLESS, cancel);
    const waiting = ask("SELECT 1", expire);
    expire.abort(new DeadlineError(1));
    expect(await waiting).toMatchObject({
      kind: "database-busy",
      message: "the database default (app.db) was busy with other tests for 1 s: the statement was not begun",
    });
    cancel.abort(new Error("SIGTERM"));
    expect(await endless).toMatchObject({ kind: "interrupted" });
  });

  it("ends with the run", async () => {
    await using databases = databasesOf({ path: file }, folder.path);
    const cancel = new AbortController();
    const work = faultOf(databases.query("default", { sql: ENDLESS, params: [] }, cancel.signal));
    setTimeout(() => cancel.abort(new Error("SIGTERM")), 300);
    expect(await work).toMatchObject({ kind: "interrupted", message: "SIGTERM" });
  });
});

it("a database that nobody declares is told", async () => {
  await using databases = databasesOf([]);
  const work = databases.query("orders", { sql: null, params: [] }, NO_SIGNAL);
  expect(await faultOf(work)).toMatchObject({ kind: "database-unknown", message: expect.stringContaining("orders") });
});
