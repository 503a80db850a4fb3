import { expect, test } from "vitest";
import { API, problemsOf, type Surroundings, suiteFiles, suiteText } from "../helpers/configuration.ts";

const TESTS = "name: s\ntarget_service: api\ntests: [{ id: a, endpoint: / }]\n";

test.each<[string, Record<string, string>, string, Surroundings?]>([
  [
    "an address that is none",
    { "a.yml": "services: [{ service_name: api, base_url: nope }]\n" },
    "a.yml:1:43: base_url: must be a URL",
    { environment: "local" },
  ],
  [
    "a default address that is none",
    { "a.yml": "defaults: { service: { base_url: nope } }\nservices: [{ service_name: api }]\n" },
    "a.yml:1:34: base_url: must be a URL",
    { environment: "local" },
  ],
  ["services of the wrong type", { "a.yml": "services: { api: {} }\n", "s.yml": TESTS }, "services is a list"],
  [
    "a service without a name",
    { "a.yml": "services: [{ base_url: 'http://h' }]\n", "s.yml": TESTS },
    "service_name: is required",
  ],
  [
    "contexts of the wrong type",
    { "a.yml": `${API}auth: { robot: {} }\n`, "s.yml": `auth: robot\n${TESTS}` },
    "auth is a list",
  ],
  [
    "databases of the wrong type",
    { "a.yml": `${API}databases: []\n`, "s.yml": "name: s\ntests: [{ id: a, test_type: database, sql: x }]\n" },
    "databases: must be a mapping",
  ],
  [
    "a database's path that is none",
    { "a.yml": "databases: { default: { path: '' } }\n" },
    "path: the path of a database's file must not be empty",
  ],
  ["an id that is no text", suiteText("tests: [{ id: 5, endpoint: / }]"), "id: must be a text"],
  [
    "an id that others wait for",
    suiteText("tests: [{ id: '', endpoint: / }, { id: b, endpoint: /, depends_on: [a] }]"),
    "a test's id must not be empty",
  ],
  ["a test that is none", suiteText("tests: [7, { id: b, endpoint: / }]"), "must be a mapping"],
  [
    "a suite's empty target",
    { "a.yml": API, "s.yml": "name: s\ntarget_service: ''\ntests: [{ id: a, endpoint: / }, { id: b, endpoint: / }]\n" },
    "s.yml:2:17: target_service: ",
  ],
  ["an unknown method", suiteFiles("method: PSOT\nrequest_body: {}"), "method: must be one of"],
  [
    "an unknown type",
    suiteText("tests: [{ id: a, test_type: flow, steps: [{ endpoint: / }] }]"),
    "test_type: must be one of",
  ],
  [
    "a statement that is no text",
    suiteText("tests: [{ id: a, test_type: database, sql: 5, params: [1] }]", "databases: { default: { path: x } }\n"),
    "sql: must be a text",
  ],
  [
    "an expectation that is none",
    suiteText(
      "tests: [{ id: f, test_type: integration_flow, steps: [{ endpoint: /, until: { expected_status: 99 } }] }]",
    ),
    "expected_status: must be",
  ],
  [
    "a capture that is none",
    suiteFiles("capture: { a: 5 }\nmethod: POST\nrequest_text: '{{a}}'"),
    "a capture is a JSONPath",
  ],
  [
    "variables of the wrong type",
    suiteText("vars: []\ntests: [{ id: a, endpoint: '/{{x}}' }]"),
    "vars: must be a mapping",
  ],
])("%s is one mistake, and one problem", (_what, texts, message, surroundings = {}) => {
  expect(problemsOf(texts, surroundings)).toEqual([expect.stringContaining(message)]);
});

test("a test without a usable id that lacks something else is told without a name", () => {
  expect(problemsOf(suiteText("tests: [{ id: 5 }]"))).toEqual([
    expect.stringContaining("this test needs an endpoint"),
    expect.stringContaining("id: must be a text"),
  ]);
});

test.each([
  ["a service", { "a.yml": API, "s.yml": TESTS.replace("api", "web"), "b.yml": "environment: nowhere\n" }, '"web"'],
  ["a test", suiteFiles("depends_on: [other]\nretry_count: 9"), 'no test of this suite: "other"'],
  ["a name", suiteFiles("query: { a: '{{nobody}}' }\nretry_count: 9"), "{{nobody}} is set by nothing"],
])("what is wrong elsewhere hides no unknown name: %s", (_what, texts, message) => {
  expect(problemsOf(texts)).toHaveLength(2);
  expect(problemsOf(texts).join("\n")).toContain(message);
});
