import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { API, configure, problemsOf, suiteFiles } from "../helpers/configuration.ts";

/** The two examples of the interface, with every key of the format. */
const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, "../fixtures/configuration", name), "utf8");
const VARIABLES = { TEST_PASSWORD: "test-password-1", ROBOT_TOKEN: "robot-token-1" };
const COMPOSE = { names: ["orders", "auth", "db", "payments"], complete: true };

describe("the whole format", () => {
  const texts = { "verify.yml": fixture("verify.yml"), "suites/orders.yml": fixture("suites/orders.yml") };

  it("is accepted", () => {
    expect(problemsOf(texts, { variables: VARIABLES, compose: COMPOSE })).toEqual([]);
  });

  it("arrives with every part in its place", () => {
    const { services, databases, auth, suites } = configure(texts, { variables: VARIABLES, compose: COMPOSE });
    expect(services[0]).toMatchObject({ requires_auth: true, database: "default", dependencies: ["auth", "db"] });
    expect(databases).toMatchObject([{ name: "default", type: "postgresql", service: "db", writable: false }]);
    expect(auth).toMatchObject([
      { name: "default", format: "jwt", token_type: "Bearer", login: { method: "POST", target_service: "auth" } },
      { name: "robot", format: "opaque", access_token: "robot-token-1", login: null },
    ]);
    const [entry] = suites;
    expect(entry?.tests.map((test) => test.id)).toEqual([
      "create",
      "quantity[single]",
      "quantity[too-many]",
      "shipped",
      "row",
      "up",
    ]);
    expect(entry?.tests[3]?.needs).toEqual({ services: ["payments", "orders", "auth"], databases: [] });
    expect(entry?.tests[4]?.needs).toEqual({ services: [], databases: ["default"] });
    const tests = entry?.load().tests ?? [];
    expect(tests[0]).toMatchObject({
      auth: "default",
      assert: [{ jsonpath: "$.lines[*].sku" }, { header: "location" }],
    });
    expect(tests[2]).toMatchObject({ name: "quantity [too-many]", vars: { quantity: 500, status: 422 } });
    expect(tests[3]).toMatchObject({
      timeout_seconds: 30,
      steps: [{ name: "pay" }, { until: { timeout_seconds: 20 } }],
    });
    expect(tests[4]).toMatchObject({ database: "default", target_service: null, auth: null, params: ["{{order_id}}"] });
  });

  it("is the format of JSON files, too", () => {
    const json = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name.replace(".yml", ".json"), JSON.stringify(parse(text))]),
    );
    const withoutPlaces = (problems: string[]) => problems.map((problem) => problem.replace(/^\S+ /, "")).sort();
    const asYaml = problemsOf(texts, { variables: VARIABLES, compose: COMPOSE });
    const asJson = problemsOf(json, { variables: VARIABLES, compose: COMPOSE });
    expect(withoutPlaces(asJson)).toEqual(withoutPlaces(asYaml));
  });
});

describe("defaults", () => {
  it("are those of the data model", () => {
    const { services, suites, environment, database_type } = configure(suiteFiles());
    expect({ environment, database_type }).toEqual({ environment: null, database_type: null });
    expect(services[0]).toMatchObject({
      service_name: "api",
      health_endpoint: "/health",
      ready_endpoint: "/health/ready",
      docs_endpoint: "/docs",
      written: { health: false, ready: false, docs: false },
      requires_auth: false,
      startup_wait_seconds: 60,
      health_check_timeout: 5,
      database_required: false,
      dependencies: [],
    });
    expect(suites[0]).toMatchObject({
      execution_order: 1,
      parallel_safe: false,
      timeout_seconds: 300,
      prerequisites: [],
      tags: [],
    });
    expect(suites[0]?.load().tests[0]).toMatchObject({
      id: "first",
      name: "first",
      test_type: "api_endpoint",
      method: "GET",
      target_service: "api",
      timeout_seconds: 10,
      retry_count: 0,
      expected_status: undefined,
      skip: null,
      location: { file: "suite.yml", line: 4 },
    });
  });

  it("of the project reach services and tests, the nearest wins", () => {
    const { services, suites } = configure({
      "a.yml":
        "defaults: { timeout_seconds: 7, headers: { Accept: a, x-own: p }, service: { startup_wait_seconds: 9, health_endpoint: null } }\n",
      "b.yml": "defaults: { retry_count: 2, headers: { x-b: b } }\n",
      "c.yml": `${API.replace("api,", "api, startup_wait_seconds: 11,")}suites: [{ name: s, target_service: api, headers: { X-Own: s }, tests: [{ id: t, endpoint: /, headers: { ACCEPT: null } }] }]\n`,
    });
    expect(services[0]).toMatchObject({ startup_wait_seconds: 11, health_endpoint: null, written: { health: true } });
    expect(suites[0]?.load().tests[0]).toMatchObject({
      timeout_seconds: 7,
      retry_count: 2,
      headers: { accept: null, "x-own": "s", "x-b": "b" },
    });
  });

  it("are replaced for one environment", () => {
    const text =
      "services:\n  - service_name: api\n    base_url: http://127.0.0.1:1024\n    ready_endpoint: /r\n    environments:\n      staging: { base_url: https://staging.example.com, ready_endpoint: null, dependencies: [] }\n";
    expect(configure({ "a.yml": text }, { environment: "staging" }).services[0]).toMatchObject({
      base_url: "https://staging.example.com",
      ready_endpoint: null,
    });
    expect(configure({ "a.yml": text }, { environment: "local" }).services[0]).toMatchObject({
      base_url: "http://127.0.0.1:1024",
      ready_endpoint: "/r",
    });
  });

  it("do not make an address up outside docker", () => {
    const text = { "a.yml": "services: [{ service_name: api }]\n" };
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(text, { environment: "local" })).toEqual([expect.stringContaining("needs a base_url")]);
  });
});

describe("ranges, at both ends", () => {
  const service = (key: string) => (value: unknown) =>
    problemsOf({ "a.yml": `services: [{ service_name: api, base_url: http://h, ${key}: ${value} }]\n` });
  const ofTest = (key: string) => (value: unknown) => problemsOf(suiteFiles(`${key}: ${value}`));
  const ofSuite = (key: string) => (value: unknown) => problemsOf(suiteFiles("timeout_seconds: 1", `${key}: ${value}`));
  test.each<[string, (value: unknown) => string[], unknown[], unknown[]]>([
    [
      "suite timeout_seconds",
      ofSuite("timeout_seconds"),
      [10, 300, "10.0"],
      [9, 301, 0, -1, 10.5, '"10"', "1e2", true, "[]"],
    ],
    ["execution_order", ofSuite("execution_order"), [1, 999_999], [0, -1, 1.5, '"1"', "null"]],
    ["test timeout_seconds", ofTest("timeout_seconds"), [1, 60], [0, 61, 1.5, "007"]],
    ["retry_count", ofTest("retry_count"), [0, 3], [-1, 4, 0.5]],
    [
      "expected_status",
      ofTest("expected_status"),
      [100, 599, "{ $in: [200, 204] }"],
      [99, 600, 200.5, "2xx", "null", "[200]"],
    ],
    ["startup_wait_seconds", service("startup_wait_seconds"), [0, 120], [-1, 121, 0.5]],
    ["health_check_timeout", service("health_check_timeout"), [1, 30], [0, 31, 1.5]],
    ["port", service("port"), [1, 65_535], [0, 65_536, 80.5]],
    ["method", ofTest("method"), ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"], ["get", "TRACE", "''"]],
    ["test_type", ofTest("test_type"), ["api_endpoint", "health_check"], ["api", "''"]],
    ["max_response_ms", ofTest("max_response_ms"), [1, 60_000], [0, 1.5]],
  ])("%s", (key, check, good, bad) => {
    for (const value of good) expect(check(value), String(value)).toEqual([]);
    for (const value of bad) {
      const found = check(value);
      expect(found.length, String(value)).toBeGreaterThanOrEqual(1);
      expect(found[0], String(value)).toMatch(/^\w+\.yml:\d+:\d+: \S/);
      expect(found[0], String(value)).not.toMatch(/undefined|Invalid input|expected nonoptional/i);
    }
    expect(key).not.toBe("");
  });

  test.each([
    ["environment: qa", "must be one of local, docker, staging"],
    ["database_type: mysql", "sqlite or postgresql"],
    ["version: 2", "must be 1"],
    ["services: [{ service_name: api, base_url: 127.0.0.1:80 }]", "must be a URL"],
    ["services: [{ service_name: api, base_url: 'ftp://h' }]", "must be a URL"],
    ["services: [{ service_name: api, base_url: 'http://{{host}}' }]", "must be written out"],
    ["services: [{ service_name: api, base_url: http://h, health_endpoint: health }]", "must start with /"],
    ["services: [{ service_name: '' }]", "must not be empty"],
    ["services: [{}]", "service_name"],
    ["services: { api: {} }", "services is a list"],
    ["auth: [{ name: a, user_email: nobody }]", "e-mail"],
    ["redact: password", "list of texts"],
  ])("%s", (text, message) => {
    expect(problemsOf({ "a.yml": `${text}\n` }).join("\n")).toContain(message);
  });
});

describe("unknown names", () => {
  test.each([
    [
      "a key of a test",
      suiteFiles("expected_statu: 200"),
      'suite.yml:6:5: unknown key "expected_statu" (did you mean "expected_status"?)',
    ],
    [
      "a key of a suite",
      suiteFiles("", "parallel_save: true"),
      'suite.yml:3:1: unknown key "parallel_save" (did you mean "parallel_safe"?)',
    ],
    [
      "a key of a service",
      { "a.yml": "services:\n  - service_name: api\n    baseurl: http://h\n" },
      'a.yml:3:5: unknown key "baseurl" (did you mean "base_url"?)',
    ],
    ["a key of the project", { "a.yml": "enviroment: docker\n" }, '(did you mean "environment"?)'],
    ["a service", suiteFiles("target_service: apo"), '"apo" (did you mean "api"?)'],
    ["a prerequisite", suiteFiles("", "prerequisites: [apii]"), '"apii" (did you mean "api"?)'],
    [
      "a dependency of a service",
      { "a.yml": "services: [{ service_name: api, base_url: http://h, dependencies: [dd] }]\n" },
      'dependencies names no known service: "dd"',
    ],
    ["a test", suiteFiles("depends_on: [frist]"), '"frist" (did you mean "first"?)'],
    [
      "a template's name",
      suiteFiles('query: { a: "{{toke}}" }', "vars: { token: x }"),
      '{{toke}} is set by nothing in this suite (did you mean "token"?)',
    ],
    ["an operator", suiteFiles("expected_response: { a: { $gt: 1, $contain: 2 } }"), "did you mean $contains?"],
    ["a shorthand", suiteFiles("expected_response: { a: $uid }"), "did you mean $uuid?"],
    [
      "an environment",
      { "a.yml": "services: [{ service_name: api, base_url: http://h, environments: { prod: {} } }]\n" },
      "prod",
    ],
  ])("%s", (_what, texts, message) => {
    expect(problemsOf(texts).join("\n")).toContain(message);
  });

  it("of a compose file count as known, and its lack of a service is told", () => {
    const compose = { names: ["web", "db"], complete: true };
    expect(problemsOf(suiteFiles(), { compose }).join()).toContain('the compose file has no service "api"');
    const texts = { "a.yml": "suites: [{ name: s, tests: [{ id: t, target_service: web, endpoint: / }] }]\n" };
    expect(problemsOf(texts, { compose })).toEqual([]);
    expect(problemsOf(suiteFiles(), { compose: { ...compose, complete: false } })).toEqual([]);
  });

  it("are no problem where they begin with x-, at every level", () => {
    expect(
      problemsOf({
        "a.yml":
          "x-note: { any: [thing] }\nservices: [{ service_name: api, base_url: http://h, x-owner: me, tls: { x-y: 1 } }]\nsuites:\n  - name: s\n    x-y: 1\n    tests: [{ id: t, target_service: api, endpoint: /, x-z: { a: 1 }, headers: { x-real: kept } }]\n",
      }),
    ).toEqual([]);
  });
});

describe("names that are written twice", () => {
  test.each([
    [
      "a suite",
      {
        "a.yml": "suites: [{ name: s, tests: [{ id: t, endpoint: /, target_service: api }] }]\n",
        "b.yml": `${API}suites:\n  - name: s\n    tests: [{ id: t, endpoint: /, target_service: api }]\n`,
      },
      'b.yml:3:5: the suite "s" is already defined at a.yml:1',
    ],
    ["a service", { "a.yml": API, "b.yml": `\n${API}` }, 'b.yml:2:14: the service "api" is already defined at a.yml:1'],
    [
      "a test",
      {
        "a.yml": `${API}suites: [{ name: s, target_service: api, tests: [{ id: t, endpoint: / }, { id: t, endpoint: / }] }]\n`,
      },
      'the test "t" is already defined at a.yml:2',
    ],
    [
      "a scalar key",
      { "a.yml": "environment: docker\n", "b.yml": "environment: docker\n" },
      'b.yml:1:1: the key "environment" is already defined at a.yml:1',
    ],
    [
      "an entry of a map",
      { "a.yml": "databases: { default: { path: x } }\n", "b.yml": "databases: { default: { path: y } }\n" },
      'b.yml:1:14: the key "databases.default" is already defined at a.yml:1',
    ],
    [
      "a default",
      { "a.yml": "defaults: { timeout_seconds: 5 }\n", "b.yml": "defaults: { timeout_seconds: 6 }\n" },
      '"defaults.timeout_seconds"',
    ],
    [
      "a default header",
      { "a.yml": "defaults: { headers: { a: x } }\n", "b.yml": "defaults: { headers: { a: y } }\n" },
      '"defaults.headers.a"',
    ],
    [
      "a default of services",
      { "a.yml": "defaults: { service: { port: 1 } }\n", "b.yml": "defaults: { service: { port: 2 } }\n" },
      '"defaults.service.port"',
    ],
    [
      "an authentication context",
      { "a.yml": "auth: [{ name: r }]\n", "b.yml": "auth: [{ name: r }]\n" },
      'the authentication context "r"',
    ],
  ])("%s", (_what, texts, message) => {
    expect(problemsOf(texts).join("\n")).toContain(message);
  });

  it("lists and maps join across files", () => {
    const { services, suites, redact } = configure({
      "a.yml": `${API}redact: [ssn]\n`,
      "b.yml": "services: [{ service_name: web, base_url: http://h }]\nredact: [iban]\n",
      "c.json": '{ "suites": [{ "name": "s", "tests": [{ "id": "t", "target_service": "web", "endpoint": "/" }] }] }',
    });
    expect(services.map((service) => service.service_name)).toEqual(["api", "web"]);
    expect(redact).toEqual(["ssn", "iban"]);
    expect(suites[0]?.load().tests[0]?.location).toMatchObject({ file: "c.json", line: 1 });
  });
});

describe("what cannot work is told before anything is contacted", () => {
  test.each([
    ["a cycle of tests", "depends_on: [first]", "these tests wait for each other: first → first"],
    ["a body on GET", "request_body: {}", "method is GET unless"],
    ["a body on HEAD", "method: HEAD\nrequest_body: {}", "a HEAD request has no body"],
    ["two bodies", "method: POST\nrequest_body: {}\nrequest_text: x", "has two bodies"],
    ["a header name", 'headers: { "a b": x }', "no valid header name"],
    ["a line break in a header", 'headers: { a: "x\\r\\nb: y" }', "line break"],
    ["a look-around", "expected_response: { a: { $matches: '(?=x)' } }", "linear-time"],
    ["a broken JSONPath", "capture: { a: '$.x[' }", "is no JSONPath"],
    ["a broken pattern", "capture: { a: { regex: '(' } }", "cannot be used"],
    ["a capture without a source", "capture: { a: {} }", "needs a source"],
    ["a capture of two sources", "capture: { a: { header: x, status: true } }", "has one source"],
    ["a capture that is no path", "capture: { a: x }", "JSONPath"],
    ["mixed keys", "expected_response: { a: { $eq: 1, b: 2 } }", "stands beside keys"],
  ])("%s", (_what, lines, message) => {
    expect(problemsOf(suiteFiles(lines)).join("\n")).toContain(message);
  });

  it("an absolute endpoint goes to declared services only", () => {
    const texts = (endpoint: string) => ({
      "a.yml": `${API}suites: [{ name: s, target_service: api, tests: [{ id: t, endpoint: "${endpoint}" }] }]\n`,
    });
    expect(problemsOf(texts("http://127.0.0.1:8001/x"))).toEqual([]);
    for (const endpoint of [
      "http://127.0.0.1:8002/x",
      "http://127.0.0.1:8001@evil.example/",
      "https://127.0.0.1:8001/",
    ])
      expect(problemsOf(texts(endpoint)).join(), endpoint).toContain("goes to no declared service");
    for (const endpoint of ["orders", "file:///etc/passwd", "javascript:alert(1)", "@evil.example/"])
      expect(problemsOf(texts(endpoint)), endpoint).toHaveLength(1);
  });

  it("a cycle of services, and a longer one of tests, are spelled out once", () => {
    const services =
      "services:\n" +
      ["a", "b", "c"]
        .map(
          (name, index, all) =>
            `  - { service_name: ${name}, base_url: "http://h", dependencies: [${all[(index + 1) % 3]}] }\n`,
        )
        .join("");
    expect(problemsOf({ "a.yml": services })).toEqual([expect.stringContaining("a → b → c → a")]);
    const tests =
      "tests:\n" +
      ["a", "b", "c"]
        .map((id, index, all) => `  - { id: ${id}, endpoint: /, depends_on: [${all[(index + 1) % 3]}] }\n`)
        .join("");
    expect(problemsOf({ "verify.yml": API, "s.yml": `name: s\ntarget_service: api\n${tests}` })).toEqual([
      expect.stringContaining("s.yml:4:39: these tests wait for each other: a → b → c → a"),
    ]);
  });

  it("a test that is longer than its suite", () => {
    expect(problemsOf(suiteFiles("timeout_seconds: 30", "timeout_seconds: 20"))).toEqual([
      expect.stringMatching(/^suite\.yml:7:22: .*longer than the 20 seconds/),
    ]);
    expect(problemsOf(suiteFiles("timeout_seconds: 20", "timeout_seconds: 20"))).toEqual([]);
  });

  it("a test without a target or an endpoint", () => {
    const found = problemsOf({ "a.yml": `${API}suites: [{ name: s, tests: [{ id: t }] }]\n` }).join("\n");
    expect(found).toContain("does not say to which service");
    expect(found).toContain("needs an endpoint");
    expect(
      problemsOf({
        "a.yml": `${API}suites: [{ name: s, tests: [{ id: t, test_type: health_check, target_service: api }] }]\n`,
      }),
    ).toEqual([]);
  });

  it("headers of suites and of the defaults", () => {
    expect(problemsOf(suiteFiles("", 'headers: { "a b": x }')).join()).toContain("suite.yml:3:12: ");
    expect(problemsOf({ "a.yml": 'defaults: { headers: { "a b": x } }\n' }).join()).toContain("no valid header name");
  });

  it("a JSONPath under redact, with its place", () => {
    expect(problemsOf({ "a.yml": 'redact:\n  - ssn\n  - "$.card["\n  - "$.card.number"\n' })).toEqual([
      expect.stringMatching(/^a\.yml:3:5: redact: \$\.card\[ is no JSONPath: /),
    ]);
  });
});

describe("variables", () => {
  test.each(["GITHUB_TOKEN", "ACTIONS_RUNTIME_TOKEN", "INPUT_GITHUB_TOKEN", "RUNNER_TEMP", "github_token"])(
    "%s can never be read, from .env neither",
    (name) => {
      const text = { "a.yml": `redact: ["\${${name}:-x}"]\n` };
      for (const surroundings of [{ variables: { [name]: "value" } }, { dotenv: { [name]: "value" } }, {}])
        expect(problemsOf(text, surroundings)).toEqual([expect.stringMatching(/^a\.yml:1:10: .*can never be read/)]);
    },
  );

  it("come from the environment before .env, and never from an object's own members", () => {
    const read = (name: string, surroundings: object) =>
      configure({ "a.yml": `redact: ["\${${name}}"]\n` }, surroundings).redact;
    expect(read("A", { variables: { A: "1" }, dotenv: { A: "2" } })).toEqual(["1"]);
    expect(read("A", { dotenv: { A: "2" } })).toEqual(["2"]);
    expect(problemsOf({ "a.yml": 'redact: ["${constructor}"]\n' })).toEqual([
      expect.stringContaining("constructor is not set"),
    ]);
  });

  it("that are named like secrets are secrets", () => {
    const text = { "a.yml": 'redact: ["${DB_PASSWORD} ${PLAIN} ${API_KEY:-none}"]\n' };
    expect(
      configure(text, { variables: { DB_PASSWORD: "p1", PLAIN: "x" }, dotenv: { API_KEY: "k1" } }).secrets,
    ).toEqual(["p1", "k1"]);
  });

  it("that are not set make one complaint a place", () => {
    expect(problemsOf({ "a.yml": "services: [{ service_name: api, base_url: $" + "{NONE} }]\n" })).toHaveLength(1);
    expect(problemsOf(suiteFiles('depends_on: ["${NONE}"]'))).toHaveLength(1);
  });
});

it("all problems of all files come at once, in the order of the files", () => {
  const problems = problemsOf({
    "a.yml":
      "enviroment: docker\nservices:\n  - service_name: api\n    startup_wait_seconds: 500\n    base_url: nowhere\n",
    "b.yml":
      "name: s\ntimeout_seconds: 5\ntests:\n  - id: t\n    target_service: apo\n    endpoint: /\n    retry_count: 9\n  - id: t\n    endpoint: x\n    timeout: 007\n",
    "c.json": '{ "suites": [ }',
    "d.yml": "a: [1\n",
    "e.yml": "",
    "f.yml": "- a list\n",
  });
  const places = problems.map((problem) => problem.split(": ")[0]);
  expect(places).toEqual([...places].sort((one = "", other = "") => (one[0] ?? "").localeCompare(other[0] ?? "")));
  expect(new Set(places.map((place) => place?.split(":")[0]))).toEqual(
    new Set(["a.yml", "b.yml", "c.json", "d.yml", "e.yml", "f.yml"]),
  );
  expect(problems.length).toBeGreaterThanOrEqual(11);
  for (const message of [
    "enviroment",
    "URL",
    "at least 10",
    "at most 3",
    "already defined",
    "leading zero",
    "not valid JSON",
    "the file is empty",
    "holds a mapping",
  ]) {
    expect(problems.join("\n")).toContain(message);
  }
});

test.each([
  ['{ "a": 1, }', 1, 11],
  ["{ 'a': 1 }", 1, 3],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{ "a": 1 } // comment', 1, 12],
  ['{ "a": ', 1, 8],
])("JSON that is none: %s", (text, line, column) => {
  expect(problemsOf({ "a.json": text })).toEqual([expect.stringContaining(`a.json:${line}:${column}: not valid JSON`)]);
});
