import type { Problem } from "../errors.ts";
import type { Path } from "../model/location.ts";
import { readPrerequisite } from "../model/prerequisite.ts";
import type { SuiteDefinition } from "../model/schema.ts";
import { stepsOf } from "./calls.ts";
import type { Declared } from "./declared-names.ts";
import type { Written } from "./draft.ts";

/** Of a shell. */
const VARIABLE_NAME = /^[A-Za-z_]\w*$/;

/** Prerequisites of the suite, its tests and every step that name nothing known. */
export function prerequisiteProblems(suite: Written<SuiteDefinition>, declared: Declared): Problem[] {
  const { definition } = suite;
  const steps = stepsOf(definition);
  const places: [Path, string[] | undefined][] = [
    [[], definition.prerequisites],
    ...definition.tests.map(({ prerequisites }, index): [Path, string[] | undefined] => [
      ["tests", index],
      prerequisites,
    ]),
    ...steps.map(({ call, path }): [Path, string[] | undefined] => [path, call.prerequisites]),
  ];
  return places.flatMap(([path, names = []]) =>
    names.flatMap((name, index) => problemsOf(suite, [...path, "prerequisites", index], name, declared)),
  );
}

function problemsOf(suite: Written<SuiteDefinition>, path: Path, text: string, declared: Declared): Problem[] {
  const { kind, name } = readPrerequisite(text);
  if (kind === "database") return declared.databases.unknown(suite, path, name, "prerequisites");
  if (kind === "service") return declared.services.unknown(suite, path, name, "prerequisites");
  if (VARIABLE_NAME.test(name)) return [];
  return [{ ...suite.locate(path), message: `"${text}" names no environment variable: write env:NAME` }];
}
