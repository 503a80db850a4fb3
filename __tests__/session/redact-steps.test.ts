import { describe, expect, it, test } from "vitest";
import type { Mismatch, SuiteResult } from "../../src/model/session.ts";
import { Redactor } from "../../src/session/redact.ts";
import { redactResult, redactSuite } from "../../src/session/redact-result.ts";
import { stepResult, testResult } from "../helpers/sessions.ts";

const SECRET = "hunter2-hunter2";

function redactorOf(rules: string[] = []): Redactor {
  const redactor = new Redactor(rules);
  redactor.add(SECRET);
  return redactor;
}

/** A step that has the secret in every text, and short ones where their places mark them. */
const everywhere = stepResult({
  name: `pay with ${SECRET}`,
  status: "failed",
  target_service: SECRET,
  response_body: `{"echo":"${SECRET}","access_token":"t-1","pin":"4711"}`,
  error_message: `got ${SECRET}; body /pin: expected "1", got "4711"`,
  error_trace: [`at ${SECRET}`],
  remediation: `not ${SECRET}`,
  request: {
    method: "POST",
    url: `http://u:p@h/${SECRET}?token=t-1`,
    headers: { authorization: "Bearer t-1", "x-pin": "4711" },
    body: `{"password":"t-1","note":"${SECRET}"}`,
  },
  curl: `curl -H 'x-pin: 4711' -d '${SECRET}'`,
  mismatches: [{ source: "body", pointer: "/pin", expected: "1", actual: "4711", location: null }],
  skip_reason: `because ${SECRET}`,
  polls: [{ at_ms: 1, response_status: 200, message: `${SECRET}; body /pin: expected "1", got "4711"` }],
});
const suite: SuiteResult = {
  name: SECRET,
  state: "completed",
  start_timestamp: null,
  end_timestamp: null,
  duration_ms: 1,
  total_tests: 1,
  passed_tests: 1,
  failed_tests: 0,
  skipped_tests: 0,
  error_tests: 0,
  skip_reason: SECRET,
  steps: [everywhere],
};

describe("a step", () => {
  const redactor = () => redactorOf(["pin", "x-pin"]);
  it.each([
    ["of a flow", () => redactResult(testResult({ steps: [everywhere] }), redactor()).steps],
    ["of a suite", () => redactSuite(suite, redactor()).steps],
  ])("%s lets no secret out", (_what, mask) => {
    const [masked] = mask();
    expect(JSON.stringify(masked)).not.toMatch(/hunter2|4711|t-1|u:p/);
    expect(masked?.polls).toEqual([
      { at_ms: 1, response_status: 200, message: "***; body /pin: expected ***, got ***" },
    ]);
    expect(masked?.response_body).toBe('{"echo":"***","access_token":"***","pin":"***"}');
  });

  it("keeps its own fields whatever the configuration redacts", () => {
    const step = stepResult({ status: "failed" });
    const masked = redactResult(testResult({ steps: [step] }), redactorOf(["status", "phase", "name", "attempts"]));
    expect(masked.steps).toEqual([step]);
  });

  it("has its body cut after it is masked", () => {
    const body = `{"password":"${"p".repeat(2000)}","rest":"${"x".repeat(2000)}"}`;
    const [masked] = redactResult(testResult({ steps: [stepResult({ response_body: body })] }), redactorOf()).steps;
    expect(masked?.response_body).toMatch(/^\{"password":"\*\*\*","rest":"x+ … \[\d+ bytes cut\]$/);
  });

  it("teaches a token before the test's own texts are masked", () => {
    const login = stepResult({ response_body: '{"access_token":"abcdefgh-1234"}' });
    const masked = redactResult(testResult({ test_name: "uses abcdefgh-1234", steps: [login] }), redactorOf());
    expect(masked.test_name).toBe("uses ***");
  });
});

test.each<
  [what: string, fields: Pick<Mismatch, "source" | "pointer">, rules: string[], expected: string, actual: string]
>([
  ["a field of the body", { source: "body", pointer: "/password" }, [], "***", "***"],
  ["a value that a schema refuses", { source: "schema", pointer: "/user/pin" }, ["pin"], "***", "***"],
  ["a column", { source: "rows", pointer: "/0/api_key" }, [], "***", "***"],
  ["a JSONPath's node", { source: "jsonpath:$.card.cvv", pointer: "/card/cvv" }, ["$.card.cvv"], "***", "***"],
  ["a JSONPath's nodes", { source: "jsonpath:$.cards[*].cvv", pointer: "" }, ["$.cards[*].cvv"], "***", "***"],
  ["a JSONPath in quotes", { source: "jsonpath:$['user']['password']", pointer: "" }, [], "***", "***"],
  ["an XPath that names a secret", { source: "xpath://user/password", pointer: "" }, [], "***", "***"],
  ["a pattern that names a secret", { source: "regex:password=(.*)", pointer: "" }, [], "***", "***"],
  ["a header by name", { source: "header:x-pin", pointer: "" }, ["x-pin"], "***", "***"],
  ["a cookie's value, whatever its name", { source: "cookie:theme", pointer: "" }, [], "1", "***"],
  ["a cookie by name", { source: "cookie:pin", pointer: "" }, ["pin"], "***", "***"],
  ["the whole body", { source: "body", pointer: "" }, ["$"], "***", "***"],
  ["an error of GraphQL", { source: "graphql", pointer: "/errors" }, [], "1", "42"],
  ["a JSONPath's other node", { source: "jsonpath:$.count", pointer: "/count" }, ["pin"], "1", "42"],
  ["a status", { source: "status", pointer: "" }, ["pin"], "1", "42"],
])("a mismatch of %s", (_what, fields, rules, expected, actual) => {
  const mismatch = { ...fields, expected: "1", actual: "42", location: null };
  const masked = redactResult(testResult({ mismatches: [mismatch] }), redactorOf(rules)).mismatches[0];
  expect([masked?.expected, masked?.actual]).toEqual([expected, actual]);
});

test.each([
  ['body /my pin: expected "1", got "42"', "body /my pin: expected ***, got ***"],
  [
    'step "pay": rows /0/pin: expected "1", got "42"; status: expected 1, got 2',
    'step "pay": rows /0/pin: expected ***, got ***; status: expected 1, got 2',
  ],
  ['cookie theme: expected "1", got "42"; and 1 more', "cookie theme: expected ***, got ***; and 1 more"],
  ['jsonpath $.a.pin: expected "1", got "42"', "jsonpath $.a.pin: expected ***, got ***"],
  ['jsonpath $.a: expected "1", got "42"', 'jsonpath $.a: expected "1", got "42"'],
  ["nothing was expected of the body of a header", "nothing was expected of the body of a header"],
])("a message that tells %s", (told, masked) => {
  const rules = ["pin", "my pin"];
  expect(redactResult(testResult({ error_message: told }), redactorOf(rules)).error_message).toBe(masked);
});

const multipart = (boundary: string) =>
  [
    `--${boundary}\r\nContent-Disposition: form-data; name="user[password]"\r\n\r\nhunter\r\n`,
    `--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\nplain\r\n`,
    `--${boundary}\r\nContent-Disposition: form-data; name="secret"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nfile\r\n`,
    `--${boundary}--\r\n`,
  ].join("");

test.each([
  ["a=1&password=x%20y&b=2", "a=1&password=***&b=2"],
  ["user%5Bpassword%5D=x", "user%5Bpassword%5D=***"],
  ["pin=1&pin=2&pinned=3", "pin=***&pin=***&pinned=3"],
  ["sig=short", "sig=***"],
  ["password=", "password="],
  ["next_token=7&a", "next_token=7&a"],
  ["a plain text with a=b in it", "a plain text with a=b in it"],
  [multipart("x-1"), multipart("x-1").replace("\r\nhunter\r\n", "\r\n***\r\n")],
])("the form %j", (body, masked) => {
  const request = { method: "POST", url: "http://h/", headers: {}, body };
  expect(redactResult(testResult({ request }), redactorOf(["pin"])).request?.body).toBe(masked);
});

it("the curl line of a form shows no field that is redacted", () => {
  const request = { method: "POST", url: "http://h/", headers: {}, body: "a=1&pin=x%27y&b=2" };
  const masked = redactResult(
    testResult({ request, curl: "curl 'http://h/' --data-raw 'a=1&pin=x%27y&b=2' --form-string 'pin=x'\\''y'" }),
    redactorOf(["pin"]),
  );
  expect(masked.curl).toBe("curl 'http://h/' --data-raw 'a=1&pin=***&b=2' --form-string 'pin=***'");
});
