import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { DEFAULT_OPTIONS, type VerifyOptions } from "../../src/model/options.ts";
import { nodeSystem } from "../../src/system.ts";
import { verify } from "../../src/verify.ts";
import { closedPort, startHttpServer } from "../helpers/http-server.ts";
import { NO_CI } from "../helpers/sessions.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const SECRET = "hidden-secret-7";

/** Verifies a local service `orders` with these databases; its suite `placed` has one request and one database test. */
async function run(
  databases: object,
  keys: { service?: object; others?: object[]; suite?: object; options?: Partial<VerifyOptions> } = {},
) {
  await using folder = await temporaryFolder();
  await using api = await startHttpServer((_request, response) => void response.end("{}"));
  const database = new DatabaseSync(path.join(folder.path, "app.db"));
  database.exec("CREATE TABLE orders (id INTEGER); INSERT INTO orders VALUES (1)");
  database.close();
  const startup_wait_seconds = 1;
  const service = { service_name: "orders", base_url: api.url, startup_wait_seconds, ...keys.service };
  const tests = [
    { id: "request", endpoint: "/" },
    { id: "rows", test_type: "database", database: "file", sql: "SELECT id FROM orders", expected_rows: [{ id: 1 }] },
  ];
  const suites = [{ name: "placed", target_service: "orders", tests, ...keys.suite }];
  const others = (keys.others ?? []).map((other) => ({ base_url: api.url, ...other }));
  return await verifyConfiguration(folder.path, { databases, services: [service, ...others], suites }, keys.options);
}

/** The outcome of one configuration in the environment `local`, and all that was written and told. */
async function verifyConfiguration(folder: string, configuration: object, options: Partial<VerifyOptions> = {}) {
  await mkdir(path.join(folder, "tests/config"), { recursive: true });
  await writeFile(
    path.join(folder, "tests/config/all.json"),
    JSON.stringify({ environment: "local", ...configuration }),
  );
  const lines: string[] = [];
  const line = (text: string) => void lines.push(text);
  const { session, exitCode, files } = await verify({
    options: { ...DEFAULT_OPTIONS, command: "run", workingDirectory: folder, ...options },
    ci: NO_CI,
    system: nodeSystem({}, folder),
    signal: new AbortController().signal,
    log: { group() {}, endGroup() {}, line, notice: line, warning: line, status() {} },
    secrets: [],
    readable: null,
  });
  if (!session || !files) throw new Error("there is no session");
  const events = (await readFile(files.events, "utf8"))
    .split("\n")
    .filter(Boolean)
    .map((text) => JSON.parse(text));
  const results = events.flatMap((event) => (event.type === "test_finished" ? [event.result] : []));
  const written = [await readFile(files.session, "utf8"), await readFile(files.markdown, "utf8"), ...lines].join("\n");
  return { session, exitCode, events, results, written };
}

const FILE = { file: { path: "../../app.db" } };
const closed = async () => ({ url: `postgresql://app:${SECRET}@127.0.0.1:${await closedPort()}/app`, service: "db" });

describe("a database that a service requires", () => {
  it("lets its tests run when it answers", async () => {
    const { exitCode, results, session } = await run(FILE, { service: { database_required: true, database: "file" } });
    expect(results.map(({ test_id, status, error_message }) => [test_id, status, error_message])).toEqual([
      ["request", "passed", null],
      ["rows", "passed", null],
    ]);
    expect([exitCode, session.overall_status]).toEqual([0, "passed"]);
  });

  it("is named as the cause when it does not, and the service's suites are skipped", async () => {
    const outcome = await run({ ...FILE, default: await closed() }, { service: { database_required: true } });
    expect([outcome.exitCode, outcome.session.overall_status]).toEqual([3, "failed"]);
    expect(outcome.session.services).toMatchObject([
      {
        name: "orders",
        verdict: "blocked",
        blocked_by: ["database:default"],
        cause: "db",
        time_to_ready_ms: null,
        message: expect.stringMatching(/^orders requires a database .*database default \(app@.*refused the connection/),
        remediation: expect.stringContaining("database is running"),
      },
    ]);
    expect(outcome.results).toMatchObject([
      { status: "skipped", cause: "db", skip_reason: expect.stringContaining("database default") },
      { status: "skipped", cause: "db" },
    ]);
    const told = outcome.events.filter(({ type }) => type.startsWith("service_"));
    expect(told.map(({ type, cause }) => [type, cause])).toEqual([["service_failed", "db"]]);
    expect(outcome.written).not.toContain(SECRET);
  });

  it("blocks what depends on the service, too, with one event for each service", async () => {
    const others = [
      { service_name: "web", dependencies: ["orders"] },
      { service_name: "gateway", dependencies: ["web"] },
      { service_name: "alone" },
    ];
    const databases = { ...FILE, default: await closed() };
    const { session, events } = await run(databases, { service: { database_required: true }, others });
    expect(session.services.map(({ name, verdict, blocked_by, cause }) => [name, verdict, blocked_by, cause])).toEqual([
      ["orders", "blocked", ["database:default"], "db"],
      ["web", "blocked", ["orders"], "db"],
      ["gateway", "blocked", ["web"], "db"],
      ["alone", "ready", [], null],
    ]);
    expect(session.services[2]?.message).toMatch(
      /^gateway depends on web: web depends on orders: orders requires a dat/,
    );
    const told = events.filter(({ type }) => type.startsWith("service_")).map(({ type, service }) => [service, type]);
    expect(told.toSorted()).toEqual([
      ["alone", "service_ready"],
      ["gateway", "service_failed"],
      ["orders", "service_failed"],
      ["web", "service_failed"],
    ]);
  });

  it("lets its service, and what depends on that, be told as ready once when it answers", async () => {
    const others = [{ service_name: "web", dependencies: ["orders"] }];
    const { events } = await run(FILE, { service: { database_required: true, database: "file" }, others });
    const told = events.filter(({ type }) => type.startsWith("service_")).map(({ type, service }) => [service, type]);
    expect(told).toEqual([
      ["orders", "service_ready"],
      ["web", "service_ready"],
    ]);
  });

  it("is asked by the command wait too", async () => {
    const keys = { service: { database_required: true }, options: { command: "wait" as const } };
    const { exitCode, session } = await run({ ...FILE, default: { ...(await closed()), service: undefined } }, keys);
    expect(exitCode).toBe(3);
    expect(session.services).toMatchObject([{ verdict: "blocked", cause: "database:default" }]);
  });
});

describe("a database as a prerequisite", () => {
  it("skips the suite and leaves the run partial when it does not answer", async () => {
    const keys = { suite: { prerequisites: ["database:default"] } };
    const { exitCode, results, session } = await run({ ...FILE, default: await closed() }, keys);
    expect([exitCode, session.overall_status]).toEqual([1, "partial"]);
    expect(session.suites).toMatchObject([{ skip_reason: expect.stringContaining("database default") }]);
    expect(results).toMatchObject([{ status: "skipped", cause: "db" }, { status: "skipped" }]);
  });

  it("is no obstacle when it answers", async () => {
    const { exitCode } = await run(FILE, { suite: { prerequisites: ["database:file"] } });
    expect(exitCode).toBe(0);
  });
});

describe("databases without any service", () => {
  const test = { id: "rows", test_type: "database", database: "file", sql: "SELECT 1 AS one" };
  const check = async (keys: object, options: Partial<VerifyOptions> = {}) => {
    await using folder = await temporaryFolder();
    const database = new DatabaseSync(path.join(folder.path, "app.db"));
    database.exec("CREATE TABLE orders (id INTEGER)");
    database.close();
    const { session, exitCode } = await verifyConfiguration(folder.path, { databases: FILE, ...keys }, options);
    return [session.overall_status, exitCode, session.warnings];
  };

  it.each([
    ["passed", 0, { expected_rows: [{ one: 1 }] }],
    ["failed", 1, { expected_rows: [{ one: 2 }] }],
  ])("are verified: %s, exit code %i", async (status, code, keys) => {
    expect(await check({ suites: [{ name: "data", tests: [{ ...test, ...keys }] }] })).toEqual([status, code, []]);
  });

  it("leave the command wait nothing to wait for", async () => {
    const suites = [{ name: "data", tests: [test] }];
    const warnings = ["There is no service to verify."];
    expect(await check({ suites }, { command: "wait" })).toEqual(["failed", 3, warnings]);
  });
});
