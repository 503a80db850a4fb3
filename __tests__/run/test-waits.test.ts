import { expect, test } from "vitest";
import type { Suite, TestCase } from "../../src/model/configuration.ts";
import { planWaits } from "../../src/run/test-waits.ts";
import { step, suite, testCase } from "../helpers/test-case.ts";

const captures = (...names: string[]) => Object.fromEntries(names.map((name) => [name, "$.id"]));
const reads = (id: string, name: string, overrides: Partial<TestCase> = {}) =>
  testCase({ id, endpoint: `/{{${name}}}`, ...overrides });
const makes = (id: string, name: string, overrides: Partial<TestCase> = {}) =>
  testCase({ id, capture: captures(name), ...overrides });

test.each<[string, TestCase[], Partial<Suite>, Record<string, string[]>]>([
  ["what it depends on", [testCase({ id: "a" }), testCase({ id: "b", depends_on: ["a"] })], {}, { b: ["a"] }],
  ["a capture", [makes("a", "x"), reads("b", "x"), testCase({ id: "c" })], {}, { b: ["a"] }],
  ["a member of one", [makes("a", "x"), reads("b", "x.lines")], {}, { b: ["a"] }],
  [
    "one of a data row",
    [
      testCase({ id: "q[one]", written_id: "q", capture: captures("x") }),
      testCase({ id: "q[two]", written_id: "q", capture: captures("x") }),
      reads("b", "q[two].x"),
    ],
    {},
    { b: ["q[two]"] },
  ],
  ["one inside a variable", [makes("a", "x"), reads("b", "v")], { vars: { v: "{{w}}", w: "{{x}}" } }, { b: ["a"] }],
  ["one that is made further down alone", [reads("a", "x"), makes("b", "x")], {}, { a: ["b"] }],
  ["not for one that it has itself", [reads("a", "x", { vars: { x: 1 } }), makes("b", "x")], {}, {}],
  [
    "one that a flow's step makes, for a teardown that reads it",
    [
      testCase({ id: "a", steps: [step({ capture: captures("x") })] }),
      testCase({ id: "b", teardown: [step({ endpoint: "/{{x}}" })] }),
    ],
    {},
    { b: ["a"] },
  ],
  ["whoever still reads the value before", [reads("a", "x"), makes("b", "x")], { vars: { x: 1 } }, { b: ["a"] }],
  [
    "the same after a set-up",
    [reads("a", "x"), makes("b", "x")],
    { setup: [step({ capture: captures("x") })] },
    { b: ["a"] },
  ],
  [
    "whoever made the same name before",
    [makes("a", "x"), reads("b", "x"), makes("c", "x"), reads("d", "x")],
    {},
    { b: ["a"], c: ["a", "b"], d: ["c"] },
  ],
  [
    "never in a circle",
    [
      testCase({ id: "a", endpoint: "/{{y}}", capture: captures("x") }),
      testCase({ id: "b", endpoint: "/{{x}}", capture: captures("y") }),
    ],
    {},
    { b: ["a"] },
  ],
  [
    "nor against what is written",
    [reads("a", "x"), testCase({ id: "b", depends_on: ["a"], capture: captures("x") })],
    {},
    { b: ["a"] },
  ],
])("a test waits for %s", (_what, tests, overrides, expected) => {
  const waits = planWaits(suite({ tests, ...overrides }));
  const all = Object.fromEntries(tests.map(({ id }) => [id, expected[id] ?? []]));
  expect(Object.fromEntries([...waits].map(([id, others]) => [id, [...others].sort()]))).toEqual(all);
});
