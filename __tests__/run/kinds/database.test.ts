import { writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestCase } from "../../../src/model/configuration.ts";
import type { TestExecutionResult } from "../../../src/model/session.ts";
import type { Databases } from "../../../src/run/database/contract.ts";
import { databasesOf } from "../../helpers/databases.ts";
import { closedPort } from "../../helpers/http-server.ts";
import { runSuites } from "../../helpers/run.ts";
import { type TemporaryFolder, temporaryFolder } from "../../helpers/temporary-folder.ts";
import { suite, testCase } from "../../helpers/test-case.ts";

let folder: TemporaryFolder;
let databases: Databases & AsyncDisposable;
beforeAll(async () => {
  folder = await temporaryFolder();
  const file = path.join(folder.path, "app.db");
  const database = new DatabaseSync(file);
  database.exec(
    "CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT); INSERT INTO orders VALUES (1, 'pending'), (2, 'paid')",
  );
  database.close();
  await writeFile(path.join(folder.path, "junk.db"), "junk ".repeat(500));
  databases = databasesOf([{ path: file }, { name: "junk", path: path.join(folder.path, "junk.db") }], folder.path);
});
afterAll(async () => {
  await databases[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const ORDERS = "SELECT id, status FROM orders ORDER BY id";

function databaseTest(keys: Partial<TestCase>): TestCase {
  return testCase({ test_type: "database", database: "default", target_service: null, sql: ORDERS, ...keys });
}

async function run(...tests: TestCase[]) {
  return runSuites([suite({ vars: { wanted: 2 }, tests })], [], { databases });
}

async function resultOf(keys: Partial<TestCase>): Promise<TestExecutionResult> {
  const { results } = await run(databaseTest(keys));
  if (!results[0]) throw new Error("there is no result");
  return results[0];
}

describe("a database test", () => {
  it.each<[what: string, keys: Partial<TestCase>]>([
    ["connectivity alone", { sql: null }],
    ["a statement alone", {}],
    ["rows in their order, some columns of each", { expected_rows: [{ status: "pending" }, { id: 2 }] }],
    ["operators over the rows", { expected_rows: { $contains: { status: "paid" }, $length: { $gte: 2 } } }],
    ["rows in any order", { expected_rows: { $unordered: [{ id: 2 }, { id: 1 }] } }],
    ["a number of rows", { expected_row_count: 2 }],
    ["a range of numbers", { expected_row_count: { $gt: 1, $lt: 3 } }],
    [
      "params and expectations with names",
      {
        sql: "SELECT id FROM orders WHERE id = $1",
        params: ["{{wanted}}"],
        expected_rows: [{ id: "{{wanted}}" }],
      },
    ],
  ])("passes with %s", async (_, keys) => {
    expect(await resultOf(keys)).toMatchObject({ status: "passed", error_message: null, mismatches: [] });
  });

  it("counts every time that the statement is sent or is tried to be", async () => {
    const gone = { name: "gone", url: `postgresql://app:app-secret-1@127.0.0.1:${await closedPort()}/app` };
    await using absent = databasesOf(gone);
    const tests = [databaseTest({ id: "gone", database: "gone" })];
    const { results } = await runSuites([suite({ tests })], [], { databases: absent });
    expect(results).toMatchObject([{ status: "error", performance_metrics: { attempts: 4 }, retry_count: 0 }]);
    expect((await resultOf({})).performance_metrics.attempts).toBe(1);
  });

  it("fails where the rows are others, with each place", async () => {
    const result = await resultOf({
      expected_rows: [{ status: "sent" }, { status: "paid", id: 3 }],
      expected_row_count: 1,
    });
    expect(result).toMatchObject({
      status: "failed",
      error_message: expect.stringMatching(
        /^rows \/0\/status: expected "sent", got "pending"; rows \/1\/id: .*row count: /,
      ),
      remediation: expect.stringContaining("ORDER BY"),
      response_status: null,
      response_body: '[{"id":1,"status":"pending"},{"id":2,"status":"paid"}]',
      request: null,
      curl: null,
    });
    expect(result.mismatches).toEqual([
      {
        source: "rows",
        pointer: "/0/status",
        expected: "sent",
        actual: "pending",
        location: { file: expect.any(String), line: 13 },
      },
      { source: "rows", pointer: "/1/id", expected: 3, actual: 2, location: { file: expect.any(String), line: 13 } },
      { source: "row_count", pointer: "", expected: 1, actual: 2, location: { file: expect.any(String), line: 11 } },
    ]);
  });

  it.each<[what: string, keys: Partial<TestCase>, message: RegExp, remedy: RegExp]>([
    ["a missing table", { sql: "SELECT * FROM ordres" }, /no such table: ordres/, /migrations/],
    ["another file", { database: "junk", sql: null }, /junk\.db\) is no SQLite database/, /Name an SQLite file/],
    ["an unknown database", { database: "nowhere" }, /nowhere is not declared/, /Declare it/],
    ["an unknown name", { params: ["{{nothing}}"] }, /nothing/, /vars/],
    ["a capture that finds nothing", { capture: { id: "$[7].id" } }, /\$\[7\]\.id found nothing/, /Correct the path/],
  ])("is an error with %s", async (_, keys, message, remedy) => {
    expect(await resultOf(keys)).toMatchObject({
      status: "error",
      error_message: expect.stringMatching(message),
      remediation: expect.stringMatching(remedy),
    });
  });

  it("names the place of a statement that cannot be carried out", async () => {
    const { error_trace } = await resultOf({ sql: "SELEC 1" });
    expect(error_trace.at(-1)).toBe("the sql of tests/config/suite.yml:11");
  });

  it("gives values of its rows to later tests, types kept", async () => {
    const first = databaseTest({ id: "first", capture: { id: "$[1].id", all: { jsonpath: "$[*].status" } } });
    const sql = "SELECT $1 AS id, $2 AS list";
    const expected_rows = [{ id: 2, list: '["pending","paid"]' }];
    const second = databaseTest({ id: "second", sql, params: ["{{id}}", "{{all}}"], expected_rows });
    const { byId } = await run(first, second);
    expect(byId.second).toMatchObject({ error_message: null, status: "passed" });
  });

  it("ends within its time and tells how long it took", async () => {
    const sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    const result = await resultOf({ sql, timeout_seconds: 0.4 });
    expect(result).toMatchObject({ status: "error", error_message: expect.stringContaining("in 0.4 s") });
    expect(result.performance_metrics).toMatchObject({ attempts: 1, ttfb_ms: null });
    expect(result.performance_metrics.total_ms).toBeGreaterThanOrEqual(390);
  });
});
