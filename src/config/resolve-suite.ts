import type { Suite, TestCase } from "../model/configuration.ts";
import type { Path } from "../model/location.ts";
import type { SuiteDefinition, TestDefinition } from "../model/schema.ts";
import type { Written } from "./draft.ts";
import { DEFAULT_DATABASE } from "./resolve.ts";
import { type ResolveContext, resolveCall, resolveStep, type Surrounding } from "./resolve-call.ts";

const REQUEST_TIMEOUT_SECONDS = 10;
const FLOW_TIMEOUT_SECONDS = 60;
const SUITE_TIMEOUT_SECONDS = 300;

/** Entity 1 with every default applied; a test with data rows becomes one for each row. */
export function resolveSuite(written: Written<SuiteDefinition>, context: ResolveContext): Suite {
  const suite = written.definition;
  const steps = (key: "setup" | "teardown") =>
    (suite[key] ?? []).map((step, index) => resolveStep(step, [suite], { part: written, at: [key, index] }, context));
  const rows = new Map(suite.tests.map((test) => [test.id, rowsOf(test)]));
  return {
    name: suite.name,
    description: suite.description ?? null,
    prerequisites: suite.prerequisites ?? [],
    execution_order: suite.execution_order ?? 1,
    timeout_seconds: suite.timeout_seconds ?? SUITE_TIMEOUT_SECONDS,
    parallel_safe: suite.parallel_safe ?? false,
    parallel_tests: suite.parallel_tests ?? false,
    critical: suite.critical ?? false,
    tags: suite.tags ?? [],
    vars: suite.vars ?? {},
    setup: steps("setup"),
    teardown: steps("teardown"),
    tests: suite.tests.flatMap((test, index) => resolveTest(test, index, written, rows, context)),
    location: written.locate(["name"]),
    locate: written.locate,
  };
}

/** One row of data, or the test as it is. */
interface Row {
  id: string;
  label: string;
  vars: TestCase["vars"];
}

function rowsOf(test: TestDefinition): Row[] {
  const { cases = [], id } = test;
  if (cases.length === 0) return [{ id, label: "", vars: {} }];
  return cases.map(({ name, vars = {} }) => ({ id: `${id}[${name}]`, label: ` [${name}]`, vars }));
}

function resolveTest(
  test: TestDefinition,
  index: number,
  suite: Written<SuiteDefinition>,
  rows: ReadonlyMap<string, Row[]>,
  context: ResolveContext,
): TestCase[] {
  const at: Path = ["tests", index];
  const type = test.test_type ?? "api_endpoint";
  const { defaults } = context;
  const around: Surrounding[] = [suite.definition];
  const steps = (key: "setup" | "steps" | "teardown") =>
    (test[key] ?? []).map((step, position) =>
      resolveStep(step, [...around, test], { part: suite, at: [...at, key, position] }, context),
    );
  const common = {
    ...resolveCall(test, around, { part: suite, at }, context),
    written_id: test.id,
    description: test.description ?? null,
    test_type: type,
    timeout_seconds:
      test.timeout_seconds ??
      (type === "integration_flow" ? FLOW_TIMEOUT_SECONDS : (defaults.timeout_seconds ?? REQUEST_TIMEOUT_SECONDS)),
    retry_count: test.retry_count ?? defaults.retry_count ?? 0,
    depends_on: [...new Set((test.depends_on ?? []).flatMap((id) => rows.get(id)?.map((row) => row.id) ?? [id]))],
    skip: test.skip || null,
    tags: [...new Set([...(suite.definition.tags ?? []), ...(test.tags ?? [])])],
    prerequisites: test.prerequisites ?? [],
    critical: test.critical ?? false,
    steps: steps("steps"),
    setup: steps("setup"),
    teardown: steps("teardown"),
    database: type === "database" ? (test.database ?? DEFAULT_DATABASE) : null,
    sql: test.sql ?? null,
    params: test.params ?? [],
    expected_rows: test.expected_rows,
    expected_row_count: test.expected_row_count as TestCase["expected_row_count"],
  };
  // What sends no request has no target, whatever its suite names.
  const calls = type === "database" ? { ...common, target_service: null, auth: null } : common;
  return (rows.get(test.id) ?? []).map((row) => ({
    ...calls,
    id: row.id,
    name: `${test.name ?? test.id}${row.label}`,
    vars: { ...test.vars, ...row.vars },
  }));
}
