import { readFile } from "node:fs/promises";
import path from "node:path";
import type { WorkspaceFiles } from "../../src/model/configuration.ts";

/** The files of a folder, as a configuration names them. */
export function filesIn(folder: string): WorkspaceFiles {
  return { read: (name) => readFile(path.join(folder, name)) };
}
