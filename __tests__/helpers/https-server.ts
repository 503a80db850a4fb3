import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { generate } from "selfsigned";
import type { TlsOptions } from "../../src/model/configuration.ts";
import { type HttpServer, listen } from "./http-server.ts";

/** A certificate authority of one's own, and what it signed for 127.0.0.1. */
export interface Authority {
  /** In PEM form. */
  ca: string;
  key: string;
  cert: string;
}

const CA_EXTENSIONS = [
  { name: "basicConstraints" as const, cA: true, critical: true },
  { name: "keyUsage" as const, keyCertSign: true, cRLSign: true, critical: true },
];
const SERVER_EXTENSIONS = [
  { name: "basicConstraints" as const, cA: false },
  { name: "extKeyUsage" as const, serverAuth: true },
  { name: "subjectAltName" as const, altNames: [{ type: 7 as const, ip: "127.0.0.1" }] },
];

/** `notAfter` is the server's last day; the authority's own is later. */
export async function createAuthority(notAfter = new Date(Date.now() + 86_400_000)): Promise<Authority> {
  const name = (value: string) => [{ name: "commonName", value }];
  const common = { keyType: "ec" as const, algorithm: "sha256", notBeforeDate: new Date(Date.now() - 2 * 86_400_000) };
  const root = await generate(name("compose-verify tests"), { ...common, extensions: CA_EXTENSIONS });
  const server = await generate(name("127.0.0.1"), {
    ...common,
    extensions: SERVER_EXTENSIONS,
    notAfterDate: notAfter,
    ca: { key: root.private, cert: root.cert },
  });
  return { ca: root.cert, key: server.private, cert: server.cert };
}

/** A real HTTPS server on 127.0.0.1 whose certificate only its own authority vouches for. */
export async function startHttpsServer(
  { key, cert }: Authority,
  listener: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
): Promise<HttpServer> {
  const server = await listen(createServer({ key, cert }, (request, response) => void listener(request, response)));
  return { ...server, url: server.url.replace("http:", "https:") };
}

export function tlsOptions(overrides: Partial<TlsOptions> = {}): TlsOptions {
  return { ca: null, ca_file: null, insecure: false, ...overrides };
}
