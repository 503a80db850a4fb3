import { formatElapsed, formatMilliseconds } from "../model/duration.ts";
import { plural } from "../model/plural.ts";
import type { TestExecutionSession } from "../model/session.ts";

/** `failed: 20 passed, 2 failed, 1 skipped of 23 in 12s`: the same words in the log, the comment and the step's error. */
export function verdictLine(session: TestExecutionSession): string {
  const elapsed = Date.parse(session.end_timestamp) - Date.parse(session.start_timestamp);
  const time = elapsed < 10_000 ? formatMilliseconds(elapsed) : formatElapsed(elapsed);
  const cancelled = session.interrupted === null ? "" : `, cancelled by ${session.interrupted}`;
  return `${session.overall_status}: ${counts(session)} in ${time}${cancelled}`;
}

function counts(session: TestExecutionSession): string {
  const waiting = session.services.filter(
    (service) => service.verdict !== "ready" && service.verdict !== "completed",
  ).length;
  const services = waiting > 0 ? `, ${waiting} of ${plural(session.services.length, "service")} not ready` : "";
  if (session.total_tests === 0) {
    if (session.services.length === 0) return "nothing was verified";
    return waiting > 0 ? services.slice(2) : `${plural(session.services.length, "service")} ready, no tests`;
  }
  const parts: [number, string][] = [
    [session.passed_tests, "passed"],
    [session.failed_tests, "failed"],
    [session.error_tests, session.error_tests === 1 ? "error" : "errors"],
    [session.skipped_tests, "skipped"],
  ];
  const shown = parts.filter(([count], index) => count > 0 || index === 0).map(([count, word]) => `${count} ${word}`);
  return `${shown.join(", ")} of ${plural(session.total_tests, "test")}${services}`;
}
