import { describe, expect, it } from "vitest";
import type { VerifyOptions } from "../../src/model/options.ts";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";
import { nodeSystem } from "../../src/system.ts";
import { loadPhase } from "../../src/verify/load-phase.ts";
import { waitPhase } from "../../src/verify/wait-phase.ts";
import { buildServerImage, composeCommands, createStack, whyNoDocker } from "../helpers/docker.ts";

const reason = whyNoDocker();

const nothing = () => undefined;
const LOG = { group: nothing, endGroup: nothing, line: nothing, notice: nothing, warning: nothing, status: nothing };

/** The readiness phase alone, as both doors start it. */
async function waitIn(folder: string, more: Partial<VerifyOptions> = {}) {
  const options: VerifyOptions = { ...DEFAULT_OPTIONS, command: "wait", workingDirectory: folder, ...more };
  const system = nodeSystem(process.env, folder);
  const loaded = await loadPhase(options, system, null, nothing);
  const signal = new AbortController().signal;
  return waitPhase({ options, loaded, system, signal, log: LOG, emit: nothing });
}

describe.skipIf(reason !== null)(`the readiness phase on Docker${reason ? ` (skipped: ${reason})` : ""}`, () => {
  const [command = ["docker", "compose"] as const] = composeCommands();

  it("says under which name the folder runs when the project was named wrongly", async () => {
    const image = await buildServerImage();
    await using stack = await createStack(
      `services:\n  web: { image: ${image}, command: [node, /server.js] }\n`,
      command,
    );
    await stack.compose("up", "-d");
    const { fault, services } = await waitIn(stack.folder, { projectName: `${stack.project}-other` });
    expect(fault?.message).toContain(`this folder runs as "${stack.project}"`);
    expect(services).toMatchObject([{ name: "web", verdict: "failed" }]);
  });

  it("says that a project without containers has none, and how to start it", async () => {
    await using stack = await createStack("services:\n  web: { image: none }\n", command);
    const { fault } = await waitIn(stack.folder);
    expect(fault?.message).toBe(`The Compose project "${stack.project}" has no containers.`);
    expect(fault?.hint).toContain("docker compose up -d");
  });
});
