import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TlsOptions } from "../../src/model/configuration.ts";
import { createProber } from "../../src/readiness/probe.ts";
import { createHttpClient } from "../../src/run/http.ts";
import { remedyFor } from "../../src/run/remediation.ts";
import { nodeSystem } from "../../src/system.ts";
import { type HttpServer, startTcpServer } from "../helpers/http-server.ts";
import { type Authority, createAuthority, startHttpsServer, tlsOptions } from "../helpers/https-server.ts";
import { readyService } from "../helpers/run.ts";
import { createSender } from "../helpers/send.ts";

const SYSTEM = nodeSystem({}, "/");
const NEVER = new AbortController().signal;

let authority: Authority;
let server: HttpServer;

beforeAll(async () => {
  authority = await createAuthority();
  server = await startHttpsServer(authority, (_request, response) => void response.end('{"secure":true}'));
});

afterAll(() => server.close());

async function sendOver(url: string, tls: TlsOptions | null, limitSeconds = 10) {
  await using sender = createSender([readyService("api", url, { tls })], {}, limitSeconds);
  const { response, failure } = await sender.send({});
  return { status: response?.status, message: failure?.message, remedy: failure && remedyFor(failure.kind) };
}

describe("requests", () => {
  it.each([
    ["with the service's own authority", () => tlsOptions({ ca: authority.ca })],
    ["with any certificate where the service is insecure", () => tlsOptions({ insecure: true })],
  ])("pass %s", async (_name, tls) => {
    expect(await sendOver(server.url, tls())).toMatchObject({ status: 200, message: undefined });
  });

  it("without either, the message names the reason and the remedy names tls.ca_file", async () => {
    const { message, remedy } = await sendOver(server.url, null);
    expect(message).toMatch(/^the TLS certificate of 127\.0\.0\.1:\d+ is not accepted: unable to /);
    expect(remedy).toContain("tls.ca_file");
  });

  it("another's authority does not help, and one that has expired is told", async () => {
    const other = await createAuthority();
    expect((await sendOver(server.url, tlsOptions({ ca: other.ca }))).message).toMatch(/is not accepted/);
    const old = await createAuthority(new Date(Date.now() - 86_400_000));
    await using expired = await startHttpsServer(old, (_request, response) => void response.end());
    const { message } = await sendOver(expired.url, tlsOptions({ ca: old.ca }));
    expect(message).toMatch(/is not accepted: certificate has expired/);
  });

  it("connections that were opened without looking are not used by a service that looks", async () => {
    const http = createHttpClient(1, SYSTEM);
    const request = { method: "GET", url: server.url, headers: {}, body: null, follow: false };
    const insecure = await http.send({ ...request, tls: tlsOptions({ insecure: true }) }, NEVER);
    const secure = await http.send({ ...request, tls: null }, NEVER);
    await http.close();
    expect(insecure.response?.status).toBe(200);
    expect(secure.failure?.kind).toBe("certificate");
  });

  it("a certificate file that is none vouches for nothing", async () => {
    const { remedy } = await sendOver(server.url, tlsOptions({ ca: "-----BEGIN CERTIFICATE-----\nnonsense" }));
    expect(remedy).toContain("tls.ca_file");
  });

  it("a handshake that never ends is cut by the time limit", async () => {
    await using silent = await startTcpServer(() => undefined);
    const { message } = await sendOver(`https://127.0.0.1:${silent.port}`, null, 0.3);
    expect(message).toBe(`no connection to 127.0.0.1:${silent.port} in 0.3 s`);
  });
});

it("readiness probes honour the same options, each service its own", async () => {
  const prober = createProber(SYSTEM);
  const probe = (tls: TlsOptions | null) => prober.probe(server.url, 5_000, NEVER, tls);
  const outcomes = [
    await probe(tlsOptions({ ca: authority.ca })),
    await probe(tlsOptions({ insecure: true })),
    await probe(null),
  ];
  await prober.close();
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(outcomes[2]?.error).toMatch(/certificate.*tls\.ca_file/);
});
