import { describe, expect, it } from "vitest";
import { countTests, summarisePerformance } from "../../src/session/totals.ts";
import { testResult } from "../helpers/sessions.ts";

const timed = (total_ms: number, fields: Parameters<typeof testResult>[0] = {}) =>
  testResult({
    performance_metrics: { total_ms, ttfb_ms: null, connect_ms: null, attempts: 1 },
    request: { method: "GET", url: `http://127.0.0.1:1/api/${total_ms}?secret=1`, headers: {}, body: null },
    ...fields,
  });

describe("counts", () => {
  it("add up", () => {
    const statuses = ["passed", "failed", "failed", "skipped", "error", "error", "error"] as const;
    expect(countTests(statuses.map((status) => testResult({ status })))).toEqual({
      total_tests: 7,
      passed_tests: 1,
      failed_tests: 2,
      skipped_tests: 1,
      error_tests: 3,
    });
  });
});

describe("performance", () => {
  it("is null where no request was answered", () => {
    const { services, ...summary } = summarisePerformance([testResult({ response_status: null })], 1000);
    expect(services).toEqual({});
    expect(summary).toEqual({
      count: 0,
      avg_ms: null,
      p50_ms: null,
      p95_ms: null,
      p99_ms: null,
      min_ms: null,
      max_ms: null,
      slowest: null,
      fastest: null,
      requests_per_second: null,
    });
  });

  it("takes the nearest rank, and names endpoints without their query", () => {
    const results = Array.from({ length: 100 }, (_, index) => timed(100 - index));
    expect(summarisePerformance(results, 2000)).toMatchObject({
      count: 100,
      avg_ms: 50.5,
      p50_ms: 50,
      p95_ms: 95,
      p99_ms: 99,
      min_ms: 1,
      max_ms: 100,
      slowest: "/api/100 (100ms)",
      fastest: "/api/1 (1ms)",
      requests_per_second: 50,
    });
  });

  it("is told for each service, and rounded", () => {
    const results = [
      timed(1, { target_service: "b" }),
      timed(2, { target_service: "a" }),
      timed(2.345, { target_service: "a" }),
    ];
    const { services } = summarisePerformance(results, 0);
    expect(Object.keys(services)).toEqual(["a", "b"]);
    expect(services.a).toMatchObject({ count: 2, avg_ms: 2.17, max_ms: 2.35, requests_per_second: null });
  });
});
