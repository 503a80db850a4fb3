import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";
import { nodeSystem } from "../../src/system.ts";
import { verify } from "../../src/verify.ts";
import { closedPort } from "../helpers/http-server.ts";
import { NO_CI } from "../helpers/sessions.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

it("a bug of ours ends the run with exit code 4, and with a session that says so", async () => {
  await using folder = await temporaryFolder();
  const configuration = {
    environment: "local",
    services: [{ service_name: "api", base_url: `http://127.0.0.1:${await closedPort()}` }],
    suites: [{ name: "s", target_service: "api", tests: [{ id: "t", endpoint: "/" }] }],
  };
  await mkdir(path.join(folder.path, "tests/config"), { recursive: true });
  await writeFile(path.join(folder.path, "tests/config/all.json"), JSON.stringify(configuration));
  const system = {
    ...nodeSystem({}, folder.path),
    sleep: () => {
      throw new TypeError("a clock that nobody wound");
    },
  };
  const { session, exitCode, files } = await verify({
    options: { ...DEFAULT_OPTIONS, command: "run", workingDirectory: folder.path },
    ci: NO_CI,
    system,
    signal: new AbortController().signal,
    log: { group() {}, endGroup() {}, line() {}, notice() {}, warning() {}, status() {} },
    secrets: [],
    readable: null,
  });
  expect([exitCode, session?.exit_code, session?.overall_status]).toEqual([4, 4, "partial"]);
  expect(session?.warnings).toContainEqual(expect.stringContaining("a clock that nobody wound"));
  const stored = JSON.parse(await readFile(files?.session ?? "", "utf8"));
  expect(stored.exit_code).toBe(4);
});
