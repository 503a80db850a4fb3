import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringifyJson } from "../../src/model/json.ts";
import { parsePostgresqlAddress } from "../../src/run/database/postgresql-address.ts";
import { databasesOf } from "../helpers/databases.ts";
import { cell, rowsOf } from "../helpers/documents.ts";
import { type PostgresqlServer, startPostgresql, whyNoPostgresql } from "../helpers/postgresql.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const DOCUMENT = "docs/databases.md";
const NO_SIGNAL = new AbortController().signal;

const addresses = rowsOf(DOCUMENT, ["url", "user", "host", "port", "name", "TLS"]).map((row) => {
  const code = (column: string) => cell(row, column).codes[0] ?? "";
  return {
    url: code("url"),
    expected: {
      user: code("user"),
      host: code("host"),
      port: Number(code("port")),
      database: code("name"),
      tlsMode: code("TLS"),
    },
  };
});
const [ofPostgresql, ofSqlite] = ["PostgreSQL", "SQLite"].map((column) =>
  rowsOf(DOCUMENT, [column, "in rows"]).map((row) => ({
    expression: cell(row, column).codes[0] ?? "",
    value: cell(row, "in rows").codes[0] ?? "",
  })),
) as [Value[], Value[]];

interface Value {
  expression: string;
  value: string;
}

/** What the column of a row is, as JSON without spaces. */
async function shown(keys: { url: string } | { path: string }, expression: string): Promise<string> {
  await using databases = databasesOf(keys);
  const { rows } = await databases.query("default", { sql: `SELECT ${expression} AS value`, params: [] }, NO_SIGNAL);
  return stringifyJson(rows[0]?.value ?? null);
}

describe("the urls of databases", () => {
  it.each(addresses)("$url is read as the table says", ({ url, expected }) => {
    const { user, host, port, database, tlsMode } = parsePostgresqlAddress("default", withoutSuffix(url));
    expect({ user, host, port, database, tlsMode }).toEqual(expected);
  });

  /** As the configuration drops it. */
  function withoutSuffix(url: string): string {
    return url.replace(/^(\w+)\+\w+:/, "$1:");
  }

  it("tell every TLS mode", () => {
    const modes = rowsOf(DOCUMENT, ["`sslmode`", "TLS", "certificate"]).map((row) => cell(row, "`sslmode`").codes[0]);
    for (const mode of modes)
      expect(parsePostgresqlAddress("default", `postgresql://a@b/c?sslmode=${mode}`).tlsMode).toBe(mode);
    expect(modes).toHaveLength(6);
    expect(() => parsePostgresqlAddress("default", "postgresql://a@b/c?sslmode=other")).toThrow(
      "sslmode that is not known",
    );
  });
});

const reason = whyNoPostgresql();

describe.skipIf(reason !== null)(`the values of PostgreSQL${reason === null ? "" : ` (${reason})`}`, () => {
  let server: PostgresqlServer;

  beforeAll(async () => {
    server = await startPostgresql();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  it.each(ofPostgresql)("$expression is $value in rows", async ({ expression, value }) => {
    expect(await shown({ url: server.url() }, expression)).toBe(value.replaceAll(/(?<=[,:]) /g, ""));
  });
});

describe("the values of SQLite", () => {
  it.each(ofSqlite)("$expression is $value in rows", async ({ expression, value }) => {
    await using folder = await temporaryFolder();
    const file = path.join(folder.path, "app.db");
    new DatabaseSync(file).close();
    expect(await shown({ path: file }, expression)).toBe(value);
  });
});

it("the tables of values are there", () => {
  expect(ofPostgresql.length).toBeGreaterThanOrEqual(15);
  expect(ofSqlite.length).toBeGreaterThanOrEqual(7);
});
