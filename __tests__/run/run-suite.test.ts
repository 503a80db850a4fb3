import { describe, expect, it } from "vitest";
import type { Suite } from "../../src/model/configuration.ts";
import type { Databases } from "../../src/run/database/contract.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runSuites, runTests } from "../helpers/run.ts";
import { step, suite, testCase } from "../helpers/test-case.ts";

/** Gives every request an id; `/status/<n>` answers with that status, `/hang` never. */
function startService() {
  return startRecordingServer((request, response, count) => {
    if (request.url.startsWith("/hang")) return;
    const status = /^\/status\/(\d+)/.exec(request.url)?.[1];
    sendJson(response, { id: `id-${count}` }, Number(status ?? 200));
  });
}

const at = (endpoint: string, overrides: Parameters<typeof step>[0] = {}) =>
  step({ name: endpoint.slice(1), endpoint, ...overrides });
const paths = ({ requests }: { requests: { url: string }[] }) => requests.map(({ url }) => url);

describe("set-up and teardown of a suite", () => {
  it("stand around its tests; what is captured in one is there for all that come after", async () => {
    await using server = await startService();
    const { suites, warnings } = await runTests(
      server.url,
      [
        testCase({ id: "a", endpoint: "/a/{{seeded}}", capture: { order: "$.id" } }),
        testCase({
          id: "b",
          test_type: "integration_flow",
          steps: [at("/b", { capture: { late: "$.id" } }), at("/status/500")],
        }),
      ],
      {
        setup: [at("/seed", { capture: { seeded: "$.id" } }), at("/check/{{seeded}}")],
        teardown: [at("/drop/{{seeded}}/{{order}}/{{late}}")],
      },
    );
    expect(paths(server)).toEqual(["/seed", "/check/id-1", "/a/id-1", "/b", "/status/500", "/drop/id-1/id-3/id-4"]);
    expect(suites[0]?.steps.map(({ phase, status, name }) => [phase, status, name])).toEqual([
      ["setup", "passed", "seed"],
      ["setup", "passed", "check/{{seeded}}"],
      ["teardown", "passed", "drop/{{seeded}}/{{order}}/{{late}}"],
    ]);
    expect(warnings).toEqual([]);
  });

  it("a set-up that fails makes every test an error that names the step, and is torn down", async () => {
    await using server = await startService();
    const { byId, suites } = await runTests(
      server.url,
      [testCase({ id: "a" }), testCase({ id: "b", depends_on: ["a"] }), testCase({ id: "off", skip: "not today" })],
      { setup: [at("/one"), at("/status/500"), at("/three")], teardown: [at("/drop")] },
    );
    const error = {
      status: "error",
      error_message: `the suite's set-up did not work: setup step "status/500": expected status 2xx, got 500`,
      error_trace: ['setup step "status/500": expected status 2xx, got 500'],
      remediation: expect.stringContaining("service's log"),
      lane: 0,
    };
    expect(byId).toMatchObject({ a: error, b: error, off: { status: "skipped", skip_reason: "not today" } });
    expect(paths(server)).toEqual(["/one", "/status/500", "/drop"]);
    expect(suites[0]).toMatchObject({
      state: "failed",
      error_tests: 2,
      skipped_tests: 1,
      steps: [
        { status: "passed" },
        { status: "failed" },
        { status: "skipped" },
        { phase: "teardown", status: "passed" },
      ],
    });
  });

  it.each([
    ["mail", "mail exited (1)", ["suite/off"]],
    ["env:KEY", "KEY is not set", ["suite/a", "suite/b", "suite/off"]],
  ])("a set-up step that lacks %s skips every test, and is torn down", async (prerequisite, reason, expected) => {
    await using server = await startService();
    const { byId, suites, asked } = await runSuites(
      [
        suite({
          setup: [at("/one"), at("/two", { prerequisites: [prerequisite] }), at("/three")],
          tests: [testCase({ id: "a" }), testCase({ id: "b" }), testCase({ id: "off", skip: "not today" })],
          teardown: [at("/drop")],
        }),
      ],
      [
        readyService("api", server.url),
        readyService("mail", null, { unavailable: { cause: "mail", reason: "mail exited (1)" } }),
      ],
      { unmet: async (name) => (name === "env:KEY" ? { reason: "KEY is not set", cause: null } : null) },
    );
    const skipped = { status: "skipped", skip_reason: `the suite's setup step "two": ${reason}` };
    expect(byId).toMatchObject({ a: skipped, b: skipped, off: { skip_reason: "not today" } });
    expect(asked).toEqual(expected);
    expect(suites[0]?.steps.map(({ status }) => status)).toEqual(["passed", "skipped", "skipped", "passed"]);
    expect(paths(server)).toEqual(["/one", "/drop"]);
  });

  it("a teardown that fails is a warning and changes no verdict", async () => {
    await using server = await startService();
    const { suites, warnings, results } = await runTests(server.url, [testCase({ id: "a" })], {
      teardown: [at("/status/500"), at("/drop")],
    });
    expect(results[0]?.status).toBe("passed");
    expect(suites[0]?.state).toBe("completed");
    expect(warnings).toEqual(['suite: teardown step "status/500" did not work: expected status 2xx, got 500']);
    expect(paths(server)).toEqual(["/", "/status/500", "/drop"]);
  });

  it("a suite out of time is still torn down, and says what took the time and how much would fit", async () => {
    await using server = await startService();
    const { byId, suites } = await runTests(
      server.url,
      [
        testCase({
          id: "hangs",
          test_type: "integration_flow",
          steps: [at("/quick"), at("/hang")],
          teardown: [at("/mine")],
        }),
        testCase({ id: "rest" }),
      ],
      { timeout_seconds: 0.4, teardown: [at("/drop")] },
    );
    expect(byId.hangs).toMatchObject({
      status: "error",
      error_message: "the suite's timeout_seconds (0.4 s) ran out while this test was running",
      remediation: expect.stringMatching(
        /^slowest tests: hangs \(0\.\d s\); slowest steps: "hang" of hangs \(0\.\d s\).*; timeout_seconds: 10 is likely to fit \(at most 300\)/,
      ),
    });
    expect(byId.rest?.skip_reason).toContain("slowest tests: hangs");
    expect(paths(server)).toEqual(["/quick", "/hang", "/mine", "/drop"]);
    expect(suites[0]?.state).toBe("failed");
  });

  it("a set-up that takes all the time makes the tests errors", async () => {
    await using server = await startService();
    const { byId } = await runTests(server.url, [testCase({ id: "a" })], {
      timeout_seconds: 0.2,
      setup: [at("/hang")],
    });
    expect(byId.a).toMatchObject({ status: "error", error_message: expect.stringContaining('setup step "hang"') });
  });
});

describe("a cancel", () => {
  /** Runs a suite and cancels as soon as `/hang` has been asked for. */
  async function cancelled(overrides: Partial<Suite>) {
    const cancel = new AbortController();
    let at = 0;
    await using server = await startRecordingServer((request, response) => {
      if (request.url === "/hang") {
        at = performance.now();
        cancel.abort(new Error("interrupted by SIGINT"));
      } else if (request.url !== "/stuck") sendJson(response, { id: "x" });
    });
    const outcome = await runSuites([suite(overrides)], [readyService("api", server.url)], { signal: cancel.signal });
    return { ...outcome, took: performance.now() - at, paths: paths(server) };
  }
  const hanging = testCase({
    id: "flow",
    test_type: "integration_flow",
    steps: [at("/make", { capture: { id: "$.id" } }), at("/hang"), at("/never")],
    teardown: [at("/mine/{{id}}")],
  });

  it("interrupts the running flow, keeps its steps so far, and tears down", async () => {
    const { byId, paths, suites } = await cancelled({
      tests: [hanging, testCase({ id: "next" })],
      teardown: [at("/drop/{{id}}")],
    });
    expect(paths).toEqual(["/make", "/hang", "/mine/x", "/drop/x"]);
    expect(byId.flow).toMatchObject({
      status: "skipped",
      skip_reason: "interrupted by SIGINT",
      lane: null,
      error_message: null,
      steps: [
        { name: "make", status: "passed" },
        { name: "hang", status: "skipped", skip_reason: "interrupted by SIGINT", error_message: null },
        { name: "never", status: "skipped", skip_reason: 'step "hang" was interrupted' },
        { name: "mine/{{id}}", status: "passed" },
      ],
    });
    expect(byId.next).toMatchObject({ status: "skipped", skip_reason: "interrupted by SIGINT" });
    expect(suites[0]?.state).toBe("failed");
  });

  it("waits for teardowns no longer than three seconds in all, of which each step has its share", async () => {
    const { took, warnings, results, paths } = await cancelled({
      tests: [{ ...hanging, teardown: [at("/stuck"), at("/mine")] }],
      teardown: [at("/stuck"), at("/drop")],
    });
    expect(took).toBeLessThan(6000);
    expect(results).toHaveLength(1);
    expect(paths).toEqual(["/make", "/hang", "/stuck", "/mine", "/stuck", "/drop"]);
    const words = (owner: string) =>
      expect.stringMatching(
        `^${owner}: teardown step "stuck" did not work: .* sent no response in [\\d.]+ s; its share of the 3 s that teardowns have after a cancel ran out$`,
      );
    expect(warnings).toEqual([words("suite/flow"), words("suite")]);
  });

  it("gives a teardown that is running already its share, too", async () => {
    const cancel = new AbortController();
    await using server = await startRecordingServer((request, response) => {
      if (request.url === "/stuck") cancel.abort(new Error("interrupted by SIGINT"));
      else sendJson(response, {});
    });
    const { warnings } = await runSuites(
      [suite({ tests: [testCase({ id: "a" })], teardown: [at("/stuck"), at("/drop")] })],
      [readyService("api", server.url)],
      { signal: cancel.signal },
    );
    expect(paths(server)).toEqual(["/", "/stuck", "/drop"]);
    expect(warnings).toHaveLength(1);
  });

  it("that comes together with an answer does not hide what the answer lacks", async () => {
    const cancel = new AbortController();
    const databases: Databases = {
      query: async () => {
        cancel.abort(new Error("interrupted by SIGINT"));
        return { rows: [], text: "[]", rowCount: 0 };
      },
      check: async () => null,
      close: async () => undefined,
    };
    const test = testCase({ id: "rows", test_type: "database", target_service: null, expected_row_count: 1 });
    const { byId } = await runSuites([suite({ tests: [test] })], [], { databases, signal: cancel.signal });
    expect(byId.rows).toMatchObject({ status: "failed", mismatches: [{ source: "row_count", actual: 0 }] });
  });

  it("during a set-up leaves every test skipped", async () => {
    const { byId, paths } = await cancelled({
      setup: [at("/hang")],
      tests: [testCase({ id: "a" })],
      teardown: [at("/drop")],
    });
    expect(byId.a).toMatchObject({ status: "skipped", skip_reason: "interrupted by SIGINT" });
    expect(paths).toEqual(["/hang", "/drop"]);
  });
});

describe("the jar of a suite", () => {
  it("lasts through its set-up, its tests and its teardown, and no longer", async () => {
    await using server = await startRecordingServer((request, response) => {
      if (request.url === "/log-in") response.setHeader("set-cookie", "session=1");
      sendJson(response, {});
    });
    const whole = (name: string, endpoint: string) =>
      suite({
        name,
        setup: [at(endpoint, { cookies: "suite" })],
        tests: [testCase({ id: "a", cookies: "suite" }), testCase({ id: "b" })],
        teardown: [at("/drop", { cookies: "suite" })],
      });
    await runSuites([whole("one", "/log-in"), whole("two", "/look")], [readyService("api", server.url)]);
    expect(server.requests.map(({ headers }) => headers.cookie)).toEqual([
      undefined,
      "session=1",
      undefined,
      "session=1",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
