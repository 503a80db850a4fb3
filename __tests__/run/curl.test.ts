import { execFile, execFileSync, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Call } from "../../src/model/configuration.ts";
import { textualBody } from "../../src/run/bodies/body.ts";
import { curlLine } from "../../src/run/curl.ts";
import type { HttpRequest } from "../../src/run/http.ts";
import { filesIn } from "../helpers/files.ts";
import { createAuthority, startHttpsServer, tlsOptions } from "../helpers/https-server.ts";
import { type SeenRequest, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService } from "../helpers/run.ts";
import { createSender } from "../helpers/send.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const REQUEST: HttpRequest = {
  method: "POST",
  url: "http://127.0.0.1:1/x",
  headers: { accept: "*/*", "user-agent": "u" },
  body: null,
  tls: null,
  follow: false,
};

/** The arguments that a shell makes of a line. */
function shellWords(line: string, environment: Record<string, string> = {}): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const output = execFileSync("/bin/sh", ["-c", script], { env: environment, encoding: "utf8" });
  return output.split("\0").slice(0, -1);
}

function jsonRequest(text: string, headers: Record<string, string> = {}): HttpRequest {
  return { ...REQUEST, headers: { ...REQUEST.headers, ...headers }, body: textualBody(text, "application/json") };
}

describe("curlLine", () => {
  it("puts shell variables where secrets are", () => {
    const request = jsonRequest(
      '{"email":"t@example.com","password":"s3cret","nested":{"password":"s3cret","n":12345678901234567890}}',
      { authorization: "Bearer s3cret", cookie: "sid=s3cret", "x-api-key": "s3cret" },
    );
    const line = curlLine({ ...request, url: "http://127.0.0.1:1/x?access_token=s3&page=2" });
    expect(line).not.toContain("s3");
    expect(line).toContain(`-H 'authorization: '"$AUTHORIZATION"`);
    const words = shellWords(line, {
      AUTHORIZATION: "Bearer q",
      COOKIE: "c",
      X_API_KEY: "k",
      ACCESS_TOKEN: "t",
      PASSWORD: "p",
      PASSWORD_2: "p2",
    });
    expect(words).toContain("http://127.0.0.1:1/x?access_token=t&page=2");
    expect(words).toContain("authorization: Bearer q");
    expect(words).toContain("x-api-key: k");
    expect(words.at(-1)).toBe(
      '{"email":"t@example.com","password":"p","nested":{"password":"p2","n":12345678901234567890}}',
    );
  });

  it.each(["it's", "$(touch /tmp/x)", "`id`", 'a"b', "back\\slash", "line\nbreak", "SECRET<0>", "'", "''", ""])(
    "keeps %j whole through a shell",
    (text) => {
      const request = jsonRequest(JSON.stringify({ text, password: "hidden" }), { "x-text": "v" });
      const words = shellWords(curlLine(request), { PASSWORD: "p" });
      expect(JSON.parse(words.at(-1) ?? "")).toEqual({ text, password: "p" });
    },
  );

  it("leaves out what the test leaves out, and switches off curl's patterns", () => {
    const line = curlLine({ ...REQUEST, method: "HEAD", url: "http://127.0.0.1:1/x[1]", headers: { "x-empty": "" } });
    expect(line).toBe(`curl -sS -i -g --head 'http://127.0.0.1:1/x[1]' -H 'x-empty;' -H 'accept:' -H 'user-agent:'`);
  });
});

const FILES = { 'files/it\'s; a "note".txt': "Grüße\r\n", "files/raw.bin": "\0\n@x" };

const BODIES: [name: string, keys: Partial<Call>][] = [
  ["none", {}],
  ["JSON", { request_body: { n: 12345678901234567890n, text: "it's" } }],
  ["an own type", { request_body: {}, headers: { "content-type": "application/merge-patch+json" } }],
  ["no type", { request_body: {}, headers: { "content-type": null } }],
  ["text", { request_text: "@not-a-file & more\nlines" }],
  ["a file", { request_file: "files/raw.bin" }],
  ["a form", { request_form: { "a b": "@x=1&y", c: ["1", ""], "@d": "ü", "e=f&g": "=" } }],
  ["an empty form", { request_form: {} }],
  ["GraphQL", { request_graphql: { query: "query Q { a }", variables: { n: 1 }, operation_name: "Q" } }],
  [
    "multipart",
    {
      request_multipart: {
        field: "@x;type=a/b",
        more: ["<y", ""],
        note: { file: 'files/it\'s; a "note".txt' },
        raw: { file: "files/raw.bin", filename: "a;b,c.pdf", content_type: "application/pdf; version=1.7" },
      },
    },
  ],
];

describe.skipIf(spawnSync("curl", ["--version"]).error)("what a real curl sends", () => {
  it.each(BODIES)("%s: the same request as ours", async (_name, keys) => {
    await using server = await startRecordingServer((_request, response) => void response.end());
    await using folder = await temporaryFolder(FILES);
    await using sender = createSender([readyService("api", server.url)], { files: filesIn(folder.path) });
    const call = { method: "POST", endpoint: "/x?a=1", ...keys };
    const { failure } = await sender.send(call);
    expect(failure).toBeNull();
    await runLine(curlLine(await sender.build(call)), folder.path);
    const [ours, theirs] = await Promise.all(server.requests.map(comparable));
    expect(theirs).toEqual(ours);
    expect(server.requests).toHaveLength(2);
  });

  it.each<[string, Partial<Call>]>([
    ["a form", { request_form: { user: "u", password: "canary" } }],
    ["multipart", { request_multipart: { user: "u", password: "canary" } }],
    ["GraphQL variables", { request_graphql: { query: "{ a }", variables: { password: "canary" } } }],
  ])("secrets of %s are shell variables", async (_name, keys) => {
    await using server = await startRecordingServer((_request, response) => void response.end());
    await using sender = createSender([readyService("api", server.url)]);
    const line = curlLine(await sender.build({ method: "POST", ...keys }));
    expect(line).not.toContain("canary");
    await runLine(line, "/", { PASSWORD: "from the shell" });
    expect(server.requests[0]?.body).toMatch(/from[+ ]the[+ ]shell/);
  });

  it.each([
    ["GET", {}, ["GET /", "GET /end"]],
    ["POST", { request_body: {} }, ["POST /", "GET /end"]],
    ["HEAD", {}, ["HEAD /", "HEAD /end"]],
  ])("redirects of %s are followed as ours are", async (method, keys, seen) => {
    await using server = await startRecordingServer((request, response) => {
      response.writeHead(request.url === "/" ? 302 : 200, { location: "/end" }).end();
    });
    await using sender = createSender([readyService("api", server.url)]);
    const call = { method, follow_redirects: true, ...keys };
    await sender.send(call);
    await runLine(curlLine(await sender.build(call)), "/");
    expect(server.requests.map((request) => `${request.method} ${request.url}`)).toEqual([...seen, ...seen]);
  });

  it("trusts what the service trusts", async () => {
    const authority = await createAuthority();
    await using server = await startHttpsServer(authority, (_request, response) => void response.end("secure"));
    await using folder = await temporaryFolder({ "tls/ca.pem": authority.ca });
    for (const tls of [tlsOptions({ ca: authority.ca, ca_file: "tls/ca.pem" }), tlsOptions({ insecure: true })]) {
      await using sender = createSender([readyService("api", server.url, { tls })]);
      expect(await runLine(curlLine(await sender.build({})), folder.path)).toContain("secure");
    }
  });
});

/** Not blocking: the server that answers lives in this process. */
async function runLine(line: string, cwd: string, variables: Record<string, string> = {}): Promise<string> {
  const env = { PATH: process.env.PATH, NO_PROXY: "*", ...variables };
  const { stdout } = await promisify(execFile)("/bin/sh", ["-c", line], { cwd, env });
  return stdout;
}

/** What matters of a request: boundaries are drawn, a form may write a blank in two ways, and no body has no length. */
async function comparable(request: SeenRequest) {
  const { "content-type": type = "", connection, "content-length": length = "0", ...headers } = request.headers;
  const rest = { method: request.method, url: request.url, headers };
  if (!/^multipart\/|urlencoded/.test(type)) return { ...rest, type, length, body: request.body };
  const form = await new Response(request.body, { headers: { "content-type": type } }).formData();
  const fields = await Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === "string" ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
  return { ...rest, type: type.replace(/boundary=.*/, "boundary"), fields };
}
