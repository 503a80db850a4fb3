import type { Problem } from "../errors.ts";
import type { SuiteDefinition } from "../model/schema.ts";
import type { Written } from "./draft.ts";
import { suggestion } from "./nearest.ts";
import { UNNAMED } from "./repair.ts";

/** `depends_on` of a suite's tests: names that do not exist, and cycles, spelled out. */
export function dependencyProblems(suite: Written<SuiteDefinition>): Problem[] {
  const { tests } = suite.definition;
  const ids = new Set(tests.map((test) => test.id));
  const unknown = tests.flatMap((test, index) =>
    (test.depends_on ?? []).flatMap((name, position): Problem[] => {
      if (ids.has(name) || name.startsWith(UNNAMED)) return [];
      const place = suite.locate(["tests", index, "depends_on", position]);
      return [{ ...place, message: `depends_on names no test of this suite: "${name}"${suggestion(name, ids)}` }];
    }),
  );
  return [...unknown, ...cycles(suite)];
}

function cycles(suite: Written<SuiteDefinition>): Problem[] {
  const { tests } = suite.definition;
  const edges = new Map(tests.map((test) => [test.id, test.depends_on ?? []]));
  const reported = new Set<string>();
  return tests.flatMap((test, index): Problem[] => {
    const cycle = findCycle(test.id, edges);
    if (cycle === null || cycle.some((id) => reported.has(id))) return [];
    for (const id of cycle) reported.add(id);
    const chain = [...cycle, test.id].join(" → ");
    return [
      {
        ...suite.locate(["tests", index, "depends_on"]),
        message: `these tests wait for each other: ${chain}; remove one depends_on`,
      },
    ];
  });
}

/** The way from `start` back to itself; breadth first, so that it is the shortest. */
function findCycle(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  const queue = [start];
  for (const id of queue) {
    for (const next of edges.get(id) ?? []) {
      if (next === start) return wayBack(id, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return null;
}

function wayBack(end: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let id: string | null = end; id !== null; id = cameFrom.get(id) ?? null) way.unshift(id);
  return way;
}
