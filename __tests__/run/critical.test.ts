import { describe, expect, it, test } from "vitest";
import type { Suite } from "../../src/model/configuration.ts";
import type { RunRequest } from "../../src/run/run-session.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runSuites } from "../helpers/run.ts";
import { suite, testCase } from "../helpers/test-case.ts";

const DOWN = { cause: "mail", reason: "mail exited (1)" };
const keyless: Partial<RunRequest> = {
  unmet: async (name) => (name.startsWith("env:") ? { reason: `${name.slice(4)} is not set`, cause: null } : null),
};

/** Runs suites against a service that is there (`api`) and one that is not (`mail`). */
async function outcome(suites: Suite[], overrides: Partial<RunRequest> = {}) {
  await using server = await startRecordingServer((_request, response) => sendJson(response, {}));
  const services = [readyService("api", server.url), readyService("mail", null, { unavailable: DOWN })];
  const ran = await runSuites(suites, services, { ...keyless, ...overrides });
  return { ...ran, told: ran.results.map(({ test_id, status, skip_reason }) => [test_id, skip_reason ?? status]) };
}

const bad = { expected_status: 500 };
const last = suite({ name: "last", execution_order: 2, tests: [testCase({ id: "z" })] });

describe("critical", () => {
  test.each<[string, Partial<Suite>, string | null]>([
    ["a test that fails", { tests: [testCase({ id: "a", critical: true, ...bad })] }, "the critical test one/a failed"],
    [
      "a test that cannot be carried out",
      { tests: [testCase({ id: "a", critical: true, endpoint: "/{{nobody}}" })] },
      "the critical test one/a could not be carried out",
    ],
    [
      "a test that is skipped for want of what it depends on",
      { tests: [testCase({ id: "b", ...bad }), testCase({ id: "a", critical: true, depends_on: ["b"] })] },
      "the critical test one/a was skipped",
    ],
    ["a test that passes", { tests: [testCase({ id: "a", critical: true })] }, null],
    ["a test that is skipped on request", { tests: [testCase({ id: "a", critical: true, skip: "later" })] }, null],
    [
      "what depends on one, too",
      { tests: [testCase({ id: "b", skip: "later" }), testCase({ id: "a", critical: true, depends_on: ["b"] })] },
      null,
    ],
    ["a test without its key", { tests: [testCase({ id: "a", critical: true, prerequisites: ["env:KEY"] })] }, null],
    [
      "a suite with a failure",
      { critical: true, tests: [testCase({ id: "a", ...bad })] },
      "the critical suite one did not pass",
    ],
    ["a suite without its key", { critical: true, prerequisites: ["env:KEY"] }, null],
    ["a suite without its service", { critical: true, prerequisites: ["mail"] }, "the critical suite one did not pass"],
    ["a suite that passes", { critical: true }, null],
    ["a failure of neither", { tests: [testCase({ id: "a", ...bad })] }, null],
  ])("%s", async (_what, overrides, reason) => {
    const { byId } = await outcome([suite({ name: "one", ...overrides }), last]);
    expect(byId.z?.skip_reason).toBe(reason);
    expect(byId.z?.status).toBe(reason === null ? "passed" : "skipped");
  });

  it("a test skips the rest of its own suite, too; a suite runs to its end", async () => {
    const tests = [testCase({ id: "a", ...bad }), testCase({ id: "b" })];
    const [first, second] = tests;
    expect((await outcome([suite({ critical: true, tests })])).told).toEqual([
      ["a", "failed"],
      ["b", "passed"],
    ]);
    const own = [
      { ...testCase(), ...first, critical: true },
      { ...testCase(), ...second },
    ];
    expect((await outcome([suite({ tests: own })])).told).toEqual([
      ["a", "failed"],
      ["b", "the critical test suite/a failed"],
    ]);
  });
});

describe("prerequisites of a test", () => {
  it("skip it and name all that is missing, and the service at fault", async () => {
    const { byId } = await outcome([
      suite({
        tests: [
          testCase({ id: "a", prerequisites: ["env:KEY", "mail", "api"] }),
          testCase({ id: "b", prerequisites: ["api"] }),
          testCase({ id: "c", depends_on: ["a"] }),
        ],
      }),
    ]);
    expect(byId.a).toMatchObject({
      status: "skipped",
      skip_reason: "KEY is not set; mail exited (1)",
      cause: "mail",
    });
    expect(byId.b?.status).toBe("passed");
    expect(byId.c?.skip_reason).toBe("depends on a (skipped)");
  });
});
