import type { SuiteEntry, TestCase } from "../model/configuration.ts";

/** Suites of one `execution_order`: the first group side by side, then the second one at a time. */
export interface Stage {
  execution_order: number;
  side_by_side: SuiteEntry[];
  one_at_a_time: SuiteEntry[];
}

/** Stages in ascending order; inside a stage the order of the configuration. */
export function planStages(suites: readonly SuiteEntry[]): Stage[] {
  const byOrder = Map.groupBy(suites, (suite) => suite.execution_order);
  return [...byOrder]
    .sort(([left], [right]) => left - right)
    .map(([execution_order, members]) => ({
      execution_order,
      side_by_side: members.filter((suite) => suite.parallel_safe),
      one_at_a_time: members.filter((suite) => !suite.parallel_safe),
    }));
}

/** Tests in file order, each after what it depends on, which may stand below it. A cycle keeps file order. */
export function orderTests(tests: readonly TestCase[]): TestCase[] {
  const byId = new Map(tests.map((test) => [test.id, test]));
  const ordered = new Set<TestCase>();
  const entered = new Set<TestCase>();
  const visit = (test: TestCase) => {
    if (entered.has(test)) return;
    entered.add(test);
    for (const id of test.depends_on) {
      const dependency = byId.get(id);
      if (dependency) visit(dependency);
    }
    ordered.add(test);
  };
  for (const test of tests) visit(test);
  return [...ordered];
}
