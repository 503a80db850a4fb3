import { type ChildProcess, fork } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stringifyJson } from "../../model/json.ts";
import { createLanes } from "../lanes.ts";
import { TestFault } from "../test-fault.ts";
import { type DatabaseAnswer, NO_ROWS } from "./contract.ts";
import { type Driver, queueFault } from "./driver.ts";
import { sqliteAbortFault, sqliteFault } from "./sqlite-faults.ts";
import type { SqliteOrder, SqliteReply } from "./sqlite-order.ts";

export interface SqliteRequest {
  name: string;
  /** Absolute. */
  file: string;
  writable: boolean;
  /** Processes at a time; one alone where the file is writable. */
  processes: number;
  workingDirectory: string;
}

/** Reads the file's first page, which opening it does not. */
const CONNECTIVITY_SQL = "SELECT count(*) FROM sqlite_schema";

/**
 * An SQLite file in processes of their own: a statement that does not end cannot be stopped in any other way. A process
 * stays for the next statement, and after a kill the next one gets a new process.
 */
export function openSqlite({ name, file, writable, processes, workingDirectory }: SqliteRequest): Driver {
  const where = `the database ${name} (${path.relative(workingDirectory, file)})`;
  // Statements that write would lock each other out.
  const lanes = createLanes(writable ? 1 : processes);
  const children = new Map<number, ChildProcess>();
  const childOf = async (lane: number): Promise<ChildProcess> => {
    const child = children.get(lane);
    if (child && isAlive(child)) return child;
    const started = await startChild();
    children.set(lane, started);
    return started;
  };
  return {
    query: async ({ sql, params }, signal) => {
      let begun = false;
      try {
        using lane = await lanes.acquire(signal);
        begun = true;
        await checkFile(where, file);
        const child = await childOf(lane.number);
        const reply = await ask(child, { file, writable, sql: sql ?? CONNECTIVITY_SQL, params }, signal);
        const answer = answerOf(where, reply);
        return sql === null ? NO_ROWS : answer;
      } catch (error) {
        if (signal.aborted) throw begun ? sqliteAbortFault(where, signal) : queueFault(where, signal);
        throw error instanceof TestFault
          ? error
          : new TestFault("database-process", `${where}: ${words(error)}`, error);
      }
    },
    close: async () => {
      for (const child of children.values()) child.kill("SIGKILL");
    },
  };
}

/** SQLite's own message does not tell a file that is missing from one that may not be read. */
async function checkFile(where: string, file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new TestFault("database-file", `${where} is a file that does not exist`);
  if (!found.isFile()) throw new TestFault("database-file", `${where} is no file`);
}

function isAlive({ connected, exitCode, killed }: ChildProcess): boolean {
  return connected && exitCode === null && !killed;
}

/** No variable of ours is passed on; a warning about an experimental module is no output of a test. */
async function startChild(): Promise<ChildProcess> {
  const { SQLITE_CHILD, SQLITE_CHILD_ARGUMENT } = await import("./sqlite-child.ts");
  const child = fork(fileURLToPath(SQLITE_CHILD), [SQLITE_CHILD_ARGUMENT], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // What goes wrong is told by whoever asks; without a listener it would end this process.
  child.on("error", () => undefined);
  return child;
}

/** The reply to one order. Kills the process when the signal aborts, and rejects; rejects too when it ends by itself. */
async function ask(child: ChildProcess, order: SqliteOrder, signal: AbortSignal): Promise<SqliteReply> {
  const { promise, resolve, reject } = Promise.withResolvers<SqliteReply>();
  const ended = (code: number | null, by: string | null) => reject(new Error(`its process ended (${by ?? code})`));
  const kill = () => {
    child.kill("SIGKILL");
    reject(signal.reason);
  };
  child
    .once("message", resolve as (message: unknown) => void)
    .once("exit", ended)
    .once("error", reject);
  signal.addEventListener("abort", kill, { once: true });
  try {
    if (signal.aborted) kill();
    else child.send(order, (error) => error && reject(error));
    return await promise;
  } finally {
    signal.removeEventListener("abort", kill);
    child.off("message", resolve).off("exit", ended).off("error", reject);
  }
}

function answerOf(where: string, reply: SqliteReply): DatabaseAnswer {
  if (reply.kind === "answer") return { ...reply.answer, text: stringifyJson(reply.answer.rows) };
  if (reply.kind === "refused") throw new TestFault(reply.remedy, reply.message);
  throw sqliteFault(where, reply.code, reply.message);
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
