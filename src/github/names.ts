import { createHash } from "node:crypto";
import { isAbsolute, relative, resolve } from "node:path";
import type { GitHubContext } from "./context.ts";

/** GitHub refuses these in the name of an artifact. */
export const FORBIDDEN_IN_ARTIFACT_NAME = /[":<>|*?\r\n\\/]|[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

const LONGEST_NAME = 120;
const DEFAULT_CONFIG = "tests/config";

/** Values of a matrix job in the order of its keys; none outside a matrix or when the text is not a JSON object. */
export function matrixValues(matrixContext: string | null): string[] {
  let matrix: unknown;
  try {
    matrix = JSON.parse(matrixContext ?? "null");
  } catch {
    return [];
  }
  if (typeof matrix !== "object" || matrix === null || Array.isArray(matrix)) return [];
  return Object.values(matrix).map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
}

/** `compose-verify-<job>[-<matrix>]-<attempt>`; two jobs whose names differ only in what was cleaned stay apart. */
export function defaultArtifactName(context: GitHubContext, matrix: readonly string[]): string {
  const wished = [context.job, ...matrix].filter((part) => part !== "").join("-");
  return ["compose-verify", clean(wished), String(context.runAttempt)].filter((part) => part !== "").join("-");
}

export interface KeyParts {
  context: GitHubContext;
  matrix: readonly string[];
  workspace: string;
  workingDirectory: string;
  config: string | null;
}

/** One sticky comment a key: workflow, job, matrix, and the configuration when it is not the workspace's `tests/config`. */
export function defaultCommentKey({ context, matrix, workspace, workingDirectory, config }: KeyParts): string {
  const place = relative(workspace, resolve(workingDirectory, config ?? DEFAULT_CONFIG)).replaceAll("\\", "/");
  const parts = [context.workflow, context.job, ...matrix, ...(place === DEFAULT_CONFIG ? [] : [place])];
  return parts.filter((part) => part !== "").join("/") || "default";
}

/** A short readable name and a digest of the whole key: safe inside an HTML comment, and never the same for two keys. */
export function commentSlug(key: string): string {
  const readable = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return `${readable}${readable ? "." : ""}${digest(key, 12)}`;
}

/** A path as annotations want it: relative to the repository's root, `/` between its parts; `null` outside of it. */
export function repositoryPath(workspace: string, workingDirectory: string, file: string): string | null {
  const path = relative(workspace, resolve(workingDirectory, file));
  return path === "" || path.startsWith("..") || isAbsolute(path) ? null : path.replaceAll("\\", "/");
}

function clean(wished: string): string {
  const cleaned = wished
    .replace(/[^\p{L}\p{N}._()@+=,-]+/gu, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  return cleaned === wished ? cleaned : [cleaned, digest(wished, 6)].filter((part) => part !== "").join("-");
}

function digest(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}
