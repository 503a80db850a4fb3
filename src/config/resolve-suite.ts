import type { Suite, TestCase } from "../model/configuration.ts";
import type { Path } from "../model/location.ts";
import type { SuiteDefinition, TestDefinition } from "../model/schema.ts";
import type { Surrounding } from "./calls.ts";
import { captureReads } from "./capture-reads.ts";
import type { Written } from "./draft.ts";
import { DEFAULT_DATABASE } from "./resolve.ts";
import { type ResolveContext, resolveCall, resolveStep } from "./resolve-call.ts";
import { type Row, rowsOf, turnsOf } from "./test-rows.ts";
import { DEFAULT_TIMEOUTS, defaultTestTimeout } from "./timeouts.ts";

/** Entity 1 with every default applied; a test with data rows becomes one for each row. */
export function resolveSuite(written: Written<SuiteDefinition>, context: ResolveContext): Suite {
  const suite = written.definition;
  const steps = (key: "setup" | "teardown") =>
    (suite[key] ?? []).map((step, index) => resolveStep(step, [suite], { part: written, at: [key, index] }, context));
  const rows = new Map(suite.tests.map((test) => [test.id, rowsOf(test)]));
  const tests = suite.tests.flatMap((test, index) => resolveTest(test, index, written, rows, context));
  const [vars, parallel_tests] = [suite.vars ?? {}, suite.parallel_tests ?? false];
  const reads = captureReads({ vars, parallel_tests, tests }, turnsOf(suite.tests));
  return {
    name: suite.name,
    description: suite.description ?? null,
    prerequisites: suite.prerequisites ?? [],
    execution_order: suite.execution_order ?? 1,
    timeout_seconds: suite.timeout_seconds ?? DEFAULT_TIMEOUTS.suite,
    parallel_safe: suite.parallel_safe ?? false,
    parallel_tests,
    critical: suite.critical ?? false,
    tags: suite.tags ?? [],
    vars,
    setup: steps("setup"),
    teardown: steps("teardown"),
    tests: tests.map((test) => ({ ...test, reads: reads.get(test.id) ?? [] })),
    location: written.locate(["name"]),
    locate: written.locate,
  };
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
    timeout_seconds: test.timeout_seconds ?? defaultTestTimeout(type, defaults.timeout_seconds),
    retry_count: test.retry_count ?? defaults.retry_count ?? 0,
    depends_on: [...new Set((test.depends_on ?? []).flatMap((id) => rows.get(id)?.map((row) => row.id) ?? [id]))],
    reads: [],
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
    name: `${test.name ?? test.id}${row.name === null ? "" : ` [${row.name}]`}`,
    vars: row.vars,
  }));
}
