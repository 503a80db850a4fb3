import { describe, expect, it, test } from "vitest";
import { NO_RESOURCES } from "../../src/config/resources.ts";
import { problemsOf, suiteText } from "../helpers/configuration.ts";

const WRONG = "{ $contain: 1 }";
const step = (keys: string) => `tests: [{ id: f, test_type: integration_flow, steps: [{ endpoint: /, ${keys} }] }]\n`;

describe("an operator misspelt is found wherever it stands", () => {
  test.each([
    [`tests: [{ id: a, endpoint: /, expected_status: ${WRONG} }]\n`],
    [`tests: [{ id: a, endpoint: /, expected_headers: { x: ${WRONG} } }]\n`],
    [`tests: [{ id: a, test_type: database, sql: SELECT 1, expected_rows: [{ a: ${WRONG} }] }]\n`],
    [`tests: [{ id: a, test_type: database, sql: SELECT 1, expected_row_count: ${WRONG} }]\n`],
    [step(`expected_response: { a: ${WRONG} }`)],
    [step(`until: { expected_response: { a: ${WRONG} } }`)],
    [step(`until: { expected_status: 200, abort_if: { expected_headers: { a: ${WRONG} } } }`)],
    [`setup: [{ endpoint: /, expected_response: ${WRONG} }]\ntests: [{ id: a, endpoint: / }]\n`],
    [`tests: [{ id: a, endpoint: /, teardown: [{ endpoint: /, expected_response: ${WRONG} }] }]\n`],
  ])("%s", (text) => {
    const found = problemsOf(suiteText(text, "databases: { default: { path: x } }\n"));
    expect(found).toEqual([expect.stringMatching(/^suite\.yml:3:\d+: .*did you mean \$contains\?/)]);
  });

  it("also in a log-in", () => {
    const auth = `auth: [{ name: a, login: { target_service: api, endpoint: /, expected_status: ${WRONG}, capture: { access_token: $.t } } }]\n`;
    expect(problemsOf(suiteText("tests: [{ id: a, endpoint: / }]\n", auth)).join()).toContain(
      "did you mean $contains?",
    );
  });
});

test.each([
  ["until", "until: { timeout_seconds: 3 }", "until says nothing that an answer must meet"],
  ["abort_if", "until: { expected_status: 200, abort_if: {} }", "abort_if says nothing that an answer must meet"],
])("%s without an expectation", (_key, keys, message) => {
  expect(problemsOf(suiteText(step(keys)))).toEqual([expect.stringContaining(message)]);
});

test.each(['"2xx"', '"201"', "$integer"])("a status that is none: %s", (status) => {
  expect(problemsOf(suiteText(`tests: [{ id: a, endpoint: /, expected_status: ${status} }]\n`))).toEqual([
    expect.stringContaining(
      "must be an HTTP status from 100 to 599, an operator such as { $in: [200, 204] }, or a {{name}}",
    ),
  ]);
});

test.each([
  ["assert: [{ xpath: \"replace(/a, '(a+)+$', 'b')\", $eq: x }]"],
  ["assert: [{ xpath: \"/a[fn:matches(., '(a+)+$')]\" }]"],
  ["capture: { a: { xpath: \"tokenize(/a, '(a+)+$')\" } }"],
])("an XPath with a pattern of its own: %s", (keys) => {
  expect(problemsOf(suiteText(`tests: [{ id: a, endpoint: /, ${keys} }]\n`))).toEqual([
    expect.stringMatching(
      /^suite\.yml:3:\d+: .*\(\) could run a pattern without end: read the text alone, with a regex/,
    ),
  ]);
});

describe("captures of steps and of log-ins", () => {
  test.each([
    ["a broken JSONPath", "capture: { a: '$.x[' }", "is no JSONPath"],
    ["a broken pattern", "capture: { a: { regex: '(' } }", "cannot be used"],
    ["no source", "capture: { a: {} }", "needs a source"],
    ["a name where nothing is replaced", 'capture: { a: { header: "{{$uuid}}" } }', "is not replaced in a capture"],
    ["all without a header", "capture: { a: { jsonpath: $.a, all: true } }", "all stands beside header only"],
  ])("%s", (_what, keys, message) => {
    expect(problemsOf(suiteText(step(keys)))).toEqual([expect.stringContaining(message)]);
  });

  it("of a log-in", () => {
    const auth =
      "auth: [{ name: a, login: { target_service: api, endpoint: /, capture: { access_token: '$.x[' } } }]\n";
    expect(problemsOf(suiteText("tests: [{ id: a, endpoint: / }]\n", auth)).join()).toContain("is no JSONPath");
  });
});

describe("a JSON Schema", () => {
  const text = (schema: string) => suiteText(`tests: [{ id: a, endpoint: /, expected_schema: ${schema} }]\n`);

  it("that is wrong is told with its place", () => {
    expect(problemsOf(text("{ type: objekt }"))).toEqual([expect.stringMatching(/^suite\.yml:3:\d+: /)]);
    expect(problemsOf(text("{ type: object }"))).toEqual([]);
    expect(problemsOf(text("[1]"))).toEqual([expect.stringContaining("must be a JSON Schema, or the path of a file")]);
  });

  it("in a file is told where the file is named", () => {
    const resources = { ...NO_RESOURCES, json: () => ({ properties: { a: { type: "objekt" } } }) };
    const found = problemsOf(text("schemas/a.json"), { resources });
    expect(found).toEqual([expect.stringMatching(/^suite\.yml:3:\d+: schemas\/a\.json at \/properties\/a/)]);
  });

  it("that nests without end is refused, not followed", () => {
    let deep: object = {};
    for (let level = 0; level < 100_000; level++) deep = { not: deep };
    const resources = { ...NO_RESOURCES, json: () => deep as never };
    expect(problemsOf(text("a.json"), { resources })).toEqual([expect.stringContaining("suite.yml:3:")]);
  });
});
