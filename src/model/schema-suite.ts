import { z } from "zod";
import { capture, expectationShape } from "./schema-expectation.ts";
import { requestShape, step } from "./schema-request.ts";
import { cookies, headers, integer, json, name, operator, templateText, texts, vars } from "./schema-values.ts";
import { MOST_SECONDS } from "./time-limits.ts";

/** Entities 1 and 2 as they are written. */

export const TEST_TYPES = ["health_check", "api_endpoint", "integration_flow", "database"] as const;

const dataCase = z.strictObject({
  name: name("a case's name").meta({ description: "Unique in the test; its result is called test[name]." }),
  vars: vars.optional().meta({ description: "Values of this row, read as {{name}}." }),
});

const PREREQUISITES_REMARK = "Services, database:<name> and env:<NAME> that must be there; else it is skipped.";
const SETUP_REMARK = "Steps that run first; when one does not pass, it is an error.";
const TEARDOWN_REMARK = "Steps that always run, and see what was captured; one that fails is a warning.";

const databaseShape = {
  database: name("a database's name").optional().meta({ description: "Default: the database `default`." }),
  sql: z
    .string()
    .optional()
    .meta({
      description: "One statement; $1, $2 … are the params. Left out: connectivity alone.",
      examples: ["SELECT status FROM orders WHERE id = $1"],
    }),
  params: z.array(json, "must be a list").optional().meta({ description: "Values of $1, $2 … in sql." }),
  expected_rows: json.optional().meta({ description: "Template of the list of rows, each an object by column." }),
  expected_row_count: z
    .union(
      [z.int().min(0, "must be at least 0"), operator, templateText],
      "must be a whole number of at least 0, an operator such as { $gte: 1 }, or a {{name}}",
    )
    .optional()
    .meta({ description: "Rows returned, or changed by a statement that returns none." }),
};

export const testSchema = z
  .strictObject({
    id: name("a test's id").meta({ description: "Unique within the suite." }),
    name: z.string().optional().meta({ description: "Default: the id." }),
    description: z.string().optional().meta({ description: "What is tested, for the reports." }),
    test_type: z
      .enum(TEST_TYPES, `must be one of ${TEST_TYPES.join(", ")}`)
      .optional()
      .meta({ description: "Default api_endpoint; an integration_flow has steps, a database test has sql." }),
    ...requestShape,
    ...expectationShape,
    ...databaseShape,
    capture: capture.optional().meta({
      description: "Values for later tests of the suite, read as {{name}}.",
      examples: [{ order_id: "$.id", etag: { header: "etag" } }],
    }),
    timeout_seconds: integer(1, MOST_SECONDS.test)
      .optional()
      .meta({ description: "Per attempt: headers, body and parsing. Default 10, a flow 60." }),
    retry_count: integer(0, 3)
      .optional()
      .meta({ description: "Repeats after a failed or errored attempt. Default 0." }),
    depends_on: texts.optional().meta({
      description: "Tests of the suite that must pass before this one; of a test with cases all, or test[case].",
    }),
    skip: z.string("skip is a reason, a text").optional().meta({ description: "A reason: the test does not run." }),
    tags: texts.optional().meta({ description: "Added to the suite's; `tags` and `exclude-tags` choose by them." }),
    vars: vars.optional().meta({ description: "Values read as {{name}}; they win over the suite's." }),
    cases: z
      .array(dataCase, "cases is a list")
      .min(1, "needs at least one row: remove cases where there is none")
      .optional()
      .meta({ description: "Data rows: one result each." }),
    steps: z
      .array(step, "steps is a list")
      .min(1, "needs at least one step")
      .optional()
      .meta({ description: "The requests of an integration_flow." }),
    setup: z.array(step, "setup is a list").optional().meta({ description: SETUP_REMARK }),
    teardown: z.array(step, "teardown is a list").optional().meta({ description: TEARDOWN_REMARK }),
    prerequisites: texts.optional().meta({ description: PREREQUISITES_REMARK }),
    critical: z
      .boolean()
      .optional()
      .meta({ description: "When it does not pass, the rest of the session is skipped. Default false." }),
  })
  .meta({ id: "test", title: "Test Case" });

export const suiteSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: "Where an editor finds this schema; not read otherwise." }),
    name: name("a suite's name").meta({ description: "Unique across all suites." }),
    description: z.string().optional().meta({ description: "What the suite covers, for the reports." }),
    prerequisites: texts
      .optional()
      .meta({ description: PREREQUISITES_REMARK, examples: [["orders", "database:default", "env:STRIPE_KEY"]] }),
    execution_order: z
      .int("must be a whole number of at least 1")
      .min(1, "must be at least 1")
      .optional()
      .meta({ description: "Stage; ascending. Default 1." }),
    timeout_seconds: integer(10, MOST_SECONDS.suite)
      .optional()
      .meta({ description: "For the whole suite. Default 300." }),
    parallel_safe: z
      .boolean()
      .optional()
      .meta({ description: "Runs beside other such suites of its stage. Default false." }),
    parallel_tests: z
      .boolean()
      .optional()
      .meta({ description: "Tests without a dependency between them run side by side. Default false." }),
    critical: z
      .boolean()
      .optional()
      .meta({ description: "When it does not pass, the rest of the session is skipped. Default false." }),
    tags: texts.optional().meta({ description: "Tags of every test of the suite." }),
    target_service: name("a service's name").optional().meta({ description: "Default for the suite's tests." }),
    headers: headers.optional().meta({ description: "Default for the suite's tests." }),
    auth: name("an authentication context").optional().meta({ description: "Default for the suite's tests." }),
    cookies: cookies.optional().meta({ description: "Default for the suite's tests." }),
    vars: vars.optional().meta({ description: "Values that the tests read as {{name}}." }),
    setup: z.array(step, "setup is a list").optional().meta({ description: SETUP_REMARK }),
    teardown: z.array(step, "teardown is a list").optional().meta({ description: TEARDOWN_REMARK }),
    tests: z
      .array(testSchema, { error: ({ input }) => (input === undefined ? undefined : "tests is a list") })
      .min(1, "a suite needs at least one test")
      .meta({ description: "Run in this order, after what they depend on." }),
  })
  .meta({ id: "suite", title: "Test Suite" });
