import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";
import { nodeSystem } from "../../src/system.ts";
import { verify } from "../../src/verify.ts";
import { closedPort } from "../helpers/http-server.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { NO_CI } from "../helpers/sessions.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

it("with fail-fast, a service that is not ready skips every suite with one reason, also one that needs no service", async () => {
  await using server = await startRecordingServer((_request, response) => sendJson(response, {}));
  await using folder = await temporaryFolder();
  const configuration = {
    environment: "local",
    databases: { default: { path: "rows.sqlite" } },
    database_type: "sqlite",
    services: [
      { service_name: "bad", base_url: `http://127.0.0.1:${await closedPort()}`, startup_wait_seconds: 0 },
      { service_name: "good", base_url: server.url },
    ],
    suites: [
      { name: "rows", tests: [{ id: "t", test_type: "database", sql: "SELECT 1" }] },
      { name: "requests", target_service: "good", tests: [{ id: "t", endpoint: "/orders" }] },
    ],
  };
  await mkdir(path.join(folder.path, "tests/config"), { recursive: true });
  await writeFile(path.join(folder.path, "tests/config/all.json"), JSON.stringify(configuration));
  const { session } = await verify({
    options: { ...DEFAULT_OPTIONS, command: "run", failFast: true, workingDirectory: folder.path },
    ci: NO_CI,
    system: nodeSystem({}, folder.path),
    signal: new AbortController().signal,
    log: { group() {}, endGroup() {}, line() {}, notice() {}, warning() {}, status() {} },
    secrets: [],
    readable: null,
  });
  const results = session?.execution_results ?? [];
  expect(results.map(({ status, cause }) => [status, cause])).toEqual([
    ["skipped", "bad"],
    ["skipped", "bad"],
  ]);
  for (const { skip_reason } of results) expect(skip_reason).toMatch(/^fail-fast: (?!fail-fast).*bad/);
  expect(server.requests.map(({ url }) => url)).not.toContain("/orders");
});
