import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { TestExecutionSession } from "../../src/model/session.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";
import { startTokenIssuer, type TokenIssuer } from "../helpers/token-issuer.ts";

const COMMAND_LINE = path.resolve(import.meta.dirname, "../../dist/cli.js");
const CAPTURE = { access_token: "$.access_token", refresh_token: "$.refresh_token", expires_in: "$.expires_in" };

/** Forty tests that need a token which lives two seconds; a teardown that needs it, too. */
function configuration({ url }: TokenIssuer): object {
  const endpoints = { health_endpoint: null, ready_endpoint: null, docs_endpoint: null };
  return {
    environment: "local",
    services: [{ service_name: "api", base_url: url, requires_auth: true, ...endpoints }],
    auth: [
      {
        name: "default",
        login: {
          target_service: "api",
          endpoint: "/login",
          request_body: { email: "t@example.com", password: "correct-horse-1" },
          capture: CAPTURE,
        },
        refresh: { endpoint: "/refresh", request_body: { refresh_token: "{{refresh_token}}" }, capture: CAPTURE },
        logout: { endpoint: "/logout" },
      },
    ],
    suites: [
      {
        name: "forty",
        target_service: "api",
        parallel_tests: true,
        tests: Array.from({ length: 40 }, (_, index) => ({ id: `t${index}`, endpoint: `/private/${index}` })),
        teardown: [{ name: "clean", endpoint: "/private/clean" }],
      },
    ],
  };
}

/** Runs the bundled command until it ends; `meanwhile` gets the process once the issuer has answered its first requests. */
async function run(issuer: TokenIssuer, meanwhile: (end: (signal: NodeJS.Signals) => void) => void) {
  await using folder = await temporaryFolder({ "tests/config/all.json": JSON.stringify(configuration(issuer)) });
  const child = spawn(process.execPath, [COMMAND_LINE, "run"], {
    cwd: folder.path,
    env: { PATH: process.env.PATH },
    stdio: "ignore",
  });
  const closed = once(child, "close");
  while (issuer.requests.filter(({ url }) => url.startsWith("/private")).length < 9 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 10));
  meanwhile((signal) => child.kill(signal));
  const [code] = await closed;
  const results = path.join(folder.path, "tests/results");
  const file = (await readdir(results)).find((name) => name.endsWith(".json")) ?? "no session";
  const session: TestExecutionSession = JSON.parse(await readFile(path.join(results, file), "utf8"));
  return { code, session };
}

describe("forty parallel tests with tokens of two seconds, in a process of their own", () => {
  it("log in once, and out once when all have passed", async () => {
    await using issuer = await startTokenIssuer({ lifetime: 2, work: 450 });
    const { code, session } = await run(issuer, () => undefined);
    expect(code).toBe(0);
    expect(session.execution_results.map(({ response_status }) => response_status)).toEqual(Array(40).fill(200));
    expect(issuer.counts).toMatchObject({ login: 1, logout: 1 });
    expect(session.auth_contexts).toMatchObject([{ logins: 1, refreshes: issuer.counts.refresh, invalidated: true }]);
    expect(issuer.counts.refresh).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("log out once after %s, too, when the teardown has used the token", async (signal, exitCode) => {
    await using issuer = await startTokenIssuer({ lifetime: 2, work: 300 });
    const { code, session } = await run(issuer, (end) => end(signal));
    expect(code).toBe(exitCode);
    expect(session).toMatchObject({ interrupted: signal, exit_code: exitCode, overall_status: "partial" });
    const statuses = new Set(session.execution_results.map(({ status }) => status));
    expect(statuses).toEqual(new Set(["passed", "skipped"]));
    expect(session.execution_results.filter(({ response_status }) => response_status === 401)).toEqual([]);
    expect(session.suites[0]?.steps).toMatchObject([{ name: "clean", status: "passed", response_status: 200 }]);
    expect(issuer.counts).toMatchObject({ login: 1, logout: 1 });
    expect(session.auth_contexts).toMatchObject([{ logins: 1, invalidated: true }]);
  });
});
