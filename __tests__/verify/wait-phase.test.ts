import { describe, expect, it } from "vitest";
import { DEFAULT_OPTIONS, type VerifyOptions } from "../../src/model/options.ts";
import { nodeSystem } from "../../src/system.ts";
import { loadPhase } from "../../src/verify/load-phase.ts";
import { waitPhase } from "../../src/verify/wait-phase.ts";
import { startHttpServer } from "../helpers/http-server.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const nothing = () => undefined;
const LOG = { group: nothing, endGroup: nothing, line: nothing, notice: nothing, warning: nothing, status: nothing };
const VERSION = JSON.stringify({ Version: "28.0.0", ApiVersion: "1.48" });

/** An engine that greets, if it does, and then says nothing more. */
const silentEngine = (greets: boolean) =>
  startHttpServer((request, response) => {
    if (greets && request.url === "/version") response.end(VERSION);
  });

async function waitAt(port: number, waitTimeoutSeconds: number, signal = new AbortController().signal) {
  await using folder = await temporaryFolder({ "compose.yaml": "services:\n  web: { image: web }\n" });
  const options: VerifyOptions = {
    ...DEFAULT_OPTIONS,
    command: "wait",
    workingDirectory: folder.path,
    waitTimeoutSeconds,
  };
  const system = nodeSystem({ DOCKER_HOST: `tcp://127.0.0.1:${port}` }, folder.path);
  const loaded = await loadPhase(options, system, null, nothing);
  return waitPhase({ options, loaded, system, signal, log: LOG, emit: nothing });
}

describe("waitPhase with an engine that does not answer", () => {
  it.each([
    ["before it greets", false],
    ["after it greeted", true],
  ])("ends at once when it is cancelled %s, and takes it for no fault", { timeout: 10_000 }, async (_when, greets) => {
    await using engine = await silentEngine(greets);
    const controller = new AbortController();
    const waiting = waitAt(engine.port, 300, controller.signal);
    setTimeout(() => controller.abort(new Error("SIGINT")), 300);
    const { fault, services } = await waiting;
    expect(fault).toBeNull();
    expect(services).toMatchObject([{ name: "web", verdict: "timed_out", message: "The wait was cancelled." }]);
  });

  it.each([
    ["greet", false],
    ["list its containers", true],
  ])("gives up after wait-timeout when it does not %s", { timeout: 10_000 }, async (_what, greets) => {
    await using engine = await silentEngine(greets);
    const { fault, services } = await waitAt(engine.port, 1);
    expect(fault?.message).toMatch(/no (?:complete )?answer in 1 s/);
    expect(services).toMatchObject([{ name: "web", verdict: "failed" }]);
  });
});

describe("waitPhase in a project without containers", () => {
  /** An engine that runs nothing. */
  const emptyEngine = () =>
    startHttpServer((request, response) => void response.end(request.url?.endsWith("/version") ? VERSION : "[]"));

  const rows = { id: "rows", test_type: "database" };
  it.each([
    ["no suite needs a service", null, {}, {}],
    ["a variable and a database are asked for", null, { prerequisites: ["env:HOME", "database:default"] }, {}],
    ["a suite asks for a service", "has no containers", { prerequisites: ["web"] }, {}],
    ["a container of it holds the database", "has no containers", {}, { service: "web" }],
    [
      "a request goes to a service",
      "has no containers",
      { tests: [{ id: "get", endpoint: "/", target_service: "web" }] },
      {},
    ],
  ])("takes it for a fault or not, when %s", async (_when, fault, suite, database) => {
    await using engine = await emptyEngine();
    const databases = { default: { url: "postgresql://app@127.0.0.1/app", ...database } };
    const suites = [{ name: "data", tests: [rows], ...suite }];
    await using folder = await temporaryFolder({
      "compose.yaml": "services:\n  web: { image: web }\n",
      "tests/config/all.json": JSON.stringify({ databases, suites }),
    });
    const options: VerifyOptions = { ...DEFAULT_OPTIONS, command: "run", workingDirectory: folder.path };
    const system = nodeSystem({ DOCKER_HOST: `tcp://127.0.0.1:${engine.port}` }, folder.path);
    const loaded = await loadPhase(options, system, null, nothing);
    const { signal } = new AbortController();
    const waited = await waitPhase({ options, loaded, system, signal, log: LOG, emit: nothing });
    expect(waited.fault?.message ?? null).toEqual(fault === null ? null : expect.stringContaining(fault));
  });
});
