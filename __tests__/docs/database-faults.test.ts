import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { parsePostgresqlAddress } from "../../src/run/database/postgresql-address.ts";
import {
  AnswerTooLargeError,
  CleartextError,
  NoPasswordError,
  NotPostgresqlError,
  type PostgresqlState,
  postgresqlFault,
} from "../../src/run/database/postgresql-faults.ts";
import { DATABASE_REMEDIES } from "../../src/run/database/remedies.ts";
import { sqliteAbortFault, sqliteFault } from "../../src/run/database/sqlite-faults.ts";
import { DeadlineError } from "../../src/run/deadline.ts";
import { remedyFor } from "../../src/run/remediation.ts";
import { TestFault } from "../../src/run/test-fault.ts";
import { databaseAddresses } from "../../src/verify/database-addresses.ts";
import { databaseConfiguration, databasesOf, faultOf } from "../helpers/databases.ts";
import { cell, rowsOf } from "../helpers/documents.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const NO_SIGNAL = new AbortController().signal;
const WHERE = "the database default (app@127.0.0.1:5432/app)";
const STATE: PostgresqlState = {
  where: WHERE,
  user: "app",
  database: "app",
  tlsMode: "prefer",
  begun: true,
  connected: true,
  sql: "SELECT * FROM ordres",
  signal: NO_SIGNAL,
};
const LATE = AbortSignal.abort(new DeadlineError(5));

/** What is told, and what to do. */
interface Told {
  message: string;
  remedy: string;
}

const rows = rowsOf("docs/databases.md", ["message", "what to do"]).flatMap((row) =>
  cell(row, "message")
    .text.split("<br>")
    .map((message) => ({ message, remedy: cell(row, "what to do").text })),
);

function told(fault: TestFault): Told {
  return { message: fault.message, remedy: remedyFor(fault.kind) };
}

/** An error of the server, of the system or of TLS. */
function serverSays(message: string, code: string, more: object = {}, state: Partial<PostgresqlState> = {}): Told {
  return told(postgresqlFault(Object.assign(new Error(message), { code, ...more }), { ...STATE, ...state }));
}

function whileConnecting(error: Error, state: Partial<PostgresqlState> = {}): Told {
  return told(postgresqlFault(error, { ...STATE, connected: false, sql: null, ...state }));
}

function addressed(url: string): Told {
  try {
    parsePostgresqlAddress("default", url);
  } catch (error) {
    if (error instanceof TestFault) return told(error);
  }
  throw new Error(`${url} can be read`);
}

function unpublished(ports: number[] | null): Told {
  const declared = databaseConfiguration({ url: "postgresql://app:a@db:5432/app", service: "db" });
  const published = ports?.map((containerPort) => ({ host: "127.0.0.1", port: 40_000, containerPort }));
  const { unreachable } = databaseAddresses([declared], "docker", new Map(published ? [["db", published]] : []));
  return { message: unreachable.get("default") ?? "", remedy: remedyFor("database-unpublished") };
}

const OF_POSTGRESQL: Told[] = [
  addressed("postgresql://app:a#b@db:5432/app"),
  addressed("postgresql://db/app"),
  addressed("postgresql://app@db/app?sslmode=on"),
  unpublished([]),
  unpublished(null),
  unpublished([80, 443]),
  ...["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH"].map((code) => serverSays("", code, {}, { connected: false })),
  serverSays("read ECONNRESET", "ECONNRESET", {}, { connected: false }),
  whileConnecting(new NotPostgresqlError("HTTP/1.1 400 Bad Request")),
  told(
    postgresqlFault(new Error("late"), {
      ...STATE,
      connected: false,
      signal: AbortSignal.abort(new DeadlineError(10)),
    }),
  ),
  serverSays("the database system is starting up", "57P03", {}, { connected: false }),
  serverSays("sorry, too many clients already", "53300", {}, { connected: false }),
  serverSays("password authentication failed", "28P01"),
  whileConnecting(new NoPasswordError()),
  whileConnecting(new CleartextError()),
  serverSays('role "app" does not exist', "28000"),
  serverSays('database "app" does not exist', "3D000"),
  serverSays("no pg_hba.conf entry for host", "28000"),
  serverSays("no pg_hba.conf entry for host", "28000", {}, { tlsMode: "disable" }),
  whileConnecting(new Error("The server does not support SSL connections")),
  serverSays("self-signed certificate", "DEPTH_ZERO_SELF_SIGNED_CERT", {}, { connected: false }),
  serverSays("Hostname/IP does not match", "ERR_TLS_CERT_ALTNAME_INVALID", {}, { connected: false }),
  serverSays("unsupported protocol", "ERR_SSL_UNSUPPORTED_PROTOCOL", {}, { connected: false }),
  whileConnecting(new Error("There was an error establishing an SSL connection")),
  whileConnecting(new Error("SASL: Only mechanism SCRAM-SHA-256 is supported")),
  told(postgresqlFault(new Error("late"), { ...STATE, signal: LATE })),
  told(postgresqlFault(new Error("late"), { ...STATE, begun: false, signal: LATE })),
  serverSays("canceling statement due to user request", "57014"),
  serverSays("canceling statement due to lock timeout", "55P03"),
  serverSays("Connection terminated unexpectedly", "ECONNRESET"),
  serverSays('relation "ordres" does not exist', "42P01", { position: "15" }),
  serverSays('column "statu" does not exist', "42703", { position: "8" }),
  serverSays("function nope(integer) does not exist", "42883", { position: "8" }),
  serverSays('syntax error at or near "SELEC"', "42601", { position: "1" }),
  serverSays("cannot insert multiple commands into a prepared statement", "42601"),
  serverSays('bind message supplies 0 parameters, but prepared statement "" requires 1', "08P01"),
  serverSays('invalid input syntax for type integer: "a"', "22P02"),
  serverSays("permission denied for table orders", "42501"),
  serverSays("duplicate key value violates unique constraint", "23505", { detail: "Key (id)=(1) already exists." }),
  serverSays("deadlock detected", "40P01"),
  serverSays("could not serialize access due to concurrent update", "40001"),
  told(postgresqlFault(new AnswerTooLargeError(), STATE)),
  serverSays("division by zero", "22012"),
];

/** Real statements on a real file, and what no test can bring about. */
async function ofSqlite(): Promise<Told[]> {
  await using folder = await temporaryFolder({ "junk.db": "nothing of the kind ".repeat(100) });
  const file = path.join(folder.path, "app.db");
  const other = new DatabaseSync(file);
  other.exec("CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT); INSERT INTO orders VALUES (1, 'new')");
  const databases = {
    reader: { path: file },
    writer: { path: file, writable: true },
    gone: { path: path.join(folder.path, "gone.db") },
    folder: { path: folder.path },
    junk: { path: path.join(folder.path, "junk.db") },
  };
  const declared = Object.entries(databases).map(([name, keys]) => ({ name, ...keys }));
  await using opened = databasesOf(declared, folder.path);
  const ask = (name: keyof typeof databases | "orders", sql: string | null) =>
    faultOf(opened.query(name, { sql, params: [] }, NO_SIGNAL));
  const refused = [];
  for (const sql of [
    "SELECT * FROM ordres",
    "SELECT statu FROM orders",
    "SELECT nope(1)",
    "SELEC 1",
    "-- nothing",
    "SELECT $1",
    "SELECT 1; SELECT 2",
    "DELETE FROM orders",
    "ATTACH 'other.db' AS other",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
  ])
    refused.push(await ask("reader", sql));
  refused.push(
    await ask("writer", "INSERT INTO orders VALUES (1, 'new')"),
    await ask("gone", null),
    await ask("folder", null),
    await ask("junk", null),
    await ask("orders", null),
  );
  other.exec("BEGIN EXCLUSIVE");
  refused.push(await ask("reader", "SELECT 1 FROM orders"));
  other.close();
  return [
    ...refused,
    told(sqliteFault(WHERE, 11, "database disk image is malformed")),
    told(sqliteAbortFault(WHERE, LATE)),
    { message: `${WHERE}: its process ended (SIGKILL)`, remedy: remedyFor("database-process") },
  ];
}

it("every message that the documentation shows is told as it says, with this remedy", async () => {
  const faults = [...OF_POSTGRESQL, ...(await ofSqlite())];
  const fits = (row: Told, fault: Told) => row.remedy === fault.remedy && patternOf(row.message).test(fault.message);
  expect(rows.filter((row) => !faults.some((fault) => fits(row, fault)))).toEqual([]);
  expect(faults.filter((fault) => !rows.some((row) => fits(row, fault)))).toEqual([]);
});

it("every remedy is documented, as it is told", () => {
  const remedies = new Set(rows.map(({ remedy }) => remedy));
  expect(Object.values(DATABASE_REMEDIES).filter((remedy) => !remedies.has(remedy))).toEqual([]);
});

/** `…` stands for anything; what follows ", and whatever" is no message. */
function patternOf(message: string): RegExp {
  const [shown = ""] = message.split(", and whatever");
  const parts = shown.split("…").map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("\\s*.*?\\s*")}$`, "s");
}
