import { describe, expect, it, test } from "vitest";
import { API, configure, problemsOf, suiteFiles, suiteText } from "../helpers/configuration.ts";

const context = (keys: string) => ({
  "a.yml": `${API}auth: [{ name: robot, access_token: x, format: opaque, ${keys} }]\n`,
});
const address = (url: string) => ({ "a.yml": `services: [{ service_name: api, base_url: "${url}" }]\n` });

describe("an e-mail address", () => {
  test.each(["t@localhost", "tester@auth", "a@b.c", "käthe@example.com", "a+b@example.com"])("may be %s", (email) => {
    expect(problemsOf(context(`user_email: "${email}"`))).toEqual([]);
  });

  test.each(["", "t", "@h", "t@", "a@b@c", "a b@c"])("is not %j", (email) => {
    expect(problemsOf(context(`user_email: "${email}"`))).toEqual([
      expect.stringContaining("user_email: must be an e-mail address"),
    ]);
  });
});

describe("a name of a value", () => {
  it("has letters of any alphabet", () => {
    const files = suiteFiles(
      "vars: { größe: 1 }\ncapture: { 名前: $.name, цена_1: $.price }\nquery: { a: '{{größe}}' }",
    );
    expect(problemsOf(files)).toEqual([]);
    expect(configure(files).suites[0]?.load().tests[0]?.vars).toEqual({ größe: 1 });
  });

  test.each(["1a", "a b", "a.b", "-a"])("is not %s", (name) => {
    expect(problemsOf(suiteFiles(`vars: { "${name}": 1 }`))).toHaveLength(1);
  });

  test.each(["headers", "vars", "query", "cookies"])(
    "is never __proto__, which is not lost without a word: %s",
    (key) => {
      expect(problemsOf(suiteFiles(`${key}: { a: x, __proto__: y }`))).toEqual([
        expect.stringMatching(/^suite\.yml:6:\d+: "__proto__" cannot be a name here/),
      ]);
    },
  );

  it("is __proto__ where the value is data", () => {
    const files = suiteFiles("method: POST\nrequest_body: { __proto__: x }");
    expect(problemsOf(files)).toEqual([]);
    expect(problemsOf(suiteFiles("__proto__: 1"))).toEqual([expect.stringContaining('unknown key "__proto__"')]);
  });
});

describe("an address", () => {
  test.each(["http:h", "http:///x", "http:\\\\\\\\h", "https://", "http://h:99999", "nope"])("is not %s", (url) => {
    expect(problemsOf(address(url))).toEqual([expect.stringContaining("base_url: ")]);
  });

  test.each(["http://é.example", "HTTP://H", "https://h:8443/api", "http://[::1]:80"])("may be %s", (url) => {
    expect(problemsOf(address(url))).toEqual([]);
  });
});

describe("an expected status", () => {
  test.each([
    ["{}", "holds no operator"],
    ["{ $in: [200, 99] }", "no answer has the status 99"],
    ["{ $eq: 1000 }", "no answer has the status 1000"],
    ['{ $eq: "200" }', 'no answer has the status "200"'],
    ["{ $any_of: [200, { $eq: 20 }] }", "no answer has the status 20"],
  ])("%s can never be met", (expected, message) => {
    expect(problemsOf(suiteFiles(`expected_status: ${expected}`))).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    "{ $in: [200, '{{v}}'] }",
    "{ $gte: 200, $lt: 600 }",
    "{ $not: { $in: [500, 503] } }",
    "{ $is: $integer }",
  ])("%s can", (expected) => {
    expect(problemsOf(suiteFiles(`vars: { v: 204 }\nexpected_status: ${expected}`))).toEqual([]);
  });

  it("is looked at in an until and in a log-in, too", () => {
    const until =
      "tests: [{ id: f, test_type: integration_flow, steps: [{ endpoint: /, until: { expected_status: {} } }] }]";
    expect(problemsOf(suiteText(until))).toEqual([expect.stringContaining("holds no operator")]);
    const login = "login: { target_service: api, endpoint: /, expected_status: {}, capture: { access_token: $.t } }";
    expect(problemsOf({ "a.yml": `${API}auth: [{ name: robot, ${login} }]\n` })).toEqual([
      expect.stringContaining("holds no operator"),
    ]);
  });
});

describe("a health check", () => {
  test.each(["method: POST", "method: GET", "request_body: {}", "request_text: x", "request_form: { a: 1 }"])(
    "takes no %s: it GETs",
    (line) => {
      expect(problemsOf(suiteFiles(`test_type: health_check\n${line}`))).toEqual([
        expect.stringMatching(
          /^suite\.yml:7:5: \w+ does not belong to the health_check "first": it GETs health_endpoint/,
        ),
      ]);
    },
  );

  it("takes headers, a query, authentication and every expectation", () => {
    const lines = "test_type: health_check\nheaders: { a: x }\nquery: { a: 1 }\nauth: none\nexpected_status: 204";
    expect(problemsOf(suiteFiles(lines))).toEqual([]);
  });
});

describe("a time-out that cannot hold what it contains", () => {
  const step = (keys: string) => `[{ endpoint: /, ${keys} }]`;
  const until = "until: { expected_status: 200, timeout_seconds: 20 }";

  test.each([
    ["an until of a test's set-up", `setup: ${step(until)}`, "the 10 seconds of its test"],
    [
      "a step of a test's set-up",
      `timeout_seconds: 5\nsetup: ${step("timeout_seconds: 6")}`,
      "the 5 seconds of its test",
    ],
  ])("%s", (_what, lines, message) => {
    expect(problemsOf(suiteFiles(lines))).toEqual([expect.stringContaining(message)]);
    expect(problemsOf(suiteFiles(`${lines.replace(/^timeout_seconds: \d+\n/, "")}\ntimeout_seconds: 30`))).toEqual([]);
  });

  it("an until of a teardown, which has a minute of its own, whatever the test has", () => {
    const lines = (seconds: number) =>
      suiteFiles(`teardown: ${step(`until: { expected_status: 200, timeout_seconds: ${seconds} }`)}`);
    expect(problemsOf(lines(61))).toEqual([
      expect.stringMatching(/longer than the 60 seconds of its teardown: shorten it$/),
    ]);
    expect(problemsOf(lines(60))).toEqual([]);
  });

  it("a default that is longer than a suite, where it is written", () => {
    const texts = (limit: number, test = "") =>
      suiteText(
        `timeout_seconds: ${limit}\ntests: [{ id: a, endpoint: /${test} }]`,
        "defaults: { timeout_seconds: 30 }\n",
      );
    expect(problemsOf(texts(10))).toEqual([
      expect.stringMatching(
        /^verify\.yml:2:30: timeout_seconds: 30 is longer than the 10 seconds of the whole suite "one": .*lengthen the suite's/,
      ),
    ]);
    expect(problemsOf(texts(30))).toEqual([]);
    expect(problemsOf(texts(10, ", timeout_seconds: 10"))).toEqual([]);
  });
});
