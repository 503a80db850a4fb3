import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";
import { nodeSystem } from "../../src/system.ts";
import { verify } from "../../src/verify.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { NO_CI } from "../helpers/sessions.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const variables = (folder: string) =>
  nodeSystem({ OPEN: "1", HIDDEN: "1", EMPTY: "", GITHUB_TOKEN: "ghs_0123456789" }, folder);

/** The status of a suite for each variable, which is its only prerequisite. */
async function statuses(names: string[], readable: ReadonlySet<string> | null, dotenv = "") {
  await using server = await startRecordingServer((_request, response) => sendJson(response, {}));
  await using folder = await temporaryFolder();
  const tests = [{ id: "t", endpoint: "/" }];
  const suites = names.map((name) => ({ name, target_service: "api", prerequisites: [`env:${name}`], tests }));
  const services = [{ service_name: "api", base_url: server.url, docs_endpoint: null }];
  await mkdir(path.join(folder.path, "tests/config"), { recursive: true });
  await writeFile(
    path.join(folder.path, "tests/config/all.json"),
    JSON.stringify({ version: 1, environment: "local", services, suites }),
  );
  await writeFile(path.join(folder.path, "compose.yaml"), "services: { api: { image: none } }\n");
  await writeFile(path.join(folder.path, ".env"), dotenv);
  const request = {
    options: { ...DEFAULT_OPTIONS, command: "run" as const, workingDirectory: folder.path },
    ci: NO_CI,
    system: variables(folder.path),
    signal: new AbortController().signal,
    log: { group() {}, endGroup() {}, line() {}, notice() {}, warning() {}, status() {} },
    secrets: [],
    readable,
  };
  const { plan } = await verify({ ...request, dryRun: true });
  const { session } = await verify(request);
  const ran = Object.fromEntries(
    (session?.execution_results ?? []).map(({ suite_name, status }) => [suite_name, status]),
  );
  const planned = (plan?.stages ?? []).flatMap(({ one_at_a_time }) => one_at_a_time);
  for (const { name, skip_reason } of planned) expect(skip_reason !== null, name).toBe(ran[name] === "skipped");
  return ran;
}

it("a variable that a stranger's configuration may not read counts as unset for `env:` prerequisites, too", async () => {
  expect(await statuses(["OPEN", "HIDDEN"], new Set(["OPEN"]))).toEqual({ OPEN: "passed", HIDDEN: "skipped" });
});

it("`env:` prerequisites look where `${NAME}` looks: the environment, then the compose project's .env, never the runner's own", async () => {
  const dotenv = "DOTENV=1\nHIDDEN=1\nEMPTY=1\n";
  expect(await statuses(["OPEN", "DOTENV", "EMPTY", "GITHUB_TOKEN", "NOWHERE"], null, dotenv)).toEqual({
    OPEN: "passed",
    DOTENV: "passed",
    EMPTY: "skipped",
    GITHUB_TOKEN: "skipped",
    NOWHERE: "skipped",
  });
});
