import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { UploadEnd, UploadOrder } from "./artifact-thread.ts";

export interface ArtifactRequest {
  readonly name: string;
  /** Absolute paths; each becomes one entry named as the file. */
  readonly files: readonly string[];
  /** `null`: the repository's. */
  readonly retentionDays: number | null;
  /** Ends the upload at once, whatever it waits for. */
  readonly signal: AbortSignal;
  /** Takes what the client tells, line by line. */
  readonly tell: (line: string) => void;
}

/**
 * Uploads exactly these files and tells the artifact's number. They are gathered in a folder of their own first, so that
 * entries have plain names wherever results and reports are kept. Throws the client's texts, with the blob store's
 * `statusCode` where it has one, or the signal's reason.
 */
export async function uploadArtifact(request: ArtifactRequest): Promise<number | null> {
  const { name, files, retentionDays, signal, tell } = request;
  const folder = await mkdtemp(join(tmpdir(), "compose-verify-artifact-"));
  try {
    const entries = files.map((file) => join(folder, basename(file)));
    await Promise.all(files.map((file, index) => copyFile(file, entries[index] ?? join(folder, basename(file)))));
    const end = await uploadInThread({ name, entries, folder, retentionDays }, signal, tell);
    if (end.kind === "uploaded") return end.id;
    throw Object.assign(new Error(end.message), { statusCode: end.statusCode });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The client cannot be stopped, and its pauses and sockets would keep the process alive for minutes after the verdict;
 * a thread ends with everything in it.
 */
async function uploadInThread(
  upload: UploadOrder,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<UploadEnd> {
  const { ARTIFACT_THREAD } = await import("./artifact-thread.ts");
  signal.throwIfAborted();
  const thread = new Worker(ARTIFACT_THREAD, { workerData: { upload }, stdout: true, stderr: true });
  const told = [thread.stdout, thread.stderr].map((stream) => tellLines(stream, tell));
  const { promise, resolve, reject } = Promise.withResolvers<UploadEnd>();
  thread.on("message", resolve).on("error", reject);
  thread.on("exit", () => reject(new Error("the upload ended without a word")));
  const stop = () => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await promise;
  } finally {
    signal.removeEventListener("abort", stop);
    await thread.terminate();
    await Promise.all(told);
  }
}

/** The client's commands are debug lines and masks for what those hold: none is printed, so none is needed. */
async function tellLines(input: Readable, tell: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input })) if (!line.startsWith("::")) tell(line);
}
