import { describe, expect, it } from "vitest";
import { remedyFor } from "../../src/run/remediation.ts";
import { closedPort } from "../helpers/http-server.ts";
import { createAuthority, startHttpsServer, tlsOptions } from "../helpers/https-server.ts";
import { type RecordingServer, type SeenRequest, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runOne } from "../helpers/run.ts";
import { createSender } from "../helpers/send.ts";
import { testCase } from "../helpers/test-case.ts";

/** Answers `/<status>?to=<location>` with that redirect, anything else with 200. */
function startRedirectingServer(): Promise<RecordingServer> {
  return startRecordingServer((request, response) => {
    const url = new URL(request.url, "http://x");
    const status = Number(/^\/(\d{3})$/.exec(url.pathname)?.[1] ?? 200);
    const location = url.searchParams.get("to");
    response.writeHead(status, location === null ? {} : { location }).end(`at ${url.pathname}`);
  });
}

const HEADERS = {
  authorization: "Bearer canary",
  cookie: "sid=canary",
  "x-api-key": "canary",
  "proxy-authorization": "canary",
  "x-tenant": "canary",
};

function follow(status: number, to: string) {
  return {
    follow_redirects: true,
    endpoint: `/${status}`,
    query: { to },
    headers: { ...HEADERS, accept: "application/canned" },
  };
}

function seen(request: SeenRequest | undefined) {
  return { method: request?.method, url: request?.url, body: request?.body, type: request?.headers["content-type"] };
}

describe("redirects within an origin", () => {
  it.each([
    [301, "POST", "GET", ""],
    [302, "POST", "GET", ""],
    [303, "POST", "GET", ""],
    [307, "POST", "POST", '{"n":1}'],
    [308, "POST", "POST", '{"n":1}'],
    [301, "PUT", "PUT", '{"n":1}'],
    [302, "DELETE", "DELETE", '{"n":1}'],
    [303, "PUT", "GET", ""],
    [303, "HEAD", "HEAD", null],
    [302, "HEAD", "HEAD", null],
  ])("%i turns %s into %s", async (status, method, then, body) => {
    await using server = await startRedirectingServer();
    await using sender = createSender([readyService("api", server.url)]);
    const request_body = body === null ? undefined : { n: 1 };
    const { response, failure } = await sender.send({ ...follow(status, "/end"), method, request_body });
    expect(failure).toBeNull();
    expect(response).toMatchObject({ status: 200, hops: [expect.stringMatching(`^${status} ${method} .*/end$`)] });
    const last = server.requests[1];
    const type = body ? "application/json" : undefined;
    expect(seen(last)).toEqual({ method: then, url: "/end", body: body ?? "", type });
    expect(last?.headers).toMatchObject(HEADERS);
  });

  it.each([
    ["is not followed unless the call says so", { follow_redirects: false }, "/end", 302],
    ["without a location is the answer", {}, "", 302],
    ["304 is none", {}, "/end", 304],
    ["300 is none", {}, "/end", 300],
  ])("%s", async (_name, overrides, to, status) => {
    await using server = await startRedirectingServer();
    await using sender = createSender([readyService("api", server.url)]);
    const query: Record<string, string> = to === "" ? {} : { to };
    const { response } = await sender.send({ ...follow(status, to), query, ...overrides });
    expect(response).toMatchObject({ status, hops: [] });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["relative", "end?a=1", "/end?a=1"],
    ["with a fragment", "/end#part", "/end"],
    ["with letters beyond ASCII", Buffer.from("/größe").toString("latin1"), "/gr%C3%B6%C3%9Fe"],
  ])("a location %s", async (_name, location, url) => {
    await using server = await startRecordingServer((request, response) => {
      response.writeHead(request.url === "/" ? 302 : 200, { location }).end();
    });
    await using sender = createSender([readyService("api", server.url)]);
    await sender.send({ follow_redirects: true });
    expect(server.requests[1]?.url).toBe(url);
  });

  it("user and password of a location are dropped, and never shown", async () => {
    await using server = await startRedirectingServer();
    await using sender = createSender([readyService("api", server.url)]);
    const to = `${server.url.replace("//", "//user:canary@")}/end`;
    const { response } = await sender.send({ follow_redirects: true, endpoint: "/302", query: { to } });
    expect(server.requests[1]?.headers.authorization).toBeUndefined();
    expect(response?.hops[0]?.split(" -> ")[1]).toBe(`${server.url}/end`);
  });

  it.each([
    ["sets is sent on", "sid=2", "sid=2"],
    ["deletes is not", "sid=; Max-Age=0", undefined],
  ])("a cookie that a redirect %s", async (_name, set, sent) => {
    await using server = await startRecordingServer((request, response) => {
      const to = { "/": "/in", "/in": "/end" }[request.url];
      const cookie = { "/": set, "/login": "sid=1" }[request.url];
      response
        .writeHead(to ? 302 : 200, { ...(to && { location: to }), ...(cookie && { "set-cookie": cookie }) })
        .end();
    });
    await using sender = createSender([readyService("api", server.url)]);
    await sender.send({ cookies: "suite", endpoint: "/login" });
    await sender.send({ cookies: "suite", follow_redirects: true });
    expect(server.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, "sid=1", sent, sent]);
  });

  it("the time of all hops counts", async () => {
    await using server = await startRecordingServer(async (request, response) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      response.writeHead(request.url === "/" ? 302 : 200, { location: "/end" }).end();
    });
    await using sender = createSender([readyService("api", server.url)]);
    const { response } = await sender.send({ follow_redirects: true });
    expect(response?.timing.total_ms).toBeGreaterThan(110);
    expect(response?.timing.ttfb_ms).toBeGreaterThan(110);
  });
});

describe("redirects to another origin", () => {
  it("carry nothing that the call sends, not even after the way back", async () => {
    await using home = await startRedirectingServer();
    await using away = await startRecordingServer((_request, response) => {
      response.writeHead(302, { location: `${home.url}/back` }).end();
    });
    await using sender = createSender([readyService("api", home.url), readyService("away", away.url)]);
    const { response } = await sender.send(follow(302, `${away.url}/x`));
    expect(response).toMatchObject({ status: 200, hops: [expect.any(String), expect.any(String)] });
    for (const request of [away.requests[0], home.requests[1]]) {
      expect(JSON.stringify(request?.headers)).not.toContain("canary");
      expect(request?.headers).toMatchObject({ "user-agent": "compose-verify", accept: "application/canned" });
    }
  });

  it("a jar's cookies stay at home, though cookies know no ports", async () => {
    await using away = await startRecordingServer((_request, response) => void response.end());
    await using home = await startRecordingServer((_request, response) => {
      response.writeHead(302, { location: `${away.url}/x`, "set-cookie": "sid=canary" }).end();
    });
    await using sender = createSender([readyService("api", home.url), readyService("away", away.url)]);
    await sender.send({ follow_redirects: true, cookies: "test" });
    expect(away.requests[0]?.headers.cookie).toBeUndefined();
  });

  it("a POST that becomes a GET leaves its body behind", async () => {
    await using away = await startRedirectingServer();
    await using home = await startRedirectingServer();
    await using sender = createSender([readyService("api", home.url), readyService("away", away.url)]);
    await sender.send({ ...follow(303, `${away.url}/end`), method: "POST", request_body: { password: "canary" } });
    expect(seen(away.requests[0])).toEqual({ method: "GET", url: "/end", body: "", type: undefined });
  });

  it.each([302, 307, 308])("%i would take a body along: an error that says so, and nothing is sent", async (status) => {
    await using away = await startRedirectingServer();
    await using home = await startRedirectingServer();
    await using sender = createSender([readyService("api", home.url), readyService("away", away.url)]);
    const method = status === 302 ? "PUT" : "POST";
    const { failure, response } = await sender.send({
      ...follow(status, `${away.url}/end`),
      method,
      request_body: { password: "canary" },
    });
    expect(failure).toMatchObject({ kind: "redirect-body", repeatable: "never" });
    expect(failure?.message).toContain(`to another origin, ${away.url}`);
    expect(response?.status).toBe(status);
    expect(away.requests).toHaveLength(0);
  });

  it.each([
    ["an undeclared host", "http://169.254.169.254/latest", /169\.254\.169\.254.*belongs to no declared service/],
    ["an undeclared port", "http://127.0.0.1:1/", /belongs to no declared service/],
    ["another host in disguise", "//evil.test/", /evil\.test\/, which belongs to no declared service/],
    ["a file", "file:///etc/passwd", /which is not HTTP/],
    ["data", "data:text/plain,x", /which is not HTTP/],
    ["what is no address", "http://[", /belongs to no declared service/],
  ])("%s is refused", async (_name, to, message) => {
    await using home = await startRedirectingServer();
    await using sender = createSender([readyService("api", home.url)]);
    const { failure } = await sender.send(follow(302, to));
    expect(failure?.message).toMatch(message);
    expect(failure?.trace).toHaveLength(1);
    expect(failure && remedyFor(failure.kind)).toMatch(/Declare the service/);
  });

  it("a service's own authority holds there, and only there", async () => {
    const authority = await createAuthority();
    await using secure = await startHttpsServer(authority, (_request, response) => void response.end());
    await using home = await startRedirectingServer();
    const away = readyService("away", secure.url, { tls: tlsOptions({ ca: authority.ca }) });
    await using sender = createSender([readyService("api", home.url), away]);
    const { response } = await sender.send(follow(302, secure.url));
    expect(response?.status).toBe(200);
  });
});

describe("redirects that lead nowhere", () => {
  it("a circle ends after ten, with every hop told", async () => {
    await using server = await startRecordingServer((request, response) => {
      response.writeHead(302, { location: request.url === "/a" ? "/b" : "/a" }).end();
    });
    await using sender = createSender([readyService("api", server.url)]);
    const { failure } = await sender.send({ follow_redirects: true, endpoint: "/a" });
    expect(failure).toMatchObject({ kind: "too-many-redirects", repeatable: "never" });
    expect(failure?.message).toBe(`more than 10 redirects, in circles, and now to ${server.url}/b again`);
    expect(failure?.trace).toHaveLength(11);
    expect(server.requests).toHaveLength(11);
  });

  it("ten are followed", async () => {
    await using server = await startRecordingServer((request, response) => {
      const step = Number(request.url.slice(1));
      response.writeHead(step < 10 ? 302 : 200, { location: `/${step + 1}` }).end();
    });
    await using sender = createSender([readyService("api", server.url)]);
    const { response } = await sender.send({ follow_redirects: true, endpoint: "/0" });
    expect(response?.status).toBe(200);
    expect(response?.hops).toHaveLength(10);
  });

  it("a hop that breaks tells how it got there, and is not repeated", async () => {
    const port = await closedPort();
    await using home = await startRedirectingServer();
    await using sender = createSender([
      readyService("api", home.url),
      readyService("gone", `http://127.0.0.1:${port}`),
    ]);
    const { failure } = await sender.send(follow(302, `http://127.0.0.1:${port}/end`));
    expect(failure).toMatchObject({ kind: "refused", repeatable: "never" });
    expect(failure?.message).toMatch(/refused by .* \(after a redirect\)/);
    expect(failure?.trace.at(-1)).toContain(`302 GET ${home.url}`);
  });

  it("the time limit covers all of them", async () => {
    await using server = await startRecordingServer((request, response) => {
      if (request.url === "/") response.writeHead(302, { location: "/slow" }).end();
    });
    await using sender = createSender([readyService("api", server.url)], {}, 0.3);
    const { failure } = await sender.send({ follow_redirects: true });
    expect(failure?.message).toMatch(/sent no response in 0\.3 s \(after a redirect\)/);
  });
});

it("a test whose last answer is not what was expected tells how it got there", async () => {
  await using server = await startRedirectingServer();
  const test = testCase({ follow_redirects: true, endpoint: "/302?to=/end", expected_status: 404 });
  const result = await runOne(server.url, test);
  expect(result).toMatchObject({ status: "failed", response_status: 200 });
  expect(result.error_trace).toEqual([`302 GET ${server.url}/302?to=/end -> ${server.url}/end`]);
  expect(result.curl).toMatch(/ -L --max-redirs 10 /);
});
