import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { EnvironmentError } from "../errors.ts";
import type { System } from "../system.ts";

/** Docker's own store of contexts, read directly: asking the command line costs a process. */

type Environment = System["environment"];

export interface DockerContext {
  /** `unix:///…`, `tcp://…`, `ssh://…`. */
  readonly host: string;
  readonly tls: boolean;
}

/** Name of the context that `docker context use` chose; `null` when none was. */
export async function readCurrentContext(environment: Environment): Promise<string | null> {
  const folder = configurationFolder(environment);
  if (folder === null) return null;
  const configuration = await readJson(join(folder, "config.json"));
  const name = configuration?.currentContext;
  return typeof name === "string" && name !== "" ? name : null;
}

/** @throws EnvironmentError when there is no such context, or one without a Docker endpoint. */
export async function readContext(environment: Environment, name: string): Promise<DockerContext> {
  const folder = configurationFolder(environment);
  const identity = createHash("sha256").update(name).digest("hex");
  const meta = folder === null ? null : await readJson(join(folder, "contexts/meta", identity, "meta.json"));
  const endpoints = meta?.Endpoints as { docker?: { Host?: unknown; SkipTLSVerify?: unknown } } | undefined;
  const host = endpoints?.docker?.Host;
  if (folder === null || typeof host !== "string" || host === "") {
    throw new EnvironmentError(`The Docker context "${name}" does not exist, or names no Docker engine.`, {
      hint: "List the contexts with `docker context ls`, then set DOCKER_CONTEXT to one of them or unset it.",
    });
  }
  const hasFiles = await stat(join(folder, "contexts/tls", identity, "docker")).then(
    () => true,
    () => false,
  );
  return { host, tls: hasFiles || endpoints?.docker?.SkipTLSVerify === true };
}

function configurationFolder(environment: Environment): string | null {
  if (environment.DOCKER_CONFIG) return environment.DOCKER_CONFIG;
  const home = environment.HOME ?? environment.USERPROFILE;
  return home ? join(home, ".docker") : null;
}

/** `null` when the file is missing; a broken one is as good as missing here, as for the Docker command line's own reader of contexts. */
async function readJson(path: string): Promise<Record<string, unknown> | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
