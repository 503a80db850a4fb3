import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProber, type Prober } from "../../src/readiness/probe.ts";
import { nodeSystem } from "../../src/system.ts";
import { closedPort, startAtRefusedPort, startHttpServer, startTcpServer } from "../helpers/http-server.ts";

const NEVER = new AbortController().signal;

describe("probe", () => {
  let prober: Prober;

  beforeAll(() => {
    prober = createProber(nodeSystem({}, "/"));
  });

  afterAll(() => prober.close());

  const probe = (url: string, timeoutMs = 5_000) => prober.probe(url, timeoutMs, NEVER, null);

  it.each([200, 204, 299])("passes on %i", async (status) => {
    await using server = await startHttpServer((_request, response) => void response.writeHead(status).end());
    expect(await probe(server.url)).toMatchObject({ ok: true, status, error: null });
  });

  it("does not follow a redirect, and says where it leads", async () => {
    await using server = await startHttpServer((request, response) => {
      response.writeHead(request.url === "/health" ? 302 : 200, { location: "/login" }).end();
    });
    const outcome = await probe(`${server.url}/health`);
    expect(outcome).toMatchObject({ ok: false, status: 302 });
    expect(outcome.error).toContain("redirect to /login");
  });

  it("keeps the beginning of an answer that is not 2xx", async () => {
    await using server = await startHttpServer((_request, response) => void response.writeHead(503).end("db\n down"));
    expect(await probe(server.url)).toMatchObject({ ok: false, status: 503, error: "answered 503: db down" });
  });

  it("sends credentials of the address as a header, as other clients do", async () => {
    await using server = await startHttpServer((request, response) => {
      response.writeHead(request.headers.authorization === "Basic dTpwQDE=" ? 200 : 401).end();
    });
    expect(await probe(server.url.replace("//", "//u:p%401@"))).toMatchObject({ ok: true, status: 200 });
  });

  it("reads no more than it needs of an endless body and gives the connection back", async () => {
    let open = 0;
    await using server = await startHttpServer((_request, response) => {
      open += 1;
      response.on("close", () => {
        open -= 1;
      });
      const write = () => {
        while (!response.destroyed && response.write("x".repeat(4096)));
      };
      response.on("drain", write).writeHead(200);
      write();
    });
    expect(await probe(server.url)).toMatchObject({ ok: true, status: 200 });
    await expect.poll(() => open).toBe(0);
  });

  it.each<[string, (socket: import("node:net").Socket) => void, RegExp]>([
    ["a server that resets", (socket) => socket.on("data", () => socket.resetAndDestroy()), /reset the connection/],
    ["a server that hangs up", (socket) => socket.on("data", () => socket.end()), /closed the connection before/],
    [
      "another protocol",
      (socket) => socket.end("SSH-2.0-OpenSSH_9\r\n"),
      /does not speak HTTP .*SSH-2\.0.*check the port/,
    ],
    [
      "a TLS server",
      (socket) => socket.on("data", () => socket.end(Buffer.from([21, 3, 1, 0, 2, 2, 70]))),
      /use https/,
    ],
    ["a silent server", () => undefined, /gave no answer in 0\.3 s/],
  ])("explains %s", async (_what, onConnection, message) => {
    await using server = await startTcpServer(onConnection);
    const { ok, status, error } = await probe(server.url, 300);
    expect({ ok, status }).toEqual({ ok: false, status: null });
    expect(error).toMatch(message);
    expect(error).not.toMatch(/fetch failed|undefined/);
  });

  it("explains a body that never ends within the time-out", async () => {
    await using server = await startHttpServer((_request, response) => {
      response.writeHead(200).write("x");
    });
    expect(await probe(server.url, 300)).toMatchObject({
      ok: false,
      status: 200,
      error: expect.stringContaining("did not finish"),
    });
  });

  it("explains TLS to a plain port, a closed port and an unknown host", async () => {
    await using server = await startHttpServer((_request, response) => void response.end());
    expect((await probe(server.url.replace("http:", "https:"))).error).toContain("use http://");
    expect((await probe(`http://127.0.0.1:${await closedPort()}`)).error).toContain("refused the connection");
    expect((await probe("http://shop.invalid")).error).toContain("host name");
  });

  it("asks at a port that fetch refuses like at any other", async () => {
    await using server = await startAtRefusedPort((_request, response) => void response.end());
    expect(await probe(`${server.url}/health`)).toMatchObject({ ok: true, status: 200 });
  });

  it("calls an address that is no URL hopeless", async () => {
    expect(await probe("http://[::1/health")).toMatchObject({ ok: false, permanent: true });
  });
});
