import type { Problem } from "../errors.ts";
import type { Json } from "../model/json.ts";
import type { Path } from "../model/location.ts";
import type { ProjectDefinition, SuiteDefinition } from "../model/schema.ts";
import type { Surrounding } from "./calls.ts";
import type { Written } from "./draft.ts";
import { nameFault } from "./name-fault.ts";
import type { Resources } from "./resources.ts";
import { type Reader, SuiteValues } from "./suite-values.ts";
import { patternsOf, type TemplateText, textsOf, walk } from "./template-texts.ts";
import { templateNames } from "./variables.ts";

/** A text that a request is made of, and the part of the configuration that holds it. */
interface HeldText extends TemplateText {
  part: Pick<Written<unknown>, "locate">;
}

/** `{{names}}` of a suite that have no value when they are read, and those where nothing is replaced. */
export function nameProblems(
  suite: Written<SuiteDefinition>,
  projects: readonly Written<ProjectDefinition>[],
  resources: Resources,
): Problem[] {
  const values = new SuiteValues(suite.definition);
  const found = new Map<string, Problem>();
  const report = ({ part, at }: HeldText, name: string, message: string) => {
    const place = part.locate(at);
    const key = `${place.file}:${place.line}:${place.column} ${name}`;
    if (!found.has(key)) found.set(key, { ...place, message });
  };
  for (const reader of values.readers) {
    for (const text of heldTexts(suite, projects, reader, resources)) {
      for (const name of templateNames(text.text)) {
        const [fault] = values.rowsOf(reader.found).flatMap((row) => nameFault(name, values, reader, row) ?? []);
        if (fault !== undefined) report(text, name, fault);
      }
    }
    for (const pattern of patternsOf(reader.found.call, reader.found.path)) {
      const [name] = templateNames(pattern.text);
      if (name !== undefined) report({ ...pattern, part: suite }, name, inPattern(name));
    }
  }
  return [...found.values()];
}

/** The texts of a request, with the headers and cookies that it takes over. */
function heldTexts(
  suite: Written<SuiteDefinition>,
  projects: readonly Written<ProjectDefinition>[],
  { found }: Reader,
  resources: Resources,
): HeldText[] {
  const { call, path, around, test } = found;
  const own = textsOf(call, path, resources).map((text) => ({ ...text, part: suite }));
  if (found.kind === "test" && (call as { test_type?: string }).test_type === "database") return own;
  const paths: Path[] = [[], ["tests", test ?? 0]];
  const levels = around.map((level, index) => ({ level, at: paths[index] ?? [], part: suite as HeldText["part"] }));
  const defaults = projects.map((part) => ({
    level: { headers: part.definition.defaults?.headers },
    at: ["defaults"],
    part,
  }));
  return [...own, ...inheritedTexts([...defaults, ...levels], call as Surrounding)];
}

interface Level {
  level: Surrounding;
  at: Path;
  part: HeldText["part"];
}

/** Headers and cookies of what holds a request, where nothing nearer replaces them; the nearest level comes last. */
function inheritedTexts(levels: readonly Level[], call: Surrounding): HeldText[] {
  const written = new Set(Object.keys(call.headers ?? {}).map((name) => name.toLowerCase()));
  let hasCookies = call.cookies !== undefined;
  return levels.toReversed().flatMap(({ level, at, part }) => {
    const headers = Object.entries(level.headers ?? {}).filter(([name]) => !written.has(name.toLowerCase()));
    for (const [name] of headers) written.add(name.toLowerCase());
    const cookies = hasCookies ? undefined : level.cookies;
    hasCookies ||= level.cookies !== undefined;
    const texts = [
      ...headers.flatMap(([name, value]) => walk(value as Json, [...at, "headers", name])),
      ...walk(cookies as Json | undefined, [...at, "cookies"]),
    ];
    return texts.map((text) => ({ ...text, part }));
  });
}

function inPattern(name: string): string {
  return `{{${name}}} is not replaced in a pattern: compare with $eq, $contains, $starts_with or $ends_with`;
}
