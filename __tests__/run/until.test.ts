import { describe, expect, it, test } from "vitest";
import type { Step, Until } from "../../src/model/configuration.ts";
import { closedPort, startHttpServer } from "../helpers/http-server.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { runOne } from "../helpers/run.ts";
import { call, step, testCase } from "../helpers/test-case.ts";

const { expected_status, expected_headers, expected_response, expected_schema, max_response_ms, assert, locate } =
  call();
const NOTHING_EXPECTED = {
  expected_status,
  expected_headers,
  expected_response,
  expected_schema,
  max_response_ms,
  assert,
  locate,
};

function until(overrides: Partial<Until> = {}): Until {
  return {
    ...NOTHING_EXPECTED,
    abort_if: null,
    interval_seconds: 0.01,
    timeout_seconds: null,
    max_attempts: null,
    ...overrides,
  };
}

/** A flow of one polling step, and a step after it. */
const polling = (wanted: Partial<Until>, overrides: Partial<Step> = {}, timeout_seconds = 10) =>
  testCase({
    test_type: "integration_flow",
    timeout_seconds,
    steps: [step({ name: "wait", until: until(wanted), ...overrides }), step({ name: "then", endpoint: "/then" })],
  });

/** Each answer in its turn, the last one for ever: a status, or the state of an order. */
function startOrder(...answers: (string | number)[]) {
  return startRecordingServer((request, response, count) => {
    const answer = answers[Math.min(count, answers.length) - 1] ?? "pending";
    if (request.url === "/then") sendJson(response, {});
    else if (answer === "reset") response.destroy();
    else if (typeof answer === "number") sendJson(response, { state: "none" }, answer);
    else sendJson(response, { state: answer, turn: count });
  });
}

const shipped = { expected_response: { state: "shipped" } };

describe("until", () => {
  it("takes any other answer for not yet, also an error, and judges the step on the final one", async () => {
    await using server = await startOrder("pending", 503, "reset", 404, "shipped");
    const result = await runOne(
      server.url,
      polling(shipped, { capture: { turn: "$.turn" }, expected_response: { turn: 5 } }),
    );
    expect(result).toMatchObject({ status: "passed", flaky: false, retry_count: 0 });
    const [wait] = result.steps;
    expect(wait).toMatchObject({ status: "passed", attempts: 5, answers: 4, response_status: 200 });
    expect(wait?.polls.map(({ response_status, message }) => [response_status, message])).toEqual([
      [200, 'body /state: expected "shipped", got "pending"'],
      [503, expect.stringContaining("expected status 2xx, got 503")],
      [null, expect.stringContaining("closed the connection without an answer")],
      [404, expect.stringContaining("expected status 2xx, got 404")],
      [200, null],
    ]);
    const times = wait?.polls.map(({ at_ms }) => at_ms) ?? [];
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(result.performance_metrics.attempts).toBe(6);
  });

  it("takes its values from the final answer alone, and fails when that is not what the step expects", async () => {
    await using server = await startOrder("pending", "shipped");
    const result = await runOne(server.url, polling(shipped, { expected_response: { turn: 1 } }));
    expect(result).toMatchObject({
      status: "failed",
      error_message: 'step "wait": body /turn: expected 1, got 2',
      steps: [{ attempts: 2 }, { status: "skipped" }],
    });
  });

  it("waits for a status that is no success", async () => {
    await using server = await startOrder("pending", "pending", 404);
    expect(await runOne(server.url, polling({ expected_status: 404 }))).toMatchObject({ status: "passed" });
  });

  test.each<[string, Partial<Until>, (string | number)[], RegExp, number]>([
    [
      "runs out of attempts",
      { ...shipped, max_attempts: 3 },
      ["pending"],
      /^step "wait": until did not hold after 3 attempts in \d\.\d s, all that max_attempts allows: body \/state: expected "shipped", got "pending"$/,
      3,
    ],
    [
      "is told to give up by the answer's body, also of an error",
      { ...shipped, abort_if: { ...NOTHING_EXPECTED, expected_response: { state: "none" } } },
      ["pending", 500],
      /^step "wait": abort_if holds after 2 attempts in 0\.\d s: expected status 2xx, got 500/,
      2,
    ],
    [
      "is told to give up by a state, also when it is one that until takes",
      { expected_status: 200, abort_if: { ...NOTHING_EXPECTED, expected_response: { state: "cancelled" } } },
      ["cancelled"],
      /^step "wait": abort_if holds after 1 attempt in 0\.\d s$/,
      1,
    ],
  ])("fails when it %s", async (_what, wanted, answers, message, count) => {
    await using server = await startOrder(...answers);
    const result = await runOne(server.url, polling(wanted));
    expect(result).toMatchObject({ status: "failed", error_message: expect.stringMatching(message) });
    expect(server.requests).toHaveLength(count);
    expect(result.steps[0]?.polls).toHaveLength(count);
    expect(result.steps[1]).toMatchObject({ status: "skipped", skip_reason: 'step "wait" failed' });
    expect(result.remediation).toContain("log");
    expect(result.remediation?.includes("max_attempts")).toBe("max_attempts" in wanted);
  });

  test.each<[string, Partial<Until>, number, string, string]>([
    ["its own time", { timeout_seconds: 0.2 }, 10, "until's", "raise the until's timeout_seconds."],
    ["the test's time", {}, 0.2, "test's", "It has 0.2 s"],
  ])("runs out of %s: failed, with the last answer, not an error", async (_what, wanted, seconds, holder, advice) => {
    await using server = await startOrder("pending");
    const result = await runOne(server.url, polling({ ...shipped, ...wanted }, {}, seconds));
    expect(result).toMatchObject({
      status: "failed",
      error_message: expect.stringMatching(
        /^step "wait": until did not hold after \d+ attempts in \d\.\d s; the .* timeout_seconds \(0\.2 s\) ran out: body \/state: expected "shipped"/,
      ),
      mismatches: [{ source: "body", pointer: "/state", expected: "shipped", actual: "pending" }],
      response_status: 200,
    });
    expect(result.error_message).toContain(`the ${holder} timeout_seconds`);
    expect(result.remediation).toContain(advice);
    expect(result.remediation?.includes("until's")).toBe(holder === "until's");
  });

  it("a request that hangs ends with the step's time limit and is asked again", async () => {
    let count = 0;
    await using server = await startHttpServer((_request, response) => {
      count += 1;
      if (count > 1) sendJson(response, { state: "shipped" });
    });
    const result = await runOne(server.url, polling(shipped, { timeout_seconds: 0.1 }));
    expect(result.status).toBe("passed");
    expect(result.steps[0]?.polls[0]).toMatchObject({
      response_status: null,
      message: expect.stringContaining("the step's timeout_seconds (0.1 s) ran out"),
    });
  });

  it("a service that is not there is failed too, and each time is one send", async () => {
    const result = await runOne(`http://127.0.0.1:${await closedPort()}`, polling({ ...shipped, max_attempts: 2 }));
    expect(result).toMatchObject({
      status: "failed",
      error_message: expect.stringMatching(/after 2 attempts in .*: connection refused/),
      performance_metrics: { attempts: 2 },
      remediation: expect.stringContaining("container is running"),
    });
  });

  it("does not poll for what no answer can mend", async () => {
    await using server = await startOrder("pending");
    const result = await runOne(server.url, polling({ expected_response: { state: "{{nobody}}" } }));
    expect(result).toMatchObject({
      status: "error",
      error_message: expect.stringContaining("{{nobody}} has no value"),
    });
    expect(server.requests).toHaveLength(1);
  });

  it("keeps the first and the last of many times", async () => {
    await using server = await startOrder("pending");
    const never = { expected_response: { turn: 0 }, max_attempts: 60, interval_seconds: 0.001 };
    const [wait] = (await runOne(server.url, polling(never))).steps;
    const turns = wait?.polls.map(({ message }) => Number(/got (\d+)$/.exec(message ?? "")?.[1]));
    const kept = Array.from({ length: 60 }, (_, index) => index + 1).filter((turn) => turn <= 20 || turn > 30);
    expect(wait).toMatchObject({ attempts: 60 });
    expect(turns).toEqual(kept);
  });
});
