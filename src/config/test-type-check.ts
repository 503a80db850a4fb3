import type { Problem } from "../errors.ts";
import { BODY_KEYS } from "../model/body-keys.ts";
import type { SuiteDefinition, TestDefinition } from "../model/schema.ts";
import type { Written } from "./draft.ts";
import { isLost } from "./lost.ts";

type Key = keyof TestDefinition;

/** Keys of one request and its answer. */
const REQUEST_KEYS: readonly Key[] = ["method", "endpoint", "query", ...BODY_KEYS];
const ANSWER_KEYS: readonly Key[] = [
  "expected_status",
  "expected_headers",
  "expected_response",
  "expected_schema",
  "max_response_ms",
  "assert",
];
/** Keys that a flow hands to its steps. */
const INHERITED_KEYS: readonly Key[] = ["headers", "auth", "cookies", "follow_redirects"];
const DATABASE_KEYS: readonly Key[] = ["database", "sql", "params", "expected_rows", "expected_row_count"];
const NEEDS_SQL: readonly Key[] = ["params", "expected_rows", "expected_row_count", "capture"];

/** What does not belong to a test of some type, and what to do about it. */
interface Rule {
  keys: readonly Key[];
  remedy: string;
}

const FLOW_ONLY: Rule = {
  keys: ["steps"],
  remedy: "only an integration_flow has steps: set test_type: integration_flow",
};
const DATABASE_ONLY: Rule = { keys: DATABASE_KEYS, remedy: "only a database test has it: set test_type: database" };
const REQUEST_RULES = [FLOW_ONLY, DATABASE_ONLY];
const PROBE_RULE: Rule = {
  keys: ["method", ...BODY_KEYS],
  remedy: "it GETs health_endpoint, or its endpoint: remove it, or leave test_type out for another request",
};

const RULES: Readonly<Record<NonNullable<TestDefinition["test_type"]>, readonly Rule[]>> = {
  api_endpoint: REQUEST_RULES,
  health_check: [PROBE_RULE, ...REQUEST_RULES],
  integration_flow: [
    {
      keys: [...REQUEST_KEYS, ...ANSWER_KEYS, "capture"],
      remedy: "an integration_flow sends no request of its own: write it in a step",
    },
    DATABASE_ONLY,
  ],
  database: [
    {
      keys: [...REQUEST_KEYS, ...ANSWER_KEYS, ...INHERITED_KEYS],
      remedy: "a database test sends no request: use sql and expected_rows, or a test of its own",
    },
    FLOW_ONLY,
  ],
};

/** Keys that a test's type cannot honour, flows without steps, and database keys that need `sql`. */
export function testTypeProblems(suite: Written<SuiteDefinition>): Problem[] {
  return suite.definition.tests.flatMap((test, index) => {
    if (isLost(suite, ["tests", index, "test_type"])) return [];
    const type = test.test_type ?? "api_endpoint";
    const at = (key: string) => suite.locateKey(["tests", index, key]);
    const misplaced = RULES[type].flatMap(({ keys, remedy }) =>
      keys
        .filter((key) => test[key] !== undefined)
        .map((key) => ({ ...at(key), message: `${key} does not belong to the ${type} "${test.id}": ${remedy}` })),
    );
    if (isLost(suite, ["tests", index, "sql"])) return misplaced;
    return [...misplaced, ...missingParts(test, (key) => suite.locate(["tests", index, key]))];
  });
}

function missingParts(test: TestDefinition, locate: (key: string) => Omit<Problem, "message">): Problem[] {
  if (test.test_type === "integration_flow" && test.steps === undefined)
    return [{ ...locate("steps"), message: `the integration_flow "${test.id}" has no steps: write at least one` }];
  if (test.test_type !== "database") return [];
  if (test.sql === undefined) {
    return NEEDS_SQL.filter((key) => test[key] !== undefined).map((key) => ({
      ...locate(key),
      message: `${key} needs sql: without it "${test.id}" asks for nothing but the connection`,
    }));
  }
  if (test.sql.trim() === "") return [{ ...locate("sql"), message: "sql is empty: write a statement, or remove it" }];
  if (!test.sql.includes("{{")) return [];
  const message = "{{name}} is not replaced in sql: write $1 and give the value under params";
  return [{ ...locate("sql"), message }];
}
