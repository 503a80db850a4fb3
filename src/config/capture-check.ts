import type { Problem } from "../errors.ts";
import { jsonPathFault } from "../model/json-path.ts";
import type { Path } from "../model/location.ts";
import { compilePattern } from "../model/pattern.ts";
import type { CaptureSource, ProjectDefinition, SuiteDefinition } from "../model/schema.ts";
import type { Written } from "./draft.ts";

/** What a capture reads; `regex` may stand beside one of them, and `all` only beside `header`. */
const SOURCES = ["jsonpath", "header", "cookie", "xpath", "status", "body", "size_bytes", "sha256"] as const;

/** Captures that can never find anything: broken paths and patterns, no source, or more than one. */
export function captureProblems(suite: Written<SuiteDefinition>): Problem[] {
  return suite.definition.tests.flatMap((test, index) =>
    Object.entries(test.capture ?? {}).flatMap(([name, source]) =>
      sourceProblems(source, suite, ["tests", index, "capture", name]),
    ),
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

function sourceProblems(source: CaptureSource, suite: Written<unknown>, path: Path): Problem[] {
  const map = typeof source === "string" ? { jsonpath: source } : source;
  const report = (message: string): Problem[] => [{ ...suite.locate(path), message }];
  const named = SOURCES.filter((key) => map[key] !== undefined);
  if (named.length > 1) return report(`a capture has one source, not ${named.join(" and ")}: keep one`);
  if (named.length === 0 && map.regex === undefined)
    return report(`a capture needs a source: one of ${SOURCES.join(", ")} or regex`);
  const pathFault = map.jsonpath === undefined ? null : jsonPathFault(map.jsonpath);
  const patternFault = map.regex === undefined ? null : faultOf(map.regex);
  return [
    ...(pathFault === null ? [] : report(`${map.jsonpath} is no JSONPath: ${pathFault}`)),
    ...(patternFault === null ? [] : report(patternFault)),
  ];
}

function faultOf(pattern: string): string | null {
  try {
    compilePattern(pattern);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
