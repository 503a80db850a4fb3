import { describe, expect, it } from "vitest";
import type { TestExecutionResult } from "../../src/model/session.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runOne, runSuites, runTests } from "../helpers/run.ts";
import { suite, testCase } from "../helpers/test-case.ts";

const RESULT_FIELDS = [
  "test_id suite_name test_name test_type target_service execution_timestamp status duration_ms response_status response_body",
  "error_message retry_count performance_metrics flaky tags lane location request curl mismatches error_trace remediation cause",
  "skip_reason steps",
].flatMap((line) => line.split(" "));

const ok = () => startRecordingServer((_request, response) => sendJson(response, { ok: true }));
const statuses = (results: TestExecutionResult[]) =>
  Object.fromEntries(results.map(({ test_id, status }) => [test_id, status]));

describe("a result", () => {
  it("has every field, passed, failed, errored or skipped", async () => {
    await using server = await ok();
    const { results, suites } = await runTests(server.url, [
      testCase({ id: "passed", tags: ["smoke"], request_body: { a: 1 }, method: "POST" }),
      testCase({ id: "failed", expected_status: 201 }),
      testCase({ id: "error", endpoint: "/{{nope}}" }),
      testCase({ id: "skipped", skip: "not today" }),
    ]);
    for (const result of results) {
      expect(Object.keys(result).sort()).toEqual([...RESULT_FIELDS].sort());
      expect(Object.values(result)).not.toContain(undefined);
      expect(new Date(result.execution_timestamp).toISOString()).toBe(result.execution_timestamp);
      expect(Number.isInteger(result.duration_ms)).toBe(true);
      expect(result.lane).toBe(result.status === "skipped" ? null : 0);
      expect(result.error_message === null).toBe(result.status === "passed" || result.status === "skipped");
      expect(result.skip_reason).toBe(result.status === "skipped" ? "not today" : null);
    }
    expect(results[0]).toMatchObject({
      response_status: 200,
      response_body: '{"ok":true}',
      tags: ["smoke"],
      request: { method: "POST", url: `${server.url}/`, body: '{"a":1}' },
      location: { file: "tests/config/suite.yml", line: 10 },
    });
    expect(results[2]).toMatchObject({
      error_message: expect.stringContaining("{{nope}} has no value"),
      request: null,
    });
    expect(suites).toMatchObject([
      {
        state: "failed",
        total_tests: 4,
        passed_tests: 1,
        failed_tests: 1,
        error_tests: 1,
        skipped_tests: 1,
        skip_reason: null,
      },
    ]);
  });
});

describe("retries", () => {
  const failing = (times: number) =>
    startRecordingServer((_request, response, count) => sendJson(response, { count }, count > times ? 200 : 503));

  it("what passes on a later try is passed and flaky", async () => {
    await using server = await failing(2);
    const result = await runOne(server.url, testCase({ retry_count: 3 }));
    expect(result).toMatchObject({ status: "passed", flaky: true, retry_count: 2, error_message: null });
    expect(result.performance_metrics.attempts).toBe(3);
    expect(result.duration_ms).toBeGreaterThanOrEqual(290);
    expect(result.error_trace).toEqual([
      "attempt 1: expected status 2xx, got 503",
      "attempt 2: expected status 2xx, got 503",
    ]);
  });

  it("what never passes is failed after its last try", async () => {
    await using server = await failing(9);
    const result = await runOne(server.url, testCase({ retry_count: 1 }));
    expect(result).toMatchObject({ status: "failed", flaky: false, retry_count: 1 });
    expect(server.requests).toHaveLength(2);
  });

  it("without retry_count there is one try", async () => {
    await using server = await failing(1);
    expect(await runOne(server.url, testCase())).toMatchObject({ status: "failed", retry_count: 0 });
    expect(server.requests).toHaveLength(1);
  });

  it("built-ins keep their value over retries and differ between tests", async () => {
    await using server = await failing(1);
    const body = { id: "{{$uuid}}", at: "{{$now}}", n: "{{$random_int}}", session: "{{$session_id}}" };
    const test = testCase({ method: "POST", request_body: body, retry_count: 1 });
    await runTests(server.url, [
      { ...test, id: "a" },
      { ...test, id: "b" },
    ]);
    const [first, second, other] = server.requests.map((request) => JSON.parse(request.body));
    expect(first).toEqual(second);
    expect(other.id).not.toBe(first.id);
    expect(first).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: expect.stringMatching(/Z$/),
      n: expect.any(Number),
      session: "20250929-143022-abc123",
    });
  });
});

describe("names", () => {
  it("a test's vars win over captures, and those over the suite's vars", async () => {
    await using server = await startRecordingServer((request, response) => sendJson(response, { url: request.url }));
    const tests = [
      testCase({ id: "suite", endpoint: "/{{x}}" }),
      testCase({ id: "capture", capture: { x: "$.url" }, depends_on: ["suite"] }),
      testCase({ id: "captured", endpoint: "{{x}}captured" }),
      testCase({ id: "own", endpoint: "/{{x}}", vars: { x: "own" } }),
    ];
    await runTests(server.url, tests, { vars: { x: "vars" } });
    expect(server.requests.map(({ url }) => url)).toEqual(["/vars", "/", "/captured", "/own"]);
  });
});

describe("order", () => {
  it("stages ascend; parallel_safe suites run side by side, the others alone", async () => {
    const running = new Set<string>();
    const together = new Map<string, string[]>();
    await using server = await startRecordingServer(async (request, response) => {
      running.add(request.url);
      await new Promise((resolve) => setTimeout(resolve, 60));
      together.set(request.url, [...running].sort());
      running.delete(request.url);
      sendJson(response, {});
    });
    const named = (name: string, execution_order: number, parallel_safe: boolean) =>
      suite({ name, execution_order, parallel_safe, tests: [testCase({ endpoint: `/${name}` })] });
    const { suites, results } = await runSuites(
      [
        named("last", 3, true),
        named("alone", 2, false),
        named("p1", 2, true),
        named("p2", 2, true),
        named("first", 1, false),
      ],
      [readyService("api", server.url)],
    );
    expect(together.get("/p1")).toContain("/p2");
    expect(together.get("/alone")).toEqual(["/alone"]);
    expect(together.get("/last")).toEqual(["/last"]);
    expect(server.requests.map(({ url }) => url).filter((url) => !url.startsWith("/p"))).toEqual([
      "/first",
      "/alone",
      "/last",
    ]);
    expect(suites.map(({ name }) => name)).toEqual(["last", "alone", "p1", "p2", "first"]);
    expect(results).toHaveLength(5);
  });

  it("never uses more lanes than it has", async () => {
    let running = 0;
    let most = 0;
    await using server = await startRecordingServer(async (_request, response) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 30));
      running -= 1;
      sendJson(response, {});
    });
    const suites = Array.from({ length: 6 }, (_, index) => suite({ name: `s${index}`, parallel_safe: true }));
    const { results, events } = await runSuites(suites, [readyService("api", server.url)], { maxParallel: 2 });
    expect(most).toBe(2);
    const open = events.map(({ type }) => (type === "suite_started" ? 1 : type === "suite_finished" ? -1 : 0));
    const depths = open.map((_, index) => open.slice(0, index + 1).reduce<number>((sum, step) => sum + step, 0));
    expect(Math.max(...depths)).toBe(2);
    expect(new Set(results.map(({ lane }) => lane))).toEqual(new Set([0, 1]));
  });
});

describe("skipped", () => {
  it("what depends on a test that did not pass names it, and so on down the chain", async () => {
    await using server = await ok();
    const { byId } = await runTests(server.url, [
      testCase({ id: "late", depends_on: ["bad", "good"] }),
      testCase({ id: "later", depends_on: ["late"] }),
      testCase({ id: "bad", expected_status: 500 }),
      testCase({ id: "good" }),
      testCase({ id: "off", skip: "broken upstream" }),
      testCase({ id: "after-off", depends_on: ["off"] }),
    ]);
    expect(byId.late).toMatchObject({ status: "skipped", skip_reason: "depends on bad (failed)" });
    expect(byId.later?.skip_reason).toBe("depends on late (skipped)");
    expect(byId["after-off"]?.skip_reason).toBe("depends on off (skipped)");
    expect(byId.good?.status).toBe("passed");
  });

  it("a suite lists all that is missing, and the others run", async () => {
    await using server = await ok();
    const down = { cause: "db", reason: "orders is not ready: it waits for db, which exited (1)" };
    const { byId, suites, events } = await runSuites(
      [
        suite({
          name: "blocked",
          prerequisites: ["env:KEY", "api"],
          tests: [testCase({ id: "a" }), testCase({ id: "b", target_service: "orders" })],
        }),
        suite({
          name: "fine",
          tests: [testCase({ id: "c" }), testCase({ id: "d", target_service: "orders", skip: "later" })],
        }),
      ],
      [readyService("api", server.url), readyService("orders", "http://127.0.0.1:1", { unavailable: down })],
      {
        unmet: async (name) =>
          name === "env:KEY" ? { reason: "the environment variable KEY is not set", cause: null } : null,
      },
    );
    const reason = `the environment variable KEY is not set; ${down.reason}`;
    expect(byId.a).toMatchObject({ status: "skipped", skip_reason: reason, cause: "db" });
    expect(byId.b).toMatchObject({ status: "skipped", cause: "db" });
    expect(byId.c?.status).toBe("passed");
    expect(byId.d?.skip_reason).toBe("later");
    expect(suites).toMatchObject([
      { state: "not_started", skip_reason: reason, start_timestamp: null, total_tests: 2, skipped_tests: 2 },
      { state: "completed", skip_reason: null },
    ]);
    expect(events.filter(({ type }) => type === "suite_finished")).toHaveLength(2);
    expect(server.requests).toHaveLength(1);
  });

  it("fail-fast skips all that comes after the first failure", async () => {
    await using server = await ok();
    const { results } = await runSuites(
      [
        suite({
          name: "one",
          tests: [testCase({ id: "a" }), testCase({ id: "b", expected_status: 500 }), testCase({ id: "c" })],
        }),
        suite({ name: "two", tests: [testCase({ id: "d" })] }),
      ],
      [readyService("api", server.url)],
      { failFast: true },
    );
    expect(statuses(results)).toEqual({ a: "passed", b: "failed", c: "skipped", d: "skipped" });
    expect(results[3]?.skip_reason).toBe("fail-fast: one/b failed");
  });

  it("fail-fast starts nothing when a service is not ready", async () => {
    await using server = await ok();
    const unavailable = { cause: "db", reason: "db exited (1)" };
    const { results } = await runSuites(
      [suite()],
      [
        readyService("blocked", null, { unavailable: { cause: "db", reason: "blocked depends on db" } }),
        readyService("api", server.url),
        readyService("db", null, { unavailable }),
      ],
      { failFast: true },
    );
    expect(results).toMatchObject([{ status: "skipped", skip_reason: "fail-fast: db exited (1)", cause: "db" }]);
    expect(server.requests).toEqual([]);
  });
});

describe("cut short", () => {
  it("a cancel ends everything at once; each test still has one result", async () => {
    await using server = await startRecordingServer(() => undefined);
    const cancel = new AbortController();
    let cancelledAt = 0;
    const suites = [
      suite({ name: "p1", parallel_safe: true, tests: [testCase({ id: "running" }), testCase({ id: "next" })] }),
      suite({ name: "p2", parallel_safe: true, tests: [testCase({ id: "waiting" })] }),
      suite({ name: "s", tests: [testCase({ id: "later" }), testCase({ id: "off", skip: "asked for" })] }),
    ];
    const timer = setTimeout(() => {
      cancelledAt = performance.now();
      cancel.abort(new Error("interrupted by SIGINT"));
    }, 150);
    const {
      results,
      byId,
      suites: finished,
      events,
    } = await runSuites(suites, [readyService("api", server.url)], {
      maxParallel: 1,
      signal: cancel.signal,
    });
    clearTimeout(timer);
    // Half of what the test that runs may take.
    expect(performance.now() - cancelledAt).toBeLessThan(5000);
    expect(results.map(({ test_id }) => test_id).sort()).toEqual(["later", "next", "off", "running", "waiting"]);
    expect(byId.running).toMatchObject({
      status: "skipped",
      skip_reason: "interrupted by SIGINT",
      lane: null,
      error_message: null,
    });
    expect(byId.running?.request?.url).toBe(`${server.url}/`);
    expect(byId.later?.skip_reason).toBe("interrupted by SIGINT");
    expect(byId.off?.skip_reason).toBe("asked for");
    expect(finished.map(({ state }) => state)).toEqual(["failed", "not_started", "not_started"]);
    expect(events.filter(({ type }) => type === "suite_finished")).toHaveLength(3);
  });

  it("a suite out of time errors the running test, skips the rest and names the slowest", async () => {
    await using server = await startRecordingServer((request, response) => {
      if (request.url === "/quick") setTimeout(() => sendJson(response, {}), 50);
    });
    const { byId, suites } = await runTests(
      server.url,
      [
        testCase({ id: "quick", endpoint: "/quick" }),
        testCase({ id: "hangs", retry_count: 3 }),
        testCase({ id: "rest" }),
      ],
      { timeout_seconds: 1 },
    );
    expect(byId.quick?.status).toBe("passed");
    expect(byId.hangs).toMatchObject({
      status: "error",
      error_message: "the suite's timeout_seconds (1 s) ran out while this test was running",
      remediation: expect.stringContaining("timeout_seconds"),
    });
    expect(byId.rest?.skip_reason).toMatch(
      /^the suite's timeout_seconds \(1 s\) ran out; slowest tests: hangs \([\d.]+ s\), quick \([\d.]+ s\)/,
    );
    expect(suites[0]?.state).toBe("failed");
  });
});
