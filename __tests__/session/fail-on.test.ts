import { expect, test } from "vitest";
import type { ExitCode } from "../../src/errors.ts";
import type { FailOn } from "../../src/model/options.ts";
import { stepFails } from "../../src/session/fail-on.ts";
import { session, testResult } from "../helpers/sessions.ts";

const PASSED = session();
const FAILED = session([testResult({ status: "failed" })]);
const PARTIAL = session([testResult({ status: "skipped" })]);

test.each<[string, ExitCode, typeof PASSED | null, Record<FailOn, boolean>]>([
  ["a pass", 0, PASSED, { partial: false, failure: false, never: false }],
  ["a failure", 1, FAILED, { partial: true, failure: true, never: false }],
  ["a partial session", 1, PARTIAL, { partial: true, failure: false, never: false }],
  ["a service that is not ready", 3, FAILED, { partial: true, failure: true, never: false }],
  ["Docker that is not there", 3, null, { partial: true, failure: true, never: false }],
  ["a configuration error", 2, null, { partial: true, failure: true, never: true }],
  ["an internal error", 4, PARTIAL, { partial: true, failure: true, never: true }],
  ["a cancel", 130, PARTIAL, { partial: true, failure: true, never: true }],
])("%s fails the step as fail-on says", (_what, exitCode, ran, expected) => {
  const outcome = (failOn: FailOn) => stepFails({ exitCode, session: ran }, failOn, false);
  expect({ partial: outcome("partial"), failure: outcome("failure"), never: outcome("never") }).toEqual(expected);
});

test("a cancel while the results are published fails the step", () => {
  expect(stepFails({ exitCode: 0, session: PASSED }, "never", true)).toBe(true);
});
