import { describe, expect, it } from "vitest";
import { answeredRequests, countTests, summarisePerformance } from "../../src/session/totals.ts";
import { stepResult, testResult } from "../helpers/sessions.ts";

const timed = (total_ms: number, fields: Parameters<typeof testResult>[0] = {}) =>
  testResult({
    performance_metrics: { total_ms, ttfb_ms: null, connect_ms: null, attempts: 1 },
    request: { method: "GET", url: `http://127.0.0.1:1/api/${total_ms}?secret=1`, headers: {}, body: null },
    ...fields,
  });

const summarise = (results: Parameters<typeof answeredRequests>[0][], elapsedMs: number) =>
  summarisePerformance(results.flatMap(answeredRequests), elapsedMs);
const answered = (path: string, response_ms: number, fields: Parameters<typeof stepResult>[0] = {}) =>
  stepResult({
    name: path,
    request: { method: "GET", url: `http://127.0.0.1:1${path}?secret=1`, headers: {}, body: null },
    response_ms,
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
    const { services, ...summary } = summarise([testResult({ response_status: null })], 1000);
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
    expect(summarise(results, 2000)).toMatchObject({
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
    const { services } = summarise(results, 0);
    expect(Object.keys(services)).toEqual(["a", "b"]);
    expect(services.a).toMatchObject({ count: 2, avg_ms: 2.17, max_ms: 2.35, requests_per_second: null });
  });

  it("counts each answered request of a flow by its own path, service and time, an until as often as it was answered", () => {
    const flow = timed(5000, {
      test_type: "integration_flow",
      target_service: "orders",
      response_status: null,
      steps: [
        answered("/seed", 20, { phase: "setup", target_service: "orders" }),
        answered("/pay", 300),
        answered("/poll", 10, { answers: 3 }),
        stepResult({ name: "no answer", response_status: null, answers: 0, response_ms: null }),
        answered("/drop", 900, { phase: "teardown" }),
      ],
    });
    const { services, ...summary } = summarise([flow], 1000);
    expect(summary).toMatchObject({
      count: 5,
      avg_ms: 70,
      slowest: "/pay (300ms)",
      fastest: "/poll (10ms)",
      requests_per_second: 5,
    });
    expect([services.orders?.count, services.payments?.count]).toEqual([1, 4]);
  });

  it("counts a set-up beside the test's own request, and alone when it did not work", () => {
    const setup = answered("/seed", 20, { phase: "setup" });
    expect(summarise([timed(40, { steps: [setup] })], 1000)).toMatchObject({ count: 2, slowest: "/api/40 (40ms)" });
    const broken = timed(20, { status: "error", steps: [{ ...setup, status: "failed" }] });
    expect(summarise([broken], 1000)).toMatchObject({ count: 1, slowest: "/seed (20ms)" });
  });
});
