import type { Plan, PlannedContext, PlannedRequest, PlannedService, PlannedStage } from "../model/plan.ts";
import { plural } from "../model/plural.ts";
import { suiteLines } from "./plan-suite.ts";
import { list, requestText } from "./plan-text.ts";

/** A plan as plain text for people, one thing a line. */
export function renderPlan(plan: Plan): string {
  const lines = [
    headline(plan),
    ...section("services", plan.services.map(serviceText)),
    ...section(
      "databases",
      plan.databases.map(({ name, type, service }) => `${name}: ${type}${service === null ? "" : `, on ${service}`}`),
    ),
    ...section("authentication contexts", plan.auth_contexts.map(contextText)),
    ...plan.stages.flatMap((stage, index) => stageLines(stage, index + 1, plan)),
    ...(plan.total_suites === 0 ? ["no suites: readiness alone is verified"] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function headline({ environment, database_type, lanes, total_suites, total_tests, skipped_tests }: Plan): string {
  const skipped = skipped_tests === 0 ? "" : ` (${skipped_tests} skipped)`;
  return list([
    `plan for ${environment}`,
    database_type ?? "",
    plural(total_suites, "suite"),
    `${plural(total_tests, "test")}${skipped}`,
    plural(lanes, "lane"),
  ]);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function serviceText({ name, base_url, probes, dependencies, database }: PlannedService): string {
  return list([
    `${name}: ${base_url ?? "address from the published port"}`,
    probes.length === 0 ? "no probes" : `asks ${probes.join(" and ")}`,
    dependencies.length === 0 ? "" : `after ${dependencies.join(", ")}`,
    database === null ? "" : `database ${database}`,
  ]);
}

function contextText({ name, login, user_email, permissions }: PlannedContext): string {
  const token = login === null ? "a token from outside" : `${loginText(login)}, when first needed`;
  return list([`${name}: ${token}`, user_email ?? "", permissions.join(" ")]);
}

function loginText(login: PlannedRequest): string {
  return requestText({ ...login, expects: [], captures: [], auth: null });
}

function stageLines(stage: PlannedStage, number: number, { stages, lanes }: Plan): string[] {
  const { side_by_side, one_at_a_time } = stage;
  const groups = [
    ...(side_by_side.length === 0
      ? []
      : [
          side_by_side.length === 1 || lanes === 1
            ? ""
            : `  side by side, at most ${Math.min(lanes, side_by_side.length)} at once`,
          ...side_by_side.flatMap((suite) => suiteLines(suite, lanes)),
        ]),
    ...(one_at_a_time.length === 0
      ? []
      : [
          side_by_side.length === 0 && one_at_a_time.length === 1 ? "" : "  one at a time",
          ...one_at_a_time.flatMap((suite) => suiteLines(suite, lanes)),
        ]),
  ];
  const title = `stage ${number} of ${stages.length} (execution_order ${stage.execution_order})`;
  return ["", title, ...groups.filter((line) => line !== "")];
}
