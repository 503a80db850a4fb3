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

/** The run in one line: status, counts of tests, services that are not up. */
export function verdictLine(session: TestExecutionSession): string {
  const { total_tests, passed_tests, failed_tests, error_tests, skipped_tests, services, interrupted } = session;
  const counts = [
    `${passed_tests} of ${total_tests} tests passed`,
    count(failed_tests, "failed"),
    count(error_tests, "errored"),
    count(skipped_tests, "skipped"),
    count(services.filter(({ verdict }) => !UP.has(verdict)).length, "services not ready"),
    interrupted ? `cancelled by ${interrupted}` : null,
  ];
  return `${session.overall_status}: ${counts.filter((text) => text !== null).join(", ")}`;
}

const UP: ReadonlySet<string> = new Set(["ready", "completed"]);

function count(number: number, what: string): string | null {
  return number === 0 ? null : `${number} ${what}`;
}
