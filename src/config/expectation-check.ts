import type { Problem } from "../errors.ts";
import { checkAssertion } from "../model/assertion.ts";
import type { Json } from "../model/json.ts";
import { schemaFaults } from "../model/json-schema.ts";
import { type Path, toPointer } from "../model/location.ts";
import { checkTemplate } from "../model/matching.ts";
import type { ProjectDefinition, SuiteDefinition, TestDefinition } from "../model/schema.ts";
import type { TemplateFault } from "../model/template-fault.ts";
import { authCalls, expectationHolders, stepsOf, type WrittenExpectation } from "./calls.ts";
import type { Written } from "./draft.ts";
import { hasLostBelow } from "./lost.ts";
import type { Resources } from "./resources.ts";
import { placeInFile } from "./schema-files.ts";

/** Expectations of a test, a step or an `until`; those of rows belong to database tests. */
type Expectations = WrittenExpectation & Partial<Pick<TestDefinition, "expected_rows" | "expected_row_count">>;

const TEMPLATES = ["expected_status", "expected_response", "expected_rows", "expected_row_count"] as const;
const UNTIL_KEYS = [
  "expected_status",
  "expected_headers",
  "expected_response",
  "expected_schema",
  "max_response_ms",
  "assert",
] as const;

/** Expectations of a suite that cannot be read, wherever they stand. */
export function expectationProblems(suite: Written<SuiteDefinition>, resources: Resources): Problem[] {
  const { definition } = suite;
  const steps = stepsOf(definition);
  return [
    ...definition.tests.flatMap((test, index) => problemsOf(suite, test, ["tests", index], resources)),
    ...steps.flatMap(({ call, path }) =>
      expectationHolders(call, path).flatMap(([at, keys]) => [
        ...(at === path ? [] : withoutExpectation(suite, keys, at)),
        ...problemsOf(suite, keys, at, resources),
      ]),
    ),
  ];
}

/** The same for log-ins and their like. */
export function authExpectationProblems(project: Written<ProjectDefinition>, resources: Resources): Problem[] {
  return authCalls(project.definition).flatMap(({ call, path }) => problemsOf(project, call, path, resources));
}

function withoutExpectation(suite: Written<unknown>, keys: WrittenExpectation, path: Path): Problem[] {
  if (UNTIL_KEYS.some((key) => keys[key] !== undefined) || hasLostBelow(suite, path)) return [];
  const message = `${path.at(-1)} says nothing that an answer must meet: write expected_response or another expectation into it`;
  return [{ ...suite.locateKey(path), message }];
}

function problemsOf(part: Written<unknown>, keys: Expectations, path: Path, resources: Resources): Problem[] {
  const faults = [
    ...TEMPLATES.flatMap((key) => {
      const template = keys[key] as Json | undefined;
      return template === undefined
        ? []
        : below(
            [key],
            guarded(() => checkTemplate(template)),
          );
    }),
    ...Object.entries(keys.expected_headers ?? {}).flatMap(([name, template]) =>
      below(
        ["expected_headers", name],
        guarded(() => checkTemplate(template)),
      ),
    ),
    ...(keys.assert ?? []).flatMap((item, index) =>
      below(
        ["assert", index],
        guarded(() => checkAssertion(item)),
      ),
    ),
    ...below(["expected_schema"], schemaProblems(keys.expected_schema, resources)),
  ];
  return faults.map((fault) => ({ ...part.locate([...path, ...fault.path]), message: fault.message }));
}

/** Faults of a schema in a file are told where the file is named. */
function schemaProblems(schema: Expectations["expected_schema"], resources: Resources): TemplateFault[] {
  if (schema === undefined) return [];
  if (typeof schema !== "string") return guarded(() => schemaFaults(schema));
  const read = resources.json(schema);
  if (read === undefined) return [];
  return guarded(() => schemaFaults(read)).map(({ path, message }) => {
    const [file, place] = placeInFile(schema, path);
    return { path: [], message: `${file}${place.length === 0 ? "" : ` at ${toPointer(place)}`}: ${message}` };
  });
}

function below(path: (string | number)[], faults: TemplateFault[]): TemplateFault[] {
  return faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}

/** A file may nest more deeply than the stack can follow. */
function guarded(check: () => TemplateFault[]): TemplateFault[] {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ path: [], message: "it is nested too deeply to be read: flatten it" }];
  }
}
