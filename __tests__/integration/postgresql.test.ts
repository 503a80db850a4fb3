import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { NO_ROWS } from "../../src/run/database/contract.ts";
import { DeadlineError } from "../../src/run/deadline.ts";
import { nodeSystem } from "../../src/system.ts";
import { databasesOf, faultOf } from "../helpers/databases.ts";
import { createAuthority } from "../helpers/https-server.ts";
import { PASSWORD, type PostgresqlServer, startPostgresql, whyNoPostgresql } from "../helpers/postgresql.ts";
import { runSuites } from "../helpers/run.ts";
import { type TemporaryFolder, temporaryFolder } from "../helpers/temporary-folder.ts";
import { suite, testCase } from "../helpers/test-case.ts";

const USERS = ["cleartext", "onlytls", "onlyplain", "stranger", "reader"];
const RULES = [
  "host all ghost 127.0.0.1/32 trust",
  "host all cleartext 127.0.0.1/32 password",
  "hostssl all onlytls 127.0.0.1/32 scram-sha-256",
  "hostnossl all onlyplain 127.0.0.1/32 scram-sha-256",
  "host all onlytls,onlyplain,stranger 127.0.0.1/32 reject",
];
const NO_SIGNAL = new AbortController().signal;
const SECRETS = /app-secret-1|wrong-secret-9|undefined|null/;
const { sleep } = nodeSystem({}, "/");

function within(seconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DeadlineError(seconds)), seconds * 1000).unref();
  return controller.signal;
}

let server: PostgresqlServer;

async function rows(sql: string, params: Json[] = []) {
  await using databases = databasesOf({ url: server.url() });
  return (await databases.query("default", { sql, params }, NO_SIGNAL)).rows;
}

/** What one statement on a database of its own fails with. */
async function fault(url: string, sql: string | null = null, signal = NO_SIGNAL, folder = "/") {
  await using databases = databasesOf({ url }, folder);
  return faultOf(databases.query("default", { sql, params: [] }, signal));
}

/** A TCP server that is no PostgreSQL server, or only its beginning. */
async function impostor(onConnection: (socket: Socket) => void): Promise<{ url: string } & AsyncDisposable> {
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    onConnection(socket);
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as { port: number };
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    listener.close();
  };
  return { url: `postgresql://app:${PASSWORD}@127.0.0.1:${port}/app?sslmode=disable`, [Symbol.asyncDispose]: close };
}

/** Answers the first thing that is said with these bytes. */
const answering = (bytes: Buffer | string) => impostor((socket) => socket.once("data", () => socket.write(bytes)));

/** A message of the server: its letter, its length, its body. */
function message(letter: string, body: Buffer | string): Buffer {
  const bytes = Buffer.from(body);
  const head = Buffer.alloc(5, letter);
  head.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}

const word = (number: number) => Buffer.from([number >> 24, number >> 16, number >> 8, number]);

describe.skipIf(whyNoPostgresql() !== null)("PostgreSQL", () => {
  beforeAll(async () => {
    server = await startPostgresql(RULES);
    for (const user of USERS) await server.sql(`CREATE ROLE ${user} LOGIN PASSWORD '${PASSWORD}'`);
    await server.sql(
      "CREATE TABLE orders (id int8 PRIMARY KEY, status text NOT NULL); INSERT INTO orders VALUES (1, 'pending')",
    );
    await server.sql(`CREATE TABLE people (id int PRIMARY KEY, ssn text NOT NULL UNIQUE,
      parent int REFERENCES people CHECK (parent > 0), note text DEFAULT 'canary');
      INSERT INTO people VALUES (1, 'canary ) already exists.')`);
    await server.sql("GRANT reader TO app");
    await server.sql(
      "CREATE FUNCTION sly() RETURNS text LANGUAGE sql AS $$SELECT set_config('app.tenant', 'x', false)$$",
    );
    await server.sql("CREATE TYPE mood AS ENUM ('sad', 'a,b')");
    await server.sql("GRANT ALL ON orders, people TO app");
  });
  afterAll(() => server?.[Symbol.asyncDispose]());

  describe("answers", () => {
    it("with rows by column, values as JSON has them", async () => {
      const [row] = await rows(`SELECT 9007199254740993::int8 AS big, 7::int8 AS small, 12.50::numeric AS money,
        12345678901234567890.5::numeric AS long, 123456789012345678901234567890::numeric AS huge, 'NaN'::numeric AS nan,
        0.1::float8 AS real, 'Infinity'::float8 AS infinite, true AS yes, NULL::int AS nothing, '\\x00ff'::bytea AS bytes,
        timestamp '2026-01-02 03:04:05.678' AS local, timestamptz '2026-01-02 03:04:05+02' AS instant, date '2026-01-02' AS day,
        '{"n": 9007199254740993, "list": [1, null]}'::jsonb AS json, '{1,2,NULL}'::int8[] AS list, '{"a b",c}'::text[] AS texts,
        'c2d29867-3d0b-4497-9191-18a9d8ee7830'::uuid AS uuid, interval '1 day' AS span, 'x'::text AS "__proto__"`);
      expect(row).toEqual({
        big: 9007199254740993n,
        small: 7,
        money: 12.5,
        long: Number("12345678901234567890.5"),
        huge: 123456789012345678901234567890n,
        nan: "NaN",
        real: 0.1,
        infinite: "Infinity",
        yes: true,
        nothing: null,
        bytes: "AP8=",
        local: "2026-01-02T03:04:05.678",
        instant: "2026-01-02T01:04:05Z",
        day: "2026-01-02",
        json: { n: 9007199254740993n, list: [1, null] },
        list: [1, 2, null],
        texts: ["a b", "c"],
        uuid: "c2d29867-3d0b-4497-9191-18a9d8ee7830",
        span: "1 day",
        ["__proto__"]: "x",
      });
    });

    it("with every digit of a fraction in the text of the rows", async () => {
      await using databases = databasesOf({ url: server.url() });
      const sql = "SELECT 100 / 3.0 AS third, ARRAY[100 / 3.0, NULL, 2.50] AS list, NULL::numeric AS none, 1 AS one";
      expect(await databases.query("default", { sql, params: [] }, NO_SIGNAL)).toEqual({
        rows: [{ third: 100 / 3, list: [100 / 3, null, 2.5], none: null, one: 1 }],
        text: '[{"third":33.3333333333333333,"list":[33.3333333333333333,null,2.5],"none":null,"one":1}]',
        rowCount: 1,
      });
    });

    it("with numbers that operators, shorthands and the same digits match", async () => {
      await using databases = databasesOf({ url: server.url() });
      const expected_rows = [{ third: { $all_of: ["$number", { $gt: 33 }, { $eq: Number("33.3333333333333333") }] } }];
      const test = testCase({ test_type: "database", sql: "SELECT 100 / 3.0 AS third", expected_rows });
      const { results } = await runSuites([suite({ tests: [test] })], [], { databases });
      expect(results).toMatchObject([{ status: "passed", response_body: '[{"third":33.3333333333333333}]' }]);
    });

    it.each([
      ["a number", "$1::int", 5, 5],
      ["digits beyond 2^53", "$1::int8", 9007199254740993n, 9007199254740993n],
      ["a text", "$1::text", "o'clock; DROP TABLE orders", "o'clock; DROP TABLE orders"],
      ["a boolean", "$1::bool", false, false],
      ["null", "$1::text", null, null],
      ["an object", "$1::jsonb", { a: [1, 9007199254740993n] }, { a: [1, 9007199254740993n] }],
      ["a list as JSON", "$1::json", [1, "two"], [1, "two"]],
      ["a list as an array", "2 = ANY($1::int[])", [1, 2], true],
      [
        "nested lists",
        "$1::text[]",
        [
          ["a", 'b"'],
          ["c", null],
        ],
        [
          ["a", 'b"'],
          ["c", null],
        ],
      ],
    ])("takes %s as a parameter", async (_, expression, value, expected) => {
      expect(await rows(`SELECT ${expression} AS value`, [value])).toEqual([{ value: expected }]);
    });

    it("takes each list as its own parameter is meant", async () => {
      const sql = `SELECT $1::int[] AS numbers, $2::jsonb AS json, $3::mood[] AS moods, $4::text AS text, $5::jsonb[] AS documents,
        $6::int[] AS none WHERE 2 = ANY ($1)`;
      const lists = [[1, 2], [3, [4]], ["sad", "a,b"], [5], [{ a: [6] }], []];
      const [row] = await rows(sql, lists);
      const moods = '{sad,"a,b"}';
      expect(row).toEqual({ numbers: [1, 2], json: [3, [4]], moods, text: "[5]", documents: [{ a: [6] }], none: [] });
    });

    it("with the number of rows that a statement changed, and keeps the change", async () => {
      await using databases = databasesOf({ url: server.url() });
      const sql = "INSERT INTO orders VALUES (2, 'new'), (3, 'new')";
      expect(await databases.query("default", { sql, params: [] }, NO_SIGNAL)).toEqual({
        rows: [],
        text: "[]",
        rowCount: 2,
      });
      expect(await rows("DELETE FROM orders WHERE status = 'new' RETURNING id")).toEqual([{ id: 2 }, { id: 3 }]);
    });

    it("to the connection alone when there is no sql", async () => {
      await using databases = databasesOf({ url: server.url() });
      expect(await databases.query("default", { sql: null, params: [] }, NO_SIGNAL)).toEqual(NO_ROWS);
      expect(await databases.check("default", 0, NO_SIGNAL)).toBeNull();
    });

    it("over few connections that are used again, and never with what a statement left behind", async () => {
      await using databases = databasesOf({ url: server.url() });
      const ask = (sql: string) => databases.query("default", { sql, params: [] }, NO_SIGNAL);
      const many = Array.from({ length: 20 }, () => ask("SELECT pg_backend_pid() AS pid, pg_sleep(0.02)"));
      const pids = new Set((await Promise.all(many)).map(({ rows }) => rows[0]?.pid));
      expect(pids.size).toBeLessThanOrEqual(4);
      await ask("BEGIN");
      await ask("SET search_path = nowhere");
      const answers = await Promise.all(["SELECT 1 FROM orders", "SELECT 1 FROM orders"].map(ask));
      expect(answers.map(({ rowCount }) => rowCount)).toEqual([1, 1]);
    });
  });

  it.each([
    ["a setting", "SELECT set_config('TimeZone', 'Asia/Tokyo', false)", "SHOW TimeZone", [{ TimeZone: "GMT" }]],
    [
      "the search path",
      "SELECT set_config('search_path', 'pg_temp', false)",
      "SELECT 1 AS one FROM orders",
      [{ one: 1 }],
    ],
    ["a role", "SELECT set_config('role', 'reader', false)", "SELECT current_user::text AS who", [{ who: "app" }]],
    [
      "a setting by a function",
      "SELECT sly()",
      "SELECT current_setting('app.tenant', true) AS tenant",
      [{ tenant: "" }],
    ],
    ["a temporary table", "SELECT 1 AS one INTO TEMP orders", "SELECT status FROM orders", [{ status: "pending" }]],
    [
      "a lock",
      "SELECT pg_advisory_lock(7)",
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'",
      [{ count: 0 }],
    ],
  ])("leaves no trace of %s, on the same connection", async (_what, sql, later, expected) => {
    await using databases = databasesOf({ url: server.url() });
    const ask = async (text: string) => (await databases.query("default", { sql: text, params: [] }, NO_SIGNAL)).rows;
    const pid = "SELECT pg_backend_pid() AS pid";
    const before = await ask(pid);
    await ask(sql);
    expect(await ask(later)).toEqual(expected);
    if (!later.startsWith("SHOW")) expect(await ask(pid)).toEqual(before);
  });

  describe("says what is wrong:", () => {
    const at =
      (parts: Parameters<PostgresqlServer["url"]>[0] = {}) =>
      () =>
        server.url(parts);
    const app = at();
    it.each<[cause: string, url: () => string, sql: string | null, kind: string, text: string]>([
      ["a wrong password", at({ password: "wrong-secret-9" }), null, "database-password", "password of the user app"],
      ["no password", at({ password: "" }), null, "database-no-password", "its url has none"],
      ["an unknown user", at({ user: "ghost" }), null, "database-role", "has no user ghost"],
      ["no such database", at({ database: "nowhere" }), null, "database-missing", 'no database "nowhere"'],
      ["not let in", at({ user: "stranger" }), null, "database-not-allowed", "pg_hba.conf rejects"],
      [
        "TLS wanted",
        at({ user: "onlytls", parameters: "?sslmode=disable" }),
        null,
        "database-wants-tls",
        "without TLS",
      ],
      ["no TLS there", at({ parameters: "?sslmode=require" }), null, "database-without-tls", "does not speak TLS"],
      ["an unknown host", () => "postgresql://app@no.invalid/app", null, "database-host", "app@no.invalid:5432/app"],
      ["an unreadable url", () => "postgresql://app:app-secret-1@:x/", null, "database-address", "cannot be read"],
      ["another kind of url", () => "mysql://app:app-secret-1@db/app", null, "database-address", "mysql://"],
      ["a url without a user", () => "postgresql://127.0.0.1/app", null, "database-address", "names no user"],
      [
        "an unknown sslmode",
        at({ parameters: "?sslmode=on" }),
        null,
        "database-address",
        "an sslmode that is not known",
      ],
      ["a missing table", app, "SELECT *\nFROM ordres", "sql-no-table", '"ordres" does not exist (line 2, column 6'],
      ["a missing column", app, "SELECT statu FROM orders", "sql-no-column", '"statu" does not exist'],
      ["a missing function", app, "SELECT nope(1)", "sql-no-function", "nope(integer)"],
      ["a syntax error", app, "SELEC 1", "sql-syntax", 'near "SELEC" (line 1, column 1'],
      ["two statements", app, "SELECT 1; DROP TABLE orders", "sql-many", "more than one statement"],
      ["too few params", app, "SELECT $1::int", "sql-parameters", "requires 1"],
      ["a wrong type", app, "SELECT 'x'::int", "sql-parameters", "invalid input syntax"],
      ["no permission", at({ user: "reader" }), "SELECT * FROM orders", "sql-permission", "permission denied"],
      ["a duplicate", app, "INSERT INTO orders VALUES (1, 'b')", "sql-constraint", "; Key (id) already exists."],
      ["any other error", app, "SELECT 1/0", "sql-error", "division by zero (22012)"],
      ["too many rows", app, "SELECT generate_series(1, 10001)", "sql-too-much", "10,000 rows"],
      ["too many bytes", app, "SELECT repeat('x', 11000000)", "sql-too-much", "10 MiB"],
      ["an ended session", app, "SELECT pg_terminate_backend(pg_backend_pid())", "database-dropped", "dropped the"],
      ["a cancelled statement", app, "SELECT pg_cancel_backend(pg_backend_pid())", "sql-cancelled", "user request"],
    ])("%s", async (_cause, url, sql, kind, text) => {
      const told = await fault(url(), sql);
      expect(told).toMatchObject({ kind, message: expect.stringContaining(text) });
      expect(Object.values(told).join(" ")).not.toMatch(SECRETS);
    });

    it("a mistake in a statement with a list, at its place", async () => {
      await using databases = databasesOf({ url: server.url() });
      const ask = (sql: string) => faultOf(databases.query("default", { sql, params: [[1]] }, NO_SIGNAL));
      expect(await ask("SELECT statu FROM orders WHERE id = ANY ($1)")).toMatchObject({
        kind: "sql-no-column",
        message: expect.stringContaining("(line 1, column 8 of the sql)"),
      });
      expect(await ask("SELECT 1; SELECT $1::int[]")).toMatchObject({ kind: "sql-many" });
      expect(await ask("SELECT 1")).toMatchObject({ kind: "sql-parameters" });
    });

    it.each([
      ["a key that is there already", "(2, 'canary ) already exists.', NULL)", "; Key (ssn) already exists."],
      ["a key that is nowhere", "(3, 'canary', 999)", '; Key (parent) is not present in table "people".'],
      ["a rule that does not hold", "(4, 'canary', -1)", 'violates check constraint "people_parent_check"'],
      ["a value that is missing", "(5, NULL, 1)", 'column "ssn" of relation "people" violates not-null constraint'],
    ])("%s, without a value of the row", async (_cause, values, end) => {
      const told = await fault(server.url(), `INSERT INTO people VALUES ${values}`);
      expect(told.kind).toBe("sql-constraint");
      expect(told.message.slice(-end.length)).toBe(end);
      expect(told.message).not.toContain("canary");
    });

    it("nothing listens there, after trying again", async () => {
      const gone = await answering("");
      await gone[Symbol.asyncDispose]();
      expect(await fault(gone.url)).toMatchObject({
        kind: "database-refused",
        message: expect.stringMatching(/app@127\.0\.0\.1:\d+\/app\) refused the connection/),
      });
    });

    it.each<[cause: string, bytes: Buffer | string, kind: string, text: string]>([
      ["a web server", "HTTP/1.1 400 Bad Request\r\n\r\n", "not-postgresql", '"HTTP/1.1 400 Bad Request"'],
      ["Redis", "-ERR unknown command\r\n", "not-postgresql", "-ERR unknown"],
      [
        "a server that is starting up",
        message("E", "SFATAL\0C57P03\0Mthe database system is starting up\0\0"),
        "database-starting",
        "starting up",
      ],
      ["a log-in of an unknown kind", message("R", word(99)), "database-login", "Unknown authentication"],
      ["a message that ends too early", message("R", ""), "database-closed", "cannot be used"],
      ["messages of an unknown kind", message("v", "\0"), "database-closed", "cannot be used"],
    ])("%s", async (_cause, bytes, kind, text) => {
      await using stranger = await answering(bytes);
      expect(await fault(stranger.url)).toMatchObject({ kind, message: expect.stringContaining(text) });
    });

    it("a server that speaks another protocol, where TLS is asked for first", async () => {
      await using stranger = await answering("HTTP/1.1 400 Bad Request\r\n\r\n");
      expect(await fault(stranger.url.replace("disable", "prefer"))).toMatchObject({ kind: "not-postgresql" });
    });

    it("a server that closes at once", async () => {
      await using stranger = await impostor((socket) => socket.end());
      expect(await fault(stranger.url)).toMatchObject({ kind: "database-closed" });
    });

    it("a server that says nothing", async () => {
      await using stranger = await impostor(() => undefined);
      const told = await fault(stranger.url, null, within(0.2));
      expect(told).toMatchObject({ kind: "database-silent", message: expect.stringContaining("in 0.2 s") });
    });

    it("a statement whose turn did not come", async () => {
      await using databases = databasesOf({ url: server.url() });
      const [cancel, expire] = [new AbortController(), new AbortController()];
      const ask = ({ signal }: AbortController) =>
        faultOf(databases.query("default", { sql: "SELECT pg_sleep(30)", params: [] }, signal));
      const running = Array.from({ length: 4 }, () => ask(cancel));
      const waiting = ask(expire);
      expire.abort(new DeadlineError(1));
      expect(await waiting).toMatchObject({
        kind: "database-busy",
        message: expect.stringMatching(
          /^the database default .* was busy with other tests for 1 s: the statement was not/,
        ),
      });
      cancel.abort(new Error("SIGTERM"));
      await Promise.all(running);
    });

    it("a cancel of the run", async () => {
      const signal = AbortSignal.abort(new Error("SIGINT"));
      expect(await fault(server.url(), "SELECT 1", signal)).toMatchObject({ kind: "interrupted", message: "SIGINT" });
    });
  });

  it("ends a statement that takes too long, on the server too", async () => {
    const start = performance.now();
    // Time enough to connect and log in on a machine that is busy.
    const told = await fault(server.url(), "SELECT pg_sleep(20)", within(2));
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(told).toMatchObject({ kind: "sql-time-out", message: expect.stringContaining("in 2 s") });
    const running = "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(20)%' AND state = 'active'";
    for (let tries = 0; tries < 50 && (await rows(running)).length > 0; tries += 1) await sleep(50);
    expect(await rows(running)).toEqual([]);
  });

  it("is connected to again after a reset, and every send is counted", async () => {
    let connections = 0;
    await using proxy = await impostor((socket) => {
      connections += 1;
      if (connections < 3) socket.resetAndDestroy();
      else socket.pipe(connect(server.port, "127.0.0.1")).pipe(socket);
    });
    await using databases = databasesOf({ url: proxy.url });
    let sends = 0;
    const onSend = () => {
      sends += 1;
    };
    expect(await databases.query("default", { sql: "SELECT 1 AS one", params: [] }, NO_SIGNAL, onSend)).toMatchObject({
      rows: [{ one: 1 }],
    });
    expect(sends).toBe(3);
  });

  it("survives idle connections that the server drops", async () => {
    await using databases = databasesOf({ url: server.url() });
    const ask = () => databases.query("default", { sql: "SELECT pg_backend_pid() AS pid", params: [] }, NO_SIGNAL);
    const [before] = (await ask()).rows;
    await server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'");
    await sleep(100);
    const [after] = (await ask()).rows;
    expect(after?.pid).not.toBe(before?.pid);
  });

  it("tells a server without a connection left, and waits for one", async () => {
    await using hog = databasesOf({ url: server.url() }, "/");
    await server.sql("ALTER ROLE app CONNECTION LIMIT 1");
    await hog.query("default", { sql: "SELECT 1", params: [] }, NO_SIGNAL);
    expect(await fault(server.url(), null, within(2))).toMatchObject({ kind: "database-full" });
    await using patient = databasesOf({ url: server.url() });
    const found = patient.check("default", 10_000, NO_SIGNAL);
    await sleep(300);
    await hog.close();
    expect(await found).toBeNull();
    await server.sql("ALTER ROLE app CONNECTION LIMIT -1");
  });

  it("waits for a server that is on its way, not for a password that is wrong", async () => {
    await using patient = databasesOf([
      { url: server.url() },
      { name: "wrong", url: server.url({ password: "wrong-secret-9" }) },
    ]);
    await server.stop();
    const told = await patient.check("default", 0, NO_SIGNAL);
    expect(told).toMatchObject({
      message: expect.stringContaining("refused"),
      remediation: expect.stringContaining("url"),
    });
    const found = patient.check("default", 20_000, NO_SIGNAL);
    await server.restart();
    expect(await found).toBeNull();
    const start = performance.now();
    expect(await patient.check("wrong", 20_000, NO_SIGNAL)).toMatchObject({
      message: expect.stringContaining("password"),
    });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  describe("over TLS", () => {
    beforeAll(async () => {
      const { ca, cert, key } = await createAuthority();
      certificates = await temporaryFolder({ "ca.pem": ca, "other.pem": (await createAuthority()).ca });
      const files = { "server.crt": cert, "server.key": key };
      for (const [name, text] of Object.entries(files)) await server.write(name, text);
      await server.restart({ ssl: "on" });
    });
    afterAll(() => certificates?.[Symbol.asyncDispose]());
    let certificates: TemporaryFolder;

    it.each([
      ["onlytls", ""],
      ["onlytls", "?sslmode=require"],
      ["onlytls", "?ssl=true"],
      ["onlytls", "?sslmode=allow"],
      ["onlytls", "?sslmode=verify-full&sslrootcert=ca.pem"],
      ["onlytls", "?sslmode=verify-ca&sslrootcert=ca.pem"],
      ["onlyplain", ""],
      ["onlyplain", "?sslmode=allow"],
      ["cleartext", "?sslmode=disable"],
    ])("connects as %s with %s", async (user, parameters) => {
      await using databases = databasesOf({ url: server.url({ user, parameters }) }, certificates.path);
      const sql = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
      const { rows } = await databases.query("default", { sql, params: [] }, NO_SIGNAL);
      expect(rows).toEqual([{ ssl: user === "onlytls" }]);
    });

    it.each([
      ["onlytls", "?sslmode=disable", "database-wants-tls"],
      ["onlyplain", "?sslmode=require", "database-not-allowed"],
      ["onlytls", "?sslmode=verify-full", "database-certificate"],
      ["onlytls", "?sslmode=verify-ca", "database-certificate"],
      ["onlytls", "?sslmode=verify-full&sslrootcert=other.pem", "database-certificate"],
      ["onlytls", "?sslmode=require&sslrootcert=other.pem", "database-certificate"],
      ["onlytls", "?sslmode=verify-full&sslrootcert=gone.pem", "file"],
    ])("refuses %s with %s: %s", async (user, parameters, kind) => {
      expect(await fault(server.url({ user, parameters }), null, NO_SIGNAL, certificates.path)).toMatchObject({ kind });
    });

    it("tells a certificate of another host from one of an unknown authority", async () => {
      const elsewhere = (parameters: string) =>
        server.url({ user: "onlytls", parameters }).replace("127.0.0.1", "localhost");
      const full = elsewhere("?sslmode=verify-full&sslrootcert=ca.pem");
      expect(await fault(full, null, NO_SIGNAL, certificates.path)).toMatchObject({
        kind: "database-certificate-host",
        message: expect.stringMatching(/^the TLS certificate of .*@localhost:.* is for another host name$/),
        remedy: expect.stringContaining("sslmode=verify-ca"),
      });
      await using databases = databasesOf({ url: full.replace("verify-full", "verify-ca") }, certificates.path);
      expect(await databases.check("default", 0, NO_SIGNAL)).toBeNull();
    });

    it("ends a statement that takes too long", async () => {
      const told = await fault(server.url({ user: "onlytls" }), "SELECT pg_sleep(20)", within(2));
      expect(told).toMatchObject({ kind: "sql-time-out" });
    });
  });
});
