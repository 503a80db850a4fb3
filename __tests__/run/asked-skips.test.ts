import { expect, test } from "vitest";
import type { Suite, TestCase } from "../../src/model/configuration.ts";
import { runSuites } from "../helpers/run.ts";
import { suite, testCase } from "../helpers/test-case.ts";

/** Tests that send nothing: what is not skipped is an error for want of a service. */
const tests = (first: Partial<TestCase>, second: Partial<TestCase> = {}) => [
  testCase({ id: "a", ...first }),
  testCase({ id: "b", ...second }),
];

test.each<[string, Partial<Suite>, string[], string[]]>([
  ["skip", { tests: tests({ skip: "x" }, { skip: "y" }) }, [], ["a", "b"]],
  [
    "an unmet env: prerequisite of the suite",
    { prerequisites: ["env:KEY"], tests: tests({}) },
    ["env:KEY"],
    ["a", "b"],
  ],
  [
    "not one with a missing database beside it",
    { prerequisites: ["env:KEY", "database:x"], tests: tests({}) },
    ["env:KEY", "database:x"],
    [],
  ],
  ["what depends on a skip on request", { tests: tests({ skip: "x" }, { depends_on: ["a"] }) }, [], ["a", "b"]],
  ["the same, forward", { tests: tests({ depends_on: ["b"] }, { skip: "x" }) }, [], ["b", "a"]],
  [
    "an unmet env: prerequisite of a test, and what depends on it",
    { tests: tests({ prerequisites: ["env:KEY"] }, { depends_on: ["a"] }) },
    ["env:KEY"],
    ["a", "b"],
  ],
  [
    "not one of a test with a missing database beside it, nor what depends on it",
    { tests: tests({ prerequisites: ["env:KEY", "database:x"] }, { depends_on: ["a"] }) },
    ["env:KEY", "database:x"],
    [],
  ],
  [
    "skip also in a suite that is skipped whole",
    { prerequisites: ["database:x"], tests: tests({ skip: "x" }) },
    ["database:x"],
    ["a"],
  ],
])("asked for is %s", async (_what, overrides, missing, expected) => {
  const { asked } = await runSuites([suite({ name: "s", ...overrides })], [], {
    unmet: async (name) => (missing.includes(name) ? { reason: `${name} is missing`, cause: null } : null),
  });
  expect(asked).toEqual(expected.map((id) => `s/${id}`));
});
