import { once } from "node:events";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import type { ConnectionOptions } from "node:tls";
import { Client, type QueryArrayResult } from "pg";
import { MOST_SECONDS } from "../../model/time-limits.ts";
import { MAX_ANSWER_BYTES } from "./driver.ts";
import type { PostgresqlAddress } from "./postgresql-address.ts";
import { AnswerTooLargeError, CleartextError, NoPasswordError, NotPostgresqlError } from "./postgresql-faults.ts";
import { describeParameters } from "./postgresql-parameters.ts";
import type { ListParameter } from "./postgresql-values.ts";

/** Longest that a statement may run on the server when nobody is left to cancel it: the longest time-out of a test. */
const STATEMENT_TIMEOUT_MS = MOST_SECONDS.test * 1000;
const GOODBYE_MS = 500;
const CANCEL_MS = 1_000;
const CANCEL_REQUEST = 80_877_102;
const SHOWN_BYTES = 40;

/** How values are written, whatever the server's settings are; after the log-in, since poolers refuse such parameters before it. */
const SESSION_SQL = `SELECT set_config('statement_timeout', '${STATEMENT_TIMEOUT_MS}', false), set_config('TimeZone', 'GMT', false),
  set_config('DateStyle', 'ISO', false), set_config('bytea_output', 'hex', false), set_config('extra_float_digits', '1', false)`;

const ARRAY_TYPES_SQL =
  "SELECT oid FROM pg_catalog.pg_type WHERE typcategory = 'A' AND oid OPERATOR(pg_catalog.=) ANY ($1::pg_catalog.oid[])";

/** Values come as the server's text; what a type means is decided once all columns are known. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** Every value as text. */
export type TextResult = QueryArrayResult<(string | null)[]>;

export interface ConnectRequest {
  address: PostgresqlAddress;
  /** `null`: no TLS. */
  tls: ConnectionOptions | null;
  signal: AbortSignal;
}

/** One logged-in connection. Errors are those of the system, of TLS and of the server, as they are. */
export interface PostgresqlConnection {
  /** May be used again: it is alive, and in no transaction. */
  readonly reusable: boolean;
  /** One statement. When the signal aborts, it is cancelled on the server and the connection is gone. */
  query(text: string, values: ListParameter[], signal: AbortSignal): Promise<TextResult>;
  /** Makes the session what it was after the log-in: settings, locks and temporary tables of statements are gone. */
  reset(signal: AbortSignal): Promise<void>;
  /** Which parameters of a statement are arrays, `$1` first; it is not carried out. */
  arrayParameters(text: string, signal: AbortSignal): Promise<boolean[]>;
  close(): Promise<void>;
}

/** Connects, logs in and sets up the session. */
export async function connectPostgresql({ address, tls, signal }: ConnectRequest): Promise<PostgresqlConnection> {
  const socket = new Socket();
  const client = createClient(address, tls, socket);
  const meter = { bytes: 0 };
  let stranger: NotPostgresqlError | null = null;
  using _connecting = onAbort(signal, () => socket.destroy(timeIsUp()));
  try {
    // With TLS the parser comes once that is there.
    client.connection.on("sslconnect", () => guard(client.connection.stream, meter));
    const connected = client.connect();
    if (tls === null) guard(client.connection.stream, meter);
    socket.once("data", (bytes: Buffer) => {
      if (isPostgresql(bytes)) return;
      stranger = new NotPostgresqlError(beginningOf(bytes));
      socket.destroy(stranger);
    });
    await connected;
    await ask(client, SESSION_SQL, []);
  } catch (error) {
    socket.destroy();
    throw stranger ?? error;
  }
  const send = (text: string, values: ListParameter[]) => {
    meter.bytes = 0;
    return ask(client, text, values);
  };
  return {
    get reusable() {
      return !socket.destroyed && client.getTransactionStatus() === "I";
    },
    query: async (text, values, aborted) => {
      using _running = onAbort(aborted, () => {
        void cancel(address, client);
        socket.destroy(timeIsUp());
      });
      return await send(text, values);
    },
    reset: async (aborted) => {
      using _resetting = onAbort(aborted, () => socket.destroy(timeIsUp()));
      await send("DISCARD ALL", []);
      await send(SESSION_SQL, []);
    },
    arrayParameters: async (text, aborted) => {
      using _describing = onAbort(aborted, () => socket.destroy(timeIsUp()));
      meter.bytes = 0;
      const oids = await describeParameters(client, text);
      const { rows } = await send(ARRAY_TYPES_SQL, [oids.map(String)]);
      const arrays = new Set(rows.map(([oid]) => Number(oid)));
      return oids.map((oid) => arrays.has(oid));
    },
    close: async () => {
      await Promise.race([client.end(), delay(GOODBYE_MS, undefined, { ref: false })]);
      socket.destroy();
    },
  };
}

function createClient(address: PostgresqlAddress, tls: ConnectionOptions | null, socket: Socket): Client {
  const { host, port, user, database, options, password } = address;
  let cleartext = false;
  const client = new Client({
    host,
    port,
    user,
    database,
    options: options ?? undefined,
    application_name: "compose-verify",
    ssl: tls ?? false,
    keepAlive: true,
    stream: () => socket,
    // A function also where there is no password, so that none is looked for in PGPASSWORD or ~/.pgpass.
    password: () => {
      if (password === null) throw new NoPasswordError("no password is configured");
      if (cleartext && tls === null && !isLocal(socket)) throw new CleartextError("it would go out in clear text");
      return password;
    },
  });
  client.connection.on("authenticationCleartextPassword", () => {
    cleartext = true;
  });
  // A dropped connection would end the process if nobody listened.
  client.on("error", () => undefined);
  return client;
}

function ask(client: Client, text: string, values: ListParameter[]): Promise<TextResult> {
  // By itself a statement without parameters would be sent so that several may follow each other.
  const extended = { queryMode: "extended" } as const;
  return client.query({ text, values, rowMode: "array", types: AS_TEXT, ...extended });
}

/** Told to the library alone: who set the signal has better words. */
function timeIsUp(): Error {
  return new Error("terminated: the time was up");
}

function onAbort(signal: AbortSignal, act: () => void): Disposable {
  if (signal.aborted) act();
  else signal.addEventListener("abort", act, { once: true });
  return { [Symbol.dispose]: () => signal.removeEventListener("abort", act) };
}

/** Counts what comes, and makes an error of what the parser throws: a message that is none would end the process. */
function guard(stream: Duplex, meter: { bytes: number }): void {
  for (const parse of stream.listeners("data") as ((bytes: Buffer) => void)[]) {
    stream.off("data", parse);
    stream.on("data", (bytes: Buffer) => {
      meter.bytes += bytes.length;
      try {
        if (meter.bytes > MAX_ANSWER_BYTES) throw new AnswerTooLargeError("the answer is too large");
        parse(bytes);
      } catch (error) {
        stream.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }
}

/** The request that PostgreSQL takes on a connection of its own, without a log-in; whether it comes too late is nobody's concern. */
async function cancel({ host, port }: PostgresqlAddress, client: Client): Promise<void> {
  const { processID, secretKey } = client as unknown as { processID: number | null; secretKey: number | null };
  if (processID === null || secretKey === null) return;
  const request = Buffer.alloc(16);
  for (const [index, word] of [16, CANCEL_REQUEST, processID, secretKey].entries())
    request.writeInt32BE(word, index * 4);
  const socket = new Socket();
  try {
    socket.connect(port, host).end(request).resume();
    await once(socket, "close", { signal: AbortSignal.timeout(CANCEL_MS) });
  } catch {
    // The server's own statement_timeout is what is left.
  } finally {
    socket.destroy();
  }
}

/** Nobody else sees what goes over the machine's own loopback. */
function isLocal({ remoteAddress = "" }: Socket): boolean {
  return remoteAddress === "::1" || /^(::ffff:)?127\./.test(remoteAddress);
}

/** Whether a server's first bytes can be PostgreSQL's: `S` or `N` about TLS, else a message that begins a log-in. */
function isPostgresql(bytes: Buffer): boolean {
  if (bytes.length === 1) return /^[SNE]$/.test(bytes.toString("latin1"));
  const length = bytes.length >= 5 ? bytes.readUInt32BE(1) : 0;
  return /^[RENv]/.test(bytes.toString("latin1", 0, 1)) && length < 65_536;
}

function beginningOf(bytes: Buffer): string {
  return bytes
    .toString("latin1", 0, SHOWN_BYTES)
    .replace(/[^\x20-\x7e]+/g, " ")
    .trim();
}
