import { describe, expect, it, test } from "vitest";
import { renderSummary, successRate } from "../../src/report/summary.ts";
import { serviceResult, session, testResult } from "../helpers/sessions.ts";

describe("the Summary Report", () => {
  it("has the exact keys of the data model", () => {
    const summary = renderSummary(
      session([
        testResult(),
        testResult({ test_id: "b", status: "failed", error_message: "no", remediation: "do" }),
        testResult({ test_id: "c", status: "error", error_message: "Connection refused" }),
        testResult({ test_id: "d", status: "skipped" }),
      ]),
    );
    expect(summary).toEqual({
      session_id: "20260102-030405-abc123",
      execution_time: "35s",
      environment: "docker-compose",
      database: null,
      results: { total: 4, passed: 1, failed: 2, skipped: 1, success_rate: "25.0%" },
      performance: {
        avg_response_time: "12ms",
        slowest_endpoint: "/api/orders (12ms)",
        fastest_endpoint: "/api/orders (12ms)",
      },
      failures: [
        { test: "orders/b", error: "no", remediation: "do" },
        { test: "orders/c", error: "Connection refused", remediation: null },
      ],
    });
  });

  it("tells a service that never got ready as a failure, before the tests", () => {
    const services = [
      serviceResult(),
      serviceResult({ name: "db", verdict: "timed_out", state: "starting", message: "not up", remediation: "look" }),
    ];
    expect(
      renderSummary(session([testResult({ status: "failed" })], { services })).failures.map(({ test: name }) => name),
    ).toEqual(["service/db", "orders/create"]);
  });

  it("is null where there is no test and no request", () => {
    const base = session([]);
    const performance_summary = { ...base.performance_summary, count: 0, avg_ms: null, slowest: null, fastest: null };
    const summary = renderSummary({ ...base, environment: "staging", performance_summary });
    expect(summary.results.success_rate).toBeNull();
    expect(summary.performance).toEqual({ avg_response_time: null, slowest_endpoint: null, fastest_endpoint: null });
    expect(summary.environment).toBe("staging");
  });
});

test.each([
  [45, 47, "95.7%"],
  [2, 3, "66.7%"],
  [1, 3, "33.3%"],
  [9999, 10_000, "99.9%"],
  [47, 47, "100.0%"],
  [0, 5, "0.0%"],
  [0, 0, null],
])("%d passed of %d is %s", (passed, total, rate) => expect(successRate(passed, total)).toBe(rate));
