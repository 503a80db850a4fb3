import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, globSync } from "node:fs";
import { appendFile, chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Debian's place for the server programs, newest last, then whatever the path names. */
const FOLDERS = [
  ...globSync("/usr/lib/postgresql/*/bin").sort((one, other) => version(other) - version(one)),
  ...(process.env.PATH ?? "").split(path.delimiter),
];

export const SUPERUSER = "postgres";
export const PASSWORD = "app-secret-1";

export interface PostgresqlServer extends AsyncDisposable {
  readonly port: number;
  /** `postgresql://app:app-secret-1@127.0.0.1:<port>/app`, with parts replaced. */
  url(parts?: { user?: string; password?: string; database?: string; parameters?: string }): string;
  /** Puts a file into its data folder, as its own user. */
  write(name: string, text: string): Promise<void>;
  /** Carries out statements as the superuser. */
  sql(statements: string): Promise<void>;
  /** Ends it and starts it again with these settings on top. */
  restart(settings?: Record<string, string>): Promise<void>;
  /** Ends it and leaves the port free. */
  stop(): Promise<void>;
}

/** Why no server can be started here; `null` when one can. */
export function whyNoPostgresql(): string | null {
  if (programFolder() === null) return "no PostgreSQL server programs in /usr/lib/postgresql or PATH";
  if (userInfo().uid === 0 && account === null)
    return "PostgreSQL refuses to run as root, and there is no user postgres";
  return null;
}

/** The user to run as where we are root, which PostgreSQL refuses. */
const account = await postgresAccount();

/** A server on a free port of 127.0.0.1 with the user and the database `app`; its access rules come before the usual one. */
export async function startPostgresql(accessRules: readonly string[] = []): Promise<PostgresqlServer> {
  const bin = programFolder();
  if (bin === null) throw new Error(whyNoPostgresql() ?? "");
  const folder = await mkdtemp(path.join(tmpdir(), "compose-verify-postgresql-"));
  await chmod(folder, 0o700);
  if (account) await chown(folder, account.uid, account.gid);
  const data = path.join(folder, "data");
  const program = (name: string, argv: string[]) => run(path.join(bin, name), argv, { ...asUser(), timeout: 60_000 });
  await program("initdb", ["-D", data, "-U", SUPERUSER, "--auth=trust", "--locale=C", "--encoding=UTF8", "--no-sync"]);
  const port = await freePort();
  await appendFile(
    path.join(data, "postgresql.conf"),
    SETTINGS.replace("PORT", String(port)).replace("FOLDER", folder),
  );
  await writeFile(path.join(data, "pg_hba.conf"), [...accessRules, ...ACCESS, ""].join("\n"));
  let server = await startServer(bin, data, port, {});
  const sql = async (statements: string) => {
    const argv = [
      "-h",
      folder,
      "-p",
      String(port),
      "-U",
      SUPERUSER,
      "-d",
      "app",
      "-v",
      "ON_ERROR_STOP=1",
      "-qc",
      statements,
    ];
    await program("psql", argv);
  };
  await program("psql", [
    "-h",
    folder,
    "-p",
    String(port),
    "-U",
    SUPERUSER,
    "-d",
    "postgres",
    "-qc",
    `CREATE ROLE app LOGIN PASSWORD '${PASSWORD}'`,
  ]);
  await program("createdb", ["-h", folder, "-p", String(port), "-U", SUPERUSER, "-O", "app", "app"]);
  return {
    port,
    url: ({ user = "app", password = PASSWORD, database = "app", parameters = "" } = {}) =>
      `postgresql://${user}${password === "" ? "" : `:${password}`}@127.0.0.1:${port}/${database}${parameters}`,
    write: async (name, text) => {
      const file = path.join(data, name);
      await writeFile(file, text, { mode: 0o600 });
      if (account) await chown(file, account.uid, account.gid);
    },
    sql,
    restart: async (settings = {}) => {
      await end(server);
      server = await startServer(bin, data, port, settings);
    },
    stop: () => end(server),
    [Symbol.asyncDispose]: async () => {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const SETTINGS = `
listen_addresses = '127.0.0.1'
port = PORT
unix_socket_directories = 'FOLDER'
max_connections = 20
superuser_reserved_connections = 3
fsync = off
jit = off
`;
const ACCESS = ["local all all trust", "host all all 127.0.0.1/32 scram-sha-256"];

async function startServer(
  bin: string,
  data: string,
  port: number,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const argv = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const server = spawn(path.join(bin, "postgres"), argv, { ...asUser(), stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const end = Date.now() + 30_000;
  while (!log.includes("ready to accept connections")) {
    if (server.exitCode !== null || Date.now() > end)
      throw new Error(`PostgreSQL on port ${port} did not start: ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return server;
}

/** At once and without waiting for its clients. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, "exit");
  server.kill("SIGINT");
  await gone;
}

function asUser() {
  return { ...(account ?? {}), cwd: tmpdir(), env: { PATH: process.env.PATH, LC_ALL: "C" } };
}

async function postgresAccount(): Promise<{ uid: number; gid: number } | null> {
  if (userInfo().uid !== 0) return null;
  try {
    const [user, group] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, "postgres"])));
    return { uid: Number(user?.stdout), gid: Number(group?.stdout) };
  } catch {
    return null;
  }
}

function programFolder(): string | null {
  return (
    FOLDERS.find((folder) => ["initdb", "postgres", "psql"].every((name) => isProgram(path.join(folder, name)))) ?? null
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function version(folder: string): number {
  return Number(path.basename(path.dirname(folder)));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
