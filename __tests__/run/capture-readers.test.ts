import { describe, expect, it } from "vitest";
import { selectSuites } from "../../src/config/select.ts";
import { configure, suiteText } from "../helpers/configuration.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runSuites } from "../helpers/run.ts";

const DATABASE = "database_type: sqlite\ndatabases: { x: { path: x.db } }\n";
const suitesOf = (text: string) => configure(suiteText(text, DATABASE)).suites;

/** Runs a suite of these tests without its database; every answer has an id, `/status/<n>` that status. */
async function run(text: string) {
  await using server = await startRecordingServer((request, response, count) => {
    const status = /^\/status\/(\d+)/.exec(request.url)?.[1];
    sendJson(response, { id: `id-${count}` }, Number(status ?? 200));
  });
  const whole = suitesOf(text).map((suite) => suite.load());
  const { results, asked } = await runSuites(whole, [readyService("api", server.url)], {
    unmet: async (name) => (name === "database:x" ? { reason: "x does not answer", cause: null } : null),
  });
  const told = Object.fromEntries(results.map(({ test_id, status, skip_reason }) => [test_id, skip_reason ?? status]));
  return { told, asked, paths: server.requests.map(({ url }) => url) };
}

const tests = (lines: string[], key = "") => `${key}tests:\n${lines.map((line) => `  - ${line}\n`).join("")}`;
const maker = (keys: string) => `{ id: mk, endpoint: /, capture: { v: $.id }, ${keys} }`;
const READER = '{ id: reader, endpoint: "/read/{{v}}" }';
const FLOW =
  "{ id: mk, test_type: integration_flow, steps: [{ endpoint: /make, capture: { v: $.id } }, { endpoint: /status/500 }] }";

describe.each([
  ["one at a time", ""],
  ["side by side", "parallel_tests: true\n"],
])("a test that reads a capture, %s,", (_how, key) => {
  it.each([
    ["failed", maker("expected_status: 201"), "failed"],
    ["could not be carried out", "{ id: mk, endpoint: /, capture: { v: $.nothing } }", "error"],
    ["was skipped", maker('prerequisites: ["database:x"]'), "x does not answer"],
  ])("is skipped and names its maker, which %s", async (words, made, outcome) => {
    const { told, asked, paths } = await run(tests([made, READER, '{ id: third, endpoint: "/read/{{v.a}}" }'], key));
    const reason = (name: string) => `reads {{${name}}}, which mk captures, and mk ${words}`;
    expect(told).toEqual({ mk: outcome, reader: reason("v"), third: reason("v.a") });
    expect(asked).toEqual([]);
    expect(paths.filter((path) => path.startsWith("/read"))).toEqual([]);
  });

  it("is skipped as asked for when its maker is", async () => {
    const { told, asked } = await run(tests([maker("skip: later"), READER], key));
    expect(told).toEqual({ mk: "later", reader: "reads {{v}}, which mk captures, and mk was skipped" });
    expect(asked).toEqual(["one/mk", "one/reader"]);
  });

  it("runs when a step of a flow that failed has made it", async () => {
    const { told, paths } = await run(tests([FLOW, READER], key));
    expect(told).toEqual({ mk: "failed", reader: "passed" });
    expect(paths).toEqual(["/make", "/status/500", "/read/id-1"]);
  });

  it("runs where a variable, a set-up or the test before the last stands in, or its teardown alone reads it", async () => {
    const last = "{ id: last, endpoint: /status/500, capture: { v: $.id } }";
    const given = tests([last, READER], `${key}vars: { v: given }\n`);
    expect((await run(given)).paths).toContain("/read/given");
    const setUp = tests([last, READER], `${key}setup: [{ endpoint: /set-up, capture: { v: $.id } }]\n`);
    expect((await run(setUp)).paths).toContain("/read/id-1");
    expect((await run(tests([maker("method: GET"), last, READER], key))).paths).toContain("/read/id-1");
    const { told } = await run(tests([last, '{ id: reader, endpoint: /, teardown: [{ endpoint: "/{{v}}" }] }'], key));
    expect(told).toEqual({ last: "failed", reader: "passed" });
  });
});

it("a selection takes the makers of what its tests read, by whatever way, and what those need", () => {
  const text = tests(
    [
      "{ id: other, endpoint: / }",
      "{ id: log-in, endpoint: /, capture: { user: $.id } }",
      "{ id: old, endpoint: /, capture: { order: $.id } }",
      '{ id: mk, endpoint: "/{{user}}", capture: { order: $.id } }',
      "{ id: row, endpoint: /, cases: [{ name: one, vars: {} }, { name: two, vars: {} }], capture: { n: $.id } }",
      '{ id: reader, endpoint: "/{{address}}/{{row[two].n}}", tags: [smoke] }',
      "{ id: own, test_type: integration_flow, steps: [{ endpoint: /, capture: { order: $.id } }, { endpoint: '/{{order}}' }], tags: [own] }",
      '{ id: cleaner, endpoint: /, teardown: [{ endpoint: "/{{user}}" }], tags: [clean] }',
    ],
    'vars: { address: "{{path}}", path: "orders/{{order.id}}" }\n',
  );
  const selected = (...tags: string[]) =>
    selectSuites(suitesOf(text), { suites: [], tags, excludeTags: [] }).flatMap((suite) =>
      suite.load().tests.map(({ id }) => id),
    );
  expect(selected("smoke")).toEqual(["log-in", "mk", "row[two]", "reader"]);
  expect(selected("own")).toEqual(["own"]);
  expect(selected("clean")).toEqual(["log-in", "cleaner"]);
});

it("where tests share the lanes, a selection takes a maker that stands below, too", () => {
  const text = tests(
    ['{ id: reader, endpoint: "/{{v}}", tags: [smoke] }', "{ id: off, endpoint: / }", maker("method: GET")],
    "parallel_tests: true\n",
  );
  const [suite] = selectSuites(suitesOf(text), { suites: [], tags: ["smoke"], excludeTags: [] });
  expect(suite?.tests.map(({ id }) => id)).toEqual(["reader", "mk"]);
});
