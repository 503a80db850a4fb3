import { markdownTable } from "markdown-table";
import { formatElapsed, formatMilliseconds } from "../model/duration.ts";
import { plural } from "../model/plural.ts";
import type { ServiceResult, TestExecutionResult, TestExecutionSession } from "../model/session.ts";
import { contextsTable } from "./contexts-table.ts";
import { failureMarkdown, serviceMarkdown } from "./failure-markdown.ts";
import { cellCode, code, details } from "./markdown-text.ts";
import { type Budget, joinSections, type Section } from "./sections.ts";
import { suiteStepsMarkdown } from "./step-markdown.ts";
import { verdictLine } from "./verdict-line.ts";

/** What a report may point at beyond the session itself. */
export interface ReportContext {
  artifactUrl?: string | null;
}

const ICONS: Record<TestExecutionSession["overall_status"], string> = { passed: "✅", failed: "❌", partial: "⚠️" };
const TEST_ICONS: Record<TestExecutionResult["status"], string> = {
  passed: "✅",
  failed: "❌",
  error: "💥",
  skipped: "⏭️",
};
const ROWS_SHOWN = 200;

/** The whole session as Markdown: the verdict, then what is broken, then the rest, cut by whole sections to the budget. */
export function renderMarkdown(
  session: TestExecutionSession,
  budget: Budget = {},
  context: ReportContext = {},
): string {
  const broken = session.services.filter((service) => !isReady(service));
  const failures = session.execution_results.filter(
    (result) => result.status === "failed" || result.status === "error",
  );
  const roots = broken.toSorted((one, other) => Number(isRoot(other)) - Number(isRoot(one)));
  const sections: Section[] = [
    { kind: "verdict", text: `## ${ICONS[session.overall_status]} compose-verify ${verdictLine(session)}` },
    ...roots.map((service): Section => ({ kind: "service", text: serviceMarkdown(service) })),
    ...session.suites.flatMap((suite) => optional("suite", suiteStepsMarkdown(suite))),
    ...failures.map(failureSection),
    ...optional("warnings", warningList(session.warnings)),
    ...optional("flaky tests", flakyList(session.execution_results)),
    ...optional("services table", servicesTable(session.services)),
    ...optional("suites table", suitesTable(session)),
    ...optional("authentication table", contextsTable(session.auth_contexts)),
    ...optional("performance", performanceLine(session)),
    ...optional("skipped tests", resultsTable("Skipped", session, "skipped")),
    ...optional("passed tests", resultsTable("Passed", session, "passed")),
  ];
  const text = joinSections(sections, footer(session, context), budget);
  return text === "" ? "" : `${text}\n`;
}

/** Written when it is read: of thousands a comment shows a few. */
function failureSection(result: TestExecutionResult): Section {
  return {
    kind: "failure",
    get text() {
      return failureMarkdown(result);
    },
  };
}

function optional(kind: string, text: string): Section[] {
  return text === "" ? [] : [{ kind, text }];
}

function isReady(service: ServiceResult): boolean {
  return service.verdict === "ready" || service.verdict === "completed";
}

function isRoot(service: ServiceResult): boolean {
  return service.cause === null || service.cause === service.name;
}

function warningList(warnings: readonly string[]): string {
  const shown = warnings.filter((warning) => warning.trim() !== "").slice(0, ROWS_SHOWN);
  const more = warnings.length - shown.length;
  const lines = shown.map((warning) => `- ⚠️ ${code(warning, 600)}`);
  return [...lines, ...(more > 0 ? [`- …and ${more} more`] : [])].join("\n");
}

function flakyList(results: readonly TestExecutionResult[]): string {
  const flaky = results.filter((result) => result.flaky);
  if (flaky.length === 0) return "";
  const lines = flaky.slice(0, ROWS_SHOWN).map((result) => {
    const times = result.retry_count === 1 ? "one repeat" : `${result.retry_count} repeats`;
    return `- ${code(`${result.suite_name}/${result.test_id}`)} passed only after ${times}`;
  });
  return `### 🎲 Flaky\n\n${lines.join("\n")}`;
}

function servicesTable(services: readonly ServiceResult[]): string {
  if (services.length === 0) return "";
  const rows = services.map((service) => [
    `${isReady(service) ? "✅" : "❌"} ${cellCode(service.name)}`,
    service.verdict.replace("_", " "),
    cellCode(service.state),
    service.time_to_ready_ms === null ? "" : formatMilliseconds(service.time_to_ready_ms),
    service.restarts === 0 ? "" : String(service.restarts),
  ]);
  return `### Services\n\n${markdownTable([["Service", "Verdict", "State", "Time to ready", "Restarts"], ...rows], { align: ["l", "l", "l", "r", "r"] })}`;
}

function suitesTable(session: TestExecutionSession): string {
  if (session.suites.length === 0) return "";
  const blankZero = (count: number) => (count === 0 ? "" : String(count));
  const rows = session.suites
    .slice(0, ROWS_SHOWN)
    .map((suite) => [
      cellCode(suite.name),
      suite.state.replace("_", " "),
      blankZero(suite.passed_tests),
      blankZero(suite.failed_tests + suite.error_tests),
      blankZero(suite.skipped_tests),
      formatMilliseconds(suite.duration_ms),
    ]);
  return `### Suites\n\n${markdownTable([["Suite", "State", "Passed", "Failed", "Skipped", "Time"], ...rows], { align: ["l", "l", "r", "r", "r", "r"] })}`;
}

function performanceLine(session: TestExecutionSession): string {
  const summary = session.performance_summary;
  if (summary.count === 0 || summary.avg_ms === null || summary.p95_ms === null) return "";
  return `${plural(summary.count, "request")} answered, ${formatMilliseconds(summary.avg_ms)} on average, 95 % within ${formatMilliseconds(summary.p95_ms)}; slowest ${code(summary.slowest ?? "")}`;
}

function resultsTable(title: string, session: TestExecutionSession, status: TestExecutionResult["status"]): string {
  const results = session.execution_results.filter((result) => result.status === status);
  if (results.length === 0) return "";
  const last = status === "skipped" ? "Why" : "Time";
  const rows = results
    .slice(0, ROWS_SHOWN)
    .map((result) => [
      `${TEST_ICONS[status]} ${cellCode(`${result.suite_name}/${result.test_id}`)}`,
      status === "skipped" ? cellCode(result.skip_reason ?? "", 240) : formatMilliseconds(result.duration_ms),
    ]);
  const more = results.length > ROWS_SHOWN ? `\n\n…and ${results.length - ROWS_SHOWN} more in the session file.` : "";
  return details(
    `${title}: ${results.length}`,
    `${markdownTable([["Test", last], ...rows], { align: ["l", status === "skipped" ? "l" : "r"] })}${more}`,
  );
}

function footer(session: TestExecutionSession, context: ReportContext): string {
  const { ci } = session;
  const parts = [
    `Session ${code(session.session_id)}`,
    ci.commit ? `commit ${code(ci.commit.slice(0, 12))}` : "",
    ci.run_url && /^https?:\/\/[^\s()<>]+$/.test(ci.run_url)
      ? `[run ${ci.run_attempt ? `attempt ${ci.run_attempt}` : ""}](${ci.run_url})`.replace("run ]", "run]")
      : "",
    context.artifactUrl && /^https?:\/\/[^\s()<>]+$/.test(context.artifactUrl)
      ? `[all files](${context.artifactUrl})`
      : "",
    `environment ${session.environment}`,
    `took ${formatElapsed(Date.parse(session.end_timestamp) - Date.parse(session.start_timestamp))}`,
  ];
  return `---\n${parts.filter((part) => part !== "").join(" · ")}`;
}
