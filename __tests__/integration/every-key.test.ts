import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { configurationJsonSchema } from "../../src/config/json-schema.ts";
import type { TestExecutionSession } from "../../src/model/session.ts";
import { type EveryKeyShop, everyKeyShop } from "../helpers/every-key-server.ts";
import { type HttpServer, startHttpServer } from "../helpers/http-server.ts";
import { createAuthority, startHttpsServer } from "../helpers/https-server.ts";
import { type PostgresqlServer, startPostgresql, whyNoPostgresql } from "../helpers/postgresql.ts";

const FIXTURE = path.resolve(import.meta.dirname, "../fixtures/every-key");
const COMMAND_LINE = path.resolve(import.meta.dirname, "../../dist/cli.js");
const SECRETS = {
  TEST_PASSWORD: "hunter2-hunter2",
  CLIENT_SECRET: "client-secret-1",
  ROBOT_TOKEN: "robot-token-123456",
};

interface WrittenSuite {
  name: string;
  tests: { id: string; cases?: { name: string }[]; "x-outcome": string }[];
}

const suites: WrittenSuite[] = await Promise.all(
  (await readdir(path.join(FIXTURE, "suites"))).map(async (file) =>
    parse(await readFile(path.join(FIXTURE, "suites", file), "utf8")),
  ),
);
const project = parse(await readFile(path.join(FIXTURE, "verify.yml"), "utf8"));

describe.skipIf(whyNoPostgresql() !== null)(`every key of the configuration${whyNoPostgresql() ?? ""}`, () => {
  let folder = "";
  let database: PostgresqlServer;
  let table: pg.Pool;
  let shop: EveryKeyShop;
  let servers: HttpServer[] = [];
  let session: TestExecutionSession;
  let output = "";
  let exitCode = 0;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "every-key-"));
    const config = path.join(folder, "tests/config");
    await mkdir(path.join(folder, "tests"));
    await cp(FIXTURE, config, { recursive: true });
    const authority = await createAuthority();
    await writeFile(path.join(config, "files/ca.pem"), authority.ca);
    const notes = new DatabaseSync(path.join(config, "notes.db"));
    notes.exec("CREATE TABLE notes (text TEXT, size INTEGER)");
    notes.close();
    database = await startPostgresql();
    table = new pg.Pool({ connectionString: database.url() });
    // One that is still saying goodbye when the server ends would end this process.
    table.on("error", () => undefined);
    await table.query("CREATE TABLE orders (id uuid PRIMARY KEY, status text, total numeric)");
    shop = everyKeyShop(table, SECRETS.TEST_PASSWORD, SECRETS.CLIENT_SECRET);
    servers = [await startHttpServer(shop.handle), await startHttpsServer(authority, shop.handle)];
    const [plain, secure] = servers;
    const variables = { API_URL: plain?.url, SECURE_URL: secure?.url, POSTGRES_URL: database.url() };
    ({ session, output, exitCode } = await runToSession(folder, { ...SECRETS, ...variables }));
  });

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await table.end();
    await database[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  it("is used in these files at least once", () => {
    const used = keysOf([project, ...suites]);
    const known = propertyNames(configurationJsonSchema());
    expect([...known].filter((key) => !used.has(key))).toEqual(["suites"]);
  });

  it("gives each test the outcome that is written beside it", () => {
    const written = suites.flatMap(({ name, tests }) =>
      tests.flatMap((test) =>
        (test.cases ?? [null]).map((row) => [
          `${name}/${test.id}${row === null ? "" : `[${row.name}]`}`,
          test["x-outcome"],
        ]),
      ),
    );
    const came = session.execution_results.map((result) => [`${result.suite_name}/${result.test_id}`, result.status]);
    const why = session.execution_results
      .map(({ test_id, error_message }) => `${test_id}: ${error_message}`)
      .join("\n");
    expect(Object.fromEntries(came), why).toEqual(Object.fromEntries(written));
  });

  it("ends as a session that failed, with every skipped test explained", () => {
    expect(session.overall_status).toBe("failed");
    expect(exitCode).toBe(1);
    for (const result of session.execution_results.filter(({ status }) => status === "skipped"))
      expect(result.skip_reason, result.test_id).toBeTruthy();
    expect(session.execution_results.find(({ test_id }) => test_id === "never-run")?.skip_reason).toMatch(/notes/);
  });

  it("logs in once for each context that is used, and out again", () => {
    expect(session.auth_contexts).toMatchObject([
      { name: "default", logins: 1, invalidated: true, user_id: "user-ada", permissions: ["orders:write"] },
      { name: "machine", logins: 1, invalidated: false },
      { name: "robot", logins: 0, token_type: "Token", user_id: "robot-1" },
    ]);
    expect(shop.calls.get("POST /auth/login")).toBe(1);
    expect(shop.calls.get("POST /auth/logout")).toBe(1);
  });

  it("sets up and tears down, whatever happened between", () => {
    const orders = session.suites.find(({ name }) => name === "orders");
    expect(orders?.steps.map(({ name, phase, status }) => [name, phase, status])).toEqual([
      ["a clean table", "setup", "passed"],
      ["remove the order", "teardown", "passed"],
    ]);
    const shipped = session.execution_results.find(({ test_id }) => test_id === "shipped");
    expect(shipped?.steps.map(({ name, phase, status }) => [name, phase, status])).toEqual([
      ["look", "setup", "passed"],
      ["pay", "step", "passed"],
      ["not today", "step", "skipped"],
      ["becomes shipped", "step", "passed"],
      ["say thanks", "teardown", "passed"],
    ]);
    expect(shipped?.steps[3]?.polls.length).toBeGreaterThanOrEqual(3);
  });

  it("lets no secret out", async () => {
    const files = await readdir(path.join(folder, "tests"), { recursive: true, withFileTypes: true });
    const written = files.filter((file) => file.isFile() && !file.parentPath.includes("config"));
    const texts = await Promise.all(written.map((file) => readFile(path.join(file.parentPath, file.name), "utf8")));
    expect(texts.length).toBeGreaterThanOrEqual(4);
    for (const secret of [...Object.values(SECRETS), "app-secret-1", "refresh-ada-0123456789"])
      for (const text of [...texts, output]) expect(text).not.toContain(secret);
  });
});

async function runToSession(
  folder: string,
  variables: Record<string, string | undefined>,
): Promise<{ session: TestExecutionSession; output: string; exitCode: number }> {
  const env = { PATH: process.env.PATH, ...variables };
  const { code, stdout, stderr } = await new Promise<{ code: number; stdout: string; stderr: string }>((resolve) =>
    execFile(process.execPath, [COMMAND_LINE, "run", "--json"], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), stdout: out, stderr: err }),
    ),
  );
  const document = JSON.parse(stdout);
  if (!document.execution_results) throw new Error(`no session: ${stdout}${stderr}`);
  return { session: document, output: stderr, exitCode: code };
}

/** Keys of every mapping at any depth. */
function keysOf(value: unknown): Set<string> {
  if (value === null || typeof value !== "object") return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((member) => [...keysOf(member)])]);
}

/** Names of the properties that a JSON Schema knows. */
function propertyNames(schema: unknown): Set<string> {
  if (schema === null || typeof schema !== "object") return new Set();
  const own = "properties" in schema ? Object.keys(schema.properties as object) : [];
  return new Set([...own, ...Object.values(schema).flatMap((member) => [...propertyNames(member)])]);
}
