import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../errors.ts";

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
}

/** Finds and reads the configuration; `null` when none was asked for and none is there. Throws `UsageError`. */
export async function discoverConfiguration(
  workingDirectory: string,
  config: string | null,
): Promise<ConfigurationFolder | null> {
  if (config?.trim() === "")
    throw new UsageError("config is empty", { hint: `Name a folder such as ${DEFAULT_FOLDER}, or leave it out.` });
  const target = path.resolve(workingDirectory, config ?? DEFAULT_FOLDER);
  const found = await stat(target).catch(() => null);
  if (!found) {
    if (config === null) return null;
    throw new UsageError(`config: ${config} does not exist in ${workingDirectory}`, {
      hint: "Name a folder with *.yml, *.yaml or *.json files, or one such file.",
    });
  }
  const paths = found.isDirectory() ? await configurationFiles(target) : [target];
  if (paths.length === 0) {
    throw new UsageError(`config: ${config ?? DEFAULT_FOLDER} holds no configuration`, {
      hint: "Put *.yml, *.yaml or *.json files into it or into its suites/ folder.",
    });
  }
  const root = found.isDirectory() ? target : path.dirname(target);
  const files = await Promise.all(paths.map((file) => read(workingDirectory, root, file)));
  return { root, files };
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

async function read(workingDirectory: string, root: string, file: string): Promise<ConfigurationFile> {
  const name = path.relative(workingDirectory, file).split(path.sep).join("/");
  const real = await realpath(file).catch(() => null);
  if (real === null) {
    throw new UsageError(`${name} cannot be read: it is a broken link`, {
      hint: "Remove it, or point it at a file that exists.",
    });
  }
  if (!(await isInside(workingDirectory, real)) && !(await isInside(root, real))) {
    throw new UsageError(`${name} is a link that leads out of the workspace`, {
      hint: "Keep the configuration inside the workspace: a link could hand out the machine's own files.",
    });
  }
  try {
    return { name, text: await readFile(file, "utf8") };
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

export async function isInside(folder: string, real: string): Promise<boolean> {
  const relative = path.relative(await realpath(folder), real);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
