import type { Problem } from "../errors.ts";
import type { Json } from "../model/json.ts";
import type { Locate, Path } from "../model/location.ts";
import {
  type ProjectDefinition,
  projectSchema,
  projectShape,
  type SuiteDefinition,
  suiteSchema,
} from "../model/schema.ts";
import type { ConfigurationFile } from "./discover.ts";
import { validateFile } from "./validate.ts";
import type { Lookup } from "./variables.ts";
import { type ParsedText, parseYaml } from "./yaml.ts";

/** A part of the configuration as it was written, with the places of its keys. Paths start at the part. */
export interface Written<T> {
  definition: T;
  locate: Locate;
  locateKey: Locate;
}

type Service = NonNullable<ProjectDefinition["services"]>[number];

/** All files, read and checked one by one, not yet joined or checked against each other. */
export interface Draft {
  projects: Written<ProjectDefinition>[];
  services: Written<Service>[];
  suites: Written<SuiteDefinition>[];
  problems: Problem[];
  /** Names of the environment variables that the files read. */
  variables: string[];
  /** False when a file could not be read at all: names that are missing may stand there. */
  complete: boolean;
}

const PROJECT_KEYS = [...Object.keys(projectShape), "suites"];

/** Parses and validates every file; nothing is thrown, every problem is kept. */
export function draftConfiguration(files: readonly ConfigurationFile[], lookup: Lookup): Draft {
  const draft: Draft = { projects: [], services: [], suites: [], problems: [], variables: [], complete: true };
  for (const file of files) readFile(file, lookup, draft);
  return draft;
}

function readFile(file: ConfigurationFile, lookup: Lookup, draft: Draft): void {
  const syntax = file.name.endsWith(".json") ? jsonProblem(file) : null;
  const parsed = syntax === null ? parseYaml(file.name, file.text, lookup) : null;
  draft.problems.push(...(syntax === null ? [] : [syntax]), ...(parsed?.problems ?? []));
  draft.variables.push(...(parsed?.variables ?? []));
  if (parsed === null || parsed.value === undefined) {
    draft.complete = false;
    return;
  }
  if (!isMapping(parsed.value)) {
    const message =
      parsed.value === null
        ? "the file is empty: write a suite or project keys into it, or remove it"
        : "a configuration file holds a mapping";
    draft.problems.push({ ...parsed.locate([]), message });
    return;
  }
  const places = new Set(draft.problems.map(placeOf));
  const before = draft.problems.length;
  if (isSuite(parsed.value)) addSuite(parsed, draft);
  else addProject(parsed, draft);
  // A variable that is not set makes no URL, either: one complaint a place says it.
  const later = draft.problems.splice(before).filter((problem) => !places.has(placeOf(problem)));
  draft.problems.push(...later);
}

export function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

/** A file with `tests` is a suite; one with a `name` and no project key was meant as one. */
function isSuite(value: Record<string, Json>): boolean {
  return "tests" in value || ("name" in value && !PROJECT_KEYS.some((key) => key in value));
}

function addSuite(parsed: ParsedText, draft: Draft): void {
  const definition = validateFile(suiteSchema, parsed, parsed.value ?? null, draft.problems);
  if (definition) draft.suites.push(written(definition, parsed, []));
  else draft.complete = false;
}

function addProject(parsed: ParsedText, draft: Draft): void {
  const definition = validateFile(projectSchema, parsed, parsed.value ?? null, draft.problems);
  if (!definition) {
    draft.complete = false;
    return;
  }
  draft.projects.push(written(definition, parsed, []));
  draft.services.push(
    ...(definition.services ?? []).map((service, index) => written(service, parsed, ["services", index])),
  );
  draft.suites.push(...(definition.suites ?? []).map((suite, index) => written(suite, parsed, ["suites", index])));
}

function written<T>(definition: T, parsed: ParsedText, prefix: Path): Written<T> {
  return {
    definition,
    locate: (path) => parsed.locate([...prefix, ...path]),
    locateKey: (path) => parsed.locateKey([...prefix, ...path]),
  };
}

/** YAML would take more than JSON allows: comments, single quotes, a comma at the end. */
function jsonProblem(file: ConfigurationFile): Problem | null {
  const text = file.text.replace(/^\uFEFF/, "");
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const before = text.slice(0, jsonErrorOffset(message, text)).split("\n");
    const words = message.replace(/( in JSON)? at position.*$/s, "").replace(/, (\.\.\.)?".*is not valid JSON$/s, "");
    return {
      file: file.name,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      message: `not valid JSON: ${words}`,
    };
  }
}

/** The engine tells a position, or quotes the ten characters on each side of the place. */
function jsonErrorOffset(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (message.includes("Unexpected end")) return text.length;
  const quoted = /^Unexpected token '(.+?)', (\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message);
  if (!quoted) return 0;
  const [, token = "", cut, snippet = ""] = quoted;
  return Math.max(text.indexOf(snippet), 0) + (cut ? 10 : Math.max(snippet.indexOf(token), 0));
}

function isMapping(value: Json): value is Record<string, Json> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
