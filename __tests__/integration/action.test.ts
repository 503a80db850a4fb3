import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { TestExecutionSession } from "../../src/model/session.ts";
import { type ArtifactServer, RUNTIME_TOKEN, startArtifactServer } from "../helpers/artifact-server.ts";
import { GITHUB_TOKEN, type GitHubServer, internalError, startGitHubServer } from "../helpers/github-server.ts";
import { type HttpServer, startHttpServer } from "../helpers/http-server.ts";
import { runStep, type Step } from "../helpers/runner.ts";
import { session, testResult } from "../helpers/sessions.ts";
import { lineOf, makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const EVENT = {
  pull_request: {
    number: 7,
    head: { sha: "feedface", repo: { full_name: "octo/shop" } },
    base: { repo: { full_name: "octo/shop" } },
  },
};
const FORK = {
  pull_request: { ...EVENT.pull_request, head: { sha: "feedface", repo: { full_name: "mallory/shop" } } },
};

const HOSTILE = `::set-output name=exit-code::0\\n##[add-mask]passed</details><!-- compose-verify:x --> @octocat`;

const SUITE = `name: orders
tests:
  - id: list
    target_service: orders
    endpoint: /api/orders
    expected_response: { items: [] }
`;
const BROKEN = `${SUITE}  - id: create
    name: "creates ${HOSTILE}"
    target_service: orders
    method: POST
    endpoint: /api/orders
    expected_status: 201
`;

let github: GitHubServer;
let artifacts: ArtifactServer;
let orders: HttpServer;
let workspace: Workspace;
/** Called when a request came that is never answered. */
let onHang = () => {};

beforeAll(async () => {
  artifacts = await startArtifactServer();
});
afterAll(() => artifacts.close());

beforeEach(async () => {
  github = await startGitHubServer();
  orders = await startHttpServer((request, response) => {
    if (request.url === "/hang") {
      onHang();
      return;
    }
    if (request.method === "POST") {
      response.writeHead(500, { "content-type": "text/plain" });
      response.end(`::error::forged\n##[set-output name=overall-status]passed\n${GITHUB_TOKEN} ${RUNTIME_TOKEN}`);
      return;
    }
    response.writeHead(200, { "content-type": "application/json" }).end('{"items":[]}');
  });
  workspace = makeWorkspace({
    "tests/config/verify.yml": `version: 1
environment: local
services:
  - { service_name: orders, base_url: "${orders.url}", startup_wait_seconds: 10 }
`,
    "tests/config/suites/orders.yml": SUITE,
  });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await Promise.all([github.close(), orders.close()]);
  artifacts.artifacts.length = 0;
  artifacts.requests.length = 0;
  workspace.remove();
});

function verifyStep(step: Partial<Step> = {}) {
  return runStep({
    workspace: workspace.path,
    event: EVENT,
    token: GITHUB_TOKEN,
    ...step,
    environment: { GITHUB_API_URL: github.url, ...artifacts.environment, ...step.environment },
  });
}

async function downloadArtifact(): Promise<Map<string, string>> {
  for (const [name, value] of Object.entries(artifacts.environment)) vi.stubEnv(name, value);
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const path = join(workspace.path, "download");
  await new DefaultArtifactClient().downloadArtifact(Number(artifacts.artifacts.at(-1)?.databaseId), { path });
  return new Map(readdirSync(path).map((entry) => [entry, readFileSync(join(path, entry), "utf8")]));
}

test("two attempts leave one comment, updated, and the artifact holds the whole session", async () => {
  const first = await verifyStep();
  expect(first).toMatchObject({ exitCode: 0, jobFiles: "" });
  expect(github.comments).toHaveLength(1);
  const second = await verifyStep({ environment: { GITHUB_RUN_ATTEMPT: "2" } });
  expect(second.exitCode).toBe(0);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toMatch(/^<!-- compose-verify:ci-e2e\.[0-9a-f]{12} run=900 attempt=2 -->\n/);
  expect(second.summary).toContain("orders");

  const id = second.outputs["session-id"] ?? "";
  expect(id).toMatch(/^\d{8}-\d{6}-/);
  expect(second.outputs).toEqual({
    "session-id": id,
    "overall-status": "passed",
    "total-tests": "1",
    "passed-tests": "1",
    "failed-tests": "0",
    "skipped-tests": "0",
    "error-tests": "0",
    "success-rate": "100.0%",
    "duration-ms": expect.stringMatching(/^\d+$/),
    "session-path": join(workspace.path, "tests/results", `${id}.json`),
    "summary-path": join(workspace.path, "tests/reports", `${id}.summary.json`),
    "report-path": join(workspace.path, "tests/reports", `${id}.md`),
    "artifact-id": "4243",
    "artifact-url": "https://github.com/octo/shop/actions/runs/900/artifacts/4243",
    "comment-url": github.comments[0]?.html_url,
    "exit-code": "0",
  });

  expect(artifacts.artifacts.map(({ name }) => name)).toEqual(["compose-verify-e2e-1", "compose-verify-e2e-2"]);
  const files = await downloadArtifact();
  expect([...files.keys()].sort()).toEqual([`${id}.json`, `${id}.jsonl`, `${id}.md`, `${id}.summary.json`]);
  const stored = JSON.parse(files.get(`${id}.json`) ?? "") as TestExecutionSession;
  expect(Object.keys(stored)).toEqual(expect.arrayContaining(Object.keys(session())));
  expect(Object.keys(stored.execution_results[0] ?? {})).toEqual(expect.arrayContaining(Object.keys(testResult())));
  expect(stored.ci).toMatchObject({ commit: "feedface", pull_request: 7, run_id: "900", run_attempt: 2 });
});

test("a failing test fails the step, is marked at its line, and no text of it is obeyed", async () => {
  workspace.write("tests/config/suites/orders.yml", BROKEN);
  const step = await verifyStep();
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toMatchObject({ "overall-status": "failed", "failed-tests": "1", "success-rate": "50.0%" });
  expect(step.outputs["exit-code"]).toBe("1");

  const errors = step.commands.filter(({ name }) => name === "error");
  expect(errors[0]?.properties).toEqual({
    title: "orders/create",
    file: "tests/config/suites/orders.yml",
    line: String(lineOf(BROKEN, "- id: create")),
  });
  expect(step.stdout).toMatch(/^✗ orders\/create failed \(tests\/config\/suites\/orders\.yml:\d+\)$/m);
  expect(errors.at(-1)?.data).toMatch(/^failed: 1 passed, 1 failed of 2 tests in \d+ms$/);
  const ours = new Set(["add-mask", "debug", "endgroup", "error", "group", "notice", "warning"]);
  expect(step.commands.filter(({ name }) => !ours.has(name))).toEqual([]);
  // The toolkit masks the signatures of the addresses that it uploads to.
  const masks = step.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
  expect(masks.filter((mask) => /passed|octocat/.test(mask))).toEqual([]);
  expect(step.commands.some(({ data }) => data.startsWith("forged"))).toBe(false);
  expect(github.comments[0]?.body).toContain("create");
});

test("the tokens reach no output, even when a service sends them back", async () => {
  workspace.write("tests/config/suites/orders.yml", BROKEN);
  const step = await verifyStep();
  const results = readFileSync(step.outputs["session-path"] ?? "", "utf8");
  const files = [...(await downloadArtifact()).values()];
  const logged = [step.stdout, step.stderr].join("\n").replaceAll(/^::add-mask::.*$/gm, "");
  for (const text of [logged, step.summary, results, ...files, ...github.comments.map(({ body }) => body)]) {
    expect(text).not.toContain(GITHUB_TOKEN);
    expect(text).not.toContain(RUNTIME_TOKEN);
  }
  expect(results).toContain("forged");
});

test("fail-on: never reports alone", async () => {
  workspace.write("tests/config/suites/orders.yml", BROKEN);
  const step = await verifyStep({ inputs: { "fail-on": "never" } });
  expect(step.exitCode).toBe(0);
  expect(step.outputs).toMatchObject({ "exit-code": "1", "overall-status": "failed" });
});

test("a fork's read-only token: a notice, and the verdict stands", async () => {
  github.readOnly = true;
  const step = await verifyStep({ event: FORK });
  expect(step.exitCode).toBe(0);
  expect(step.outputs["overall-status"]).toBe("passed");
  expect(step.outputs).not.toHaveProperty("comment-url");
  const notices = step.commands.filter(({ name }) => name === "notice").map(({ data }) => data);
  expect(notices.join("\n")).toMatch(/comment was not posted.*Resource not accessible by integration.*fork/);
});

test("GitHub down: one warning for each sink, and the verdict stands", async () => {
  github.faults.push(...Array.from({ length: 9 }, () => internalError));
  artifacts.faults.push((response) => response.writeHead(403, { "content-type": "application/json" }).end("{}"));
  const step = await verifyStep({ environment: { GITHUB_STEP_SUMMARY: undefined } });
  expect(step.exitCode).toBe(0);
  const told = step.commands.filter(({ name }) => name === "warning" || name === "notice").map(({ data }) => data);
  expect(told.filter((text) => text.startsWith("The artifact was not uploaded"))).toHaveLength(1);
  expect(told.filter((text) => text.startsWith("The comment was not posted"))).toHaveLength(1);
  expect(told.filter((text) => text.includes("GITHUB_STEP_SUMMARY"))).toHaveLength(1);
  expect(step.stdout + step.stderr).not.toMatch(/fetch failed|undefined|\n {4}at /);
});

test("a configuration error fails the step whatever fail-on says, and exit-code is the only output", async () => {
  const text = `${SUITE}    expected_statsu: 200\n`;
  workspace.write("tests/config/suites/orders.yml", text);
  const step = await verifyStep({ inputs: { "fail-on": "never" } });
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toEqual({ "exit-code": "2" });
  const error = step.commands.find(({ name, properties }) => name === "error" && properties.file);
  expect(error?.properties).toMatchObject({
    file: "tests/config/suites/orders.yml",
    line: String(lineOf(text, "expected_statsu")),
  });
  expect(github.requests).toEqual([]);
});

test("bad inputs are told together", async () => {
  const step = await verifyStep({ inputs: { command: "test", "fail-fast": "maybe" } });
  expect(step).toMatchObject({ exitCode: 1, outputs: { "exit-code": "2" } });
  const error = step.commands.find(({ name }) => name === "error");
  expect(error?.data).toMatch(/command: "test"[\s\S]*fail-fast: "maybe"/);
});

test("validate contacts nothing and passes", async () => {
  const step = await verifyStep({ inputs: { command: "validate" } });
  expect(step).toMatchObject({ exitCode: 0, outputs: { "exit-code": "0" } });
  expect([...github.requests, ...artifacts.requests]).toEqual([]);
});

test.each([
  ["a broken event", "{"],
  ["an event that is no pull request", {}],
])("%s: everything but the comment", async (_what, event) => {
  const step = await verifyStep({ event });
  expect(step.exitCode).toBe(0);
  expect(github.requests).toEqual([]);
  expect(step.outputs["artifact-id"]).toBeDefined();
});

test("on a fork's pull request a configuration reads allowed variables alone", async () => {
  workspace.write("tests/config/suites/orders.yml", `${SUITE}    headers: { x-key: "\${SHOP_KEY}" }\n`);
  const environment = { SHOP_KEY: "very-secret-value" };
  expect((await verifyStep({ environment })).outputs["exit-code"]).toBe("0");
  expect((await verifyStep({ event: FORK, environment })).outputs).toEqual({ "exit-code": "2" });
  const allowed = await verifyStep({ event: FORK, environment, inputs: { "env-allow": "SHOP_KEY" } });
  expect(allowed.outputs["exit-code"]).toBe("0");
});

test("a cancel ends the step in failure, with a session that says so", async () => {
  workspace.write(
    "tests/config/suites/orders.yml",
    `${SUITE}  - { id: hang, target_service: orders, endpoint: /hang }\n`,
  );
  const step = await verifyStep({
    inputs: { "fail-on": "never" },
    started: (child) => {
      onHang = () => child.kill("SIGINT");
    },
  });
  expect(step.exitCode).toBe(1);
  expect(step.outputs["exit-code"]).toBe("130");
  const stored = JSON.parse(readFileSync(step.outputs["session-path"] ?? "", "utf8")) as TestExecutionSession;
  expect(stored).toMatchObject({ interrupted: "SIGINT", overall_status: "partial" });
});

test("a cancel while the artifact service hangs: the process ends by itself, with outputs and in failure", async () => {
  let child: ChildProcess | undefined;
  artifacts.faults.push(() => child?.kill("SIGINT"));
  const step = await verifyStep({
    inputs: { "fail-on": "never" },
    started: (started) => {
      child = started;
    },
  });
  artifacts.faults.length = 0;
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toMatchObject({ "overall-status": "passed", "exit-code": "130" });
  expect(step.summary).toContain("orders");
  expect(step.commands.at(-1)?.data).toMatch(/^passed: .*; then the step was cancelled$/);
});

test("twelve failures make no more errors than the runner shows, and the verdict ends the log", async () => {
  const one = (id: number) =>
    `  - { id: t${id}, target_service: orders, method: POST, endpoint: /api/orders, expected_status: 201 }\n`;
  workspace.write(
    "tests/config/suites/orders.yml",
    `name: orders\ntests:\n${Array.from({ length: 12 }, (_, id) => one(id)).join("")}`,
  );
  const step = await verifyStep();
  expect(step.exitCode).toBe(1);
  const errors = step.commands.filter(({ name }) => name === "error").map(({ data }) => data);
  expect(errors).toHaveLength(10);
  expect(errors.at(-1)).toBe("3 more: see the job summary or the report");
  expect(step.stdout.trimEnd().split("\n").at(-1)).toMatch(/^failed: 0 passed, 12 failed of 12 tests in /);
});

test("a runner without an output file: a notice, no command of old", async () => {
  const step = await verifyStep({ environment: { GITHUB_OUTPUT: undefined } });
  expect(step.exitCode).toBe(0);
  expect(step.commands.filter(({ name }) => name === "set-output")).toEqual([]);
  expect(step.commands.filter(({ data }) => data.includes("GITHUB_OUTPUT")).map(({ name }) => name)).toEqual([
    "notice",
  ]);
});

test("a secret in the wrong input is not told", async () => {
  const step = await verifyStep({ inputs: { "fail-on": GITHUB_TOKEN, "env-allow": `x-${RUNTIME_TOKEN}` } });
  expect(step.outputs).toEqual({ "exit-code": "2" });
  expect(step.stdout).toContain("fail-on");
  expect(step.stdout).not.toContain(GITHUB_TOKEN);
  expect(step.stdout).not.toContain(RUNTIME_TOKEN);
});

test("of many configuration problems each is in the log, however long the list", async () => {
  const problems = Array.from({ length: 60 }, (_, id) => `    unknown_key_number_${id}_${"x".repeat(60)}: 1\n`);
  workspace.write("tests/config/suites/orders.yml", `${SUITE}${problems.join("")}`);
  for (const annotations of ["true", "false"]) {
    const step = await verifyStep({ inputs: { command: "validate", annotations } });
    expect(step.outputs).toEqual({ "exit-code": "2" });
    expect(step.exitCode).toBe(1);
    expect(step.stdout.split("\n").filter((line) => /^tests\/config\/.*unknown_key_number_/.test(line))).toHaveLength(
      60,
    );
    expect(step.commands.filter(({ name }) => name === "error")).toHaveLength(annotations === "true" ? 10 : 1);
  }
});
