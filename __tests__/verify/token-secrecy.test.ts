import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import type { Log } from "../../src/model/options.ts";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";
import { nodeSystem } from "../../src/system.ts";
import { verify } from "../../src/verify.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { NO_CI } from "../helpers/sessions.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const JWT = `${part({ alg: "HS256" })}.${part({ sub: "canary-subject", exp: 4_000_000_000 })}.Y2FuYXJ5LXNpZ25hdHVyZS1vZi0zMi1ieXRlcw`;
/** What a log-in gives for each context; the second is full of characters that encodings change. */
const TOKENS: Record<string, { access: string; refresh: string }> = {
  jwt: { access: JWT, refresh: "canary-refresh-of-jwt" },
  opaque: { access: `canary+/="<&>'%?#\\{{x}}-of-opaque`, refresh: "canary-refresh/of+opaque" },
};

/** Written in the configuration, and told by a service that refuses it. */
const PASSWORD = "canary-password-1";

/** Ways in which a service may hand a token back. */
const ENCODINGS: Record<string, (token: string) => string> = {
  plain: (token) => token,
  base64: (token) => Buffer.from(token).toString("base64"),
  shifted: (token) => Buffer.from(`x${token}`).toString("base64"),
  shiftedTwice: (token) => Buffer.from(`xy${token}z`).toString("base64url"),
  hex: (token) => Buffer.from(token).toString("hex"),
  upperHex: (token) => Buffer.from(token).toString("hex").toUpperCase(),
  url: encodeURIComponent,
  form: (token) => String(new URLSearchParams({ q: token })),
  json: (token) => JSON.stringify({ inner: token }),
  jsonInJson: (token) => JSON.stringify(JSON.stringify({ inner: token })),
  xml: (token) =>
    token.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
};

/** What would give a token away, however it is written: runs of its characters that survive, and each encoding without its edges. */
function traces(token: string): string[] {
  const runs = token.split(/[^\w-]+/).filter((run) => /canary-\w|[\w-]{20,}/.test(run));
  const encoded = Object.values(ENCODINGS).map((encode) => encode(token));
  return [...runs, token, ...encoded.flatMap((text) => [text.slice(4, 28), text.slice(-28, -6)])].filter(
    (text) => text.length >= 12 && text !== token.slice(4, 28),
  );
}

async function startEcho() {
  return startRecordingServer(({ url, headers, body }, response) => {
    const context = url === "/login" ? TOKENS[JSON.parse(body).context] : undefined;
    if (context) return sendJson(response, { access_token: context.access, refresh_token: context.refresh, user: 1 });
    const token = headers.authorization?.replace("Bearer ", "") ?? "";
    const known = Object.values(TOKENS).find(({ access }) => access === token);
    const encoded = Object.entries(ENCODINGS).map(([name, encode]) => [name, encode(token)]);
    const refresh = Object.entries(ENCODINGS).map(([name, encode]) => [name, encode(known?.refresh ?? "")]);
    for (const name of ["base64", "hex", "url"]) response.setHeader(`x-echo-${name}`, ENCODINGS[name]?.(token) ?? "");
    if (url === "/text") return response.end(encoded.map((entry) => entry.join(" is ")).join("; ")) && undefined;
    if (url === "/broken") return response.end(`{"half": "${ENCODINGS.json?.(token)}`) && undefined;
    return sendJson(response, {
      ...Object.fromEntries(encoded),
      said: `not ${PASSWORD}`,
      second: Object.fromEntries(refresh),
      list: [token],
    });
  });
}

const WRONG = Object.fromEntries(Object.keys(ENCODINGS).map((name) => [name, "something else"]));

function testsOf(context: string) {
  const test = (id: string, keys: object) => ({ id: `${context}-${id}`, auth: context, endpoint: "/echo", ...keys });
  return [
    test("passes", { capture: { seen: "$.plain", hidden: "$.base64" } }),
    test("body", { expected_response: { ...WRONG, second: WRONG, list: [] } }),
    test("headers", {
      expected_headers: { "x-echo-base64": "no", "x-echo-hex": "no", "x-echo-url": { $matches: "^no$" } },
    }),
    test("text", { endpoint: "/text", expected_response: "no" }),
    test("broken", { endpoint: "/broken", expected_response: {}, capture: { x: "$.half" } }),
    test("assertion", { assert: [{ jsonpath: "$.json", $contains: "no" }] }),
    test("sent-on", {
      method: "POST",
      endpoint: "/echo/{{hidden}}",
      query: { q: "{{seen}}" },
      headers: { "x-note": "{{hidden}}" },
      request_body: { note: "{{seen}}", deep: ["{{hidden}}"] },
      expected_status: 418,
    }),
    test("flow", {
      test_type: "integration_flow",
      endpoint: undefined,
      steps: [
        {
          endpoint: "/echo",
          auth: context,
          until: { expected_response: { plain: "never" }, max_attempts: 2, interval_seconds: 0.1 },
        },
      ],
    }),
  ];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

it("tokens reach no file and no line of the log, in whatever encoding a service hands them back", async () => {
  await using server = await startEcho();
  const contexts = Object.keys(TOKENS).map((name) => ({
    name,
    format: name,
    login: {
      target_service: "api",
      endpoint: "/login",
      request_body: { context: name, password: PASSWORD },
      capture: { access_token: "$.access_token", refresh_token: "$.refresh_token" },
    },
    logout: { endpoint: "/logout", expected_status: 204 },
  }));
  await using folder = await temporaryFolder({
    "tests/config/all.json": JSON.stringify({
      environment: "local",
      services: [
        { service_name: "api", base_url: server.url, health_endpoint: null, ready_endpoint: null, docs_endpoint: null },
      ],
      auth: [
        ...contexts,
        { ...contexts[0], name: "refused", login: { ...contexts[0]?.login, capture: { access_token: "$.nothing" } } },
      ],
      suites: [
        {
          name: "echo",
          target_service: "api",
          tests: [...Object.keys(TOKENS).flatMap(testsOf), { id: "refused", auth: "refused", endpoint: "/echo" }],
        },
      ],
    }),
  });
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(text);
  const log: Log = { group: keep, endGroup: () => undefined, line: keep, notice: keep, warning: keep, status: keep };
  const { session, files, problems } = await verify({
    options: { ...DEFAULT_OPTIONS, command: "run", workingDirectory: folder.path },
    ci: NO_CI,
    system: nodeSystem({}, folder.path),
    signal: new AbortController().signal,
    log,
    secrets: [],
    readable: null,
  });

  expect(problems).toEqual([]);
  const statuses = session?.execution_results.map(({ test_id, status }) => `${test_id} ${status}`);
  const outcomes = [
    "passes passed",
    "body failed",
    "headers failed",
    "text failed",
    "broken failed",
    "assertion failed",
    "sent-on failed",
    "flow failed",
  ];
  expect(statuses).toEqual([
    ...Object.keys(TOKENS).flatMap((name) => outcomes.map((outcome) => `${name}-${outcome}`)),
    "refused error",
  ]);
  expect(session?.auth_contexts).toMatchObject([
    { name: "jwt", logins: 1, invalidated: false, expires_at: "2096-10-02T07:06:40.000Z" },
    { name: "opaque", logins: 1, invalidated: false, expires_at: null },
    { name: "refused", logins: 0, error: expect.stringContaining("there is no access_token") },
  ]);
  expect(session?.warnings.join()).toContain("the log-out of the authentication context opaque failed");

  const written = await filesBelow(path.join(folder.path, "tests"));
  expect(written).toContain(files?.session);
  const outputs = new Map<string, string>([["the log", lines.join("\n")]]);
  for (const file of written)
    if (!file.endsWith("all.json")) outputs.set(path.basename(file), await readFile(file, "utf8"));
  expect(outputs.size).toBeGreaterThanOrEqual(4);
  const tokens = Object.values(TOKENS).flatMap(({ access, refresh }) => [...traces(access), ...traces(refresh)]);
  const secrets = [PASSWORD, ...tokens];
  const found = [...outputs].flatMap(([name, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${name}: ${secret}`),
  );
  expect(found).toEqual([]);
});
