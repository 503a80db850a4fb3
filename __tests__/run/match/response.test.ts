import { describe, expect, it } from "vitest";
import { sendJson, startRecordingServer } from "../../helpers/recording-server.ts";
import { runOne, runTests } from "../../helpers/run.ts";
import { testCase } from "../../helpers/test-case.ts";

async function against(reply: {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}) {
  return startRecordingServer(
    (_request, response) => void response.writeHead(reply.status ?? 200, reply.headers).end(reply.body),
  );
}

describe("a complete answer that does not meet the test is failed", () => {
  it("reports every mismatch with source, pointer and line", async () => {
    await using server = await startRecordingServer((_request, response) =>
      sendJson(response, { id: 1, lines: [] }, 500),
    );
    const result = await runOne(
      server.url,
      testCase({
        expected_status: 201,
        expected_headers: { "Content-Type": { $contains: "xml" }, "x-gone": "$any" },
        expected_response: { id: "$uuid", lines: { $length: 1 } },
      }),
    );
    expect(result.status).toBe("failed");
    expect(result.mismatches).toEqual([
      {
        source: "status",
        pointer: "",
        expected: 201,
        actual: 500,
        location: { file: "tests/config/suite.yml", line: 11 },
      },
      expect.objectContaining({
        source: "header:content-type",
        actual: "application/json",
        location: { file: "tests/config/suite.yml", line: 13 },
      }),
      expect.objectContaining({ source: "header:x-gone", actual: "$absent" }),
      expect.objectContaining({ source: "body", pointer: "/id", expected: "$uuid", actual: 1 }),
      expect.objectContaining({ source: "body", pointer: "/lines", expected: { $length: 1 }, actual: [] }),
    ]);
    expect(result.error_message).toMatch(/^expected status 201, got 500; .*; and 2 more$/);
    expect(result.remediation).toMatch(/service's log/);
  });

  it.each([
    [
      "HTML",
      { headers: { "content-type": "text/html" }, body: "<html>\n<body>no" },
      "expected JSON, got text/html: `<html> <body>no`",
    ],
    ["an empty body", {}, "expected JSON, got an empty body"],
    [
      "invalid UTF-8",
      { headers: { "content-type": "application/json" }, body: Buffer.from([0x7b, 0xff, 0x7d]) },
      "expected JSON, got application/json that is not valid UTF-8",
    ],
    ["NaN", { body: '{"a": NaN}' }, 'expected JSON, got a body without content type: `{"a": NaN}`'],
  ])("%s where JSON is expected", async (_name, reply, message) => {
    await using server = await against(reply);
    const result = await runOne(server.url, testCase({ expected_response: { a: 1 } }));
    expect(result).toMatchObject({ status: "failed", error_message: message });
    expect(result.mismatches).toMatchObject([{ source: "body", pointer: "" }]);
  });

  it("too slow an answer is a mismatch of source duration", async () => {
    await using server = await startRecordingServer(
      (_request, response) => void setTimeout(() => sendJson(response, {}), 60),
    );
    const result = await runOne(server.url, testCase({ max_response_ms: 5 }));
    expect(result.mismatches).toMatchObject([{ source: "duration", pointer: "", expected: { $lte: 5 } }]);
    expect(result.error_message).toMatch(/^expected an answer within 5 ms, got it after \d+ ms$/);
  });
});

describe("what is accepted", () => {
  it.each([
    [
      "JSON of any content type, after a byte order mark",
      { headers: { "content-type": "text/html" }, body: '\ufeff{"a": 1}' },
      { expected_response: { a: 1 } },
    ],
    ["an empty body where nothing is expected", { status: 204 }, { expected_response: "$absent" }],
    ["a status by operator", { status: 404 }, { expected_status: { $in: [404, 410] } }],
    ["a status from a variable", { status: 422 }, { expected_status: "{{status}}", vars: { status: "422" } }],
    ["a header that is a number", { headers: { "x-count": "3" } }, { expected_headers: { "X-Count": 3 } }],
    ["an absent header", {}, { expected_headers: { "x-gone": "$absent" } }],
    [
      "one of several cookies",
      { headers: { "set-cookie": ["a=1", "b=2"] } },
      { expected_headers: { "set-cookie": "b=2" } },
    ],
    [
      "several values of one header joined",
      { headers: { "x-many": ["a", "b"] } },
      { expected_headers: { "x-many": "a, b" } },
    ],
    [
      "big integers by their digits",
      { body: '{"n": 9007199254740993}' },
      { expected_response: { n: 9007199254740993n } },
    ],
  ])("%s", async (_name, reply, overrides) => {
    await using server = await against(reply);
    const result = await runOne(server.url, testCase(overrides));
    expect(result.error_message).toBeNull();
    expect(result.status).toBe("passed");
  });

  it("a deep body crashes nothing, compared or captured", async () => {
    const deep = `{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}, "n": 12345678901234567890}`;
    await using server = await against({ body: deep });
    const { results } = await runTests(server.url, [
      testCase({ id: "subset", expected_response: { a: "$array" } }),
      testCase({ id: "wrong", expected_response: { a: 1 } }),
      testCase({ id: "path", capture: { x: "$..b" } }),
    ]);
    expect(
      results.every((result) => result.status === "failed" || result.status === "error" || result.status === "passed"),
    ).toBe(true);
    expect(() => JSON.stringify(results.map((result) => result.mismatches))).not.toThrow();
  });
});
