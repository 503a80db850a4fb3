import { describe, expect, it } from "vitest";
import type { Step } from "../../../src/model/configuration.ts";
import { type RecordingServer, sendJson, startRecordingServer } from "../../helpers/recording-server.ts";
import { readyService, runOne, runSuites, runTests } from "../../helpers/run.ts";
import { step, suite, testCase } from "../../helpers/test-case.ts";

/** Answers `/status/<n>` with that status, anything else with `{ path, id }`; `/hang` never. */
function startService(): Promise<RecordingServer> {
  return startRecordingServer((request, response, count) => {
    const status = /^\/status\/(\d+)/.exec(request.url)?.[1];
    if (request.url === "/hang") return;
    sendJson(response, { path: request.url, id: `id-${count}` }, Number(status ?? 200));
  });
}

const flow = (steps: Step[], overrides: Parameters<typeof testCase>[0] = {}) =>
  testCase({ id: "flow", test_type: "integration_flow", steps, ...overrides });
const unmet = async (name: string) => (name === "env:KEY" ? { reason: "KEY is not set", cause: null } : null);
const services = (server: RecordingServer) => [
  readyService("api", server.url),
  readyService("mail", null, { unavailable: { cause: "mail", reason: "mail exited (1)" } }),
];
const paths = (server: RecordingServer) => server.requests.map(({ url }) => url);

describe("a flow", () => {
  it("runs set-up, steps and teardown in order; what a step captures is there for all that come after", async () => {
    await using server = await startService();
    const { results, warnings } = await runTests(server.url, [
      flow(
        [
          step({ name: "make", endpoint: "/make/{{made}}", capture: { order: "$.id" } }),
          step({ name: "read", endpoint: "/read/{{order}}" }),
        ],
        {
          setup: [step({ name: "look", endpoint: "/look", capture: { made: "$.id" } })],
          teardown: [step({ name: "drop", endpoint: "/drop/{{order}}" })],
        },
      ),
      testCase({ id: "later", endpoint: "/later/{{order}}" }),
    ]);
    expect(paths(server)).toEqual(["/look", "/make/id-1", "/read/id-2", "/drop/id-2", "/later/id-2"]);
    expect(results[0]).toMatchObject({
      status: "passed",
      error_message: null,
      response_status: 200,
      request: { url: `${server.url}/read/id-2` },
      performance_metrics: { attempts: 4 },
      location: { line: 10 },
      steps: [
        { name: "look", phase: "setup", status: "passed" },
        { name: "make", phase: "step", status: "passed" },
        { name: "read", phase: "step", status: "passed", response_status: 200, attempts: 1, answers: 1, polls: [] },
        { name: "drop", phase: "teardown", status: "passed" },
      ],
    });
    expect(warnings).toEqual([]);
  });

  it("ends at the first step that fails, which decides; the teardown still sees what was captured", async () => {
    await using server = await startService();
    const { results } = await runTests(server.url, [
      flow(
        [
          step({ name: "make", endpoint: "/make", capture: { order: "$.id" } }),
          step({
            name: "pay",
            endpoint: "/status/500",
            location: { file: "suite.yml", line: 42, column: 9 },
            target_service: "api",
          }),
          step({ name: "ship", endpoint: "/ship" }),
        ],
        { teardown: [step({ name: "drop", endpoint: "/drop/{{order}}" })] },
      ),
      testCase({ id: "after", endpoint: "/after/{{order}}" }),
    ]);
    expect(paths(server)).toEqual(["/make", "/status/500", "/drop/id-1", "/after/id-1"]);
    expect(results[0]).toMatchObject({
      status: "failed",
      error_message: 'step "pay": expected status 2xx, got 500',
      mismatches: [{ source: "status", expected: "2xx", actual: 500 }],
      response_status: 500,
      location: { file: "suite.yml", line: 42 },
      remediation: expect.stringContaining("service's log"),
    });
    expect(results[0]?.steps.map(({ name, status, skip_reason }) => [name, status, skip_reason])).toEqual([
      ["make", "passed", null],
      ["pay", "failed", null],
      ["ship", "skipped", 'step "pay" failed'],
      ["drop", "passed", null],
    ]);
    expect(results[1]?.status).toBe("passed");
  });

  it("is an error when its set-up fails", async () => {
    await using server = await startService();
    const result = await runOne(
      server.url,
      flow([step({ name: "one" })], {
        setup: [step({ name: "seed", endpoint: "/status/503" }), step({ name: "two" })],
      }),
    );
    expect(result).toMatchObject({
      status: "error",
      error_message: 'setup step "seed": expected status 2xx, got 503',
    });
    expect(result.steps.map(({ status }) => status)).toEqual(["failed", "skipped", "skipped"]);
    expect(paths(server)).toEqual(["/status/503"]);
  });

  it("leaves out a step on purpose, and passes without it", async () => {
    await using server = await startService();
    const { results } = await runSuites(
      [
        suite({
          tests: [
            flow([
              step({ name: "off", endpoint: "/status/500", skip: "not today" }),
              step({ name: "keyless", endpoint: "/status/500", prerequisites: ["env:KEY"] }),
              step({ name: "on", endpoint: "/on", prerequisites: ["api"] }),
            ]),
          ],
        }),
      ],
      [readyService("api", server.url)],
      { unmet },
    );
    expect(results[0]?.status).toBe("passed");
    expect(results[0]?.steps.map(({ status, skip_reason }) => [status, skip_reason])).toEqual([
      ["skipped", "not today"],
      ["skipped", "KEY is not set"],
      ["passed", null],
    ]);
    expect(paths(server)).toEqual(["/on"]);
  });

  it("ends as skipped where a step lacks something that nobody left out, and is torn down", async () => {
    await using server = await startService();
    const prerequisites = ["env:KEY", "mail"];
    const { results, asked } = await runSuites(
      [
        suite({
          tests: [
            flow([step({ endpoint: "/on" }), step({ name: "send", prerequisites }), step({ name: "after" })], {
              retry_count: 1,
              teardown: [step({ endpoint: "/drop" })],
            }),
          ],
        }),
      ],
      services(server),
      { unmet },
    );
    const reason = 'step "send": KEY is not set; mail exited (1)';
    expect(results).toMatchObject([
      { status: "skipped", skip_reason: reason, cause: "mail", error_message: null, lane: null },
    ]);
    expect(results[0]?.steps.map(({ status, skip_reason }) => [status, skip_reason])).toEqual([
      ["passed", null],
      ["skipped", "KEY is not set; mail exited (1)"],
      ["skipped", 'step "send" was skipped'],
      ["passed", null],
    ]);
    expect(asked).toEqual([]);
    expect(paths(server)).toEqual(["/on", "/drop"]);
  });

  it("of which every step is left out on purpose is skipped, as asked for", async () => {
    await using server = await startService();
    const steps = [step({ skip: "not today" }), step({ prerequisites: ["env:KEY"] })];
    const { results, asked } = await runSuites([suite({ tests: [flow(steps)] })], services(server), { unmet });
    expect(results).toMatchObject([
      { status: "skipped", skip_reason: "no step runs: not today; KEY is not set", error_message: null },
    ]);
    expect(asked).toEqual(["suite/flow"]);
  });

  it("turns a teardown that does not work into a warning, and goes on with the rest of it", async () => {
    await using server = await startService();
    const { results, warnings } = await runTests(server.url, [
      flow([step({ name: "one" })], {
        teardown: [
          step({ name: "broken", endpoint: "/status/500" }),
          step({ name: "nameless", endpoint: "/{{nobody}}" }),
          step({ name: "fine", endpoint: "/fine" }),
        ],
      }),
    ]);
    expect(results[0]).toMatchObject({ status: "passed", error_message: null });
    expect(warnings).toEqual([
      'suite/flow: teardown step "broken" did not work: expected status 2xx, got 500',
      expect.stringMatching(/^suite\/flow: teardown step "nameless" did not work: \{\{nobody\}\} has no value/),
    ]);
    expect(paths(server)).toEqual(["/", "/status/500", "/fine"]);
  });

  it("is repeated whole with a fresh jar of the test and the same drawn values", async () => {
    const cookies: (string | undefined)[] = [];
    await using server = await startRecordingServer((request, response, count) => {
      cookies.push(request.headers.cookie);
      response.setHeader("set-cookie", `seen=${count}`);
      sendJson(response, { ok: count > 3 }, 200);
    });
    const endpoint = "/{{$uuid}}";
    const result = await runOne(
      server.url,
      flow([step({ endpoint, cookies: "test" }), step({ endpoint, expected_response: { ok: true } })], {
        retry_count: 1,
        setup: [step({ endpoint, cookies: "test" })],
        teardown: [step({ endpoint, cookies: "test" })],
      }),
    );
    expect(result).toMatchObject({ status: "passed", flaky: true, retry_count: 1 });
    expect(result.error_trace).toEqual(['attempt 1: step "step": body /ok: expected true, got false']);
    expect(new Set(paths(server)).size).toBe(1);
    expect(cookies).toEqual([undefined, "seen=1", undefined, "seen=2", undefined, "seen=5", undefined, "seen=6"]);
    expect(result.performance_metrics.attempts).toBe(8);
    expect(result.steps).toHaveLength(4);
  });

  it("a step's own time limit covers each of its requests", async () => {
    await using server = await startService();
    const result = await runOne(
      server.url,
      flow([step({ name: "slow", endpoint: "/hang", timeout_seconds: 0.2 }), step({ name: "next" })], {
        teardown: [step({ name: "drop", endpoint: "/drop" })],
      }),
    );
    expect(result).toMatchObject({
      status: "error",
      error_message: expect.stringMatching(
        /^step "slow": .* sent no response in [\d.]+ s; the step's timeout_seconds \(0\.2 s\) ran out$/,
      ),
    });
    expect(paths(server)).toEqual(["/hang", "/drop"]);
  });

  it("out of time, it tells what took the time and how much would fit, and still tears down", async () => {
    await using server = await startRecordingServer((request, response) => {
      if (request.url === "/slow") setTimeout(() => sendJson(response, {}), 120);
      else if (request.url !== "/hang") sendJson(response, {});
    });
    const result = await runOne(
      server.url,
      flow([step({ name: "first", endpoint: "/slow" }), step({ name: "second", endpoint: "/hang" })], {
        timeout_seconds: 0.5,
        teardown: [step({ name: "drop", endpoint: "/drop" })],
      }),
    );
    expect(result.status).toBe("error");
    expect(result.remediation).toMatch(
      /Its slowest steps: "second" \(0\.\d s\), "first" \(0\.1 s\)\. It has 0\.5 s; timeout_seconds: 5 is likely to fit \(at most 60\)/,
    );
    expect(paths(server)).toEqual(["/slow", "/hang", "/drop"]);
  });
});
