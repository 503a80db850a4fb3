import type { Scope } from "../../config/variables.ts";
import type { TestCase } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";
import { type Path, toPointer } from "../../model/location.ts";
import type { Mismatch } from "../../model/session.ts";
import type { Finding } from "./context.ts";
import { clipDepth } from "./values.ts";

/** The expectation keys of a test and what their `{{names}}` mean. */
export interface Expectation
  extends Pick<
    TestCase,
    | "expected_status"
    | "expected_headers"
    | "expected_response"
    | "expected_schema"
    | "max_response_ms"
    | "assert"
    | "locate"
  > {
  scope: Scope;
}

/** A finding as results tell it, with the line where its expectation is written. */
export function mismatch(expectation: Expectation, source: string, found: Finding): Mismatch {
  const { file, line } = expectation.locate(found.written);
  return {
    source,
    pointer: toPointer(found.at),
    expected: clipDepth(found.expected),
    actual: clipDepth(found.actual),
    location: { file, line },
  };
}

/** What came instead of the JSON or the XML that was expected. */
export function unreadable(
  expectation: Expectation,
  source: string,
  written: Path,
  { expected, actual }: { expected: Json; actual: string },
): Mismatch {
  return mismatch(expectation, source, { at: [], written, expected, actual });
}
