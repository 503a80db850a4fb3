import type { Problem } from "../errors.ts";
import type { SuiteDefinition } from "../model/schema.ts";
import type { Written } from "./draft.ts";
import { UNNAMED } from "./repair.ts";
import { rowsOf } from "./test-rows.ts";

/** Data rows of a test with the same name, and rows whose result would be called like another test. */
export function caseProblems(suite: Written<SuiteDefinition>): Problem[] {
  const { tests } = suite.definition;
  const ids = new Set(tests.map((test) => test.id));
  return tests.flatMap((test, index) => {
    const seen = new Set<string>();
    return rowsOf(test).flatMap(({ id, name }, position): Problem[] => {
      if (name === null || name.startsWith(UNNAMED)) return [];
      const place = suite.locate(["tests", index, "cases", position, "name"]);
      const isRepeated = seen.has(name);
      seen.add(name);
      if (isRepeated)
        return [{ ...place, message: `the case "${name}" is already defined in this test: give it another name` }];
      if (!ids.has(id)) return [];
      return [
        { ...place, message: `the result of this case is called "${id}", as another test is: rename one of them` },
      ];
    });
  });
}
