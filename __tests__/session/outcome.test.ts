import { describe, expect, it, test } from "vitest";
import { exitCode, type OutcomeFacts, overallStatus } from "../../src/session/outcome.ts";
import { serviceResult, testResult } from "../helpers/sessions.ts";
import { entryOf, suite, testCase } from "../helpers/test-case.ts";

const facts = (fields: Partial<OutcomeFacts> = {}): OutcomeFacts => ({
  results: [testResult()],
  services: [serviceResult()],
  suites: [],
  missing: new Set(),
  interrupted: null,
  internalFault: false,
  cutShort: false,
  environmentFailed: false,
  ...fields,
});
const outcome = (fields: Partial<OutcomeFacts>) => {
  const all = facts(fields);
  const status = overallStatus(all);
  return [status, exitCode(all, status)];
};
const skipped = testResult({ status: "skipped", suite_name: "s", test_id: "b" });
const failed = testResult({ status: "failed" });
const down = serviceResult({ verdict: "timed_out" });
const asked = [entryOf(suite({ name: "s", tests: [testCase({ id: "b", skip: "later" })] }))];

describe("status and exit code, in the order of the interface", () => {
  test.each<[string, Partial<OutcomeFacts>, [string, number]]>([
    ["all passed", {}, ["passed", 0]],
    ["no test at all", { results: [] }, ["passed", 0]],
    ["a completed service", { services: [serviceResult({ verdict: "completed" })] }, ["passed", 0]],
    ["a test failed", { results: [failed] }, ["failed", 1]],
    ["a test errored", { results: [testResult({ status: "error" })] }, ["failed", 1]],
    ["a skip that nobody asked for", { results: [testResult(), skipped] }, ["partial", 1]],
    ["a skip on request", { results: [skipped], suites: asked }, ["passed", 0]],
    ["a service not ready", { services: [down] }, ["failed", 3]],
    ["a blocked service", { services: [serviceResult({ verdict: "blocked" })] }, ["failed", 3]],
    ["a service not ready and a failed test", { services: [down], results: [failed] }, ["failed", 3]],
    ["Docker cannot be asked", { environmentFailed: true, services: [] }, ["failed", 3]],
    ["results not stored", { internalFault: true }, ["passed", 4]],
    ["a run that broke", { internalFault: true, cutShort: true }, ["partial", 4]],
    ["results not stored, and more", { internalFault: true, services: [down], results: [failed] }, ["failed", 4]],
    ["cancelled by SIGINT", { interrupted: "SIGINT" }, ["partial", 130]],
    ["cancelled by SIGTERM", { interrupted: "SIGTERM" }, ["partial", 143]],
    ["cancelled, and nothing stored", { interrupted: "SIGTERM", internalFault: true }, ["partial", 143]],
    ["cancelled after a failure", { interrupted: "SIGINT", results: [failed] }, ["failed", 130]],
    ["cancelled while waiting", { interrupted: "SIGINT", services: [down], results: [] }, ["partial", 130]],
  ])("%s", (_what, fields, expected) => {
    expect(outcome(fields)).toEqual(expected);
  });
});

describe("what counts as asked for", () => {
  const results = [testResult({ status: "skipped", suite_name: "s", test_id: "a" }), skipped];
  const tests = (first: object, second: object) => [
    entryOf(
      suite({
        name: "s",
        prerequisites: ["env:KEY", "orders"],
        tests: [testCase({ id: "a", ...first }), testCase({ id: "b", ...second })],
      }),
    ),
  ];

  test.each<[string, Partial<OutcomeFacts>, string]>([
    ["an unmet env: prerequisite", { suites: tests({}, {}), missing: new Set(["env:KEY"]) }, "passed"],
    ["a missing service beside it", { suites: tests({}, {}), missing: new Set(["env:KEY", "orders"]) }, "partial"],
    ["what depends on a skip on request", { suites: tests({ skip: "x" }, { depends_on: ["a"] }) }, "passed"],
    ["the same, forward", { suites: tests({ depends_on: ["b"] }, { skip: "x" }) }, "passed"],
    [
      "an unmet env: prerequisite of a test, and what depends on it",
      { suites: tests({ prerequisites: ["env:TOKEN"] }, { depends_on: ["a"] }), missing: new Set(["env:TOKEN"]) },
      "passed",
    ],
    [
      "one of a test with a missing database beside it",
      {
        suites: tests({ prerequisites: ["env:TOKEN", "database:x"] }, { skip: "x" }),
        missing: new Set(["env:TOKEN", "database:x"]),
      },
      "partial",
    ],
    ["only one of two", { suites: tests({ skip: "x" }, {}) }, "partial"],
  ])("%s", (_what, fields, status) => {
    expect(overallStatus(facts({ results, ...fields }))).toBe(status);
  });

  it("does not mistake one test for another whose names join to the same text", () => {
    const suites = [
      suite({ name: "a", tests: [testCase({ id: "b/c", skip: "x" })] }),
      suite({ name: "a/b", tests: [testCase({ id: "c" })] }),
    ];
    const skips = [
      testResult({ status: "skipped", suite_name: "a", test_id: "b/c" }),
      testResult({ status: "skipped", suite_name: "a/b", test_id: "c" }),
    ];
    expect(overallStatus(facts({ results: skips, suites: suites.map(entryOf) }))).toBe("partial");
  });
});
