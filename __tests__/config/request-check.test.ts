import { describe, expect, it, test } from "vitest";
import { problemsOf, suiteText } from "../helpers/configuration.ts";

const UNTARGETED = (text: string) => ({
  "verify.yml": "services: [{ service_name: api, base_url: http://127.0.0.1:8001 }]\n",
  "suite.yml": `name: one\n${text}`,
});
const flow = (step: string) =>
  suiteText(`tests: [{ id: f, test_type: integration_flow, steps: [{ name: pay, ${step} }] }]\n`);

describe("a step's request", () => {
  test.each([
    ["a body on GET", "endpoint: /, request_text: x", 'the step "pay" has a body, but method is GET unless'],
    ["two bodies", "endpoint: /, method: POST, request_form: {}, request_text: x", 'the step "pay" has two bodies'],
    ["no endpoint", "method: POST", 'the step "pay" needs an endpoint'],
    ["an endpoint without a slash", "endpoint: orders", "must start with /"],
    ["an endpoint elsewhere", 'endpoint: "http://127.0.0.1:8002/"', "goes to no declared service"],
    ["a header name", 'endpoint: /, headers: { "a b": x }', "no valid header name"],
    ["a cookie name", 'endpoint: /, cookies: { "a;b": x }', "no valid cookie name"],
    ["a cookie of two", 'endpoint: /, cookies: { a: "b; c=d" }', "the cookie a holds a line break or a semicolon"],
    ["graphql by GET", "endpoint: /, method: GET, request_graphql: { query: x }", "set method to POST"],
  ])("%s", (_what, step, message) => {
    const found = problemsOf(flow(step));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});

test.each([
  [
    "a set-up",
    "setup: [{ endpoint: / }]\ntests: [{ id: a, endpoint: /, target_service: api }]\n",
    'the step "GET /" sends',
  ],
  [
    "a teardown of a test",
    "tests: [{ id: a, endpoint: /, target_service: api, teardown: [{ endpoint: /x }] }]\n",
    null,
  ],
  [
    "a flow's step",
    "tests: [{ id: a, test_type: integration_flow, steps: [{ endpoint: /x }] }]\n",
    'the step "GET /x" sends',
  ],
  [
    "a flow that says it",
    "tests: [{ id: a, test_type: integration_flow, target_service: api, steps: [{ endpoint: / }] }]\n",
    null,
  ],
])("a target is needed, from wherever it comes: %s", (_what, text, message) => {
  const found = problemsOf(UNTARGETED(text));
  expect(found).toEqual(message === null ? [] : [expect.stringContaining(message)]);
});

it("a health check needs the probe of its service, or an endpoint", () => {
  const files = (keys: string) => ({
    "a.yml": `services: [{ service_name: api, base_url: http://h, health_endpoint: null }]\nsuites: [{ name: s, target_service: api, tests: [{ id: up, test_type: health_check${keys} }] }]\n`,
  });
  expect(problemsOf(files(""))).toEqual([
    expect.stringContaining('"up" asks for the health_endpoint of "api", which is turned off'),
  ]);
  expect(problemsOf(files(", endpoint: /live"))).toEqual([]);
});

describe("keys of another type of test", () => {
  const ofType = (type: string, keys: string) =>
    problemsOf(suiteText(`tests: [{ id: a, test_type: ${type}, ${keys} }]\n`, "databases: { default: { path: x } }\n"));

  test.each([
    ["api_endpoint", "endpoint: /, steps: [{ endpoint: / }]", "steps does not belong to the api_endpoint"],
    ["health_check", "sql: SELECT 1", "sql does not belong to the health_check"],
    ["api_endpoint", "endpoint: /, database: default", "database does not belong"],
    ["api_endpoint", "endpoint: /, expected_row_count: 1", "set test_type: database"],
    ["integration_flow", "skip: later", 'the integration_flow "a" has no steps'],
    ["integration_flow", "steps: []", "steps: needs at least one step"],
    ["integration_flow", "steps: [{ endpoint: / }], endpoint: /", "write it in a step"],
    ["integration_flow", "steps: [{ endpoint: / }], expected_status: 200", "write it in a step"],
    ["integration_flow", "steps: [{ endpoint: / }], capture: { a: $.a }", "write it in a step"],
    ["integration_flow", "steps: [{ endpoint: / }], params: [1]", "params does not belong"],
    ["database", "endpoint: /", "a database test sends no request"],
    ["database", "expected_response: {}", "use sql and expected_rows"],
    ["database", "auth: none", "a database test sends no request"],
    ["database", "steps: [{ endpoint: / }]", "set test_type: integration_flow"],
    ["database", "params: [1]", "params needs sql"],
    ["database", "expected_rows: []", "expected_rows needs sql"],
    ["database", "capture: { a: '$[0].a' }", "capture needs sql"],
    ["database", "sql: ' '", "sql is empty"],
    ["database", 'sql: "SELECT {{x}}"', "write $1 and give the value under params"],
    ["database", "sql: SELECT 1, capture: { a: { header: x } }", "rows have no header"],
  ])("%s with %s", (type, keys, message) => {
    const found = ofType(type, keys);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it.each([
    ["database", "sql: SELECT 1, expected_rows: [], expected_row_count: 0, params: [], capture: { a: '$[0].a' }"],
    ["database", "skip: later"],
    [
      "integration_flow",
      "headers: { a: b }, auth: none, cookies: test, follow_redirects: true, steps: [{ endpoint: / }]",
    ],
    ["health_check", "expected_status: 204"],
  ])("%s may have %s", (type, keys) => {
    expect(ofType(type, keys)).toEqual([]);
  });
});

describe("time-outs that cannot hold what they contain", () => {
  const until = "endpoint: /, until: { expected_status: 200, timeout_seconds: 20 }";
  test.each([
    [
      "an until in a flow",
      `tests: [{ id: f, test_type: integration_flow, timeout_seconds: 10, steps: [{ ${until} }] }]`,
      "the 10 seconds of its test: shorten it, or lengthen the test's",
    ],
    [
      "an until in a flow of no length",
      `tests: [{ id: f, test_type: integration_flow, steps: [{ endpoint: /, until: { expected_status: 200, timeout_seconds: 61 } }] }]`,
      "the 60 seconds of its test",
    ],
    [
      "an until in a short suite",
      `timeout_seconds: 15\ntests: [{ id: f, test_type: integration_flow, steps: [{ ${until} }] }]`,
      "the 15 seconds of its whole suite",
    ],
    [
      "an until in a set-up",
      `timeout_seconds: 15\nsetup: [{ ${until} }]\ntests: [{ id: f, endpoint: / }]`,
      "the 15 seconds of its whole suite",
    ],
    [
      "an until in the set-up of a test",
      `tests: [{ id: f, endpoint: /, timeout_seconds: 10, setup: [{ ${until} }] }]`,
      "the 10 seconds of its test",
    ],
    [
      "a step",
      "tests: [{ id: f, test_type: integration_flow, timeout_seconds: 5, steps: [{ endpoint: /, timeout_seconds: 6 }] }]",
      "timeout_seconds: 6 is longer than the 5 seconds of its test",
    ],
  ])("%s", (_what, text, message) => {
    const found = problemsOf(suiteText(`${text}\n`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it("may be as long as each other", () => {
    const text = `timeout_seconds: 20\ntests: [{ id: f, test_type: integration_flow, timeout_seconds: 20, steps: [{ ${until} }] }]\n`;
    expect(problemsOf(suiteText(text))).toEqual([]);
  });

  it("a teardown is outside of its test's time", () => {
    const text = `tests: [{ id: f, endpoint: /, timeout_seconds: 10, teardown: [{ ${until} }] }]\n`;
    expect(problemsOf(suiteText(text))).toEqual([]);
  });
});
