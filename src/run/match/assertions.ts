import type { Scope } from "../../config/variables.ts";
import { assertedTemplate } from "../../model/assertion.ts";
import type { Json } from "../../model/json.ts";
import type { Path } from "../../model/location.ts";
import type { Mismatch } from "../../model/session.ts";
import type { HttpResponse } from "../http.ts";
import { renderedText } from "../rendered-text.ts";
import { readSource, type SourceMap, type SourceReading } from "../sources.ts";
import type { Finding } from "./context.ts";
import { type Expectation, mismatch, unreadable } from "./mismatch.ts";
import { matchTemplate } from "./template.ts";

/** Every assertion of a test that an answer does not meet. Throws `TestFault` for a path that cannot be used. */
export function matchAssertions(expectation: Expectation, response: HttpResponse): Mismatch[] {
  return expectation.assert.flatMap((item, index) => {
    const written: Path = ["assert", index];
    const reading = readSource(sourceOf(item, expectation.scope), response);
    const { source, problem, places, several } = reading;
    if (problem !== null && !problem.empty) return [unreadable(expectation, source, written, problem)];
    const findings = compare(item, reading, expectation.scope, written);
    if (problem !== null && findings.length > 0) return [unreadable(expectation, source, written, problem)];
    return findings.map((found) => mismatch(expectation, source, { ...found, at: placeOf(found.at, places, several) }));
  });
}

/** The source of an assertion without its operators; patterns are taken as they are written. */
function sourceOf(item: Record<string, Json>, scope: Scope): SourceMap {
  const keys = Object.entries(item).filter(([key]) => !key.startsWith("$"));
  return Object.fromEntries(
    keys.map(([key, value]) => [
      key,
      key === "regex" || typeof value !== "string" ? value : renderedText(value, scope),
    ]),
  ) as SourceMap;
}

/**
 * A list of nothing is an empty list, and holds as what is absent does, too: only `$absent` and `$optional` accept that. Without an
 * operator something must be there.
 */
function compare(item: Record<string, Json>, reading: SourceReading, scope: Scope, written: Path): Finding[] {
  const template = assertedTemplate(item);
  const against = (value: Json | undefined) =>
    matchTemplate(
      template,
      { value, at: [], written },
      { scope, exact: false, literal: false, textNumbers: item.header !== undefined },
    );
  const hasOperators = typeof template !== "string";
  const isEmptyList = reading.several && reading.value === undefined && hasOperators;
  const findings = against(isEmptyList ? [] : reading.value);
  return isEmptyList && findings.length > 0 && against(undefined).length === 0 ? [] : findings;
}

/** From the root of the body: below the one place that was found, or that of an element of the list. */
function placeOf(at: Path, places: readonly Path[], several: boolean): Path {
  if (!several) return [...(places[0] ?? []), ...at];
  const [index, ...rest] = at;
  return typeof index === "number" ? [...(places[index] ?? [index]), ...rest] : at;
}
