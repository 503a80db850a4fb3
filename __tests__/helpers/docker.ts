import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { buildImage } from "./image-folder.ts";

const run = promisify(execFile);

const COMPOSE: readonly (readonly [string, ...string[]])[] = [["docker", "compose"], ["docker-compose"]];

/** A service whose answers are set by environment variables: `READY_STATUS=503`, `EXIT_AFTER_MS=100`, `EXIT_CODE=3`. */
const SERVER = `
const { createServer } = require("node:http");
const { HEALTH_STATUS = "200", READY_STATUS = "200", EXIT_AFTER_MS, EXIT_CODE = "1", PORT = "8000" } = process.env;
const statuses = { "/health": HEALTH_STATUS, "/health/ready": READY_STATUS, "/docs": "200" };
createServer((request, response) => {
  const status = Number(statuses[request.url] ?? 404);
  response.writeHead(status).end(status === 200 ? "fine" : "database is down");
}).listen(Number(PORT), () => console.log("listens on " + PORT));
process.on("SIGTERM", () => process.exit(0));
if (EXIT_AFTER_MS) setTimeout(() => { console.error("fatal: no DATABASE_URL"); process.exit(Number(EXIT_CODE)); }, Number(EXIT_AFTER_MS));
`;

const answers = (command: string, argv: readonly string[]) =>
  spawnSync(command, argv, { stdio: "ignore", timeout: 20_000 }).status === 0;

/** Why tests with real containers cannot run here; `null` when they can. */
export function whyNoDocker(): string | null {
  if (!answers("docker", ["info"])) return "no Docker engine answers";
  if (!answers("busybox", ["true"])) return "no busybox to make images of";
  if (composeCommands().length === 0) return "neither `docker compose` nor `docker-compose` is here";
  return null;
}

/** The Compose commands of this machine: the current plug-in, the old program, or both. */
export function composeCommands(): (readonly [string, ...string[]])[] {
  return COMPOSE.filter(([command, ...first]) => answers(command, [...first, "version"]));
}

/** Node with a small server at `/server.js`, and busybox; made of this machine's programs, once. */
export function buildServerImage(): Promise<string> {
  const fingerprint = createHash("sha256").update(process.version).update(SERVER).digest("hex");
  return buildImage("compose-verify-test-server", fingerprint, ["ENV PATH=/bin"], async (folder) => {
    await folder.addProgram(process.execPath, "/bin/node");
    await folder.write("/server.js", SERVER);
  });
}

export interface TestStack extends AsyncDisposable {
  readonly project: string;
  /** Absolute; holds `compose.yaml`. */
  readonly folder: string;
  compose(...argv: string[]): Promise<string>;
}

/**
 * A compose file in a folder of its own, under a project name of its own; removed with its containers on disposal.
 * Nothing is started yet.
 */
export async function createStack(composeText: string, command: readonly [string, ...string[]]): Promise<TestStack> {
  const folder = await mkdtemp(path.join(tmpdir(), "compose-verify-stack-"));
  const project = path.basename(folder).toLowerCase();
  await writeFile(path.join(folder, "compose.yaml"), composeText);
  const [program, ...first] = command;
  const compose = async (...argv: string[]) => {
    const options = { cwd: folder, timeout: 60_000, env: { ...process.env, COMPOSE_PROJECT_NAME: project } };
    const { stdout } = await run(program, [...first, "-f", "compose.yaml", ...argv], options);
    return stdout;
  };
  return {
    project,
    folder,
    compose,
    [Symbol.asyncDispose]: async () => {
      await compose("down", "-v", "-t", "0").catch(() => "");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
