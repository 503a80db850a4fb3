import { describe, expect, it } from "vitest";
import type { Call } from "../../src/model/configuration.ts";
import type { Credentials } from "../../src/run/auth/contract.ts";
import type { CallContext } from "../../src/run/call-context.ts";
import { createCookieJar } from "../../src/run/cookies.ts";
import { buildRequest, type RunService } from "../../src/run/request.ts";
import { tlsOptions } from "../helpers/https-server.ts";
import { callContext } from "../helpers/run.ts";
import { call } from "../helpers/test-case.ts";

const SERVICES: RunService[] = [
  { name: "api", base_url: "http://api.test:8000/base/", health_endpoint: null, tls: null, unavailable: null },
  { name: "bare", base_url: "http://bare.test", health_endpoint: null, tls: null, unavailable: null },
  { name: "secure", base_url: "http://us%40er:p%20w@secure.test", health_endpoint: null, tls: null, unavailable: null },
  {
    name: "private",
    base_url: "https://private.test",
    health_endpoint: null,
    tls: tlsOptions({ insecure: true }),
    unavailable: null,
  },
  { name: "lost", base_url: null, health_endpoint: null, tls: null, unavailable: null },
];

function build(
  endpoint: string,
  overrides: Partial<Call> = {},
  method = "GET",
  { credentials = null, ...parts }: Partial<CallContext> & { credentials?: Credentials | null } = {},
) {
  const context = callContext({
    ...parts,
    services: new Map(SERVICES.map((service) => [service.name, service])),
    scope: (name) => ({ id: "a/b", n: 9007199254740993n, on: true })[name],
  });
  return buildRequest(context, call({ ...overrides, method, endpoint }), credentials);
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
    ["/x", { target_service: "nope" }, /nope has no address here/],
    ["/x", { target_service: null }, /names no target_service/],
    ["/x", { query: { filter: { a: 1 } } }, /^query "filter" is a map, which has no form there/],
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
    expect(request.body?.content).toBe('{"n":9007199254740993,"on":true,"text":"9007199254740993!"}');
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
      body: { content: "null" },
    });
    expect(Object.keys((await build("/x", { headers })).headers).sort()).toEqual([
      "accept-encoding",
      "content-type",
      "x-id",
    ]);
  });

  it.each([
    ["credentials", {}, "Bearer t1"],
    ["an own one over credentials", { headers: { authorization: "Basic eDp5" } }, "Basic eDp5"],
    ["none, though there are credentials", { headers: { authorization: null } }, undefined],
    ["credentials over those of base_url", { target_service: "secure" }, "Bearer t1"],
  ])("authorization: %s", async (_name, overrides, authorization) => {
    const request = await build("/x", overrides, "GET", { credentials: { authorization: "Bearer t1", serial: 1 } });
    expect(request.headers.authorization).toBe(authorization);
  });

  it.each<[string, Partial<Call>, string | undefined]>([
    ["of the jar", { cookies: "suite" }, "sid=1"],
    ["of an empty jar", { cookies: "test" }, undefined],
    ["an own one over the jar's", { cookies: "suite", headers: { cookie: "own={{n}}" } }, "own=9007199254740993"],
    ["none, though there is a jar", { cookies: "suite", headers: { cookie: null } }, undefined],
    ["just these", { cookies: { a: "{{n}}", b: "2" } }, "a=9007199254740993; b=2"],
  ])("cookie: %s", async (_name, overrides, cookie) => {
    const suite = createCookieJar();
    suite.store("http://api.test/", ["sid=1"]);
    const request = await build("/x", overrides, "GET", { jars: { suite, test: createCookieJar() } });
    expect(request.headers.cookie).toBe(cookie);
  });

  it.each([
    ["the body's", undefined, /^multipart\/form-data; boundary=\S+$/],
    ["an own type gets the boundary", "multipart/mixed", /^multipart\/mixed; boundary=\S+$/],
    ["an own boundary stays", "multipart/mixed; boundary=x", /^multipart\/mixed; boundary=x$/],
    ["another type stays", "text/plain", /^text\/plain$/],
  ])("content-type of multipart: %s", async (_name, own, type) => {
    const headers: Record<string, string> = own === undefined ? {} : { "content-type": own };
    const request = await build("/x", { headers, request_multipart: { a: "1" } }, "POST");
    expect(request.headers["content-type"]).toMatch(type);
  });

  it("the service at the address says what is trusted", async () => {
    const absolute = await build("https://private.test/x", { target_service: "bare" });
    expect(absolute.tls?.insecure).toBe(true);
    expect((await build("/x", { target_service: "private" })).tls?.insecure).toBe(true);
    expect((await build("/x", { target_service: "bare" })).tls).toBeNull();
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
