import { describe, expect, it } from "vitest";
import type { SuiteResult, TestExecutionSession } from "../../src/model/session.ts";
import { failureLines } from "../../src/report/closing.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { session, stepResult, testResult } from "../helpers/sessions.ts";

const polled = stepResult({
  name: "becomes shipped",
  status: "failed",
  duration_ms: 20_000,
  error_message: "until did not hold after 57 attempts in 20.0 s",
  attempts: 57,
  request: { method: "GET", url: "http://h/api/orders/1", headers: {}, body: null },
  polls: Array.from({ length: 12 }, (_, index) => ({
    at_ms: 1000 * index,
    response_status: 200,
    message: `body /status: expected "shipped", got "${index}"`,
  })),
});
const flow = testResult({
  test_id: "shipped[express]",
  test_type: "integration_flow",
  status: "failed",
  error_message: 'step "becomes shipped": until did not hold after 57 attempts in 20.0 s',
  steps: [
    stepResult({ name: "seed", phase: "setup" }),
    stepResult(),
    polled,
    stepResult({ name: "cancel", status: "skipped", response_status: null, skip_reason: "a step before it failed" }),
    stepResult({
      name: "remove",
      phase: "teardown",
      status: "error",
      error_message: "refused",
      remediation: "Start it.",
    }),
  ],
});
const suite: SuiteResult = {
  name: "payments",
  state: "completed",
  start_timestamp: null,
  end_timestamp: null,
  duration_ms: 1,
  total_tests: 1,
  passed_tests: 1,
  failed_tests: 0,
  skipped_tests: 0,
  error_tests: 0,
  skip_reason: null,
  steps: [
    stepResult({ phase: "setup" }),
    stepResult({ name: "clean", phase: "teardown", status: "failed", error_message: "expected status 2xx, got 500" }),
  ],
};
const markdownOf = (fields: Partial<TestExecutionSession>, results = [flow]) =>
  renderMarkdown(session(results, fields));

describe("a failed flow", () => {
  it("shows in the report each step, what an until was answered last, and what else did not work", () => {
    const markdown = markdownOf({});
    expect(markdown).toContain("`orders/shipped[express]` failed");
    expect(markdown).toContain(
      [
        "- ✅ `set-up seed` → 200 (12ms)",
        "- ✅ `step pay` → 200 (12ms)",
        "- ❌ `step becomes shipped` `GET http://h/api/orders/1` → 200 (20.0s, 57 requests)",
        "- ⏭️ `step cancel` `a step before it failed`",
        "- 💥 `teardown remove` → 200 (12ms)",
      ].join("\n"),
    );
    expect(markdown).toContain("<summary>The last 10 of 57 answers</summary>");
    expect(markdown).toContain('after 11.0s → 200: body /status: expected "shipped", got "11"');
    expect(markdown).not.toContain('got "1"\n');
    expect(markdown).toContain(
      "`teardown remove`, written at `tests/config/suites/orders.yml:9`:\n\n```\nrefused\n```",
    );
    expect(markdown).toContain("**What to do:** `Start it.`");
    expect(markdown.match(/until did not hold/g)).toHaveLength(1);
  });

  it("tells its steps at the end of the log", () => {
    expect(failureLines(session([flow])).slice(2)).toEqual([
      "    ✓ set-up seed passed (12ms)",
      "    ✓ step pay passed (12ms)",
      "    ✗ step becomes shipped failed (20.0s, 57 requests): until did not hold after 57 attempts in 20.0 s",
      '        after 9.0s → 200: body /status: expected "shipped", got "9"',
      '        after 10.0s → 200: body /status: expected "shipped", got "10"',
      '        after 11.0s → 200: body /status: expected "shipped", got "11"',
      "    - step cancel skipped: a step before it failed",
      "    ✗ teardown remove error (12ms): refused",
    ]);
  });

  it("does not fill a report with its steps", () => {
    const steps = Array.from({ length: 500 }, () => stepResult());
    const long = { ...flow, steps };
    expect(markdownOf({}, [long]).match(/^- ✅/gm)).toHaveLength(40);
    expect(markdownOf({}, [long])).toContain("…and 460 more steps");
    expect(failureLines(session([long])).at(-1)).toBe("    …and 480 more steps");
  });
});

describe("a suite's set-up and teardown", () => {
  it("are shown when something in them did not work", () => {
    const markdown = markdownOf({ suites: [suite] }, [testResult()]);
    expect(markdown).toContain("### ⚠️ Teardown of suite `payments`");
    expect(markdown).toContain("```\nexpected status 2xx, got 500\n```");
    expect(failureLines(session([testResult()], { suites: [suite] }))).toEqual([
      "✗ suite payments",
      "    ✗ teardown clean failed (12ms): expected status 2xx, got 500",
    ]);
    const broken = { ...suite, steps: suite.steps.map((step) => ({ ...step, phase: "setup" as const })) };
    expect(markdownOf({ suites: [broken] }, [testResult()])).toContain("### ❌ Set-up of suite `payments`");
  });

  it("are not mentioned when all is well", () => {
    const well = { ...suite, steps: suite.steps.map((step) => ({ ...step, status: "passed" as const })) };
    expect(markdownOf({ suites: [well] }, [testResult()])).not.toMatch(/set-up|teardown/i);
    expect(failureLines(session([testResult()], { suites: [well] }))).toEqual([]);
  });
});

it("authentication contexts have a table, and a line each for what is wrong", () => {
  const context = {
    name: "default",
    token_type: "Bearer",
    user_id: "7",
    user_email: "t@example.com",
    permissions: ["orders:write", "orders:read"],
    expires_at: null,
    logins: 1,
    refreshes: 3,
    invalidated: true,
    error: null,
  };
  const robot = { ...context, name: "robot", user_email: null, permissions: [], logins: 0, refreshes: 0 };
  const markdown = markdownOf({
    auth_contexts: [context, { ...robot, invalidated: false, error: "401: wrong password" }],
  });
  expect(markdown).toMatch(/✅ `default` +\| `t@example\.com` \| `orders:write orders:read` \| +1 \| +3 \| yes/);
  expect(markdown).toMatch(/❌ `robot` +\| `7` +\| +\| +0 \| +0 \| no/);
  expect(markdown).toContain("- `robot`: `401: wrong password`");
  expect(markdownOf({})).not.toContain("### Authentication");
});

it("a failure that a comment has no room for is not even written", () => {
  let written = 0;
  const results = Array.from({ length: 2000 }, () =>
    Object.defineProperty(testResult({ status: "failed", error_message: "x".repeat(500) }), "curl", {
      get: () => {
        written += 1;
        return null;
      },
    }),
  );
  renderMarkdown(session(results), { characters: 60_000 });
  expect(written).toBeGreaterThan(10);
  expect(written).toBeLessThan(200);
});
