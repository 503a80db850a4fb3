import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A repository's checkout in a folder of its own. */
export interface Workspace {
  readonly path: string;
  write(file: string, text: string): void;
  remove(): void;
}

export function makeWorkspace(files: Readonly<Record<string, string>> = {}): Workspace {
  const path = mkdtempSync(join(tmpdir(), "workspace-"));
  const workspace: Workspace = {
    path,
    write(file, text) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
  for (const [file, text] of Object.entries(files)) workspace.write(file, text);
  return workspace;
}

/** The line, counted from 1, on which `part` first stands. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}
