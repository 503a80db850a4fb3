import { describe, expect, test } from "vitest";
import { exitCode, type OutcomeFacts, overallStatus } from "../../src/session/outcome.ts";
import { serviceResult, testResult } from "../helpers/sessions.ts";

const facts = (fields: Partial<OutcomeFacts> = {}): OutcomeFacts => ({
  results: [testResult()],
  services: [serviceResult()],
  askedSkips: [],
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
const askedSkips = [{ suite_name: "s", test_id: "b" }];

describe("status and exit code, in the order of the interface", () => {
  test.each<[string, Partial<OutcomeFacts>, [string, number]]>([
    ["all passed", {}, ["passed", 0]],
    ["no test at all", { results: [] }, ["passed", 0]],
    ["a completed service", { services: [serviceResult({ verdict: "completed" })] }, ["passed", 0]],
    ["a test failed", { results: [failed] }, ["failed", 1]],
    ["a test errored", { results: [testResult({ status: "error" })] }, ["failed", 1]],
    ["a skip that nobody asked for", { results: [testResult(), skipped] }, ["partial", 1]],
    ["a skip on request", { results: [skipped], askedSkips }, ["passed", 0]],
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

test("one skip on request says nothing about another, also where their names join to the same text", () => {
  const skips = [
    testResult({ status: "skipped", suite_name: "a", test_id: "b/c" }),
    testResult({ status: "skipped", suite_name: "a/b", test_id: "c" }),
  ];
  expect(overallStatus(facts({ results: skips, askedSkips: [{ suite_name: "a", test_id: "b/c" }] }))).toBe("partial");
});
