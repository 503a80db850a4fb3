import type { ExitCode } from "../errors.ts";
import type { FailOn } from "../model/options.ts";
import type { TestExecutionSession } from "../model/session.ts";

/** How a run ended, as far as the step's own success is concerned. */
export interface RunEnd {
  readonly exitCode: ExitCode;
  readonly session: TestExecutionSession | null;
}

const ALWAYS_FAILING: ReadonlySet<ExitCode> = new Set<ExitCode>([2, 4, 130, 143]);

/** Whether the step fails: configuration and internal errors and a cancel always, all else as `fail-on` says. */
export function stepFails({ exitCode, session }: RunEnd, failOn: FailOn, cancelled: boolean): boolean {
  if (cancelled || session?.interrupted || ALWAYS_FAILING.has(exitCode)) return true;
  if (exitCode === 0 || failOn === "never") return false;
  return failOn === "partial" || session === null || session.overall_status === "failed";
}
