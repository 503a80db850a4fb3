import type { Problem } from "../errors.ts";
import type { SuiteDefinition } from "../model/schema.ts";
import { findCycles } from "./cycles.ts";
import type { Written } from "./draft.ts";
import { hasLostIn } from "./lost.ts";
import { suggestion } from "./nearest.ts";
import { UNNAMED } from "./repair.ts";
import { readCaptures } from "./suite-values.ts";
import { rowsOf } from "./test-rows.ts";

/** `depends_on` of a suite's tests: names that do not exist or stand there twice, cycles, and what waits for a cycle. */
export function dependencyProblems(suite: Written<SuiteDefinition>): Problem[] {
  return [...nameProblems(suite), ...orderProblems(suite)];
}

function nameProblems(suite: Written<SuiteDefinition>): Problem[] {
  const { tests } = suite.definition;
  const ids = new Set(tests.flatMap((test) => [test.id, ...rowsOf(test).map((row) => row.id)]));
  // A test that lost its name, or its rows, may be the one that is meant.
  const areAllKnown = ![...ids].some((id) => id.startsWith(UNNAMED)) && !hasLostIn(suite, ["cases"]);
  return tests.flatMap((test, index) => {
    const seen = new Set<string>();
    return (test.depends_on ?? []).flatMap((name, position): Problem[] => {
      const place = suite.locate(["tests", index, "depends_on", position]);
      if (name.startsWith(UNNAMED)) return [];
      if (seen.has(name)) return [{ ...place, message: `depends_on names "${name}" twice: keep one` }];
      seen.add(name);
      if (ids.has(name) || !areAllKnown) return [];
      return [{ ...place, message: `depends_on names no test of this suite: "${name}"${suggestion(name, ids)}` }];
    });
  });
}

/** Cycles, told once each, and every test outside that can never run because of one. */
function orderProblems(suite: Written<SuiteDefinition>): Problem[] {
  const edges = edgesOf(suite.definition);
  const cycles = findCycles(edges);
  const onCycle = new Set(cycles.flat());
  const place = (id: string) => {
    const index = suite.definition.tests.findIndex((test) => test.id === id);
    return suite.locate(["tests", index, "depends_on"]);
  };
  return [
    ...cycles.map((cycle) => ({
      ...place(cycle[0] ?? ""),
      message: `these tests wait for each other: ${[...cycle, cycle[0]].join(" → ")}; ${remedy(suite.definition, cycle)}`,
    })),
    ...waitingFor(onCycle, edges).map(({ id, next }) => ({
      ...place(id),
      message: `"${id}" can never run: it waits for "${next}", which waits for itself`,
    })),
  ];
}

/** What each test waits for: `depends_on`, and with `parallel_tests` the only test that captures what it reads. */
function edgesOf(definition: SuiteDefinition): Map<string, string[]> {
  const idOf = new Map(definition.tests.flatMap((test) => rowsOf(test).map((row) => [row.id, test.id])));
  const reads = definition.parallel_tests ? readCaptures(definition) : new Map<string, string[]>();
  return new Map(
    definition.tests.map(({ id, depends_on = [] }) => {
      const named = depends_on.map((name) => idOf.get(name) ?? name);
      return [id, [...new Set([...named, ...(reads.get(id) ?? [])])]];
    }),
  );
}

function remedy(definition: SuiteDefinition, cycle: readonly string[]): string {
  const members = definition.tests.filter((test) => cycle.includes(test.id));
  return members.every((test) => (test.depends_on ?? []).length > 0)
    ? "remove one depends_on"
    : "remove one depends_on, or one {{name}} that another of them captures";
}

/** Tests that are on no cycle and lead to one, with the next test on the way. */
function waitingFor(
  onCycle: ReadonlySet<string>,
  edges: ReadonlyMap<string, readonly string[]>,
): { id: string; next: string }[] {
  const stuck = new Set(onCycle);
  const found: { id: string; next: string }[] = [];
  const waiters = new Map<string, string[]>();
  for (const [id, targets] of edges)
    for (const target of targets) waiters.set(target, [...(waiters.get(target) ?? []), id]);
  const pending = [...onCycle];
  for (const next of pending) {
    for (const id of waiters.get(next) ?? []) {
      if (stuck.has(id)) continue;
      stuck.add(id);
      found.push({ id, next });
      pending.push(id);
    }
  }
  return found;
}
