import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { makeWorkspace, type Workspace } from "./helpers/workspace.ts";

const root = path.resolve(import.meta.dirname, "..");
const build = makeWorkspace();
const commandLine = path.join(build.path, "dist/cli.js");

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

let workspace: Workspace;
let server: Server;
let address: string;

/** A bundle of its own: other tests may build `dist` anew at the same time. */
beforeAll(async () => {
  writeFileSync(path.join(build.path, "package.json"), '{ "type": "module" }');
  const rolldown = path.join(root, "node_modules/rolldown/bin/cli.mjs");
  const input = ["--input", "src/cli.ts", "--platform", "node", "--format", "esm", "--dir", path.dirname(commandLine)];
  await promisify(execFile)(process.execPath, [rolldown, ...input], { cwd: root });
  server = createServer((request, response) => {
    const status = request.url?.startsWith("/broken") ? 500 : 200;
    const delay = request.url?.startsWith("/slow") ? 20_000 : 0;
    setTimeout(() => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ ok: status === 200, echo: request.headers["x-secret"] ?? null }));
    }, delay).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  build.remove();
});
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => workspace.remove());

function start(
  args: string[],
  environment: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [commandLine, ...args], {
    cwd: workspace.path,
    env: { PATH: process.env.PATH ?? "", HOME: workspace.path, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => (output.stdout += chunk));
  child.stderr?.on("data", (chunk) => (output.stderr += chunk));
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, ...output })));
  return { child, ended };
}
const run = (args: string[], environment?: Record<string, string>) => start(args, environment).ended;

/** A configuration for `environment: local`: no Docker takes part. */
function configure(tests: string, more = ""): void {
  workspace.write(
    "tests/config/verify.yml",
    `environment: local\nservices: [{ service_name: api, base_url: "${address}", startup_wait_seconds: 2 }]\n${more}suites:\n  - name: smoke\n    target_service: api\n    tests:\n${tests}`,
  );
}
const PASSING =
  "      - { id: up, test_type: health_check }\n      - { id: get, endpoint: /x, expected_response: { ok: true } }\n";
const FAILING = `${PASSING}      - { id: broken, endpoint: /broken }\n`;
const results = () => readdirSync(path.join(workspace.path, "tests/results")).sort();
const sessionOnDisk = () => {
  const file = results().find((name) => name.endsWith(".json"));
  return JSON.parse(readFileSync(path.join(workspace.path, "tests/results", String(file)), "utf8"));
};

describe("run", () => {
  it("passes, ends with the verdict, and leaves its four files behind", async () => {
    configure(PASSING);
    const { code, stdout, stderr } = await run(["run"]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^passed: 2 passed of 2 tests in /);
    const id = sessionOnDisk().session_id;
    expect(results()).toEqual([`${id}.json`, `${id}.jsonl`]);
    expect(readdirSync(path.join(workspace.path, "tests/reports")).sort()).toEqual([`${id}.md`, `${id}.summary.json`]);
    const events = readFileSync(path.join(workspace.path, "tests/results", `${id}.jsonl`), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events[0].type).toBe("session_started");
    expect(events.at(-1)).toMatchObject({ type: "session_finished", overall_status: "passed", exit_code: 0 });
    expect(events.every((event) => typeof event.timestamp === "string")).toBe(true);
    expect(stdout).not.toContain("\u001b[");
  });

  it("fails with 1, and as --fail-on says", async () => {
    configure(FAILING);
    const failed = await run(["run"]);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/✗ smoke\/broken failed \(tests\/config\/verify\.yml:\d+\)/);
    expect((await run(["run", "--fail-on", "never"])).code).toBe(0);
    expect((await run(["run", "--suites", "smoke", "--fail-on", "failure"])).code).toBe(1);
  });

  it("ends with 3 when a service never gets ready, and says why without a stack", async () => {
    workspace.write(
      "tests/config/verify.yml",
      'environment: local\nservices: [{ service_name: api, base_url: "http://127.0.0.1:9", startup_wait_seconds: 0 }, { service_name: bad, base_url: "http://127.0.0.1:18999", startup_wait_seconds: 1 }]\n',
    );
    expect((await run(["run"])).code).toBe(2);
    workspace.write(
      "tests/config/verify.yml",
      'environment: local\nservices: [{ service_name: bad, base_url: "http://127.0.0.1:18999", startup_wait_seconds: 1 }]\nsuites: [{ name: s, target_service: bad, tests: [{ id: t, endpoint: / }] }]\n',
    );
    const { code, stdout } = await run(["run"]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/bad/);
    expect(stdout).not.toMatch(/fetch failed|undefined|\n\s+at /);
    expect(sessionOnDisk()).toMatchObject({ exit_code: 3, overall_status: "failed", skipped_tests: 1 });
  });

  it("prints one JSON document with --json, and all else to standard error", async () => {
    configure(FAILING);
    const { code, stdout, stderr } = await run(["run", "--json"]);
    expect(code).toBe(1);
    const session = JSON.parse(stdout);
    expect(session).toEqual(sessionOnDisk());
    expect(session).toMatchObject({ environment: "local", total_tests: 3, failed_tests: 1, overall_status: "failed" });
    expect(stderr).toContain("failed: 2 passed, 1 failed of 3 tests");
  });

  it("lets no secret out, wherever it is printed or written", async () => {
    const canary = "canary-s3cret-1";
    configure(
      `      - { id: echo, endpoint: "/broken?x=$\{API_TOKEN}", headers: { x-secret: "$\{API_TOKEN}" }, expected_response: { echo: nothing } }\n`,
    );
    const { code, stdout, stderr } = await run(["run"], { API_TOKEN: canary });
    expect(code).toBe(1);
    const files = ["tests/results", "tests/reports"].flatMap((folder) =>
      readdirSync(path.join(workspace.path, folder)).map((name) =>
        readFileSync(path.join(workspace.path, folder, name), "utf8"),
      ),
    );
    for (const text of [stdout, stderr, ...files]) expect(text).not.toContain("canary");
    expect(stdout).toContain("***");
  });

  it("keeps a verdict that a redacted field name could blank", async () => {
    configure(FAILING, "redact: [status, type, verdict, name]\n");
    expect((await run(["run"])).code).toBe(1);
    expect(sessionOnDisk()).toMatchObject({ failed_tests: 1, passed_tests: 2 });
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends in order on %s with %d, its session written", async (signal, expected) => {
    configure("      - { id: slow, endpoint: /slow, timeout_seconds: 30 }\n");
    const { child, ended } = start(["run"]);
    await new Promise<void>((resolve) => {
      child.stdout?.on("data", (chunk) => String(chunk).includes("Suite smoke") && setTimeout(resolve, 300));
    });
    child.kill(signal);
    expect((await ended).code).toBe(expected);
    expect(sessionOnDisk()).toMatchObject({
      exit_code: expected,
      interrupted: signal,
      overall_status: "partial",
      skipped_tests: 1,
    });
  });

  it("ends with 2 when nothing is selected, or results have no place", async () => {
    configure(PASSING);
    const nothing = await run(["run", "--suites", "none"]);
    expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining("no test selected") });
    expect(nothing.stderr).toContain("smoke");
    workspace.write("a-file", "");
    expect(await run(["run", "--results-dir", "a-file"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("results-dir"),
    });
    expect(existsSync(path.join(workspace.path, "tests/results"))).toBe(false);
  });

  it("ends with 4 when results cannot be stored, and the session that can says so", async () => {
    configure(
      "      - { id: get, endpoint: /slow-not, timeout_seconds: 5 }\n      - { id: wait, endpoint: /slow, timeout_seconds: 2 }\n",
    );
    const { ended } = start(["run", "--reports-dir", "out"]);
    const reports = path.join(workspace.path, "out");
    await waitFor(() => existsSync(reports));
    // A folder in the place of the report: the rename must fail.
    await waitFor(() => results().length > 0);
    const id = String(results()[0]).replace(/\..*$/, "");
    mkdirSync(path.join(reports, `${id}.md`, "held"), { recursive: true });
    const { code, stdout, stderr } = await ended;
    expect(code, stdout + stderr).toBe(4);
    expect(stdout).toContain("results could not be stored");
    expect(sessionOnDisk()).toMatchObject({ exit_code: 4 });
  });
});

describe("run --dry-run", () => {
  const FORBIDDEN = "http://127.0.0.1:9999";
  const plan = () =>
    workspace.write(
      "tests/config/verify.yml",
      `environment: local\nservices: [{ service_name: api, base_url: "${FORBIDDEN}" }]\nsuites:\n  - name: smoke\n    target_service: api\n    tests:\n      - { id: get, endpoint: "/x/{{$uuid}}?key=$\{API_TOKEN}", tags: [a] }\n      - { id: other, endpoint: /y, prerequisites: ["env:NOT_THERE"] }\n`,
    );

  it("prints the plan, contacts nothing and leaves nothing behind", async () => {
    plan();
    const { code, stdout, stderr } = await run(["run", "--dry-run", "--max-parallel", "3"], {
      API_TOKEN: "canary-1-canary",
    });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toContain("plan for local, 1 suite, 2 tests (1 skipped), 3 lanes\n");
    expect(stdout).toContain("      get: GET api /x/{{$uuid}}?key=***\n");
    expect(stdout).toContain("        skipped: the environment variable NOT_THERE is not set\n");
    expect(stdout).not.toContain("canary");
    expect(readdirSync(path.join(workspace.path, "tests"))).toEqual(["config"]);
  });

  it("prints it as one JSON document, of what was asked for", async () => {
    plan();
    const { code, stdout } = await run(["run", "--dry-run", "--json", "--tags", "a"], { API_TOKEN: "canary-1-canary" });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      environment: "local",
      total_tests: 1,
      stages: [{ execution_order: 1, one_at_a_time: [{ name: "smoke", tests: [{ id: "get" }] }] }],
    });
    expect(stdout).not.toContain("canary");
  });

  it("ends with 2 on a configuration that is wrong, and is a flag of run alone", async () => {
    workspace.write("tests/config/verify.yml", "enviroment: local\n");
    const wrong = await run(["run", "--dry-run"]);
    expect(wrong).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("verify.yml:1:1: ") });
    expect(await run(["wait", "--dry-run"])).toMatchObject({ code: 2, stderr: expect.stringContaining("--dry-run") });
  });
});

async function waitFor(condition: () => boolean): Promise<void> {
  for (const end = performance.now() + 10_000; !attempt(condition); ) {
    if (performance.now() > end) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function attempt(condition: () => boolean): boolean {
  try {
    return condition();
  } catch {
    return false;
  }
}

describe("wait", () => {
  it("verifies readiness alone", async () => {
    configure(FAILING);
    const { code, stdout } = await run(["wait"]);
    expect(code).toBe(0);
    expect(stdout).toContain("passed: 1 service ready, no tests");
    const { stdout: json } = await run(["wait", "--json"]);
    expect(JSON.parse(json)).toMatchObject({ total_tests: 0, services: [{ name: "api", verdict: "ready" }] });
  });
});

describe("validate", () => {
  it("says what is valid", async () => {
    configure(PASSING);
    expect(await run(["validate"])).toEqual({
      code: 0,
      stdout: "passed: the configuration is valid for local: 1 file, 1 configured service, 1 suite, 2 tests\n",
      stderr: "",
    });
  });

  it("tells ten mistakes of three files at once, each with its place", async () => {
    workspace.write(
      "tests/config/a.yml",
      "enviroment: local\nversion: 2\nservices:\n  - service_name: api\n    base_url: nowhere\n    startup_wait_seconds: 500\n",
    );
    workspace.write(
      "tests/config/suites/b.yml",
      "name: s\ntimeout_seconds: 5\ntests:\n  - id: t\n    target_service: apo\n    endpoint: /\n    retry_count: 9\n  - id: t\n    endpoint: x\n    timeout_seconds: 007\n",
    );
    workspace.write("tests/config/suites/c.json", '{ "suites": [ }');
    const { code, stdout, stderr } = await run(["validate"]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    const places = stderr.split("\n").filter((line) => /^tests\/config\/\S+:\d+:\d+: \S/.test(line));
    expect(places.length).toBeGreaterThanOrEqual(10);
    expect(new Set(places.map((line) => line.split(":")[0])).size).toBe(3);
    expect(existsSync(path.join(workspace.path, "tests/results"))).toBe(false);
  });

  it("prints no secret of a configuration that is wrong", async () => {
    workspace.write(".env", "DB_PASSWORD=from-dotenv-1\n");
    workspace.write("compose.yaml", "services: { api: { image: x } }\n");
    configure('      - { id: a, endpoint: "${API_TOKEN}" }\n      - { id: b, endpoint: "${DB_PASSWORD}" }\n');
    const { code, stdout, stderr } = await run(["validate"], { API_TOKEN: "canary-s3cret-1" });
    expect(code).toBe(2);
    expect(stderr).toContain("must start with /");
    expect(stdout + stderr).not.toMatch(/canary|from-dotenv/);
  });
});

describe("usage", () => {
  test.each<[string, string[], string]>([
    ["an unknown command", ["rum"], "rum"],
    ["an unknown flag", ["run", "--confg", "x"], "--config"],
    ["a number that is none", ["run", "--wait-timeout", "5m"], "whole number"],
    ["a number out of range", ["run", "--max-parallel", "0"], "from 1 to 64"],
    ["a choice that is none", ["run", "--environment", "qa"], "local, docker, staging"],
    ["a folder that is not there", ["run", "--working-directory", "nowhere"], "is no folder"],
    ["a configuration that is not there", ["run", "--config", "nowhere"], "does not exist"],
    ["nothing to validate", ["validate"], "there is no configuration"],
  ])("%s ends with 2 and one clear message", async (_what, args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(stderr).not.toMatch(/\n\s+at |undefined/);
  });

  it("--help and --version go to standard output", async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    const help = await run(["run", "--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    for (const flag of [
      "--config",
      "--working-directory",
      "--compose-file",
      "--project-name",
      "--services",
      "--environment",
      "--suites",
      "--tags",
      "--exclude-tags",
      "--wait-timeout",
      "--max-parallel",
      "--fail-fast",
      "--fail-on",
      "--results-dir",
      "--reports-dir",
      "--json",
    ])
      expect(help.stdout).toContain(flag);
  });

  it("schema prints the JSON Schema", async () => {
    const { code, stdout } = await run(["schema"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  });

  it("a reader that goes away early ends the output, not the run", async () => {
    const child = spawn("sh", ["-c", '"$0" "$1" schema | head -n 1', process.execPath, commandLine], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
    expect(stderr).toBe("");
  });
});
