import * as core from "@actions/core";
import type { ExitCode } from "../errors.ts";
import type { TestExecutionSession } from "../model/session.ts";
import type { SummaryReport } from "../report/summary.ts";

/** Absolute paths of what a run left behind. */
export interface ResultFiles {
  readonly session: string;
  readonly events: string;
  readonly summary: string;
  readonly markdown: string;
}

/** What publishing found out; `null` where nothing was published. */
export interface Published {
  readonly artifactId: number | null;
  readonly artifactUrl: string | null;
  readonly commentUrl: string | null;
}

/** What was published, and whether the runner still shows an error of this step. */
export interface Publication extends Published {
  readonly roomForError: boolean;
}

export interface OutputSource {
  readonly exitCode: ExitCode;
  readonly session: TestExecutionSession | null;
  readonly summary: SummaryReport | null;
  readonly files: ResultFiles | null;
  readonly published: Published;
}

/** Every output that is known, as text; without a session `exit-code` alone. */
export function collectOutputs(source: OutputSource): Record<string, string> {
  const { session, summary, files, published } = source;
  const known: Record<string, string | number | null | undefined> = { "exit-code": source.exitCode };
  if (session) {
    Object.assign(known, {
      "session-id": session.session_id,
      "overall-status": session.overall_status,
      "total-tests": session.total_tests,
      "passed-tests": session.passed_tests,
      "failed-tests": session.failed_tests,
      "skipped-tests": session.skipped_tests,
      "error-tests": session.error_tests,
      "success-rate": summary?.results.success_rate,
      "duration-ms": Date.parse(session.end_timestamp) - Date.parse(session.start_timestamp),
      "session-path": files?.session,
      "summary-path": files?.summary,
      "report-path": files?.markdown,
      "artifact-id": published.artifactId,
      "artifact-url": published.artifactUrl,
      "comment-url": published.commentUrl,
    });
  }
  const texts = Object.entries(known).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)] as const],
  );
  return Object.fromEntries(texts);
}

/** Hands outputs to the runner through its file. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}
