import type { Json } from "../model/json.ts";
import type { Mismatch, ServiceResult, TestExecutionResult, TestExecutionSession } from "../model/session.ts";
import { mismatchDiff } from "./diff.ts";
import { stepLines, suiteStepLines } from "./step-lines.ts";

const FAILURES_SHOWN = 50;
const MISMATCHES_SHOWN = 10;
/** The message itself tells that many. */
const TOLD_IN_MESSAGE = 3;

/** The end of the log: every failure with its evidence, then what else is to be known. The verdict's line follows. */
export function failureLines(session: TestExecutionSession): string[] {
  const failures = session.execution_results.filter(
    (result) => result.status === "failed" || result.status === "error",
  );
  const more = failures.length - FAILURES_SHOWN;
  return [
    ...session.services
      .filter((service) => service.verdict !== "ready" && service.verdict !== "completed")
      .flatMap(serviceLines),
    ...session.suites.flatMap(suiteStepLines),
    ...failures.slice(0, FAILURES_SHOWN).flatMap(testLines),
    ...(more > 0 ? [`…and ${more} more failures; the reports hold them all.`] : []),
    ...session.warnings.map((warning) => `warning: ${warning}`),
  ];
}

function serviceLines(service: ServiceResult): string[] {
  return [
    `✗ service ${service.name} ${service.verdict.replace("_", " ")} (${service.state})`,
    ...indent(service.message),
    ...(service.cause && service.cause !== service.name ? indent(`root cause: ${service.cause}`) : []),
    ...(service.health_output ? indent(`last healthcheck output: ${service.health_output.trim()}`) : []),
    ...(service.log_tail ? [...indent("last lines of its log:"), ...indent(service.log_tail, "    | ")] : []),
    ...(service.remediation ? indent(`what to do: ${service.remediation}`) : []),
  ];
}

function testLines(result: TestExecutionResult): string[] {
  const listed = isToldInMessage(result.mismatches) ? [] : result.mismatches;
  const shown = listed.slice(0, MISMATCHES_SHOWN);
  const more = listed.length - shown.length;
  const response = result.response_status === null ? "" : ` → ${result.response_status}`;
  return [
    `✗ ${result.suite_name}/${result.test_id} ${result.status} (${result.location.file}:${result.location.line})`,
    ...indent(result.error_message),
    ...(result.request ? indent(`${result.request.method} ${result.request.url}${response}`) : []),
    ...mismatchDiff(shown).flatMap((line) => indent(line)),
    ...(more > 0 ? indent(`…and ${more} more mismatches`) : []),
    ...stepLines(result.steps).flatMap((line) => indent(line)),
    ...(result.remediation ? indent(`what to do: ${result.remediation}`) : []),
  ];
}

/** A few single values are; more than that, lists, objects and texts of several lines are read better side by side. */
function isToldInMessage(mismatches: readonly Mismatch[]): boolean {
  const isSingle = (value: Json) =>
    value === null || (typeof value === "string" ? !value.includes("\n") : typeof value !== "object");
  return (
    mismatches.length <= TOLD_IN_MESSAGE &&
    mismatches.every(({ expected, actual }) => isSingle(expected) || isSingle(actual))
  );
}

function indent(text: string | null, prefix = "    "): string[] {
  return text === null || text === "" ? [] : text.split(/\r?\n/).map((line) => `${prefix}${line}`);
}
