import { describe, expect, it } from "vitest";
import type { Call } from "../../src/model/configuration.ts";
import { buildRequest, type RunService } from "../../src/run/request.ts";
import { callContext } from "../helpers/run.ts";
import { call } from "../helpers/test-case.ts";

const SERVICES: RunService[] = [
  { name: "api", base_url: "http://api.test:8000/base/", health_endpoint: null, tls: null, unavailable: null },
  { name: "bare", base_url: "http://bare.test", health_endpoint: null, tls: null, unavailable: null },
  { name: "secure", base_url: "http://us%40er:p%20w@secure.test", health_endpoint: null, tls: null, unavailable: null },
  { name: "lost", base_url: null, health_endpoint: null, tls: null, unavailable: null },
];

function build(endpoint: string, overrides: Partial<Call> = {}, method = "GET") {
  const context = callContext({
    services: new Map(SERVICES.map((service) => [service.name, service])),
    scope: (name) => ({ id: "a/b", n: 9007199254740993n, on: true })[name],
  });
  return buildRequest(context, call({ ...overrides, method, endpoint }));
}

describe("addresses are joined as text", () => {
  it.each([
    ["/x", {}, "http://api.test:8000/base/x"],
    ["x", {}, "http://api.test:8000/base/x"],
    ["//evil.test/x", {}, "http://api.test:8000/base//evil.test/x"],
    ["", { target_service: "bare" }, "http://bare.test"],
    [
      "/{{id}}?a=1",
      { query: { b: [1, true, "x y"], c: null, n: "{{n}}" } },
      "http://api.test:8000/base/a/b?a=1&b=1&b=true&b=x+y&n=9007199254740993",
    ],
    ["/x?", { query: { a: "&=" } }, "http://api.test:8000/base/x?a=%26%3D"],
    ["/x#top", { query: { a: 1 } }, "http://api.test:8000/base/x?a=1#top"],
    ["http://bare.test/other", {}, "http://bare.test/other"],
  ])("%s %j", async (endpoint, overrides, url) => {
    expect((await build(endpoint, overrides)).url).toBe(url);
  });

  it.each([
    ["http://evil.test/x", {}, /belongs to no declared service/],
    ["http://bare.test:81/x", {}, /belongs to no declared service/],
    ["file:///etc/passwd", {}, /belongs to no declared service/],
    ["http://bare.test@evil.test/", {}, /belongs to no declared service/],
    ["/x", { target_service: "lost" }, /lost has no address/],
    ["/x", { target_service: "nope" }, /nope is not known/],
    ["/x", { target_service: null }, /names no target_service/],
    ["/{{nope}}", {}, /\{\{nope\}\} has no value/],
  ])("%s %j is refused", async (endpoint, overrides, message) => {
    await expect(build(endpoint, overrides)).rejects.toThrow(message);
  });

  it("credentials in base_url become basic authentication", async () => {
    const request = await build("/x", { target_service: "secure" });
    expect(request.url).toBe("http://secure.test/x");
    expect(request.headers.authorization).toBe(`Basic ${Buffer.from("us@er:p w").toString("base64")}`);
  });
});

describe("headers and body", () => {
  it("JSON bodies name their type and keep digits", async () => {
    const request = await build("/x", { request_body: { n: "{{n}}", on: "{{on}}", text: "{{n}}!" } }, "POST");
    expect(request.body).toBe('{"n":9007199254740993,"on":true,"text":"9007199254740993!"}');
    expect(request.headers).toEqual({
      accept: "*/*",
      "accept-encoding": "gzip, deflate, br",
      "content-type": "application/json",
      "user-agent": "compose-verify",
    });
  });

  it("null leaves a header out, also a default; an own one wins", async () => {
    const headers = {
      "user-agent": null,
      accept: null,
      "content-type": "application/merge-patch+json",
      "x-id": "{{id}}",
    };
    expect(await build("/x", { headers, request_body: null }, "PATCH")).toMatchObject({
      headers: {
        "accept-encoding": "gzip, deflate, br",
        "content-type": "application/merge-patch+json",
        "x-id": "a/b",
      },
      body: "null",
    });
    expect(Object.keys((await build("/x", { headers })).headers).sort()).toEqual([
      "accept-encoding",
      "content-type",
      "x-id",
    ]);
  });

  it.each([
    ["x-a", "a\r\nx-evil: 1"],
    ["x-a", "a\0"],
    ["x-a", "snowman ☃"],
    ["x a", "b"],
  ])("%j: %j cannot be sent", async (name, value) => {
    await expect(build("/x", { headers: { [name]: value } })).rejects.toThrow(/no header can carry|not a header name/);
  });
});
