import { appendFileSync, statSync } from "node:fs";

/** The runner drops the whole summary above 1 MiB; what else this step wrote counts too. */
const SUMMARY_BYTES = 900 * 1024;

/** Adds Markdown of at most the bytes that are left to the step's summary file. Throws what the file system throws. */
export function writeJobSummary(path: string, render: (bytes: number) => string): void {
  const written = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  appendFileSync(path, `${render(Math.max(0, SUMMARY_BYTES - written - 1))}\n`);
}
