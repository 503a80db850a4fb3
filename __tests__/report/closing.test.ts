import { describe, expect, it, test } from "vitest";
import { failureLines } from "../../src/report/closing.ts";
import { verdictLine } from "../../src/report/verdict-line.ts";
import { serviceResult, session, testResult } from "../helpers/sessions.ts";

describe("the failures at the end of the log", () => {
  it("are told with their evidence, services first", () => {
    const failed = testResult({
      status: "failed",
      error_message: "body differs\nsecond line",
      request: { method: "POST", url: "http://h/api", headers: {}, body: null },
      mismatches: [1, 2, 3, 9007199254740993n].map((actual) => ({
        source: "body",
        pointer: "/id",
        expected: "$uuid",
        actual,
        location: null,
      })),
      remediation: "look there",
    });
    const service = serviceResult({
      name: "orders",
      verdict: "timed_out",
      state: "running (unhealthy)",
      message: "orders was not ready",
      cause: "db",
      health_output: "curl: refused\n",
      log_tail: "line 1\nline 2",
      remediation: "Repair db first.",
    });
    expect(
      failureLines(session([testResult(), failed], { services: [service, serviceResult()], warnings: ["slow"] })),
    ).toEqual([
      "✗ service orders timed out (running (unhealthy))",
      "    orders was not ready",
      "    root cause: db",
      "    last healthcheck output: curl: refused",
      "    last lines of its log:",
      "    | line 1",
      "    | line 2",
      "    what to do: Repair db first.",
      "✗ orders/create failed (tests/config/suites/orders.yml:7)",
      "    body differs",
      "    second line",
      "    POST http://h/api → 201",
      "      body",
      '    -   id: "$uuid"',
      "    +   id: 1",
      '    -   id: "$uuid"',
      "    +   id: 2",
      '    -   id: "$uuid"',
      "    +   id: 3",
      '    -   id: "$uuid"',
      "    +   id: 9007199254740993",
      "    what to do: look there",
      "warning: slow",
    ]);
  });

  it("leave to the message what it tells already", () => {
    const mismatches = [{ source: "status", pointer: "", expected: 201, actual: 500, location: null }];
    const lines = failureLines(
      session([testResult({ status: "failed", error_message: "expected status 201", mismatches })]),
    );
    expect(lines.filter((line) => line.includes("201"))).toEqual(["    expected status 201"]);
  });

  it("are nothing when all is well", () => {
    expect(failureLines(session())).toEqual([]);
  });

  it("end with a count when they are many", () => {
    const lines = failureLines(session(Array.from({ length: 2000 }, () => testResult({ status: "error" }))));
    expect(lines.filter((line) => line.startsWith("✗"))).toHaveLength(50);
    expect(lines.at(-1)).toBe("…and 1950 more failures; the reports hold them all.");
  });
});

const at = (milliseconds: number) => ({
  end_timestamp: new Date(Date.parse("2026-01-02T03:04:05.000Z") + milliseconds).toISOString(),
});
const results = (passed: number, failed: number, error: number, skipped: number) =>
  (["passed", "failed", "error", "skipped"] as const).flatMap((status, index) =>
    Array.from({ length: [passed, failed, error, skipped][index] ?? 0 }, () => testResult({ status })),
  );
const down = serviceResult({ verdict: "failed" });

test.each([
  ["passed: 3 passed of 3 tests in 1.2s", session(results(3, 0, 0, 0), at(1234))],
  ["passed: 1 passed of 1 test in 12s", session(results(1, 0, 0, 0), at(12_000))],
  ["failed: 20 passed, 2 failed, 1 error, 1 skipped of 24 tests in 1m 2s", session(results(20, 2, 1, 1), at(62_000))],
  ["failed: 0 passed, 2 errors of 2 tests in 500ms", session(results(0, 0, 2, 0), at(500))],
  [
    "passed: 2 services ready, no tests in 10ms",
    session([], { ...at(10), services: [serviceResult(), serviceResult()] }),
  ],
  [
    "failed: 1 of 2 services not ready in 10ms",
    session([], { ...at(10), overall_status: "failed", services: [down, serviceResult()] }),
  ],
  ["failed: nothing was verified in 10ms", session([], { ...at(10), overall_status: "failed" })],
  [
    "partial: 1 passed, 1 skipped of 2 tests, 1 of 1 service not ready in 10ms, cancelled by SIGTERM",
    session(results(1, 0, 0, 1), { ...at(10), services: [down], interrupted: "SIGTERM" }),
  ],
])("%s", (line, ended) => expect(verdictLine(ended)).toBe(line));
