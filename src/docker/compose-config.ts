import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { System } from "../system.ts";
import { composeEnvironment } from "./child-environment.ts";

const run = promisify(execFile);

/** What Compose answered: its resolved model as text (JSON, or YAML from Compose v1), or why there is none. */
export type ComposeAnswer = { readonly text: string } | { readonly text: null; readonly reason: string };

export interface ComposeQuestion {
  readonly system: System;
  /** Absolute. */
  readonly files: readonly string[];
  /** Absolute. */
  readonly directory: string;
  readonly projectName: string;
}

const TIMEOUT_MS = 30_000;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
/** How `docker` without the Compose plug-in complains. */
const NO_PLUGIN = /is not a docker command|unknown (?:shorthand )?flag|unknown command/i;

/** Asks Compose for the model of a project with `extends` or `include`, which plain reading cannot resolve. One process, no shell. */
export async function askCompose(question: ComposeQuestion): Promise<ComposeAnswer> {
  const files = question.files.flatMap((file) => ["-f", file]);
  const common = [...files, "--project-directory", question.directory, "-p", question.projectName];
  const plugin = await attempt(question, "docker", [
    "compose",
    ...common,
    "--profile",
    "*",
    "config",
    "--format",
    "json",
  ]);
  if (plugin.text !== null || !plugin.missing) return plugin;
  const standalone = await attempt(question, "docker-compose", [...common, "config"]);
  if (standalone.text !== null || !standalone.missing) return standalone;
  return { text: null, reason: "neither `docker compose` nor `docker-compose` is installed" };
}

type Attempt = { readonly text: string } | { readonly text: null; readonly missing: boolean; readonly reason: string };

async function attempt(question: ComposeQuestion, file: string, argv: readonly string[]): Promise<Attempt> {
  try {
    const { stdout } = await run(file, argv, {
      cwd: question.directory,
      env: composeEnvironment(question.system.environment),
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    return { text: stdout };
  } catch (error) {
    const { code, stderr = "", killed } = error as { code?: unknown; stderr?: string; killed?: boolean };
    const lastLine = stderr.trim().split("\n").at(-1)?.trim();
    const reason = killed ? `${file} gave no answer in ${TIMEOUT_MS / 1000} s` : (lastLine ?? `${file} failed`);
    return { text: null, missing: code === "ENOENT" || (file === "docker" && NO_PLUGIN.test(stderr)), reason };
  }
}
