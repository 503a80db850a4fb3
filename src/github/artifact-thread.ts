import { parentPort, workerData } from "node:worker_threads";
import { causeChain } from "../errors.ts";

/** This module's own place, bundled or not. A thread that starts here uploads what its data orders; anywhere else nothing happens. */
export const ARTIFACT_THREAD = new URL(import.meta.url);

export interface UploadOrder {
  readonly name: string;
  /** Absolute paths in `folder`. */
  readonly entries: readonly string[];
  readonly folder: string;
  readonly retentionDays: number | null;
}

export type UploadEnd =
  | { readonly kind: "uploaded"; readonly id: number | null }
  /** `statusCode`: what the blob store answered; `null` when it was something else. */
  | { readonly kind: "failed"; readonly message: string; readonly statusCode: number | null };

const { upload: order } = (workerData ?? {}) as { upload?: UploadOrder };
if (order) parentPort?.postMessage(await upload(order));

async function upload({ name, entries, folder, retentionDays }: UploadOrder): Promise<UploadEnd> {
  try {
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const options = retentionDays === null ? {} : { retentionDays };
    const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...entries], folder, options);
    return { kind: "uploaded", id: id ?? null };
  } catch (error) {
    const { statusCode } = error as { statusCode?: unknown };
    const message = causeChain(error).join(": ");
    return { kind: "failed", message, statusCode: typeof statusCode === "number" ? statusCode : null };
  }
}
