import type { Problem } from "../errors.ts";
import { jsonPathFault } from "../model/json-path.ts";
import type { Path } from "../model/location.ts";
import { patternFault } from "../model/pattern.ts";
import type { CaptureSource, ProjectDefinition, SuiteDefinition } from "../model/schema.ts";
import { xpathFault } from "../model/xpath.ts";
import { authCalls, stepsOf } from "./calls.ts";
import type { Written } from "./draft.ts";
import { templateNames } from "./variables.ts";

/** What a capture reads; `regex` may stand beside one of them, and `all` only beside `header`. */
const SOURCES = ["jsonpath", "header", "cookie", "xpath", "status", "body", "size_bytes", "sha256"] as const;
/** What the answer of a database has not. */
const NOT_IN_ROWS = SOURCES.filter((source) => source !== "jsonpath");

type SourceMap = Exclude<CaptureSource, string>;
type Captures = Record<string, CaptureSource> | undefined;

/** Captures of a suite that can never find anything: broken paths and patterns, no source, or more than one. */
export function captureProblems(suite: Written<SuiteDefinition>): Problem[] {
  const { definition } = suite;
  const steps = stepsOf(definition);
  return [
    ...definition.tests.flatMap((test, index) =>
      capturesProblems(test.capture, suite, ["tests", index, "capture"], test.test_type === "database"),
    ),
    ...steps.flatMap(({ call, path }) => capturesProblems(call.capture, suite, [...path, "capture"])),
  ];
}

/** The same for log-ins and refreshes. */
export function authCaptureProblems(project: Written<ProjectDefinition>): Problem[] {
  return authCalls(project.definition).flatMap(({ call, path }) =>
    capturesProblems(call.capture, project, [...path, "capture"]),
  );
}

/** JSONPaths under `redact` that cannot be read; what is no JSONPath is the name of a field. */
export function redactProblems(project: Written<ProjectDefinition>): Problem[] {
  return (project.definition.redact ?? []).flatMap((rule, index): Problem[] => {
    const place = project.locate(["redact", index]);
    if (rule.trim() === "") return [{ ...place, message: "redact: an empty name redacts nothing: remove it" }];
    const fault = rule.startsWith("$") ? jsonPathFault(rule) : null;
    return fault === null ? [] : [{ ...place, message: `redact: ${rule} is no JSONPath: ${fault}` }];
  });
}

function capturesProblems(captures: Captures, part: Written<unknown>, path: Path, ofRows = false): Problem[] {
  return Object.entries(captures ?? {}).flatMap(([name, source]) => {
    const map: SourceMap = typeof source === "string" ? { jsonpath: source } : source;
    return sourceFaults(map, ofRows).map((message) => ({ ...part.locate([...path, name]), message }));
  });
}

function sourceFaults(map: SourceMap, ofRows: boolean): string[] {
  const named = SOURCES.filter((key) => map[key] !== undefined);
  if (named.length > 1) return [`a capture has one source, not ${named.join(" and ")}: keep one`];
  if (named.length === 0 && map.regex === undefined)
    return [`a capture needs a source: one of ${SOURCES.join(", ")} or regex`];
  const foreign = ofRows ? NOT_IN_ROWS.find((key) => map[key] !== undefined) : undefined;
  if (foreign) return [`rows have no ${foreign}: capture with a JSONPath over the list of rows, such as $[0].id`];
  const beside = map.all !== undefined && map.header === undefined ? ["all stands beside header only: remove it"] : [];
  const [template] = Object.values(map).flatMap((text) => (typeof text === "string" ? templateNames(text) : []));
  const rendered = template === undefined ? [] : [`{{${template}}} is not replaced in a capture: write it out`];
  return [...beside, ...rendered, ...textFaults(map)];
}

/** Paths and patterns that cannot be read. */
function textFaults({ jsonpath, xpath, regex }: SourceMap): string[] {
  const faults = [
    jsonpath === undefined ? null : prefixed(`${jsonpath} is no JSONPath: `, jsonPathFault(jsonpath)),
    xpath === undefined ? null : prefixed(`${xpath} is no XPath: `, xpathFault(xpath)),
    regex === undefined ? null : patternFault(regex),
  ];
  return faults.filter((fault) => fault !== null);
}

function prefixed(prefix: string, fault: string | null): string | null {
  return fault === null ? null : prefix + fault;
}
