import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { WorkspaceFiles } from "../model/configuration.ts";
import { isInside } from "./discover.ts";

/** The largest file that a request sends or a schema is read from. */
const MAXIMUM_BYTES = 10 * 1024 * 1024;

/** Files that a configuration names: relative to its folder, and inside the workspace also once links are followed. */
export function openWorkspace(workingDirectory: string, root: string): WorkspaceFiles {
  const check = async (name: string): Promise<string> => {
    if (name.trim() === "" || name.includes("\0")) throw new Error(`${JSON.stringify(name)} names no file`);
    const found = await realpath(path.resolve(root, name)).catch(() => null);
    if (found === null) throw new Error(`the file ${name} does not exist: paths start at the configuration's folder`);
    if (!(await isInside(workingDirectory, found)) && !(await isInside(root, found))) {
      throw new Error(`the file ${name} lies outside the workspace`);
    }
    const information = await stat(found);
    if (!information.isFile()) throw new Error(`${name} is no file`);
    if (information.size > MAXIMUM_BYTES) throw new Error(`the file ${name} is larger than 10 MiB`);
    return found;
  };
  return {
    read: async (name) => readFile(await check(name)),
  };
}
