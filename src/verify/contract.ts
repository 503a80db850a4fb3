import type { ExitCode, Problem } from "../errors.ts";
import type { Log, VerifyOptions } from "../model/options.ts";
import type { Plan } from "../model/plan.ts";
import type { CiInfo, TestExecutionSession } from "../model/session.ts";
import type { SummaryReport } from "../report/summary.ts";
import type { System } from "../system.ts";
import type { ResultFiles } from "./finish.ts";

export interface VerifyRequest {
  options: VerifyOptions;
  ci: CiInfo;
  system: System;
  /** A cancel; its reason is an Error whose message is `SIGINT` or `SIGTERM`. */
  signal: AbortSignal;
  log: Log;
  /** Values that must reach no output, besides what secret-named variables hold. */
  secrets: readonly string[];
  /** Names that a configuration may read where a stranger wrote it; `null`: all but the runner's own. */
  readable: ReadonlySet<string> | null;
  /** Only tells what a run would do. */
  dryRun?: boolean;
}

export interface Verification {
  /**
   * Masked; `null` when nothing was contacted: a configuration error, or `validate`. Of what passed or was skipped it holds what
   * totals and reports need.
   */
  session: TestExecutionSession | null;
  /** The text of the session's file, a piece at a time, with all of every result; `null` without a session. */
  sessionText: (() => AsyncIterable<string>) | null;
  exitCode: ExitCode;
  /** Masked; of a dry run alone. */
  plan: Plan | null;
  summary: SummaryReport | null;
  files: ResultFiles | null;
  /** Of the configuration, each with its place; masked. */
  problems: readonly Problem[];
  /** What went wrong, or what was found right, when there is no session; masked. */
  message: string | null;
}
