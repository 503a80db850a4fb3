import { isUtf8 } from "node:buffer";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { type Problem, UsageError } from "../errors.ts";

const DEFAULT_FOLDER = "tests/config";
const EXTENSIONS = new Set([".yml", ".yaml", ".json"]);

export interface ConfigurationFile {
  /** Relative to the working directory, with `/`: as people write it. */
  name: string;
  text: string;
}

export interface ConfigurationFolder {
  /** Absolute; paths inside configuration files are relative to it. */
  root: string;
  files: ConfigurationFile[];
  /** Files that cannot be read; they are none of `files`. */
  problems: Problem[];
}

/** Finds and reads the configuration; `null` when none was asked for and none is there. Throws `UsageError`. */
export async function discoverConfiguration(
  workingDirectory: string,
  config: string | null,
): Promise<ConfigurationFolder | null> {
  if (config?.trim() === "")
    throw new UsageError("config is empty", { hint: `Name a folder such as ${DEFAULT_FOLDER}, or leave it out.` });
  const target = path.resolve(workingDirectory, config ?? DEFAULT_FOLDER);
  const there = await stat(target).catch(() => null);
  if (!there) {
    if (config === null) return null;
    throw new UsageError(`config: ${config} does not exist in ${workingDirectory}`, {
      hint: "Name a folder with *.yml, *.yaml or *.json files, or one such file.",
    });
  }
  const paths = there.isDirectory() ? await configurationFiles(target) : [target];
  if (paths.length === 0) {
    throw new UsageError(`config: ${config ?? DEFAULT_FOLDER} holds no configuration`, {
      hint: "Put *.yml, *.yaml or *.json files into it or into its suites/ folder.",
    });
  }
  const root = there.isDirectory() ? target : path.dirname(target);
  const found = await Promise.all(paths.map((file) => read(workingDirectory, root, file)));
  return {
    root,
    files: found.filter((file): file is ConfigurationFile => "text" in file),
    problems: found.filter((file): file is Problem => "message" in file),
  };
}

/** Files directly in the folder, and all those below its `suites/`, in a stable order. */
async function configurationFiles(folder: string): Promise<string[]> {
  const direct = await readdir(folder, { withFileTypes: true });
  const below = await readdir(path.join(folder, "suites"), { withFileTypes: true, recursive: true }).catch(() => []);
  return [...direct, ...below]
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".") && EXTENSIONS.has(path.extname(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((one, other) => (one < other ? -1 : 1));
}

/** The file, or why it cannot be read. */
async function read(workingDirectory: string, root: string, file: string): Promise<ConfigurationFile | Problem> {
  const name = path.relative(workingDirectory, file).split(path.sep).join("/");
  const problem = (message: string, line = 1, column = 1): Problem => ({ file: name, line, column, message });
  const real = await realpath(file).catch(() => null);
  if (real === null) return problem("it is a broken link: remove it, or point it at a file that exists");
  if (!(await isInside(workingDirectory, real)) && !(await isInside(root, real)))
    return problem("it is a link that leads out of the workspace: keep the configuration's files inside");
  try {
    const bytes = await readFile(file);
    const text = bytes.toString("utf8");
    if (isUtf8(bytes)) return { name, text };
    const before = text.slice(0, text.indexOf("\ufffd")).split("\n");
    const message = "the file is not UTF-8 from here on: save it as UTF-8";
    return problem(message, before.length, (before.at(-1)?.length ?? 0) + 1);
  } catch (error) {
    return problem(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export async function isInside(folder: string, real: string): Promise<boolean> {
  const relative = path.relative(await realpath(folder), real);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
