import { plural } from "../model/plural.ts";
import type { StepResult, SuiteResult, TestStatus } from "../model/session.ts";
import { cellCode, code, details, fenced } from "./markdown-text.ts";
import { isBroken, isTold, pollText, stepEffort, stepTitle } from "./step-text.ts";

const ICONS: Record<TestStatus, string> = { passed: "✅", failed: "❌", error: "💥", skipped: "⏭️" };
const STEPS_SHOWN = 40;
const POLLS_SHOWN = 10;

/** The steps of a flow in the order in which they ran; `decided`: the message that the flow's own result tells already. */
export function stepsMarkdown(steps: readonly StepResult[], decided: string | null): string {
  if (steps.length === 0) return "";
  const more = steps.length - STEPS_SHOWN;
  const lines = steps.slice(0, STEPS_SHOWN).map(stepLine);
  return [
    [...lines, ...(more > 0 ? [`- …and ${plural(more, "more step")}`] : [])].join("\n"),
    ...steps.filter((step) => isBroken(step) && !isTold(step, decided)).map(troubleOf),
    ...steps.filter(isBroken).map(pollsOf),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What did not work in the set-up or the teardown of a suite; empty when all did. */
export function suiteStepsMarkdown({ name, steps }: SuiteResult): string {
  const broken = steps.filter(isBroken);
  if (broken.length === 0) return "";
  const phases = [...new Set(broken.map(({ phase }) => (phase === "setup" ? "Set-up" : "Teardown")))];
  return [
    `### ${phases.includes("Set-up") ? "❌" : "⚠️"} ${phases.join(" and ")} of suite ${code(name)}`,
    stepsMarkdown(steps, null),
  ].join("\n\n");
}

function stepLine(step: StepResult): string {
  const { status, request, response_status, skip_reason } = step;
  const effort = stepEffort(step);
  const parts = [
    `- ${ICONS[status]} ${code(stepTitle(step))}`,
    request === null ? "" : code(`${request.method} ${request.url}`),
    response_status === null ? "" : `→ ${response_status}`,
    effort === "" ? "" : `(${effort})`,
    skip_reason === null ? "" : code(skip_reason),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function troubleOf(step: StepResult): string {
  const { error_message, remediation, location } = step;
  return [
    `${code(stepTitle(step))}, written at ${code(`${location.file}:${location.line}`)}:`,
    fenced(error_message ?? step.status),
    remediation === null ? "" : `**What to do:** ${cellCode(remediation, 600)}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function pollsOf({ polls, attempts }: StepResult): string {
  if (polls.length === 0) return "";
  const last = polls.slice(-POLLS_SHOWN);
  const title = last.length < attempts ? `The last ${last.length} of ${plural(attempts, "answer")}` : "The answers";
  return details(title, fenced(last.map((poll) => pollText(poll).replace(/\s+/g, " ")).join("\n")));
}
