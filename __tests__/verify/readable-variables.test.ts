import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";
import { nodeSystem } from "../../src/system.ts";
import { verify } from "../../src/verify.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { NO_CI } from "../helpers/sessions.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

it("a variable that a stranger's configuration may not read counts as unset for `env:` prerequisites, too", async () => {
  await using server = await startRecordingServer((_request, response) => sendJson(response, {}));
  await using folder = await temporaryFolder();
  const tests = [{ id: "t", endpoint: "/" }];
  const suites = ["OPEN", "HIDDEN"].map((name) => ({
    name,
    target_service: "api",
    prerequisites: [`env:${name}`],
    tests,
  }));
  const configuration = {
    version: 1,
    environment: "local",
    services: [{ service_name: "api", base_url: server.url, docs_endpoint: null }],
    suites,
  };
  await mkdir(path.join(folder.path, "tests/config"), { recursive: true });
  await writeFile(path.join(folder.path, "tests/config/all.json"), JSON.stringify(configuration));
  const { session } = await verify({
    options: { ...DEFAULT_OPTIONS, command: "run", workingDirectory: folder.path },
    ci: NO_CI,
    system: nodeSystem({ OPEN: "1", HIDDEN: "1" }, folder.path),
    signal: new AbortController().signal,
    log: { group() {}, endGroup() {}, line() {}, notice() {}, warning() {}, status() {} },
    secrets: [],
    readable: new Set(["OPEN"]),
  });
  expect(session?.execution_results.map(({ suite_name, status }) => [suite_name, status])).toEqual([
    ["OPEN", "passed"],
    ["HIDDEN", "skipped"],
  ]);
});
