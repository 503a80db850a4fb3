import { expect, it } from "vitest";
import { adviceFor } from "../../src/run/remediation.ts";

const SOURCES = [
  "jsonpath:$.id",
  "xpath:/a",
  "schema",
  "regex",
  "cookie:a",
  "size_bytes",
  "sha256",
  "header:a",
  "body",
];

it("every source of a mismatch has advice of its own", () => {
  const advice = SOURCES.map((source) =>
    adviceFor([{ source, pointer: "", expected: 1, actual: 2, location: null }], 200),
  );
  expect(advice.every((text) => text !== null)).toBe(true);
  expect(new Set(advice).size).toBe(SOURCES.length);
});
