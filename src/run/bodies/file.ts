import { lookup } from "mrmime";
import type { CallContext } from "../call-context.ts";
import { reasonOf } from "../deadline.ts";
import { renderedText } from "../rendered-text.ts";
import { TestFault } from "../test-fault.ts";
import type { RequestBody } from "./body.ts";

export type FileContext = Pick<CallContext, "scope" | "files" | "signal">;

export interface ReadFile {
  /** As the configuration writes it, templates rendered. */
  path: string;
  /** Its last part. */
  filename: string;
  bytes: Uint8Array;
}

/** A file's bytes as they are, its content type by its name. */
export async function fileBody(written: string, context: FileContext): Promise<RequestBody> {
  const { path, filename, bytes } = await readNamedFile(written, context);
  const contentType = contentTypeOf(filename);
  return {
    content: bytes,
    contentType,
    shown: describeFile(filename, bytes, contentType),
    parts: [{ kind: "file", path }],
  };
}

/** Reads a file of the workspace within the time limit. Throws `TestFault`. */
export async function readNamedFile(written: string, context: FileContext): Promise<ReadFile> {
  const { scope, files, signal } = context;
  const path = renderedText(written, scope);
  const filename = path.split(/[\\/]/).at(-1) ?? path;
  using aborted = rejectionOf(signal);
  try {
    return { path, filename, bytes: await Promise.race([files.read(path), aborted.promise]) };
  } catch (error) {
    if (signal.aborted) throw new TestFault("file", `the file ${path} was not read in time: ${reasonOf(signal)}`);
    throw new TestFault("file", error instanceof Error ? error.message : String(error), error);
  }
}

export function contentTypeOf(filename: string): string {
  return lookup(filename) ?? "application/octet-stream";
}

export function describeFile(filename: string, bytes: Uint8Array, contentType: string): string {
  const size = `${bytes.byteLength.toLocaleString("en-US")} ${bytes.byteLength === 1 ? "byte" : "bytes"}`;
  return `[file ${filename}, ${size}, ${contentType}]`;
}

function rejectionOf(signal: AbortSignal): { promise: Promise<never> } & Disposable {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const onAbort = () => reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  return { promise, [Symbol.dispose]: () => signal.removeEventListener("abort", onAbort) };
}
