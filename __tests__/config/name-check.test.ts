import { describe, expect, it, test } from "vitest";
import { NO_RESOURCES } from "../../src/config/resources.ts";
import { problemsOf, suiteText } from "../helpers/configuration.ts";
import { HANG_MS } from "../helpers/hang.ts";

const names = (text: string, project = "") => problemsOf(suiteText(text, project));

describe("a name that has no value when it is read", () => {
  test.each([
    [
      "set by nothing",
      'vars: { token: x }\ntests: [{ id: a, endpoint: "/{{toke}}" }]',
      'suite.yml:4:28: {{toke}} is set by nothing in this suite (did you mean "token"?)',
    ],
    [
      "captured later",
      'tests:\n  - { id: reads, endpoint: "/{{made}}" }\n  - { id: makes, endpoint: /, capture: { made: $.id } }',
      'suite.yml:4:28: {{made}} is captured by "makes", which runs later: move that test up, or name it in depends_on',
    ],
    [
      "captured by a step of a later test",
      'tests:\n  - { id: reads, endpoint: "/{{made}}" }\n  - { id: makes, test_type: integration_flow, steps: [{ endpoint: /, capture: { made: $.id } }] }',
      '"makes", which runs later',
    ],
    [
      "captured from its own answer",
      'tests: [{ id: a, endpoint: "/{{made}}", capture: { made: $.id } }]',
      "{{made}} is captured from the answer to this very request",
    ],
    [
      "captured by a later step",
      'tests:\n  - id: flow\n    test_type: integration_flow\n    steps:\n      - { endpoint: "/{{made}}" }\n      - { endpoint: /, capture: { made: $.id } }',
      'suite.yml:7:21: {{made}} is captured by the step "GET /", which runs later: move this step below that one',
    ],
    [
      "captured by a test with cases",
      'tests:\n  - { id: many, endpoint: /, capture: { made: $.id }, cases: [{ name: one }, { name: two }] }\n  - { id: reads, endpoint: "/{{made}}" }',
      "once for each of them: say which one, as in {{many[one].made}}",
    ],
    [
      "of a case that does not exist",
      'tests:\n  - { id: many, endpoint: /, capture: { made: $.id }, cases: [{ name: one }] }\n  - { id: reads, endpoint: "/{{many[on].made}}" }',
      '(did you mean "many[one].made"?)',
    ],
    [
      "of a case that runs later",
      'tests:\n  - { id: reads, endpoint: "/{{many[two].made}}", depends_on: ["many[one]"] }\n  - { id: many, endpoint: /, capture: { made: $.id }, cases: [{ name: one }, { name: two }] }',
      '{{many[two].made}} is captured by "many", which runs later',
    ],
    [
      "missing in one data row",
      'tests: [{ id: a, endpoint: "/{{x}}", cases: [{ name: one, vars: { x: 1 } }, { name: two }] }]',
      '{{x}} is set by nothing in this suite for the case "two"',
    ],
    [
      "in the set-up",
      'setup: [{ endpoint: "/{{made}}" }]\ntests: [{ id: a, endpoint: /, capture: { made: $.id } }]',
      `suite.yml:3:21: {{made}} is captured by "a", and the suite's set-up runs before all tests: capture it in a step of the set-up, or move this step to the setup of a test`,
    ],
    [
      "captured by a later step of the set-up",
      'setup: [{ endpoint: "/{{made}}" }, { name: make, endpoint: /, capture: { made: $.id } }]\ntests: [{ id: a, endpoint: / }]',
      '{{made}} is captured by the step "make", which runs later: move this step below that one',
    ],
    [
      "captured by the teardown of the same test",
      'tests: [{ id: a, endpoint: "/{{made}}", teardown: [{ name: drop, endpoint: /, capture: { made: $.id } }] }]',
      '{{made}} is captured by the step "drop", which runs later: capture it in a step before this request',
    ],
    [
      "a member that a constant has not",
      'vars: { order: { id: 1, lines: [] } }\ntests: [{ id: a, endpoint: "/{{order.nope}}" }]',
      'suite.yml:4:28: {{order.nope}} has no value: order has no member "nope": it has "id", "lines"',
    ],
    [
      "a member deeper down",
      'vars: { order: { lines: [{ sku: A }] } }\ntests: [{ id: a, endpoint: "/{{order.lines.0.name}}" }]',
      '{{order.lines.0.name}} has no value: order.lines.0 has no member "name": it has "sku"',
    ],
    [
      "a member of a text",
      'vars: { order: A-1 }\ntests: [{ id: a, endpoint: "/{{order.id}}" }]',
      '{{order.id}} has no value: order has no member "id", as it is no object',
    ],
    [
      "a member that one data row has not",
      'tests: [{ id: a, endpoint: "/{{x.id}}", cases: [{ name: one, vars: { x: { id: 1 } } }, { name: two, vars: { x: {} } }] }]',
      '{{x.id}} has no value: x has no member "id": it has none',
    ],
    [
      "a member that a variable reads of another",
      'vars: { order: { id: 1 }, path: "/{{order.nope}}" }\ntests: [{ id: a, endpoint: "{{path}}" }]',
      '{{order.nope}} has no value: order has no member "nope": it has "id"',
    ],
    [
      "in a header of the suite that an earlier test gets, too",
      'headers: { authorization: "Bearer {{made}}" }\ntests: [{ id: a, endpoint: /, capture: { made: $.id } }, { id: b, endpoint: / }]',
      "suite.yml:3:27: {{made}}",
    ],
  ])("%s", (_what, text, message) => {
    const found = names(`${text}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it("is told for a schema's file, where the file is named", () => {
    const resources = { ...NO_RESOURCES, json: () => ({ properties: { a: { const: "{{no}}" } } }) };
    const text = suiteText("tests: [{ id: a, endpoint: /, expected_schema: a.json }]\n");
    expect(problemsOf(text, { resources })).toEqual([
      expect.stringContaining("suite.yml:3:48: {{no}} is set by nothing"),
    ]);
  });

  it("is told for a header of the defaults, where it is written", () => {
    const found = names("tests: [{ id: a, endpoint: / }]\n", 'defaults: { headers: { x-a: "{{nothing}}" } }\n');
    expect(found).toEqual([expect.stringContaining("verify.yml:2:29: {{nothing}} is set by nothing")]);
  });
});

describe("every text of a request and an expectation is looked at", () => {
  test.each([
    'endpoint: "/{{no}}"',
    'endpoint: /\nheaders: { a: "{{no}}" }',
    'endpoint: /\nquery: { a: [x, "{{no}}"] }',
    'endpoint: /\nmethod: POST\nrequest_body: { a: [{ b: "{{no}}" }] }',
    'endpoint: /\nmethod: POST\nrequest_form: { a: "{{no}}" }',
    'endpoint: /\nmethod: POST\nrequest_multipart: { a: { file: "{{no}}" } }',
    'endpoint: /\nmethod: POST\nrequest_multipart: { a: { file: x, filename: "{{no}}" } }',
    'endpoint: /\nmethod: POST\nrequest_text: "{{no}}"',
    'endpoint: /\nmethod: POST\nrequest_file: "{{no}}"',
    'endpoint: /\nmethod: POST\nrequest_graphql: { query: x, variables: { a: "{{no}}" } }',
    'endpoint: /\nmethod: POST\nrequest_graphql: { query: "{{no}}" }',
    'endpoint: /\ncookies: { a: "{{no}}" }',
    'endpoint: /\nexpected_status: "{{no}}"',
    'endpoint: /\nexpected_headers: { a: { $contains: "{{no}}" } }',
    'endpoint: /\nexpected_response: { a: "{{no}}" }',
    'endpoint: /\nassert: [{ status: true, $eq: "{{no}}" }]',
    'endpoint: /\nexpected_response: { regex: "{{no}}" }',
    'endpoint: /\nexpected_response: { $schema: { const: "{{no}}", pattern: "{{other}}" } }',
    'endpoint: /\nassert: [{ jsonpath: $.a, $schema: { enum: [{ pattern: "{{no}}" }] } }]',
    'endpoint: /\nexpected_schema: { properties: { pattern: { minimum: "{{no}}" } }, description: "{{other}}" }',
    'endpoint: /\nexpected_schema: { $ref: "#/$defs/{{other}}", $defs: { "{{other}}": { default: ["{{no}}"] } } }',
    'test_type: integration_flow\nsteps: [{ endpoint: /, until: { expected_schema: { const: "{{no}}" } } }]',
    'test_type: database\nsql: SELECT 1\nparams: ["{{no}}"]',
    'test_type: database\nsql: SELECT 1\nexpected_rows: [{ a: "{{no}}" }]',
    'test_type: database\nsql: SELECT 1\nexpected_row_count: "{{no}}"',
    'test_type: integration_flow\nsteps: [{ endpoint: "/{{no}}" }]',
    'test_type: integration_flow\nsteps: [{ endpoint: /, until: { expected_response: "{{no}}" } }]',
    'test_type: integration_flow\nsteps: [{ endpoint: /, until: { expected_status: 200, abort_if: { expected_response: "{{no}}" } } }]',
    'endpoint: /\nsetup: [{ endpoint: "/{{no}}" }]',
    'endpoint: /\nteardown: [{ endpoint: "/{{no}}" }]',
    'endpoint: /\nvars: { a: { b: "{{no}}" } }',
  ])("%s", (keys) => {
    const text = `tests:\n  - id: a\n${keys.replace(/^/gm, "    ")}\n`;
    const found = problemsOf(suiteText(text, "databases: { default: { path: x.db } }\n"));
    expect(found).toEqual([expect.stringContaining("{{no}} is set by nothing")]);
  });
});

describe("a name that has a value", () => {
  test.each([
    [
      "of an earlier test",
      'tests:\n  - { id: a, endpoint: /, capture: { x: $.id } }\n  - { id: b, endpoint: "/{{x}}" }',
    ],
    [
      "inside a capture",
      'tests:\n  - { id: a, endpoint: /, capture: { x: $ } }\n  - { id: b, endpoint: "/{{x.deep.er}}" }',
    ],
    [
      "of a test that a dependency pulls up",
      'tests:\n  - { id: b, endpoint: "/{{x}}", depends_on: [a] }\n  - { id: a, endpoint: /, capture: { x: $.id } }',
    ],
    [
      "of a test that an earlier test's dependency pulls up",
      'tests:\n  - { id: a, endpoint: /, depends_on: [c] }\n  - { id: b, endpoint: "/{{x}}" }\n  - { id: c, endpoint: /, capture: { x: $.id } }',
    ],
    [
      "of a later test, where tests run side by side",
      'parallel_tests: true\ntests:\n  - { id: b, endpoint: "/{{x}}" }\n  - { id: a, endpoint: /, capture: { x: $.id } }',
    ],
    [
      "of a data row, and of the rows themselves",
      'tests:\n  - { id: a, endpoint: "/{{n}}", capture: { x: $.id }, cases: [{ name: "1", vars: { n: 1 } }], teardown: [{ endpoint: "/{{x}}" }] }\n  - { id: b, endpoint: "/{{a[1].x}}/{{a[1].x.deep}}" }',
    ],
    [
      "of the set-up, in a step, a test and the teardown",
      'setup: [{ endpoint: /, capture: { x: $.id } }, { endpoint: "/{{x}}" }]\nteardown: [{ endpoint: "/{{x}}/{{y}}", capture: { z: $.id } }, { endpoint: "/{{z}}" }]\ntests: [{ id: a, endpoint: "/{{x}}", capture: { y: $.id }, setup: [{ endpoint: "/{{x}}" }] }]',
    ],
    [
      "of an earlier step, of a database test's rows",
      'tests:\n  - { id: f, test_type: integration_flow, steps: [{ endpoint: /, capture: { x: $.id } }, { endpoint: "/{{x}}" }] }\n  - { id: d, test_type: database, sql: SELECT 1, params: ["{{x}}"], capture: { y: "$[0].a" }, teardown: [{ endpoint: "/{{y}}" }] }\n  - { id: t, endpoint: "/{{x}}/{{y}}" }',
    ],
    [
      "of a member that a variable's own name stands for, or that a capture or a row may have",
      'vars: { o: { a: { b: 1 }, t: "{{later}}" }, later: { x: 1 }, own: { id: 1 } }\ntests:\n  - { id: a, endpoint: "/{{o.a.b}}/{{o.t.x}}", capture: { own: $ } }\n  - { id: b, endpoint: "/{{own.other}}/{{x.y}}", cases: [{ name: one, vars: { x: { y: 1 } } }] }',
    ],
    [
      "of a member of a variable that one test writes anew",
      'vars: { o: { id: 1 }, path: "/{{o.other}}" }\ntests: [{ id: a, endpoint: "{{path}}", vars: { o: { other: 1 } } }]',
    ],
    ["built in", 'tests: [{ id: a, endpoint: "/{{$uuid}}/{{ $now }}/{{$random_int}}/{{$session_id}}" }]'],
    ["written, not read", 'tests: [{ id: a, endpoint: "/{{{{name}}" }]'],
    [
      "in a header that the first test replaces",
      'headers: { X-A: "{{x}}" }\ntests: [{ id: a, endpoint: /, headers: { x-a: y }, capture: { x: $.id } }, { id: b, endpoint: / }]',
    ],
    [
      "of variables that read others",
      'vars: { a: "{{b}}", b: "{{$uuid}}" }\ntests: [{ id: t, endpoint: "/{{a}}", vars: { c: "{{a}}" } }]',
    ],
  ])("%s", (_what, text) => {
    expect(names(`${text}\n`, "databases: { default: { path: x.db } }\n")).toEqual([]);
  });
});

test.each([
  ['expected_response: { a: { $matches: "^{{x}}$" } }', "{{x}} is not replaced in a pattern"],
  ['assert: [{ body: true, regex: "{{x}}", $eq: a }]', "{{x}} is not replaced in a pattern"],
])("a name where nothing is replaced: %s", (keys, message) => {
  const found = names(`vars: { x: 1 }\ntests:\n  - id: a\n    endpoint: /\n    ${keys}\n`);
  expect(found).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['vars: { a: "{{a}}" }', "suite.yml:3:12: this variable reads itself: a → a"],
  ['vars: { a: "{{b}}", b: "{{a.c}}" }', "this variable reads itself: a → b → a"],
])("variables that read themselves: %s", (vars, message) => {
  expect(names(`${vars}\ntests: [{ id: t, endpoint: / }]\n`)).toEqual([expect.stringContaining(message)]);
});

it("a hostile name costs no time", () => {
  const dots = `{{${"a.".repeat(60_000)}a}}`;
  const started = performance.now();
  expect(names(`tests: [{ id: t, endpoint: "/${dots}" }]\n`)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(HANG_MS);
});
