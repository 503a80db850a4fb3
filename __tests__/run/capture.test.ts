import { describe, expect, it } from "vitest";
import type { Json } from "../../src/model/json.ts";
import type { CaptureSource } from "../../src/model/schema.ts";
import { HANG_MS } from "../helpers/hang.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { runTests } from "../helpers/run.ts";
import { testCase } from "../helpers/test-case.ts";

const BODY = {
  id: 7,
  none: null,
  lines: [{ sku: "A-1" }, { sku: "B-2" }],
  "odd key": "x",
  evil: `${"a".repeat(40)}!`,
  token: "id=42;",
};

/** Captures from a fixed answer and sends what was captured to the same server. */
async function captured(
  source: CaptureSource,
): Promise<{ message: string | null; status: string | undefined; value: Json | undefined }> {
  await using server = await startRecordingServer((_request, response) => {
    response.setHeader("etag", '"v1"').setHeader("x-many", ["a", "b"]);
    sendJson(response, BODY, 201);
  });
  const { byId } = await runTests(server.url, [
    testCase({ id: "first", capture: { value: source } }),
    testCase({ id: "second", method: "POST", request_body: { value: "{{value}}" }, depends_on: ["first"] }),
  ]);
  const sent = server.requests[1];
  return {
    message: byId.first?.error_message ?? null,
    status: byId.first?.status,
    value: sent && JSON.parse(sent.body).value,
  };
}

describe("a capture gives its value, with its type, to a later test", () => {
  it.each<[CaptureSource, Json]>([
    ["$.id", 7],
    ["$.none", null],
    ["$['odd key']", "x"],
    ["$.lines[1].sku", "B-2"],
    ["$.lines[-1]", { sku: "B-2" }],
    ["$.lines[*].sku", ["A-1", "B-2"]],
    ["$..sku", ["A-1", "B-2"]],
    ["$.lines[?@.sku == 'A-1'].sku", ["A-1"]],
    ["$.lines[?match(@.sku, 'B-.')].sku", ["B-2"]],
    ["$.lines[?search(@.sku, '1')].sku", ["A-1"]],
    [{ jsonpath: "$.id" }, 7],
    [{ header: "ETag" }, '"v1"'],
    [{ header: "x-many" }, "a, b"],
    [{ header: "x-many", all: true }, ["a", "b"]],
    [{ status: true }, 201],
    [{ body: true }, JSON.stringify(BODY)],
    [{ regex: "id=([0-9]+)" }, "42"],
    [{ regex: "id=[0-9]+" }, "id=42"],
    [{ jsonpath: "$.lines[0].sku", regex: "-(.)" }, "1"],
    [{ header: "etag", regex: "v([0-9])" }, "1"],
  ])("%j", async (source, value) => {
    expect(await captured(source)).toEqual({ message: null, status: "passed", value });
  });
});

describe("a capture that finds nothing is an error", () => {
  it.each<[CaptureSource, string]>([
    ["$.nope", "capture value: $.nope found nothing in the body"],
    ["$.lines[?@.sku == 'C'].sku", "capture value: $.lines[?@.sku == 'C'].sku found nothing in the body"],
    [{ header: "x-gone" }, "capture value: header x-gone found nothing in the response's headers"],
    [{ regex: "order=(.)" }, "capture value: regex order=(.) found nothing in the body"],
  ])("%j", async (source, message) => {
    expect(await captured(source)).toEqual({ message, status: "error", value: undefined });
  });

  it.each<[CaptureSource, RegExp]>([
    ["$.[", /^capture value: /],
    ["$.constructor", /found nothing/],
    [{ regex: "(?=a)" }, /^capture value: the pattern "\(\?=a\)" cannot be used/],
  ])("%j", async (source, message) => {
    const { message: said, status } = await captured(source);
    expect(status).toBe("error");
    expect(said).toMatch(message);
  });

  it("and a filter's pattern cannot stall the run", async () => {
    const start = performance.now();
    expect((await captured("$[?match(@, '(a+)+')]")).status).toBe("error");
    expect(performance.now() - start).toBeLessThan(HANG_MS);
  });
});
