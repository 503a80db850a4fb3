import type { PlannedStep, PlannedSuite, PlannedTest } from "../model/plan.ts";
import { list, oneLine, requestText } from "./plan-text.ts";

const SUITE = "  ";
const PART = "    ";
const TEST = "      ";
const DETAIL = "        ";

/** A suite and all that it holds, indented below its stage. */
export function suiteLines(suite: PlannedSuite, lanes: number): string[] {
  const { name, location, timeout_seconds, prerequisites, critical, skip_reason, tests } = suite;
  const facts = list([
    `suite ${name} (${location.file}:${location.line})`,
    `at most ${timeout_seconds} s`,
    critical ? "critical" : "",
  ]);
  return [
    `${SUITE}${oneLine(facts)}`,
    ...(skip_reason === null ? [] : [`${PART}skipped: ${oneLine(skip_reason)}`]),
    ...(prerequisites.length === 0 ? [] : [`${PART}needs ${oneLine(prerequisites.join(", "))}`]),
    ...stepsPart("set-up", suite.setup, PART),
    `${PART}${orderText(suite, lanes)}`,
    ...rowsTogether(tests).flatMap((rows) => testLines(rows, skip_reason, suite.parallel_tests)),
    ...stepsPart("teardown", suite.teardown, PART),
  ];
}

function orderText({ tests, parallel_tests }: PlannedSuite, lanes: number): string {
  if (tests.length === 1) return "tests";
  if (!parallel_tests) return "tests, one at a time";
  const free = tests.filter(({ waits_for }) => waits_for.length === 0).length;
  return `tests, side by side on at most ${lanes} lanes, each after what it waits for; ${free} may begin at once`;
}

/** Data rows of one test follow each other; the first stands for what they share. */
function rowsTogether(tests: readonly PlannedTest[]): PlannedTest[][] {
  const groups: PlannedTest[][] = [];
  for (const test of tests) {
    const group = groups.at(-1);
    const isRow = test.id !== test.written_id && group?.[0]?.written_id === test.written_id;
    if (isRow) group?.push(test);
    else groups.push([test]);
  }
  return groups;
}

function testLines(rows: readonly PlannedTest[], suiteReason: string | null, parallel: boolean): string[] {
  const [test] = rows;
  if (!test) return [];
  const { written_id, id, test_type, skip_reason, prerequisites, waits_for } = test;
  const reason = skip_reason === suiteReason ? null : skip_reason;
  // One at a time, the order itself tells most of it.
  const after = waits_for.length === 0 ? "" : `${parallel ? "waits for" : "depends on"} ${waits_for.join(", ")}`;
  return [
    `${TEST}${oneLine(`${written_id}: ${whatItDoes(test)}`)}`,
    ...(id === written_id ? [] : [`${DETAIL}rows: ${rows.map((row) => oneLine(rowName(row))).join(", ")}`]),
    ...[reason === null ? "" : `skipped: ${reason}`, after, factsText(test)]
      .filter((line) => line !== "")
      .map((line) => `${DETAIL}${oneLine(line)}`),
    ...(prerequisites.length === 0 ? [] : [`${DETAIL}needs ${oneLine(prerequisites.join(", "))}`]),
    ...stepsPart("set-up", test.setup, DETAIL),
    ...(test_type === "integration_flow" ? stepsPart("steps", test.steps, DETAIL) : []),
    ...stepsPart("teardown", test.teardown, DETAIL),
  ];
}

function whatItDoes({ request, database, sql, test_type }: PlannedTest): string {
  if (request !== null) return requestText(request);
  if (test_type !== "database") return "a flow";
  return `asks the database ${database ?? "default"}${sql === null ? " whether it answers" : `: ${sql}`}`;
}

function factsText({ retry_count, critical }: PlannedTest): string {
  return list([retry_count === 0 ? "" : `repeated up to ${retry_count} times`, critical ? "critical" : ""]);
}

function rowName({ id, written_id }: PlannedTest): string {
  return id.slice(written_id.length).replace(/^\[|\]$/g, "");
}

function stepsPart(title: string, steps: readonly PlannedStep[], indentation: string): string[] {
  if (steps.length === 0) return [];
  return [`${indentation}${title}`, ...steps.flatMap((step) => stepLines(step, `${indentation}  `))];
}

function stepLines({ name, request, until, skip_reason }: PlannedStep, indentation: string): string[] {
  return [
    `${indentation}${oneLine(`${name}: ${requestText(request)}`)}`,
    ...(until === null ? [] : [`${indentation}  ${untilText(until)}`]),
    ...(skip_reason === null ? [] : [`${indentation}  skipped: ${oneLine(skip_reason)}`]),
  ];
}

function untilText(until: NonNullable<PlannedStep["until"]>): string {
  return list([
    `until ${until.expects.join(", ") || "the status is 2xx"}`,
    `every ${until.interval_seconds} s`,
    until.timeout_seconds === null ? "" : `for at most ${until.timeout_seconds} s`,
    until.max_attempts === null ? "" : `at most ${until.max_attempts} times`,
  ]);
}
