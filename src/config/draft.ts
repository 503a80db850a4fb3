import type { Problem } from "../errors.ts";
import type { Json } from "../model/json.ts";
import type { Locate, Path } from "../model/location.ts";
import { type ProjectDefinition, projectSchema, type SuiteDefinition, suiteSchema } from "../model/schema.ts";
import type { ConfigurationFile } from "./discover.ts";
import type { Lookup } from "./environment-variables.ts";
import { jsonProblem } from "./json-text.ts";
import { lossesBelow, type WithLosses } from "./lost.ts";
import type { Checked } from "./repair.ts";
import { isSuiteFile, TextSource } from "./text-source.ts";
import { validateFile } from "./validate.ts";
import type { ParsedText } from "./yaml.ts";

/** A part of the configuration as it was written, with the places of its keys. Paths start at the part. */
export interface Written<T> extends WithLosses {
  definition: T;
  locate: Locate;
  locateKey: Locate;
}

export interface WrittenSuite extends Written<SuiteDefinition> {
  /** Reads the suite from its text again, once all is found valid; holds on to nothing but the text. */
  again: () => Written<SuiteDefinition>;
}

type Service = NonNullable<ProjectDefinition["services"]>[number];

/** All files, read and checked one by one, not yet joined or checked against each other. */
export interface Draft {
  projects: Written<ProjectDefinition>[];
  services: Written<Service>[];
  suites: WrittenSuite[];
  problems: Problem[];
  /** Names of the environment variables that the files read. */
  variables: string[];
  /** False when a file could not be read at all: names that are missing may stand there. */
  complete: boolean;
}

/** Parses and validates every file; nothing is thrown, every problem is kept. `unreadable`: files that have no text. */
export function draftConfiguration(
  files: readonly ConfigurationFile[],
  lookup: Lookup,
  unreadable: readonly Problem[] = [],
): Draft {
  const draft: Draft = {
    projects: [],
    services: [],
    suites: [],
    problems: [...unreadable],
    variables: [],
    complete: unreadable.length === 0,
  };
  for (const file of files) readFile(file, lookup, draft);
  return draft;
}

function readFile(file: ConfigurationFile, lookup: Lookup, draft: Draft): void {
  const syntax = file.name.endsWith(".json") ? jsonProblem(file.name, file.text) : null;
  const source = new TextSource(file, lookup);
  const parsed = syntax === null ? source.parse() : null;
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
  if (isSuiteFile(parsed.value)) addSuite(parsed, source, draft);
  else addProject(parsed, source, draft);
  // A variable that is not set makes no URL, either: one complaint a place says it.
  const later = draft.problems.splice(before).filter((problem) => !places.has(placeOf(problem)));
  draft.problems.push(...later);
}

export function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

function addSuite(parsed: ParsedText, source: TextSource, draft: Draft): void {
  const checked = validateFile(suiteSchema, parsed, parsed.value ?? null, draft.problems);
  if (checked) draft.suites.push(writtenSuite(checked, source, []));
  else draft.complete = false;
}

function addProject(parsed: ParsedText, source: TextSource, draft: Draft): void {
  const checked = validateFile(projectSchema, parsed, parsed.value ?? null, draft.problems);
  if (!checked) {
    draft.complete = false;
    return;
  }
  const { definition, lost } = checked;
  const { services = [], suites = [] } = definition;
  draft.projects.push(written(checked, source, []));
  draft.services.push(
    ...services.map((service, index) => written({ definition: service, lost }, source, ["services", index])),
  );
  draft.suites.push(
    ...suites.map((suite, index) => writtenSuite({ definition: suite, lost }, source, ["suites", index])),
  );
}

/** `lost` of the whole file. */
function written<T>({ definition, lost }: Checked<T>, source: TextSource, prefix: Path): Written<T> {
  return {
    definition,
    lost: lossesBelow(lost, prefix),
    locate: (path) => source.locate([...prefix, ...path]),
    locateKey: (path) => source.locateKey([...prefix, ...path]),
  };
}

function writtenSuite(checked: Checked<SuiteDefinition>, source: TextSource, prefix: Path): WrittenSuite {
  return {
    ...written(checked, source, prefix),
    again: () => written({ definition: source.readSuite(prefix), lost: [] }, source, prefix),
  };
}

function isMapping(value: Json): value is Record<string, Json> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
