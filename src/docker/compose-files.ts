import { readFile, stat } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { UsageError } from "../errors.ts";
import type { System } from "../system.ts";
import { parseDotenv } from "./dotenv.ts";
import type { Variables } from "./interpolate.ts";

export interface ComposeFiles {
  /** Absolute; empty when Compose would find none. */
  readonly paths: string[];
  /** Absolute; the folder of the first file. */
  readonly directory: string;
  /** Variables of the `.env` files, those of the environment left out: the environment wins. */
  readonly dotenv: ReadonlyMap<string, string>;
  /** The environment, then the `.env` files. */
  readonly variables: Variables;
}

const NAMES = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
const OVERRIDE_NAMES = [
  "compose.override.yml",
  "compose.override.yaml",
  "docker-compose.override.yml",
  "docker-compose.override.yaml",
];
const MAX_DOTENV_BYTES = 256 * 1024;

export const SEARCHED_NAMES = NAMES.join(", ");

/**
 * Finds the compose files as Compose does: those given, else COMPOSE_FILE, else the usual names in the working directory
 * or the nearest folder above it. The `.env` of the working directory is read first, then the one beside the first file.
 * @throws UsageError when a file that was named does not exist
 */
export async function findComposeFiles(
  system: System,
  workingDirectory: string,
  given: readonly string[],
): Promise<ComposeFiles> {
  const { environment } = system;
  const dotenv = new Map<string, string>();
  const variables: Variables = (name) => environment[name] ?? dotenv.get(name);
  await addDotenv(dotenv, workingDirectory, variables);
  const named = namedFiles(given, variables);
  const paths = named ? await existing(named, workingDirectory) : await searchUpwards(workingDirectory);
  const directory = paths[0] === undefined ? workingDirectory : dirname(paths[0]);
  if (directory !== workingDirectory) await addDotenv(dotenv, directory, variables);
  return { paths, directory, dotenv, variables };
}

interface NamedFiles {
  readonly paths: readonly string[];
  /** `compose-file`, `COMPOSE_FILE`. */
  readonly source: string;
}

function namedFiles(given: readonly string[], variables: Variables): NamedFiles | null {
  if (given.length > 0) return { paths: given, source: "compose-file" };
  const separator = variables("COMPOSE_PATH_SEPARATOR") || delimiter;
  const paths = (variables("COMPOSE_FILE") ?? "").split(separator).filter((path) => path !== "");
  return paths.length > 0 ? { paths, source: "COMPOSE_FILE" } : null;
}

async function existing(named: NamedFiles, workingDirectory: string): Promise<string[]> {
  return Promise.all(
    named.paths.map(async (path) => {
      const absolute = isAbsolute(path) ? path : resolve(workingDirectory, path);
      if (await isFile(absolute)) return absolute;
      throw new UsageError(`The compose file ${path} does not exist (${named.source}).`, {
        hint: `Correct the path, which starts at the working directory, or leave ${named.source} out to search for ${SEARCHED_NAMES}.`,
      });
    }),
  );
}

async function searchUpwards(start: string): Promise<string[]> {
  for (let folder = start; ; folder = dirname(folder)) {
    const [file] = await present(folder, NAMES);
    if (file !== undefined) return [file, ...(await present(folder, OVERRIDE_NAMES)).slice(0, 1)];
    if (dirname(folder) === folder) return [];
  }
}

async function present(folder: string, names: readonly string[]): Promise<string[]> {
  const paths = names.map((name) => join(folder, name));
  const found = await Promise.all(paths.map(isFile));
  return paths.filter((_path, index) => found[index]);
}

/** What the environment sets is left out; what an earlier file set stays. */
async function addDotenv(target: Map<string, string>, folder: string, variables: Variables): Promise<void> {
  if (/^(?:1|true)$/i.test(variables("COMPOSE_DISABLE_ENV_FILE") ?? "")) return;
  const path = join(folder, ".env");
  const size = await stat(path).then(
    (entry) => (entry.isFile() ? entry.size : 0),
    () => 0,
  );
  if (size === 0) return;
  if (size > MAX_DOTENV_BYTES) {
    throw new UsageError(`${relative(folder, path)} in the compose project's folder is over 256 KiB.`, {
      hint: "Keep variables alone in .env.",
    });
  }
  for (const [name, value] of parseDotenv(await readFile(path, "utf8"), variables)) {
    if (variables(name) === undefined) target.set(name, value);
  }
}

const isFile = (path: string) =>
  stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
