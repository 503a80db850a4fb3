import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { WorkspaceFiles } from "../model/configuration.ts";
import { isInside } from "./discover.ts";

/** The largest file that a request sends or a schema is read from. */
const MAXIMUM_BYTES = 10 * 1024 * 1024;

export interface Workspace extends WorkspaceFiles {
  /** Whether a path stays inside the workspace, links followed; nothing needs to be there yet. */
  contains(path: string): Promise<boolean>;
}

/** Files that a configuration names: relative to its folder, and inside the workspace also once links are followed. */
export function openWorkspace(workingDirectory: string, root: string): Workspace {
  const contains = async (name: string): Promise<boolean> => {
    const found = await realpathOfNearest(path.resolve(root, name));
    return (await isInside(workingDirectory, found)) || (await isInside(root, found));
  };
  const check = async (name: string): Promise<string> => {
    if (name.trim() === "" || name.includes("\0")) throw new Error(`${JSON.stringify(name)} names no file`);
    if (!(await contains(name))) throw new Error(`the file ${name} lies outside the workspace`);
    const found = await realpath(path.resolve(root, name)).catch(() => null);
    if (found === null) throw new Error(`the file ${name} does not exist: paths start at the configuration's folder`);
    const information = await stat(found);
    if (!information.isFile()) throw new Error(`${name} is no file`);
    if (information.size > MAXIMUM_BYTES) throw new Error(`the file ${name} is larger than 10 MiB`);
    return found;
  };
  return {
    contains,
    read: async (name) => readFile(await check(name)),
  };
}

/** The real path of a file or folder that may not be there yet: links of the folders that are there are followed. */
async function realpathOfNearest(file: string): Promise<string> {
  const found = await realpath(file).catch(() => null);
  const parent = path.dirname(file);
  if (found !== null || parent === file) return found ?? file;
  return path.join(await realpathOfNearest(parent), path.basename(file));
}
