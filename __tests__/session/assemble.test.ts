import { describe, expect, it } from "vitest";
import { assembleSession, newSessionId, type SessionFacts } from "../../src/session/assemble.ts";
import { answeredRequests } from "../../src/session/totals.ts";
import { serviceResult, session, testResult } from "../helpers/sessions.ts";

const START = new Date("2026-01-02T03:04:05.678Z");
const facts = (fields: Partial<SessionFacts> = {}): SessionFacts => ({
  sessionId: "20260102-030405-abc123",
  start: START,
  end: new Date("2026-01-02T03:04:15Z"),
  environment: "docker",
  databaseType: "postgresql",
  results: [testResult(), testResult({ test_id: "b", status: "failed" })],
  requests: [],
  services: [serviceResult()],
  suiteResults: [],
  authContexts: [],
  askedSkips: [],
  warnings: ["w"],
  ci: session().ci,
  interrupted: null,
  internalFault: false,
  cutShort: false,
  environmentFailed: false,
  versions: { docker: "29", compose: null, services: {} },
  ...fields,
});

describe("a session", () => {
  it("has every field of the entity and of the interface, derived from what happened", () => {
    const assembled = assembleSession(facts());
    expect(Object.keys(assembled).sort()).toEqual(Object.keys(session()).sort());
    expect(assembled).toMatchObject({
      schema_version: 1,
      start_timestamp: "2026-01-02T03:04:05.678Z",
      end_timestamp: "2026-01-02T03:04:15.000Z",
      total_tests: 2,
      passed_tests: 1,
      failed_tests: 1,
      overall_status: "failed",
      exit_code: 1,
      environment_info: { docker: "29", compose: null, services: {}, node: process.version },
    });
    for (const value of Object.values(assembled)) expect(value).not.toBeUndefined();
  });

  it("ends after it started, whatever the clock did", () => {
    for (const end of [START, new Date("2020-01-01T00:00:00Z")]) {
      const assembled = assembleSession(facts({ end }));
      expect(Date.parse(assembled.end_timestamp)).toBeGreaterThan(Date.parse(assembled.start_timestamp));
    }
  });

  it("counts requests a second from the first start to the last end, skips apart", () => {
    const at = (execution_timestamp: string, fields = {}) =>
      testResult({ execution_timestamp, duration_ms: 1000, ...fields });
    const results = [
      at("2026-01-02T03:04:05Z"),
      at("2026-01-02T03:04:08Z"),
      at("2026-01-02T04:00:00Z", { status: "skipped", response_status: null }),
    ];
    expect(
      assembleSession(facts({ results, requests: results.flatMap(answeredRequests) })).performance_summary
        .requests_per_second,
    ).toBe(0.5);
  });

  it("is named by its start in UTC", () => {
    expect(newSessionId(new Date("2026-11-23T23:59:59.999Z"), "0a1b2c")).toBe("20261123-235959-0a1b2c");
    expect(newSessionId(new Date("2026-11-23T23:59:59+02:00"), "x")).toBe("20261123-215959-x");
  });
});
