import type { ServiceResult, TestExecutionResult } from "../model/session.ts";
import { mismatchDiff } from "./diff.ts";
import { cellCode, code, details, fenced } from "./markdown-text.ts";
import { stepsMarkdown } from "./step-markdown.ts";

const MISMATCHES_SHOWN = 10;
const LOG_CHARACTERS = 20_000;

/** A service that never got ready: its state, what it said last, and what to do. */
export function serviceMarkdown(service: ServiceResult): string {
  const words: Record<ServiceResult["verdict"], string> = {
    ready: "is ready",
    completed: "completed",
    failed: "failed",
    blocked: "was blocked",
    timed_out: "never got ready",
  };
  const probes = service.probes.filter((probe) => !probe.ok && probe.error !== null);
  return [
    `### ❌ Service ${code(service.name)} ${words[service.verdict]} (${code(service.state)})`,
    service.message ? cellCode(service.message, 600) : "",
    service.cause && service.cause !== service.name ? `Root cause: the service ${code(service.cause)}.` : "",
    service.remediation ? `**What to do:** ${cellCode(service.remediation, 600)}` : "",
    ...probes.map((probe) => `- ${probe.name} endpoint ${code(probe.url)}: ${code(probe.error ?? "")}`),
    service.health_output ? details("Last output of its healthcheck", fenced(service.health_output)) : "",
    service.log_tail ? details("Last lines of its log", fenced(service.log_tail, "", LOG_CHARACTERS)) : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A test that failed or could not be carried out, with everything needed to see why. */
export function failureMarkdown(result: TestExecutionResult): string {
  const shown = result.mismatches.slice(0, MISMATCHES_SHOWN);
  const more = result.mismatches.length - shown.length;
  return [
    `### ${result.status === "error" ? "💥" : "❌"} ${code(`${result.suite_name}/${result.test_id}`)} ${result.status === "error" ? "error" : "failed"}`,
    result.test_name === result.test_id ? "" : code(result.test_name),
    result.error_message ? fenced(result.error_message) : "",
    shown.length > 0 ? fenced(mismatchDiff(shown).join("\n"), "diff") : "",
    more > 0 ? `…and ${more} more mismatches in the session file.` : "",
    `Written at ${code(`${result.location.file}:${result.location.line}`)}${requestLine(result)}`,
    result.cause ? `Root cause: the service ${code(result.cause)}.` : "",
    result.remediation ? `**What to do:** ${cellCode(result.remediation, 600)}` : "",
    stepsMarkdown(result.steps, result.error_message),
    result.response_body ? details("Response", fenced(result.response_body)) : "",
    result.curl ? details("Repeat it", fenced(result.curl, "sh")) : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function requestLine(result: TestExecutionResult): string {
  if (!result.request) return "";
  const status = result.response_status === null ? "" : ` → ${result.response_status}`;
  return `, ${code(`${result.request.method} ${result.request.url}`)}${status}`;
}
