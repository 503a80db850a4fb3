import { describe, expect, it } from "vitest";
import type { Suite, TestCase } from "../../src/model/configuration.ts";
import { nodeSystem } from "../../src/system.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runOne, runSuites, runTests } from "../helpers/run.ts";
import { step, suite, testCase } from "../helpers/test-case.ts";

/** Answers nothing but `/quick`. */
function startSilentService() {
  return startRecordingServer((request, response) => {
    if (request.url === "/quick") sendJson(response, {});
  });
}

const hang = step({ name: "hang", endpoint: "/hang" });
const flow = (overrides: Partial<TestCase>) => testCase({ id: "flow", test_type: "integration_flow", ...overrides });

describe("a time-out names the limit that was hit, and the key that gives more time", () => {
  it("of a step, shorter than its test's", async () => {
    await using server = await startSilentService();
    const result = await runOne(server.url, flow({ steps: [{ ...hang, timeout_seconds: 0.2 }], timeout_seconds: 20 }));
    expect(result.error_message).toMatch(/; the step's timeout_seconds \(0\.2 s\) ran out$/);
    expect(result.remediation).toMatch(/ If it needs the time, raise the step's timeout_seconds\.$/);
  });

  it("of a test, shorter than its step's", async () => {
    await using server = await startSilentService();
    const result = await runOne(server.url, flow({ steps: [hang], timeout_seconds: 0.3 }));
    expect(result.error_message).toMatch(/; the test's timeout_seconds \(0\.3 s\) ran out$/);
    expect(result.remediation).toContain("It has 0.3 s; timeout_seconds: 5 is likely to fit");
    expect(result.remediation).not.toContain("raise the step's");
  });

  it.each<[string, Partial<Suite>]>([
    ["a test's step", { tests: [flow({ steps: [hang], timeout_seconds: 20 })] }],
    ["its own set-up", { setup: [hang], tests: [testCase()] }],
  ])("of a suite, in %s, with the time that was really waited", async (_what, overrides) => {
    await using server = await startSilentService();
    const { suites, results } = await runTests(server.url, [], { timeout_seconds: 0.4, ...overrides });
    const broken = [...(results[0]?.steps ?? []), ...(suites[0]?.steps ?? [])].find(({ name }) => name === "hang");
    expect(broken?.error_message).toMatch(
      / sent no response in 0(\.\d)? s; the suite's timeout_seconds \(0\.4 s\) ran out$/,
    );
    expect(broken?.remediation).toContain("raise the suite's timeout_seconds (at most 300)");
  });

  it("of an until whose only request hangs", async () => {
    await using server = await startSilentService();
    const { expected_status, expected_headers, expected_response, expected_schema, max_response_ms } = hang;
    const expectation = { expected_status, expected_headers, expected_response, expected_schema, max_response_ms };
    const until = {
      ...expectation,
      assert: [],
      locate: hang.locate,
      abort_if: null,
      interval_seconds: 0.01,
      timeout_seconds: 0.2,
      max_attempts: null,
    };
    const result = await runOne(server.url, flow({ steps: [{ ...hang, until }], timeout_seconds: 20 }));
    expect(result).toMatchObject({
      status: "failed",
      error_message: expect.stringContaining("; the until's timeout_seconds (0.2 s) ran out: "),
    });
    expect(result.remediation).toMatch(/raise the until's timeout_seconds\.$/);
    expect(result.remediation?.match(/timeout_seconds/g)).toHaveLength(1);
  });
});

it("what took a suite's time is the same list for every test that was running, whoever ends first", async () => {
  await using server = await startSilentService();
  const ids = ["a", "b", "c"];
  const { byId } = await runTests(
    server.url,
    ids.map((id) => testCase({ id, endpoint: "/hang" })),
    { timeout_seconds: 0.4, parallel_tests: true },
  );
  for (const id of ids) {
    const [, told = ""] = /slowest tests: ([^;]+);/.exec(byId[id]?.remediation ?? "") ?? [];
    expect(told.match(/\b[abc] \(/g)?.sort()).toEqual(["a (", "b (", "c ("]);
  }
});

describe("what would have passed after its time", () => {
  /** Runs a test during which the clock moves on so far, as it does where comparing an answer lets nothing else happen. */
  async function runLate(overrides: Partial<TestCase>, skippedMs: number) {
    let skipped = 0;
    await using server = await startRecordingServer((_request, response) => {
      skipped = skippedMs;
      sendJson(response, { id: "x" });
    });
    const real = nodeSystem({}, "/");
    const system = { ...real, monotonic: () => real.monotonic() + skipped };
    const reader = testCase({ id: "reader", endpoint: "/{{v}}" });
    const test = testCase({ id: "late", timeout_seconds: 10, capture: { v: "$.id" }, ...overrides });
    const { byId } = await runSuites([suite({ tests: [test, reader] })], [readyService("api", server.url)], { system });
    return byId;
  }

  it("is the time-out that it is", async () => {
    const { late, reader } = await runLate({}, 25_000);
    expect(late).toMatchObject({
      status: "error",
      response_status: 200,
      error_message: expect.stringMatching(
        /^sending, parsing and comparing took 2\d\.\d s; the test's timeout_seconds \(10 s\) ran out$/,
      ),
      remediation: expect.stringContaining("timeout_seconds: 20 is likely to fit"),
    });
    expect(reader?.error_message).toContain("{{v}} has no value");
  });

  it("passes where it is in time, and fails for what it lacks where it is not", async () => {
    expect((await runLate({}, 5_000)).late?.status).toBe("passed");
    const { late } = await runLate({ expected_status: 201 }, 25_000);
    expect(late).toMatchObject({ status: "failed", error_message: "expected status 201, got 200" });
  });
});
