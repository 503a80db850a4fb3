import type { Problem } from "../errors.ts";
import type { SuiteDefinition } from "../model/schema.ts";
import { findCycles } from "./cycles.ts";
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
  return findCycles(new Map(tests.map((test) => [test.id, test.depends_on ?? []]))).map((cycle) => {
    const index = tests.findIndex((test) => test.id === cycle[0]);
    const chain = [...cycle, cycle[0]].join(" → ");
    return {
      ...suite.locate(["tests", index, "depends_on"]),
      message: `these tests wait for each other: ${chain}; remove one depends_on`,
    };
  });
}
