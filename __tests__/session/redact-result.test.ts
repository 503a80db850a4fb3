import { describe, expect, it } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { Redactor } from "../../src/session/redact.ts";
import { redactMismatch } from "../../src/session/redact-mismatch.ts";
import { redactResult, redactService } from "../../src/session/redact-result.ts";
import { serviceResult, stepResult, testResult } from "../helpers/sessions.ts";

const SECRET = "hunter2-hunter2";

function redactorOf(rules: string[] = []): Redactor {
  const redactor = new Redactor(rules);
  redactor.add(SECRET);
  return redactor;
}

describe("a result", () => {
  it("holds the secret in no field", () => {
    const everywhere = testResult({
      test_name: `uses ${SECRET}`,
      status: "failed",
      response_body: `{"echo":"${SECRET}","access_token":"t"}`,
      error_message: `got ${SECRET}`,
      error_trace: [`at ${SECRET}`],
      tags: [SECRET],
      request: {
        method: "POST",
        url: `http://u:p@h/${SECRET}?token=abc`,
        headers: { authorization: "Bearer x", accept: "a", [SECRET]: "v" },
        body: `{"password":"pw","note":"${SECRET}"}`,
      },
      curl: `curl -d '${SECRET}'`,
      mismatches: [
        { source: "body", pointer: `/${SECRET}`, expected: SECRET, actual: { [SECRET]: [SECRET] }, location: null },
        { source: `header:${SECRET}`, pointer: "", expected: "a", actual: SECRET, location: null },
      ],
      remediation: `not ${SECRET}`,
      skip_reason: `because ${SECRET}`,
      cause: SECRET,
      steps: [stepResult({ name: SECRET })],
    });
    const masked = redactResult(everywhere, redactorOf());
    expect(JSON.stringify(masked)).not.toContain("hunter2");
    expect(masked.request).toEqual({
      method: "POST",
      url: "http://***@h/***?token=***",
      headers: { authorization: "***", accept: "a", "***": "v" },
      body: '{"password":"***","note":"***"}',
    });
    expect(masked.response_body).toBe('{"echo":"***","access_token":"***"}');
  });

  it("keeps its own fields whatever the configuration redacts: a verdict is read from them", () => {
    const redactor = redactorOf(["status", "name", "test_id", "duration_ms", "lane", "file", "state"]);
    const result = testResult({ status: "failed" });
    expect(redactResult(result, redactor)).toEqual(result);
    expect(redactService(serviceResult(), redactor)).toEqual(serviceResult());
  });

  it("keeps its own words when a secret is called the same", () => {
    const redactor = new Redactor();
    for (const word of ["api_endpoint", "timed_out", "completed"]) redactor.add(word);
    expect(redactResult(testResult(), redactor).test_type).toBe("api_endpoint");
    expect(redactService(serviceResult({ verdict: "timed_out" }), redactor).verdict).toBe("timed_out");
  });

  it("masks a short value in a mismatch, and in the message that tells it", () => {
    const mismatch = (pointer: string) => ({ source: "body", pointer, expected: "1", actual: "42", location: null });
    const masked = redactResult(
      testResult({
        status: "failed",
        mismatches: [mismatch("/pin"), mismatch("/card/cvv"), mismatch("/items/0/code"), mismatch("/count")],
        error_message:
          'body /pin: expected "1", got "42"; body /card/cvv: expected "1", got "42"; body /items/0/code: expected "1", got "42"; and 1 more',
        error_trace: ['attempt 1: header x-pin: expected "1", got "42"', 'body /count: expected "1", got "42"'],
      }),
      redactorOf(["pin", "x-pin", "$.card.cvv", "$.items[*].code"]),
    );
    expect(masked.mismatches.map(({ expected, actual }) => [expected, actual])).toEqual([
      ["***", "***"],
      ["***", "***"],
      ["***", "***"],
      ["1", "42"],
    ]);
    expect(masked.error_message).toBe(
      "body /pin: expected ***, got ***; body /card/cvv: expected ***, got ***; body /items/0/code: expected ***, got ***; and 1 more",
    );
    expect(masked.error_trace).toEqual([
      "attempt 1: header x-pin: expected ***, got ***",
      'body /count: expected "1", got "42"',
    ]);
  });

  it("masks what a JSONPath finds in the request, in the curl line too", () => {
    const body = '{ "card": { "cvv": "a\'1", "n": 7 }, "list": ["x-1"] }';
    const masked = redactResult(
      testResult({
        request: { method: "POST", url: "http://h/", headers: {}, body },
        curl: `curl -X POST 'http://h/' --data-raw '{"card":{"cvv":"a'\\''1","n":7},"list":["x-1"]}'`,
      }),
      redactorOf(["$.card", "$.list[0]"]),
    );
    expect(masked.request?.body).toBe('{"card":"***","list":["***"]}');
    expect(masked.curl).toBe(`curl -X POST 'http://h/' --data-raw '{"card":{"cvv":"***","n":"***"},"list":["***"]}'`);
  });

  it("cuts long values, and keeps small ones as they are", () => {
    const long = { a: "x".repeat(5000) };
    const masked = redactResult(
      testResult({
        response_body: "y".repeat(2000),
        mismatches: [{ source: "body", pointer: "", expected: { a: 1 }, actual: long, location: null }],
        error_message: "z".repeat(10_000),
      }),
      redactorOf(),
    );
    expect(masked.response_body).toMatch(/^y{1024} … \[976 bytes cut\]$/);
    expect(masked.mismatches[0]?.expected).toEqual({ a: 1 });
    expect(String(masked.mismatches[0]?.actual).length).toBeLessThan(1100);
    expect(masked.error_message?.length).toBeLessThan(4200);
  });
});

describe("a service's result", () => {
  it("holds no secret in what the container said", () => {
    const masked = redactService(
      serviceResult({
        verdict: "failed",
        log_tail: `POSTGRES_PASSWORD=${SECRET}\ndial postgres://app:pw@db/app`,
        health_output: `curl: ${SECRET}`,
        message: SECRET,
        timeline: [{ timestamp: "t", at_ms: 1, event: SECRET }],
      }),
      redactorOf(),
    );
    expect(JSON.stringify(masked)).not.toMatch(/hunter2|app:pw/);
    expect(masked.log_tail).toBe("POSTGRES_PASSWORD=***\ndial postgres://***@db/app");
  });
});

describe("a long value of a mismatch", () => {
  const between = (expected: Json, actual: Json) => {
    const mismatch = { source: "body", pointer: "/text", expected, actual, location: null };
    return redactMismatch(mismatch, new Redactor());
  };

  it("is cut down to where it differs", () => {
    const { expected, actual } = between(`${"x".repeat(3000)}1${"y".repeat(2000)}`, `${"x".repeat(3000)}2`);
    expect(expected).toMatch(/^\[2744 characters cut\] … x{256}1y{767} … \[1233 characters cut\]$/);
    expect(actual).toMatch(/^\[2744 characters cut\] … x{256}2$/);
  });

  it("keeps its form where what is alike can be left out", () => {
    const rows = Array.from({ length: 200 }, (_, id) => ({ id }));
    const { expected, actual } = between(rows.toSpliced(99, 1), rows);
    expect(expected).toEqual(["… [99 alike]", "… [100 alike]"]);
    expect(actual).toEqual(["… [99 alike]", { id: 99 }, "… [100 alike]"]);
  });
});

describe("names that look like a marked secret", () => {
  it("stay what they are: results must be found again", () => {
    const names = { test_id: "cookie:kept", suite_name: "authorization: flow", test_name: "Cookie: kept over steps" };
    const mismatch = { source: "cookie:sid", pointer: "", expected: "a", actual: "canary-of-a-cookie", location: null };
    const masked = redactResult(testResult({ ...names, mismatches: [mismatch] }), redactorOf());
    expect(masked).toMatchObject({ ...names, mismatches: [{ source: "cookie:sid", actual: "***" }] });
  });

  it("are masked where they hold a known secret", () => {
    const { test_name } = redactResult(testResult({ test_name: `with ${SECRET}` }), redactorOf());
    expect(test_name).toBe("with ***");
  });
});
