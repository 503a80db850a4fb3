import { expect, it, test } from "vitest";
import { API, problemsOf, suiteFiles, suiteText } from "../helpers/configuration.ts";

const DATABASE = "databases: { default: { path: x } }\n";

test.each([
  [
    "a negative count of rows",
    suiteText("tests: [{ id: a, test_type: database, sql: x, expected_row_count: -1 }]", DATABASE),
    "expected_row_count: must be at least 0",
  ],
  ["a suite without tests", { "a.yml": `${API}suites:\n  - name: s\n` }, "a.yml:3:5: tests: is required (a list)"],
  ["tests that are no list", { "s.yml": "name: s\ntests: 5\n" }, "s.yml:2:8: tests is a list"],
  [
    "a pattern of a schema",
    suiteFiles("expected_schema: { pattern: '(' }"),
    'pattern "(" cannot be used as a pattern: ',
  ],
  ["a pattern of an assertion", suiteFiles("assert: [{ regex: '(' }]"), 'regex "(" cannot be used as a pattern: '],
])("%s is told in plain words", (_what, texts, message) => {
  expect(problemsOf(texts)).toEqual([expect.stringContaining(message)]);
});

it("a name from a file cannot begin another line, or turn the direction of one", () => {
  const [problem = "", ...others] = problemsOf(suiteFiles('"a\\nb.yml:1:1: forged\\u001b[31m\\u202e": 1'));
  expect(others).toEqual([]);
  expect(problem).toContain('unknown key "a\\nb.yml:1:1: forged\\u001b[31m\\u202e"');
  expect(problem).not.toMatch(/[\p{Cc}\u202e]/u);
});
