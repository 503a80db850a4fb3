import { type TlsMode, tlsModeOf } from "../../model/tls-mode.ts";
import { TestFault } from "../test-fault.ts";

export interface PostgresqlAddress {
  /** Without brackets. */
  host: string;
  port: number;
  user: string;
  /** `null`: none is configured. */
  password: string | null;
  database: string;
  tlsMode: TlsMode;
  /** Path of the only authority to trust, from the configuration's folder; `null`: what the machine trusts. */
  rootCertificate: string | null;
  /** Command-line options for the session, as libpq's `options`. */
  options: string | null;
  /** `app@127.0.0.1:5432/app`: for messages, never with the password. */
  label: string;
}

const DEFAULT_PORT = 5432;

/**
 * Reads `postgresql://user:password@host:port/name?sslmode=…`. Parameters of drivers that mean nothing here are left alone.
 * Throws `TestFault`, never with the text of the address: it holds a password.
 */
export function parsePostgresqlAddress(name: string, text: string): PostgresqlAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) throw addressFault(name, "its url cannot be read");
  if (!/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw addressFault(name, `its url begins with ${url.protocol}//, not with postgresql://`);
  }
  const user = decode(url.username);
  if (user === "") throw addressFault(name, "its url names no user");
  const { searchParams: parameters } = url;
  const tlsMode = tlsModeOf(parameters);
  if (tlsMode === null) throw addressFault(name, "its url names an sslmode that is not known");
  const host = decode(url.hostname).replace(/^\[(.*)\]$/, "$1") || "localhost";
  const port = Number(url.port) || DEFAULT_PORT;
  const database = decode(url.pathname.slice(1)) || user;
  return {
    host,
    port,
    user,
    password: decode(url.password) || null,
    database,
    tlsMode,
    rootCertificate: parameters.get("sslrootcert"),
    options: parameters.get("options"),
    label: `${user}@${host.includes(":") ? `[${host}]` : host}:${port}/${database}`,
  };
}

/** A `%` that begins no escape stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addressFault(name: string, what: string): TestFault {
  return new TestFault("database-address", `the database ${name} cannot be addressed: ${what}`);
}
