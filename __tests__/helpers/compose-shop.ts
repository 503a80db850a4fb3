import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestExecutionSession } from "../../src/model/session.ts";
import { buildPostgresImage, whyNoPostgresImage } from "./postgres-image.ts";
import { buildShopImage, SHOP } from "./shop-image.ts";

const COMMAND_LINE = path.resolve(import.meta.dirname, "../../dist/cli.js");
const COMPOSE_TOOLS = { "docker compose": ["docker", "compose"], "docker-compose": ["docker-compose"] } as const;

export type ComposeTool = keyof typeof COMPOSE_TOOLS;

export interface CommandEnd {
  code: number | null;
  stdout: string;
  stderr: string;
  milliseconds: number;
}

export interface Verification extends CommandEnd {
  /** What `--json` printed. */
  session: TestExecutionSession;
  /** Parses a file that the run left behind; `name` has the session's identity as `ID`. */
  readLeftBehind(folder: "results" | "reports", name: string): Promise<string>;
}

export interface ComposeShop {
  /** How `up` ended; a shop that is broken on purpose may make it fail. */
  readonly up: CommandEnd;
  compose(...args: string[]): Promise<CommandEnd>;
  /** The bundled command line in the shop's folder, with `--json`. */
  verify(command: "run" | "wait", ...flags: string[]): Promise<Verification>;
  remove(): Promise<void>;
}

const answers = ([command, ...args]: readonly string[]) =>
  spawnSync(command ?? "", args, { stdio: "ignore" }).status === 0;

/** The Compose programs of this machine: the current plugin, the old one, or both. */
export function installedComposeTools(): ComposeTool[] {
  const names = Object.keys(COMPOSE_TOOLS) as ComposeTool[];
  return names.filter((name) => answers([...COMPOSE_TOOLS[name], "version"]));
}

/** Why the shop cannot run on Compose here, or `null`. */
export function whyNoComposeShop(): string | null {
  if (!answers(["docker", "info"])) return "no Docker engine answers";
  if (installedComposeTools().length === 0) return "neither `docker compose` nor `docker-compose` is here";
  if (!answers(["busybox", "true"])) return "no busybox to make images of";
  return whyNoPostgresImage();
}

/** `up -d` under a project name of its own, on host ports that Docker chooses, with images made on the spot. */
export async function startComposeShop(tool: ComposeTool, fault = ""): Promise<ComposeShop> {
  const [command = "", ...first] = COMPOSE_TOOLS[tool];
  const folder = await mkdtemp(path.join(tmpdir(), "compose-verify-shop-"));
  const environment = {
    ...process.env,
    COMPOSE_PROJECT_NAME: path.basename(folder).toLowerCase(),
    SHOP_IMAGE: await buildShopImage(),
    SHOP_DB_IMAGE: await buildPostgresImage(),
    SHOP_FAULT: fault,
    AUTH_PORT: "0",
    ORDERS_PORT: "0",
    PAYMENTS_PORT: "0",
    DB_PORT: "0",
  };
  const compose = (...args: string[]) => end(command, [...first, ...args], environment);
  const verify: ComposeShop["verify"] = async (verb, ...flags) => {
    const directories = ["--results-dir", path.join(folder, "results"), "--reports-dir", path.join(folder, "reports")];
    const ended = await end(process.execPath, [COMMAND_LINE, verb, "--json", ...directories, ...flags], environment);
    const session = parseSession(ended);
    return {
      ...ended,
      session,
      readLeftBehind: (kind, name) => readFile(path.join(folder, kind, name.replace("ID", session.session_id)), "utf8"),
    };
  };
  return {
    up: await compose("up", "-d"),
    compose,
    verify,
    remove: async () => {
      await compose("down", "-v", "-t", "1");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function parseSession({ code, stdout, stderr }: CommandEnd): TestExecutionSession {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`exit code ${code}, and standard output is not one JSON document:\n${stdout}\n${stderr}`);
  }
}

async function end(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<CommandEnd> {
  const startedAt = performance.now();
  const child = spawn(command, args, { cwd: SHOP, env, stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.stderr += text;
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("close", resolve).once("error", reject),
  );
  return { code, ...output, milliseconds: performance.now() - startedAt };
}
