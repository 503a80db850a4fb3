import path from "node:path";
import { StorageError } from "../errors.ts";
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

export interface Results {
  session: TestExecutionSession;
  /** Of the session's file. */
  text: AsyncIterable<string>;
  summary: SummaryReport;
  /** Masked logs of the services that are not ready. */
  logs: ReadonlyMap<string, string>;
}

/** Writes the session, its reports and logs, each as a whole; the first fault, or `null`. */
export async function writeResults(results: Results, files: ResultFiles, suffix: string): Promise<StorageError | null> {
  const { session, text, summary, logs } = results;
  const logsDirectory = files.session.replace(/\.json$/, ".logs");
  const texts: [string, string | AsyncIterable<string>][] = [
    [files.session, text],
    [files.summary, `${stringifyJson(summary, 2)}\n`],
    [files.markdown, renderMarkdown(session)],
    ...[...logs].map(([service, log]): [string, string] => [logFile(logsDirectory, service), `${log}\n`]),
  ];
  const writing = texts.map(([file, content]) =>
    writeAtomically(file, content, suffix).then(() => null, toStorageError),
  );
  const faults = await Promise.all(writing);
  return faults.find((fault) => fault !== null) ?? null;
}

/** Compose allows nothing else in a name; a label could hold anything. */
function logFile(directory: string, service: string): string {
  return path.join(directory, `${service.replace(/[^\w.-]/g, "_").replace(/^\.+/, "_")}.log`);
}

function toStorageError(error: unknown): StorageError {
  return error instanceof StorageError ? error : storageError("results", error);
}
