import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOKEN_FIELDS } from "../../src/config/auth-check.ts";
import type { Json } from "../../src/model/json.ts";
import { createAuthenticator } from "../../src/run/auth/authenticator.ts";
import { type Remedy, remedyFor } from "../../src/run/remediation.ts";
import { nodeSystem } from "../../src/system.ts";
import { authConfiguration } from "../helpers/auth-context.ts";
import { faultOf } from "../helpers/databases.ts";
import { cell, commandLine, rowsOf } from "../helpers/documents.ts";
import { type RecordingServer, sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { callContext } from "../helpers/run.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const DOCUMENT = "docs/authentication.md";
const KINDS: Remedy[] = [
  "log-in",
  "log-in-address",
  "log-in-answer",
  "log-in-expectation",
  "log-in-service",
  "refresh",
  "token-form",
  "token-expired",
  "token-expiry",
];

interface Told {
  message: string;
  remedy: string;
}

const rows: Told[] = rowsOf(DOCUMENT, ["message", "what to do"]).map((row) => ({
  message: cell(row, "message").text,
  remedy: cell(row, "what to do").text,
}));
const mistakes = rowsOf(DOCUMENT, ["written", "what `validate` says"]).map((row) => ({
  written: cell(row, "written").codes[0] ?? "",
  message: cell(row, "what `validate` says").codes[0] ?? "",
}));

/** What a service may answer to a log-in that then fails, by path. */
const ANSWERS: Record<string, { status: number; body: Json }> = {
  "/auth/login": { status: 401, body: {} },
  "/elsewhere": { status: 404, body: {} },
  "/other-name": { status: 200, body: { access_token: "opaque-token-1", expires_in: 60 } },
  "/broken": { status: 500, body: {} },
  "/short": { status: 200, body: { token: "opaque-token-1", refresh_token: "refresh-token-1", expires_in: 60 } },
  "/auth/refresh": { status: 400, body: {} },
  "/no-jwt": { status: 200, body: { token: "opaque-token-1" } },
  "/with-its-type": { status: 200, body: { token: `Bearer ${jwt(60)}` } },
  "/expired": { status: 200, body: { token: jwt(-30) } },
  "/milliseconds": { status: 200, body: { token: jwt(60), expires_in: Date.now() } },
};

/** A context for each failure; the second request needs its token, too. */
const CONTEXTS = [
  ...["/auth/login", "/elsewhere", "/other-name", "/broken", "/no-jwt", "/with-its-type", "/expired"].map((path) =>
    context(path, "{ access_token: $.token }"),
  ),
  context("/milliseconds", "{ access_token: $.token, expires_in: $.expires_in }"),
  context("/no-jwt", "{ access_token: $.token }", ", expected_status: 201"),
  `access_token: ${jwt(-30)}`,
  "access_token: opaque-token-1, format: opaque, refresh_token: r-1, refresh: { target_service: auth, endpoint: /auth/refresh, capture: { access_token: $.token } }",
];

function context(endpoint: string, capture: string, more = ""): string {
  return `login: { target_service: auth, endpoint: ${endpoint}, capture: ${capture}${more} }`;
}

/** A token from outside that was good at first. */
async function outlived(): Promise<Told> {
  const clock = { passed: 0 };
  const real = nodeSystem({}, "/");
  const system = {
    ...real,
    now: () => new Date(real.now().getTime() + clock.passed),
    monotonic: () => real.monotonic() + clock.passed,
  };
  const context = callContext({ system });
  const authenticator = createAuthenticator({
    ...context,
    contexts: [authConfiguration({ access_token: jwt(60) })],
    sessionId: "20250929-143022-abc123",
    learnSecret: () => undefined,
    warn: () => undefined,
  });
  await authenticator.authorize("default", context.signal);
  clock.passed = 61_000;
  return await faultOf(authenticator.authorize("default", context.signal));
}

function jwt(seconds: number): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${encode({ alg: "HS256" })}.${encode({ exp: Math.floor(Date.now() / 1000) + seconds })}.c2lnbmF0dXJl`;
}

describe("log-ins that fail, as the documentation tells them", () => {
  let server: RecordingServer;
  let told: Told[] = [];

  beforeAll(async () => {
    server = await startRecordingServer(({ url }, response) => {
      const { status, body } = ANSWERS[url] ?? { status: 401, body: {} };
      sendJson(response, body, status);
    });
    const address = `base_url: "${server.url}", health_endpoint: null, ready_endpoint: null`;
    const sessions = CONTEXTS.map(async (written) => {
      await using folder = await temporaryFolder({
        "tests/config/verify.yml": `environment: local\nservices: [{ service_name: auth, ${address} }]\nauth: [{ name: default, ${written} }]\n`,
        "tests/config/suite.yml":
          "name: s\ntarget_service: auth\nauth: default\ntests: [{ id: t, endpoint: /needs-a-token }]\n",
      });
      const { stdout, stderr } = await commandLine(folder.path, ["run", "--json"]);
      const [result] = JSON.parse(stdout).execution_results ?? [];
      if (result?.status !== "error") throw new Error(`${written}: ${result?.error_message}${stderr}`);
      return { message: result.error_message, remedy: result.remediation };
    });
    told = [...(await Promise.all(sessions)), await outlived()];
  });
  afterAll(() => server.close());

  it.each(rows)("$message", ({ message, remedy }) => {
    const pattern = patternOf(message);
    const found = told.filter((fault) => pattern.test(fault.message));
    expect(found.length, told.map((fault) => fault.message).join("\n")).toBeGreaterThan(0);
    expect(found.map((fault) => fault.remedy)).toContain(remedy.replaceAll("\\", ""));
  });

  it("every one of them has a row", () => {
    const fits = (message: string) => rows.some((row) => patternOf(row.message).test(message));
    expect(told.filter(({ message }) => !fits(message))).toEqual([]);
  });

  it.each(KINDS)("the remedy of %s is there", (kind) => {
    expect(rows.map(({ remedy }) => remedy)).toContain(remedyFor(kind));
  });

  it.each([...TOKEN_FIELDS])("the meaning of the capture %s is there", (name) => {
    const documented = rowsOf(DOCUMENT, ["capture", "meaning"]).flatMap((row) => cell(row, "capture").codes);
    expect(documented).toContain(name);
  });
});

describe("contexts that cannot be meant", () => {
  it.each(mistakes)("$written", async ({ written, message }) => {
    await using folder = await temporaryFolder({
      "tests/config/verify.yml": `environment: local\nservices: [{ service_name: auth, base_url: http://127.0.0.1:8001 }]\nauth:\n  - ${written}\n`,
    });
    const { code, stdout, stderr } = await commandLine(folder.path, ["validate"]);
    expect(stdout + stderr).toContain(`: ${message}`);
    expect(code).toBe(2);
  });
});

/** `…` stands for anything, and so does the number of seconds. */
function patternOf(message: string): RegExp {
  const escaped = message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/30\\\.\d s/, "[\\d.]+ s").replaceAll(/\s?…\s?/g, ".*")}$`);
}
