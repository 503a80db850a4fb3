import { access, constants, mkdir, open, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { StorageError, UsageError } from "../errors.ts";

/** Makes sure that results can be written there, before anything runs. Throws `UsageError`. */
export async function prepareDirectory(input: string, directory: string): Promise<void> {
  try {
    await makeDirectory(directory);
    await access(directory, constants.W_OK);
  } catch (error) {
    const found = await stat(directory).catch(() => null);
    const reason =
      found && !found.isDirectory() ? "it is a file" : error instanceof Error ? error.message : String(error);
    throw new UsageError(`${input}: nothing can be written to ${directory}: ${reason}`, {
      hint: `Name a folder that can be made and written to as ${input}.`,
      cause: error,
    });
  }
}

/** Step by step: Node's own `recursive` never comes back where a folder exists and nothing can be made in it (`/proc`). */
async function makeDirectory(directory: string): Promise<void> {
  const found = await stat(directory).catch(() => null);
  if (found?.isDirectory()) return;
  const parent = path.dirname(directory);
  if (found === null && parent !== directory) await makeDirectory(parent);
  try {
    await mkdir(directory);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!(await stat(directory).catch(() => null))?.isDirectory()) throw error;
  }
}

/** Whoever reads `file` finds the old text or the new one, never half of it. Throws `StorageError`. */
export async function writeAtomically(
  file: string,
  text: string | AsyncIterable<string>,
  temporarySuffix: string,
): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${temporarySuffix}`);
  try {
    await makeDirectory(path.dirname(file));
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw storageError(file, error);
  }
}

export function storageError(file: string, error: unknown): StorageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StorageError(`results could not be stored: ${file}: ${reason}`, {
    hint: "Free some space, or point results-dir and reports-dir at a place that can be written to.",
    cause: error,
  });
}
