import { causeChain } from "../../errors.ts";
import type { DatabaseConfiguration, WorkspaceFiles } from "../../model/configuration.ts";
import type { System } from "../../system.ts";
import { startDeadline } from "../deadline.ts";
import { type Remedy, remedyFor } from "../remediation.ts";
import { TestFault } from "../test-fault.ts";
import type { DatabaseFault, Databases } from "./contract.ts";
import type { Driver } from "./driver.ts";

export interface DatabasesRequest {
  /** With the addresses at which they answer. */
  databases: readonly DatabaseConfiguration[];
  /** Why a database has no address, by name. */
  unreachable?: ReadonlyMap<string, string>;
  /** Tests that run side by side. */
  maxParallel: number;
  files: WorkspaceFiles;
  system: System;
}

/** Connections to one server, processes that read one file. */
const MOST_AT_A_TIME = 8;
/** Pauses before a statement is sent again that cannot have been acted on, apart from `retry_count`. */
const RECONNECT_DELAYS_MS = [100, 200, 400];
/** Faults of a database that is on its way up, or busy for a moment: nothing was done yet. */
const PASSING: readonly Remedy[] = [
  "database-refused",
  "database-host",
  "database-closed",
  "database-starting",
  "database-full",
];
/** Besides those: an address that answers nothing while its container starts. */
const PASSING_WHILE_STARTING: readonly Remedy[] = [...PASSING, "database-silent", "database-unreachable"];
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
const LONGEST_CHECK_SECONDS = 5;

/** The databases of one session; each is opened when it is asked for the first time. */
export function openDatabases(request: DatabasesRequest): Databases {
  const { databases, system } = request;
  const drivers = new Map<string, Promise<Driver>>();
  const ask: Databases["query"] = async (name, statement, signal) => {
    const known = databases.find((database) => database.name === name);
    if (!known) throw new TestFault("database-unknown", `the database ${name} is not declared`);
    const driver = drivers.get(name) ?? openDriver(known, request);
    drivers.set(name, driver);
    return (await driver).query(statement, signal);
  };
  return {
    query: async (name, statement, signal, onSend) => {
      for (let tries = 0; ; tries += 1) {
        onSend?.();
        try {
          return await ask(name, statement, signal);
        } catch (error) {
          const pause = RECONNECT_DELAYS_MS[tries];
          if (pause === undefined || !isPassing(error, PASSING) || !(await rest(system, pause, signal))) throw error;
        }
      }
    },
    check: (name, patienceMs, signal) => untilAnswers(ask, name, patienceMs, { system, signal }),
    close: async () => {
      const opened = await Promise.allSettled(drivers.values());
      await Promise.all(opened.map((driver) => (driver.status === "fulfilled" ? driver.value.close() : undefined)));
    },
  };
}

/** Drivers are loaded when there is a database for them. */
async function openDriver(database: DatabaseConfiguration, request: DatabasesRequest): Promise<Driver> {
  const { name, path, url, writable } = database;
  const { files, maxParallel, system } = request;
  const atATime = Math.min(maxParallel, MOST_AT_A_TIME);
  const unreachable = request.unreachable?.get(name);
  if (unreachable !== undefined) throw new TestFault("database-unpublished", unreachable);
  if (path !== null) {
    const { openSqlite } = await import("./sqlite.ts");
    return openSqlite({ name, file: path, writable, processes: atATime, workingDirectory: system.workingDirectory });
  }
  if (url === null) throw new TestFault("database-address", `the database ${name} has neither a url nor a path`);
  const { openPostgresql } = await import("./postgresql.ts");
  return openPostgresql({ name, url, files, connections: atATime });
}

async function untilAnswers(
  ask: Databases["query"],
  name: string,
  patienceMs: number,
  { system, signal }: { system: System; signal: AbortSignal },
): Promise<DatabaseFault | null> {
  const end = system.monotonic() + patienceMs;
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    const fault = await checkOnce(ask, name, system, signal);
    if (fault === null) return null;
    const goesOn = isPassing(fault, PASSING_WHILE_STARTING) && system.monotonic() + pause < end;
    if (!goesOn || !(await rest(system, pause, signal))) {
      return { message: fault.message, remediation: remedyFor(fault.kind), trace: causeChain(fault) };
    }
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

async function checkOnce(
  ask: Databases["query"],
  name: string,
  system: System,
  signal: AbortSignal,
): Promise<TestFault | null> {
  using deadline = startDeadline(system, LONGEST_CHECK_SECONDS, signal);
  try {
    await ask(name, { sql: null, params: [] }, deadline.signal);
    return null;
  } catch (error) {
    if (error instanceof TestFault) return error;
    throw error;
  }
}

function isPassing(error: unknown, kinds: readonly Remedy[]): boolean {
  return error instanceof TestFault && kinds.includes(error.kind);
}

/** Whether the pause came to its end. */
function rest(system: System, pause: number, signal: AbortSignal): Promise<boolean> {
  return system.sleep(pause, signal).then(
    () => true,
    () => false,
  );
}
