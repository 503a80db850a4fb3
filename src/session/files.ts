import { access, constants, mkdir, open, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { StorageError, UsageError } from "../errors.ts";

/** Makes sure that results can be written there, before anything runs. Throws `UsageError`. */
export async function prepareDirectory(input: string, directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
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

/** Whoever reads `file` finds the old text or the new one, never half of it. Throws `StorageError`. */
export async function writeAtomically(file: string, text: string, temporarySuffix: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${temporarySuffix}`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
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
