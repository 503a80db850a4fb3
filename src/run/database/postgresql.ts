import type { ConnectionOptions } from "node:tls";
import { types } from "pg";
import type { WorkspaceFiles } from "../../model/configuration.ts";
import { stringifyJson } from "../../model/json.ts";
import type { TlsMode } from "../../model/tls-mode.ts";
import { createLanes } from "../lanes.ts";
import { TestFault } from "../test-fault.ts";
import { type DatabaseAnswer, NO_ROWS, type Statement } from "./contract.ts";
import { type Driver, MAX_ROWS, TOO_MANY_ROWS } from "./driver.ts";
import { type PostgresqlAddress, parsePostgresqlAddress } from "./postgresql-address.ts";
import { connectPostgresql, type PostgresqlConnection, type TextResult } from "./postgresql-connection.ts";
import { type PostgresqlState, postgresqlFault } from "./postgresql-faults.ts";
import { mayChangeSession } from "./postgresql-session.ts";
import {
  losesDigits,
  type ParseList,
  readingOf,
  toListParameter,
  toParameter,
  writingOf,
} from "./postgresql-values.ts";

export interface PostgresqlRequest {
  name: string;
  url: string;
  /** Connections at a time. */
  connections: number;
  files: WorkspaceFiles;
}

/** Which ways to connect are tried, one after the other, as libpq has it; `true` is TLS. */
const WAYS: Record<TlsMode, boolean[]> = {
  disable: [false],
  allow: [false, true],
  prefer: [true, false],
  require: [true],
  "verify-ca": [true],
  "verify-full": [true],
};
/** Faults after which the other way may work. */
const OTHER_WAY = ["database-without-tls", "database-tls", "database-wants-tls", "database-not-allowed"];
/** After these a connection may be kept; any other statement may leave something that no reset undoes. */
const KEPT = ["SELECT", "INSERT", "UPDATE", "DELETE", "MERGE"];

/** The library's own parser, which its types describe as another function than it is. */
const { create } = types.arrayParser as unknown as {
  create(text: string, read: (element: string | null) => unknown): { parse(): unknown[] };
};
const parseList: ParseList = (text, read) =>
  create(text, (element) => (element === null ? null : read(element))).parse();

/** A PostgreSQL database over a few connections that are kept. Throws `TestFault` for an address that cannot be one. */
export async function openPostgresql(request: PostgresqlRequest): Promise<Driver> {
  const address = parsePostgresqlAddress(request.name, request.url);
  const tls = await tlsOptions(address, request.files);
  return new PostgresqlDriver(request, address, tls);
}

class PostgresqlDriver implements Driver {
  readonly #address: PostgresqlAddress;
  readonly #tls: ConnectionOptions;
  readonly #where: string;
  readonly #lanes: ReturnType<typeof createLanes>;
  readonly #idle: PostgresqlConnection[] = [];
  /** In the order in which they are tried; the one that worked stands alone. */
  #ways: boolean[];

  constructor({ name, connections }: PostgresqlRequest, address: PostgresqlAddress, tls: ConnectionOptions) {
    this.#address = address;
    this.#tls = tls;
    this.#where = `the database ${name} (${address.label})`;
    this.#lanes = createLanes(connections);
    this.#ways = WAYS[address.tlsMode];
  }

  async query(statement: Statement, signal: AbortSignal): Promise<DatabaseAnswer> {
    const result = await this.#run(statement, signal);
    return statement.sql === null ? NO_ROWS : toAnswer(result);
  }

  async #run(statement: Statement, signal: AbortSignal): Promise<TextResult> {
    const state = { ...this.#state(signal), begun: false, sql: statement.sql };
    try {
      using _lane = await this.#lanes.acquire(signal);
      state.begun = true;
      const connection = this.#takeIdle() ?? (await this.#connect(signal));
      state.connected = true;
      const result = await ask(connection, statement, signal).catch((error) => {
        void connection.close();
        throw error;
      });
      const kept = KEPT.includes(result.command) && (await isAsBefore(connection, statement, signal));
      if (kept) this.#idle.push(connection);
      else void connection.close();
      return result;
    } catch (error) {
      throw postgresqlFault(error, state);
    }
  }

  #state(signal: AbortSignal): PostgresqlState {
    return { ...this.#address, where: this.#where, begun: true, connected: false, sql: null, signal };
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((connection) => connection.close()));
  }

  #takeIdle(): PostgresqlConnection | null {
    for (let connection = this.#idle.pop(); connection; connection = this.#idle.pop()) {
      if (connection.reusable) return connection;
    }
    return null;
  }

  async #connect(signal: AbortSignal): Promise<PostgresqlConnection> {
    let first: TestFault | null = null;
    for (const secure of this.#ways) {
      try {
        const tls = secure ? this.#tls : null;
        const connection = await connectPostgresql({ address: this.#address, tls, signal });
        this.#ways = [secure];
        return connection;
      } catch (error) {
        const fault = postgresqlFault(error, this.#state(signal));
        if (!OTHER_WAY.includes(fault.kind)) throw fault;
        // That the other way is closed altogether says less than why this one was refused.
        first = first === null || first.kind === "database-without-tls" ? fault : first;
      }
    }
    throw first ?? new Error("no way to connect was tried");
  }
}

/** Only the server knows whether a list is meant as an array or as JSON: it is asked where there is one. */
async function ask(
  connection: PostgresqlConnection,
  { sql, params }: Statement,
  signal: AbortSignal,
): Promise<TextResult> {
  const text = sql ?? "SELECT 1";
  const arrays = params.some(Array.isArray) ? await connection.arrayParameters(text, signal) : [];
  const values = params.map((value, index) => (arrays[index] ? toListParameter(value) : toParameter(value)));
  return connection.query(text, values, signal);
}

/** No statement sees what another one has set; an ordinary one has set nothing, and costs no second round trip. */
async function isAsBefore(connection: PostgresqlConnection, { sql }: Statement, signal: AbortSignal): Promise<boolean> {
  if (connection.reusable && mayChangeSession(sql ?? ""))
    await connection.reset(signal).catch(() => connection.close());
  return connection.reusable;
}

function toAnswer({ fields, rows: texts, rowCount }: TextResult): DatabaseAnswer {
  if (texts.length > MAX_ROWS) throw new TestFault("sql-too-much", TOO_MANY_ROWS);
  const rows = byColumn(fields, texts, (oid) => readingOf(oid, parseList));
  const isExact = !fields.some(({ dataTypeID }) => losesDigits(dataTypeID));
  const written = isExact ? rows : byColumn(fields, texts, (oid) => writingOf(oid, parseList));
  return { rows, text: stringifyJson(written), rowCount: fields.length > 0 ? rows.length : (rowCount ?? 0) };
}

/** `wayOf`: what to do with the text of a column's values, by its type. */
function byColumn<Value>(
  fields: TextResult["fields"],
  texts: TextResult["rows"],
  wayOf: (oid: number) => (text: string) => Value,
): Record<string, Value | null>[] {
  const columns = fields.map(({ name, dataTypeID }) => ({ name, way: wayOf(dataTypeID) }));
  const entry = (text: string | null | undefined, { name, way }: (typeof columns)[number]): [string, Value | null] => [
    name,
    text == null ? null : way(text),
  ];
  return texts.map((row) => Object.fromEntries(columns.map((column, index) => entry(row[index], column))));
}

/** What each `sslmode` checks, as libpq has it: an authority that is named is always checked. */
async function tlsOptions(address: PostgresqlAddress, files: WorkspaceFiles): Promise<ConnectionOptions> {
  const { tlsMode: mode, rootCertificate, host } = address;
  const own = rootCertificate !== null && rootCertificate !== "system";
  const authority = own ? { ca: await readCertificate(files, rootCertificate) } : {};
  if (mode === "verify-full") return { ...authority, host };
  if (mode === "verify-ca" || (mode === "require" && own))
    return { ...authority, checkServerIdentity: () => undefined };
  return { rejectUnauthorized: false };
}

async function readCertificate(files: WorkspaceFiles, path: string): Promise<string> {
  try {
    return Buffer.from(await files.read(path)).toString("utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TestFault("file", `sslrootcert cannot be read: ${reason}`, error);
  }
}
