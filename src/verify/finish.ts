import path from "node:path";
import type { StorageError } from "../errors.ts";
import { stringifyJson } from "../model/json.ts";
import type { TestExecutionSession } from "../model/session.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { SummaryReport } from "../report/summary.ts";
import { storageError, writeAtomically } from "../session/files.ts";

/** Absolute paths of what a run leaves behind. */
export interface ResultFiles {
  session: string;
  events: string;
  summary: string;
  markdown: string;
}

export function resultFiles(resultsDirectory: string, reportsDirectory: string, sessionId: string): ResultFiles {
  return {
    session: path.join(resultsDirectory, `${sessionId}.json`),
    events: path.join(resultsDirectory, `${sessionId}.jsonl`),
    summary: path.join(reportsDirectory, `${sessionId}.summary.json`),
    markdown: path.join(reportsDirectory, `${sessionId}.md`),
  };
}

/** Writes the session and its reports, each as a whole; the first fault, or `null`. */
export async function writeResults(
  session: TestExecutionSession,
  summary: SummaryReport,
  files: ResultFiles,
  suffix: string,
): Promise<StorageError | null> {
  const texts: [string, string][] = [
    [files.session, `${stringifyJson(session, 2)}\n`],
    [files.summary, `${stringifyJson(summary, 2)}\n`],
    [files.markdown, renderMarkdown(session)],
  ];
  const faults = await Promise.all(
    texts.map(([file, text]) =>
      writeAtomically(file, text, suffix).then(
        () => null,
        (error) => storageError(file, error),
      ),
    ),
  );
  return faults.find((fault) => fault !== null) ?? null;
}
