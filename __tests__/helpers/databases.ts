import type { DatabaseConfiguration } from "../../src/model/configuration.ts";
import type { Databases } from "../../src/run/database/contract.ts";
import { openDatabases } from "../../src/run/database/databases.ts";
import { remedyFor } from "../../src/run/remediation.ts";
import { TestFault } from "../../src/run/test-fault.ts";
import { nodeSystem } from "../../src/system.ts";
import { filesIn } from "./files.ts";

/** A database's configuration, without any address unless told otherwise. */
export function databaseConfiguration(keys: Partial<DatabaseConfiguration> = {}): DatabaseConfiguration {
  const location = { file: "tests/config/verify.yml", line: 3, column: 3 };
  return {
    name: "default",
    type: keys.path ? "sqlite" : "postgresql",
    url: null,
    service: null,
    path: null,
    writable: false,
    location,
    locate: () => location,
    ...keys,
  };
}

/** Databases of a test, closed on disposal. `folder`: where paths start. */
export function databasesOf(
  keys: Partial<DatabaseConfiguration> | Partial<DatabaseConfiguration>[],
  folder = "/",
): Databases & AsyncDisposable {
  const databases = openDatabases({
    databases: [keys].flat().map(databaseConfiguration),
    maxParallel: 4,
    files: filesIn(folder),
    system: nodeSystem({}, folder),
  });
  return { ...databases, [Symbol.asyncDispose]: () => databases.close() };
}

/** What a test would be told when this fails: the kind of fault, its message and the remedy. Throws when it does not fail. */
export async function faultOf(work: Promise<unknown>): Promise<{ kind: string; message: string; remedy: string }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof TestFault)) throw error;
    return { kind: error.kind, message: error.message, remedy: remedyFor(error.kind) };
  }
  throw new Error("nothing failed");
}
