import { describe, expect, it } from "vitest";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runSuites } from "../helpers/run.ts";
import { suite, testCase } from "../helpers/test-case.ts";

/** Answers after 40 ms, and tells how many requests were open at most. */
async function startSlowService() {
  let open = 0;
  const seen = { most: 0, ended: [] as string[] };
  const server = await startRecordingServer(async (request, response, count) => {
    open += 1;
    seen.most = Math.max(seen.most, open);
    await new Promise((resolve) => setTimeout(resolve, 40));
    open -= 1;
    seen.ended.push(request.url);
    sendJson(response, { id: `id-${count}` }, request.url === "/status/500" ? 500 : 200);
  });
  return { ...server, seen };
}

const tests = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => testCase({ id: `${prefix}${index}`, endpoint: `/${prefix}${index}` }));
const shared = (name: string, count: number, overrides: Parameters<typeof suite>[0] = {}) =>
  suite({ name, parallel_tests: true, parallel_safe: true, tests: tests(name, count), ...overrides });

describe("parallel_tests", () => {
  it("share the lanes, never more than there are, and each result tells its own", async () => {
    await using server = await startSlowService();
    const { results } = await runSuites([shared("a", 9)], [readyService("api", server.url)], { maxParallel: 3 });
    expect(results.map(({ status }) => status)).toEqual(Array(9).fill("passed"));
    expect(server.seen.most).toBe(3);
    expect(new Set(results.map(({ lane }) => lane))).toEqual(new Set([0, 1, 2]));
    for (const lane of [0, 1, 2]) {
      const spans = results
        .filter((result) => result.lane === lane)
        .map((result) => [Date.parse(result.execution_timestamp), result.duration_ms] as const)
        .sort(([one], [other]) => one - other);
      for (const [index, [begin]] of spans.entries()) {
        const before = spans[index - 1];
        if (before) expect(begin).toBeGreaterThanOrEqual(before[0] + before[1] - 2);
      }
    }
  });

  it("wait for what they depend on and for the captures that they read", async () => {
    await using server = await startSlowService();
    const chained = suite({
      parallel_tests: true,
      tests: [
        testCase({ id: "read", endpoint: "/read/{{order}}", depends_on: ["free"] }),
        testCase({ id: "make", endpoint: "/make", capture: { order: "$.id" } }),
        testCase({ id: "free", endpoint: "/free" }),
        testCase({ id: "broken", endpoint: "/status/500" }),
        testCase({ id: "after", endpoint: "/after", depends_on: ["broken"] }),
      ],
    });
    const { byId } = await runSuites([chained], [readyService("api", server.url)], { maxParallel: 4 });
    expect(byId.read).toMatchObject({ status: "passed" });
    expect(byId.after).toMatchObject({ status: "skipped", skip_reason: "depends on broken (failed)", lane: null });
    expect(server.seen.ended.at(-1)).toMatch(/^\/read\/id-\d$/);
    expect(server.seen.ended).toHaveLength(4);
    expect(server.seen.most).toBe(3);
  });

  it.each([1, 2, 5])("with %i lanes, several such suites side by side all come to their end", async (maxParallel) => {
    await using server = await startSlowService();
    const suites = [shared("a", 4), shared("b", 4), shared("c", 1), suite({ name: "d", tests: tests("d", 2) })];
    const { results, suites: finished } = await runSuites(suites, [readyService("api", server.url)], { maxParallel });
    expect(results.filter(({ status }) => status === "passed")).toHaveLength(11);
    expect(finished.map(({ passed_tests }) => passed_tests)).toEqual([4, 4, 1, 2]);
    expect(server.seen.most).toBeLessThanOrEqual(maxParallel);
  });

  it("gives its lanes back when it has nothing for them, and its own at its end", async () => {
    await using server = await startSlowService();
    const line = Array.from({ length: 4 }, (_, index) =>
      testCase({ id: `l${index}`, endpoint: `/l${index}`, depends_on: index === 0 ? [] : [`l${index - 1}`] }),
    );
    const { results } = await runSuites(
      [shared("line", 0, { tests: line }), shared("wide", 4)],
      [readyService("api", server.url)],
      { maxParallel: 3 },
    );
    expect(results).toHaveLength(8);
    expect(server.seen.most).toBe(3);
    expect(new Set(results.filter(({ suite_name }) => suite_name === "line").map(({ lane }) => lane))).toEqual(
      new Set([0]),
    );
  });

  it("a failure with fail-fast lets the running ones end and skips the rest", async () => {
    await using server = await startSlowService();
    const broken = shared("a", 0, {
      tests: [testCase({ id: "bad", endpoint: "/status/500" }), ...tests("a", 6)],
    });
    const { results } = await runSuites([broken], [readyService("api", server.url)], {
      maxParallel: 2,
      failFast: true,
    });
    const count = (status: string) => results.filter((result) => result.status === status).length;
    expect(results).toHaveLength(7);
    expect(count("failed")).toBe(1);
    expect(count("skipped")).toBeGreaterThanOrEqual(4);
    const reasons = results.flatMap(({ skip_reason }) => skip_reason ?? []);
    expect(new Set(reasons)).toEqual(new Set(["fail-fast: a/bad failed"]));
  });

  it("a cancel, or the suite's time, ends all of them; each still has one result", async () => {
    const cancel = new AbortController();
    await using server = await startRecordingServer((_request, _response, count) => {
      if (count === 3) cancel.abort(new Error("interrupted by SIGINT"));
    });
    const services = [readyService("api", server.url)];
    const interrupted = await runSuites([shared("a", 8)], services, { maxParallel: 3, signal: cancel.signal });
    expect(interrupted.results.map(({ test_id }) => test_id).sort()).toEqual(tests("a", 8).map(({ id }) => id));
    expect(new Set(interrupted.results.map(({ skip_reason }) => skip_reason))).toEqual(
      new Set(["interrupted by SIGINT"]),
    );
    const late = await runSuites([shared("b", 6, { timeout_seconds: 0.2 })], services, { maxParallel: 3 });
    const statuses = late.results.map(({ status }) => status).sort();
    expect(statuses).toEqual(["error", "error", "error", "skipped", "skipped", "skipped"]);
  });
});
