import type { StepResult, SuiteResult } from "../model/session.ts";
import { isBroken, pollText, stepEffort, stepTitle } from "./step-text.ts";

const MARKS: Record<StepResult["status"], string> = { passed: "✓", failed: "✗", error: "✗", skipped: "-" };
const STEPS_SHOWN = 20;
const POLLS_SHOWN = 3;

/** `✗ step pay failed (12ms): expected status 200, got 500` */
export function stepLine(step: StepResult): string {
  const effort = stepEffort(step);
  const why = (step.skip_reason ?? step.error_message ?? "").split("\n")[0] ?? "";
  return `${MARKS[step.status]} ${stepTitle(step)} ${step.status}${effort === "" ? "" : ` (${effort})`}${why === "" ? "" : `: ${why}`}`;
}

/** What ran before a step that did not work, that step, and how an `until` was answered last. */
export function stepLines(steps: readonly StepResult[]): string[] {
  const shown = steps.slice(0, STEPS_SHOWN);
  const more = steps.length - shown.length;
  return [
    ...shown.flatMap((step) => [
      stepLine(step),
      ...(isBroken(step) ? step.polls.slice(-POLLS_SHOWN).map((poll) => `    ${pollText(poll).split("\n")[0]}`) : []),
    ]),
    ...(more > 0 ? [`…and ${more} more steps`] : []),
  ];
}

/** The set-up and the teardown of a suite, when something in them did not work. */
export function suiteStepLines({ name, steps }: SuiteResult): string[] {
  const broken = steps.filter(isBroken);
  if (broken.length === 0) return [];
  return [`✗ suite ${name}`, ...broken.map((step) => `    ${stepLine(step)}`)];
}
