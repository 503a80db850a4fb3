import { describe, expect, it, test } from "vitest";
import { configure, problemsOf, suiteFiles, suiteText } from "../helpers/configuration.ts";

const DECLARED = "databases: { default: { path: x.db } }\nauth: [{ name: robot, access_token: abc, format: opaque }]\n";
const STEP = (keys: string) => `tests: [{ id: f, test_type: integration_flow, steps: [{ endpoint: /, ${keys} }] }]\n`;

describe("names that nothing declares", () => {
  test.each([
    ["a suite's service", "target_service: apo\ntests: [{ id: a, endpoint: / }]\n", '"apo" (did you mean "api"?)'],
    ["a suite's context", "auth: robbot\ntests: [{ id: a, endpoint: / }]\n", '"robbot" (did you mean "robot"?)'],
    [
      "a test's context",
      "tests: [{ id: a, endpoint: /, auth: robbot }]\n",
      "suite.yml:3:37: auth names no known authentication context",
    ],
    ["a step's service", STEP("target_service: apo"), '"apo" (did you mean "api"?)'],
    ["a step's context", STEP("auth: robbot"), '"robbot" (did you mean "robot"?)'],
    ["a set-up's service", "setup: [{ endpoint: /, target_service: apo }]\ntests: [{ id: a, endpoint: / }]\n", '"apo"'],
    ["a teardown's context", "teardown: [{ endpoint: /, auth: x-y }]\ntests: [{ id: a, endpoint: / }]\n", '"x-y"'],
    ["a database", "tests: [{ id: a, test_type: database, database: defualt }]\n", 'no known database: "defualt"'],
    [
      "a prerequisite of the suite",
      "prerequisites: [apii]\ntests: [{ id: a, endpoint: / }]\n",
      '"apii" (did you mean "api"?)',
    ],
    ["a database of the suite", 'prerequisites: ["database:defualt"]\ntests: [{ id: a, endpoint: / }]\n', '"defualt"'],
    ["a prerequisite of a test", "tests: [{ id: a, endpoint: /, prerequisites: [apii] }]\n", '"apii"'],
    ["a prerequisite of a step", STEP("prerequisites: [apii]"), '"apii"'],
    ["a variable that is none", 'prerequisites: ["env:A B"]\ntests: [{ id: a, endpoint: / }]\n', "write env:NAME"],
    [
      "a template for a name",
      'tests: [{ id: a, endpoint: /, target_service: "{{x}}" }]\n',
      "{{name}} is not replaced in a name",
    ],
  ])("%s", (_what, text, message) => {
    const files = suiteText(text.startsWith("target_service") ? "" : text, DECLARED);
    if (text.startsWith("target_service")) files["suite.yml"] = `name: one\n${text}`;
    const found = problemsOf(files);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it("are told with what there is to declare them under", () => {
    expect(problemsOf(suiteFiles("auth: robot")).join()).toContain('"robot": declare it under auth');
    const database = suiteText("tests: [{ id: a, test_type: database }]\n");
    expect(problemsOf(database)).toEqual([expect.stringContaining('"a" needs the database "default"')]);
  });

  it("are none where they are declared, and none is a context of its own", () => {
    const text = `auth: robot\nprerequisites: [api, "database:default", "env:HOME"]\ntests:\n  - { id: a, endpoint: /, auth: none, prerequisites: ["env:A_1"] }\n  - { id: b, test_type: database }\n`;
    expect(problemsOf(suiteText(text, DECLARED))).toEqual([]);
  });

  it("are not looked for while a file cannot be read", () => {
    const files = { ...suiteText("tests: [{ id: a, endpoint: /, auth: robot }]\n"), "x.yml": "a: [1\n" };
    expect(problemsOf(files)).toEqual([expect.stringMatching(/^x\.yml/)]);
  });
});

describe("a service that requires authentication", () => {
  const requiring = (keys: string, suite: string) => ({
    "verify.yml": `services: [{ service_name: api, base_url: "http://h", ${keys} }]\n`,
    "suite.yml": `name: one\ntarget_service: api\n${suite}`,
  });

  it("needs the context default where its requests say nothing: one problem, at the service", () => {
    const suite = "tests: [{ id: a, endpoint: / }, { id: b, endpoint: / }]\n";
    expect(problemsOf(requiring("requires_auth: true", suite))).toEqual([
      expect.stringMatching(/^verify\.yml:1:\d+: "api" requires authentication, and "a" of the suite "one"/),
    ]);
  });

  test.each([
    ["auth on each", "tests: [{ id: a, endpoint: /, auth: none }]\n"],
    ["auth on the suite", "auth: none\ntests: [{ id: a, endpoint: / }]\n"],
    ["auth on the flow", "tests: [{ id: a, test_type: integration_flow, auth: none, steps: [{ endpoint: / }] }]\n"],
    ["no request of its own", "tests: [{ id: a, test_type: database, database: x }]\n"],
  ])("is fine with %s", (_what, suite) => {
    const files = requiring("requires_auth: true", suite);
    files["verify.yml"] += "databases: { x: { path: x.db } }\n";
    expect(problemsOf(files)).toEqual([]);
  });

  it("uses default by itself", () => {
    const files = requiring("requires_auth: true", "tests: [{ id: a, endpoint: / }]\n");
    files["verify.yml"] += "auth: [{ name: default, access_token: abc, format: opaque }]\n";
    expect(configure(files).suites[0]?.load().tests[0]?.auth).toBe("default");
  });
});

test.each([
  ["database_required: true", 'requires the database "default", which is not declared'],
  ["database_required: true, database: main", 'database names no known database: "main"'],
])("a service with %s that is not declared", (keys, message) => {
  const text = `services: [{ service_name: api, base_url: "http://h", ${keys} }]\n`;
  expect(problemsOf({ "a.yml": text })).toEqual([expect.stringContaining(message)]);
  expect(problemsOf({ "a.yml": `${text}databases: { default: { path: a }, main: { path: b } }\n` })).toEqual([]);
});
