import type { Problem } from "../errors.ts";
import type { Json } from "../model/json.ts";
import type { Path } from "../model/location.ts";
import { checkTemplate } from "../model/matching.ts";
import type { SuiteDefinition, TestDefinition } from "../model/schema.ts";
import type { Written } from "./draft.ts";
import { suggestion } from "./nearest.ts";
import { templateNames } from "./variables.ts";

const BUILT_IN = ["$uuid", "$now", "$random_int", "$session_id"];
/** Keys whose texts may hold `{{name}}`. */
const TEMPLATED = [
  "endpoint",
  "headers",
  "query",
  "request_body",
  "expected_status",
  "expected_headers",
  "expected_response",
] as const;

/** Expectations that cannot be read, and `{{names}}` that nothing of the suite can ever set. */
export function templateProblems(suite: Written<SuiteDefinition>): Problem[] {
  const { definition } = suite;
  const captured = definition.tests.flatMap((test) => Object.keys(test.capture ?? {}));
  const known = new Set([...BUILT_IN, ...Object.keys(definition.vars ?? {}), ...captured]);
  return definition.tests.flatMap((test, index) => {
    const own = [test.vars, ...(test.cases ?? []).map((row) => row.vars)].flatMap((vars) => Object.keys(vars ?? {}));
    return [
      ...expectations(suite, test, ["tests", index]),
      ...names(suite, test, ["tests", index], new Set([...known, ...own])),
    ];
  });
}

function expectations(suite: Written<SuiteDefinition>, test: TestDefinition, path: Path): Problem[] {
  const templates: [Path, Json | undefined][] = [
    [[...path, "expected_status"], test.expected_status as Json | undefined],
    [[...path, "expected_response"], test.expected_response],
    ...Object.entries(test.expected_headers ?? {}).map(([name, value]): [Path, Json] => [
      [...path, "expected_headers", name],
      value,
    ]),
  ];
  return templates.flatMap(([at, template]) =>
    template === undefined
      ? []
      : checkTemplate(template).map((fault) => ({ ...suite.locate([...at, ...fault.path]), message: fault.message })),
  );
}

function names(
  suite: Written<SuiteDefinition>,
  test: TestDefinition,
  path: Path,
  known: ReadonlySet<string>,
): Problem[] {
  const suiteHeaders = path[1] === 0 ? walk(suite.definition.headers as Json | undefined, ["headers"]) : [];
  const own = TEMPLATED.flatMap((key) => walk(test[key] as Json | undefined, [...path, key]));
  return [...suiteHeaders, ...own].flatMap(({ text, at }) =>
    templateNames(text).flatMap((name): Problem[] => {
      if (isKnown(name, known)) return [];
      const message = `{{${name}}} is set by nothing in this suite${suggestion(name, known)}: add it to vars, or capture it in an earlier test`;
      return [{ ...suite.locate(at), message }];
    }),
  );
}

/** `order.id` reaches inside `order`. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  if (known.has(name)) return true;
  const dots = [...name.matchAll(/\./g)].map((dot) => name.slice(0, dot.index));
  return dots.some((root) => known.has(root));
}

function walk(value: Json | undefined, at: Path): { text: string; at: Path }[] {
  if (typeof value === "string") return [{ text: value, at }];
  if (value === undefined || value === null || typeof value !== "object") return [];
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, member]) => walk(member, [...at, key]));
}
