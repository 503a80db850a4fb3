import type { TlsMode } from "../../model/tls-mode.ts";
import { DeadlineError, reasonOf } from "../deadline.ts";
import type { Remedy } from "../remediation.ts";
import { TestFault } from "../test-fault.ts";
import { queueFault, TOO_MANY_BYTES } from "./driver.ts";

/** What listens there is no PostgreSQL server; `answer` is how it began. */
export class NotPostgresqlError extends Error {
  constructor(answer: string) {
    super(`it answered ${JSON.stringify(answer)}`);
    this.name = "NotPostgresqlError";
  }
}

/** The server asks for a password and there is none. */
export class NoPasswordError extends Error {
  override name = "NoPasswordError";
}

/** The server asks for the password as it is, over a connection that others can read. */
export class CleartextError extends Error {
  override name = "CleartextError";
}

/** More bytes came than one statement may answer with. */
export class AnswerTooLargeError extends Error {
  override name = "AnswerTooLargeError";
}

/** How far things had come when they failed. */
export interface PostgresqlState {
  /** `the database default (app@127.0.0.1:5432/app)` */
  where: string;
  user: string;
  database: string;
  tlsMode: TlsMode;
  /** Its turn has come; before that it waits for other statements. */
  begun: boolean;
  /** Logged in. */
  connected: boolean;
  sql: string | null;
  signal: AbortSignal;
}

/** What is known of an exception: SQLSTATE or system code, and the server's own fields. */
interface Cause {
  name: string;
  code: string;
  message: string;
  detail: string;
  hint: string;
  /** Character of the statement, from 1; `null` where the server names none. */
  position: number | null;
}

interface Rule {
  kind: Remedy;
  /** SQLSTATE, system code or name of the exception. */
  codes: RegExp;
  when?: (cause: Cause, state: PostgresqlState) => boolean;
  message: (state: PostgresqlState, cause: Cause) => string;
}

const connecting = (_cause: Cause, state: PostgresqlState) => !state.connected;
const says = (pattern: RegExp) => (cause: Cause) => pattern.test(cause.message);
const inSql = (state: PostgresqlState, cause: Cause) => `${cause.message}${placeOf(state, cause)}${remarkOf(cause)}`;

/** First rule that fits wins. */
const RULES: Rule[] = [
  {
    kind: "database-refused",
    codes: /^ECONNREFUSED$/,
    message: ({ where }) => `${where} refused the connection: nothing listens there`,
  },
  {
    kind: "database-host",
    codes: /^(ENOTFOUND|EAI_\w+)$/,
    message: ({ where }) => `the host name of ${where} cannot be found`,
  },
  {
    kind: "database-unreachable",
    codes: /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT)$/,
    message: ({ where }) => `${where} cannot be reached over the network`,
  },
  {
    kind: "not-postgresql",
    codes: /^NotPostgresqlError$/,
    message: ({ where }, cause) => `${where} is no PostgreSQL server: ${cause.message}`,
  },
  {
    kind: "database-no-password",
    codes: /^NoPasswordError$/,
    message: ({ where }) => `${where} asks for a password, and its url has none`,
  },
  {
    kind: "database-cleartext",
    codes: /^CleartextError$/,
    message: ({ where }) => `${where} asks for the password in clear text without TLS: it was not sent`,
  },
  {
    kind: "sql-too-much",
    codes: /^AnswerTooLargeError$/,
    message: () => TOO_MANY_BYTES,
  },
  {
    kind: "database-password",
    codes: /^28P01$/,
    message: ({ where, user }) => `${where} does not accept the password of the user ${user}`,
  },
  {
    kind: "database-role",
    codes: /^28000$/,
    when: says(/does not exist/),
    message: ({ where, user }) => `${where} has no user ${user}`,
  },
  {
    kind: "database-wants-tls",
    codes: /^28000$/,
    when: (_cause, { tlsMode }) => tlsMode === "disable",
    message: ({ where }, cause) => `${where} does not let this connection in without TLS: ${cause.message}`,
  },
  {
    kind: "database-not-allowed",
    codes: /^28000$/,
    message: ({ where }, cause) => `${where} does not let this connection in: ${cause.message}`,
  },
  {
    kind: "database-missing",
    codes: /^3D000$/,
    message: ({ where, database }) => `${where}: there is no database "${database}" on that server`,
  },
  {
    kind: "database-starting",
    codes: /^57P03$/,
    message: ({ where }, cause) => `${where} is not ready for connections: ${cause.message}`,
  },
  {
    kind: "database-full",
    codes: /^53300$/,
    message: ({ where }, cause) => `${where} has no connection left: ${cause.message}`,
  },
  {
    kind: "database-without-tls",
    codes: /^Error$/,
    when: says(/does not support SSL/),
    message: ({ where }) => `${where} does not speak TLS, and its url demands it`,
  },
  {
    kind: "database-certificate-host",
    codes: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    message: ({ where }) => `the TLS certificate of ${where} is for another host name`,
  },
  {
    kind: "database-certificate",
    codes: /CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_|_PEM_/,
    when: connecting,
    message: ({ where }, cause) => `the TLS certificate of ${where} is not accepted: ${cause.message}`,
  },
  {
    kind: "database-tls",
    codes: /^(ERR_SSL|EPROTO)/,
    when: connecting,
    message: ({ where }, cause) => `${where} and this machine agree on no TLS: ${cause.message}`,
  },
  {
    kind: "database-tls",
    codes: /^Error$/,
    when: says(/establishing an SSL connection/),
    message: ({ where }) => `${where} did not take up TLS`,
  },
  {
    kind: "database-login",
    codes: /^(Error|TypeError)$/,
    when: (cause, state) => connecting(cause, state) && /SASL|SCRAM|authentication/i.test(cause.message),
    message: ({ where }, cause) =>
      `${where} wants to be logged in to in a way that is not known here: ${cause.message}`,
  },
  {
    kind: "database-closed",
    codes: /^(ECONNRESET|EPIPE|Error|57P0\d)$/,
    when: (cause, state) => connecting(cause, state) && isCut(cause),
    message: ({ where }) => `${where} closed the connection before it was ready for a statement`,
  },
  {
    kind: "database-dropped",
    codes: /^(ECONNRESET|EPIPE|Error|57P0\d|08006)$/,
    when: isCut,
    message: ({ where }, cause) => `${where} dropped the connection during the statement: ${cause.message}`,
  },
  {
    kind: "sql-cancelled",
    codes: /^57014$/,
    message: ({ where }, cause) => `${where} ended the statement: ${cause.message}`,
  },
  { kind: "sql-cancelled", codes: /^55P03$/, message: inSql },
  { kind: "sql-no-table", codes: /^(42P01|3F000)$/, message: inSql },
  { kind: "sql-no-column", codes: /^42703$/, message: inSql },
  { kind: "sql-no-function", codes: /^(42883|42725)$/, message: inSql },
  {
    kind: "sql-many",
    codes: /^42601$/,
    when: says(/multiple commands/),
    message: () => "the sql holds more than one statement",
  },
  { kind: "sql-syntax", codes: /^42601$/, message: inSql },
  { kind: "sql-permission", codes: /^42501$/, message: inSql },
  { kind: "sql-parameters", codes: /^(08P01|22P02|22P03|42P02|42P18|42804|22007|22008|22021)$/, message: inSql },
  { kind: "sql-constraint", codes: /^23/, message: inSql },
  { kind: "sql-conflict", codes: /^40/, message: inSql },
  { kind: "sql-error", codes: /^[0-9A-Z]{5}$/, message: (state, cause) => `${inSql(state, cause)} (${cause.code})` },
];

/** Puts what went wrong into words; our own faults are passed through. */
export function postgresqlFault(error: unknown, state: PostgresqlState): TestFault {
  if (error instanceof TestFault) return error;
  if (state.signal.aborted) return state.begun ? abortFault(state) : queueFault(state.where, state.signal);
  const cause = causeOf(error);
  const code = cause.code || cause.name;
  const rule = RULES.find(({ codes, when }) => codes.test(code) && (when?.(cause, state) ?? true));
  if (rule) return new TestFault(rule.kind, rule.message(state, cause), error);
  const kind = state.connected ? "database-dropped" : "database-closed";
  return new TestFault(kind, `${state.where} cannot be used: ${cause.message}`, error);
}

/** A time limit or a cancel came first. */
function abortFault({ signal, where, connected, sql }: PostgresqlState): TestFault {
  if (!(signal.reason instanceof DeadlineError)) return new TestFault("interrupted", reasonOf(signal));
  const limit = `${signal.reason.seconds} s`;
  if (!connected) return new TestFault("database-silent", `${where} took up no connection in ${limit}`);
  const what = sql === null ? "did not answer" : "did not finish the statement";
  return new TestFault("sql-time-out", `${where} ${what} in ${limit}: it was cancelled`);
}

function isCut({ code, message }: Cause): boolean {
  return /^(ECONNRESET|EPIPE|57P0|08006)/.test(code) || /terminated|not queryable|stream|socket/i.test(message);
}

/** Of several addresses that were tried, the first one's. */
function causeOf(error: unknown): Cause {
  const one = error instanceof AggregateError ? error.errors[0] : error;
  if (!(one instanceof Error))
    return { name: "", code: "", message: String(one), detail: "", hint: "", position: null };
  const { code, detail, hint, position } = one as Error & Record<string, unknown>;
  return {
    name: one.name === "error" ? "Error" : one.name,
    code: typeof code === "string" ? code : "",
    message: one.message || String(code ?? one.name),
    detail: typeof detail === "string" ? detail : "",
    hint: typeof hint === "string" ? hint : "",
    position: Number(position) || null,
  };
}

/** ` (line 2, column 8 of the sql)`; nothing where the server names no place. */
function placeOf({ sql }: PostgresqlState, { position }: Cause): string {
  if (position === null || sql === null) return "";
  const before = [...sql]
    .slice(0, position - 1)
    .join("")
    .split("\n");
  return ` (line ${before.length}, column ${[...(before.at(-1) ?? "")].length + 1} of the sql)`;
}

/** What the server adds; never the values of a row, which may be secrets. */
function remarkOf({ code, detail, hint }: Cause): string {
  const safe = code.startsWith("23") ? withoutValues(detail) : detail;
  return [safe, hint].map((text) => (text === "" ? "" : `; ${text}`)).join("");
}

const KEY = /^(Key \(.*?\))=\(.*\) ((?:already exists|is (?:not present in|still referenced from) table "[^"]*")\.)$/s;

/** Of a broken constraint's detail the columns alone: `Key (id) already exists.`; nothing of any other, which shows a whole row. */
function withoutValues(detail: string): string {
  const [, columns, fault] = KEY.exec(detail) ?? [];
  return columns === undefined ? "" : `${columns} ${fault}`;
}
