import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

export interface ArtifactRequest {
  readonly name: string;
  /** Absolute paths; each becomes one entry named as the file. */
  readonly files: readonly string[];
  /** `null`: the repository's. */
  readonly retentionDays: number | null;
}

/**
 * Uploads exactly these files and tells the artifact's number. They are gathered in a folder of their own first, so that
 * entries have plain names wherever results and reports are kept. Throws what the client throws.
 */
export async function uploadArtifact({ name, files, retentionDays }: ArtifactRequest): Promise<number | null> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const folder = await mkdtemp(join(tmpdir(), "compose-verify-artifact-"));
  try {
    const entries = files.map((file) => join(folder, basename(file)));
    await Promise.all(files.map((file, index) => copyFile(file, entries[index] ?? join(folder, basename(file)))));
    const options = retentionDays === null ? {} : { retentionDays };
    const { id } = await new DefaultArtifactClient().uploadArtifact(name, entries, folder, options);
    return id ?? null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
