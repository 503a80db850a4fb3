import { describe, expect, it } from "vitest";
import type { TestCase } from "../../src/model/configuration.ts";
import type { Databases } from "../../src/run/database/contract.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runOne, runSuites, runTests } from "../helpers/run.ts";
import { step, suite, testCase } from "../helpers/test-case.ts";

/** Gives every request an id; `/status/<n>` answers with that status. */
function startService() {
  return startRecordingServer((request, response, count) => {
    const status = /^\/status\/(\d+)/.exec(request.url)?.[1];
    sendJson(response, { id: `id-${count}` }, Number(status ?? 200));
  });
}

const seed = step({ name: "seed", endpoint: "/seed", capture: { order: "$.id" } });
const drop = step({ name: "drop", endpoint: "/drop/{{order}}" });
const paths = ({ requests }: { requests: { url: string }[] }) => requests.map(({ url }) => url);

describe("the set-up of a test that is no flow", () => {
  it.each<[string, Partial<TestCase>]>([
    ["api_endpoint", { endpoint: "/read/{{order}}" }],
    ["health_check", { test_type: "health_check", endpoint: "/read/{{order}}" }],
  ])("runs before its request, which reads what it captured: %s", async (_type, overrides) => {
    await using server = await startService();
    const { results } = await runTests(server.url, [
      testCase({ id: "test", setup: [seed], teardown: [drop], ...overrides }),
      testCase({ id: "later", endpoint: "/later/{{order}}" }),
    ]);
    expect(paths(server)).toEqual(["/seed", "/read/id-1", "/drop/id-1", "/later/id-1"]);
    expect(results[0]).toMatchObject({
      status: "passed",
      request: { url: `${server.url}/read/id-1` },
      performance_metrics: { attempts: 3 },
      steps: [
        { name: "seed", phase: "setup", status: "passed" },
        { name: "drop", phase: "teardown", status: "passed" },
      ],
    });
  });

  it("runs before a database is asked", async () => {
    await using server = await startService();
    const asked: unknown[] = [];
    const databases: Databases = {
      query: async (_name, { params }) => {
        asked.push(params);
        return { rows: [], rowCount: 0, text: "[]" };
      },
      check: async () => null,
      close: async () => undefined,
    };
    const test = testCase({ id: "rows", test_type: "database", params: ["{{order}}"], setup: [seed] });
    const { byId } = await runSuites([suite({ tests: [test] })], [readyService("api", server.url)], { databases });
    expect(byId.rows?.status).toBe("passed");
    expect(asked).toEqual([["id-1"]]);
  });

  it("makes the test an error when it does not work: nothing else is sent but its teardown", async () => {
    await using server = await startService();
    const result = await runOne(
      server.url,
      testCase({
        endpoint: "/never",
        setup: [
          step({ name: "seed", endpoint: "/status/503", location: { file: "suite.yml", line: 42, column: 9 } }),
          step({ name: "two" }),
        ],
        teardown: [step({ name: "drop", endpoint: "/drop" })],
      }),
    );
    expect(result).toMatchObject({
      status: "error",
      error_message: 'setup step "seed": expected status 2xx, got 503',
      response_status: 503,
      location: { file: "suite.yml", line: 42 },
    });
    expect(result.steps.map(({ name, status }) => [name, status])).toEqual([
      ["seed", "failed"],
      ["two", "skipped"],
      ["drop", "passed"],
    ]);
    expect(paths(server)).toEqual(["/status/503", "/drop"]);
  });

  it("is repeated with the test", async () => {
    await using server = await startRecordingServer((_request, response, count) => sendJson(response, { count }));
    const result = await runOne(
      server.url,
      testCase({
        endpoint: "/read",
        retry_count: 1,
        setup: [step({ endpoint: "/seed" })],
        expected_response: { count: { $gt: 2 } },
      }),
    );
    expect(result).toMatchObject({ status: "passed", flaky: true, retry_count: 1 });
    expect(paths(server)).toEqual(["/seed", "/read", "/seed", "/read"]);
  });

  it("skips the test where a step of it lacks something", async () => {
    await using server = await startService();
    const lacking = (id: string, prerequisite: string) =>
      testCase({ id, setup: [step({ name: "seed", prerequisites: [prerequisite] })] });
    const { byId, asked } = await runSuites(
      [suite({ tests: [lacking("unasked", "database:orders"), lacking("asked", "env:KEY")] })],
      [readyService("api", server.url)],
      { unmet: async (name) => (name === "api" ? null : { reason: `${name} is missing`, cause: null }) },
    );
    expect(byId).toMatchObject({
      unasked: { status: "skipped", skip_reason: 'setup step "seed": database:orders is missing' },
      asked: { status: "skipped", skip_reason: 'setup step "seed": env:KEY is missing' },
    });
    expect(asked).toEqual(["suite/asked"]);
    expect(server.requests).toEqual([]);
  });
});
