import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

type Variables = Readonly<Record<string, string | undefined>>;

export interface Background {
  readonly name: string;
  /** Why it ended, with its last words; `null` while it runs. */
  ended(): string | null;
  /** SIGTERM, then SIGKILL for what does not listen; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface Finished {
  /** Exit code; `null` when a signal ended it or it could not be started. */
  readonly code: number | null;
  readonly stdout: string;
}

const KEPT_CHARACTERS = 4_000;
const PATIENCE_MS = 5_000;

/** Starts a process that is meant to run until `stop`; its output is kept, not shown. */
export function startInBackground(
  name: string,
  command: string,
  args: readonly string[],
  options: { cwd: string; env: Variables },
): Background {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-KEPT_CHARACTERS);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  child.on("error", (error) => keep(Buffer.from(error.message)));
  return {
    name,
    ended: () =>
      isRunning(child) ? null : `${name} ended (${child.signalCode ?? `exit code ${child.exitCode}`}):\n${output}`,
    stop: () => stop(child),
  };
}

/** Runs a process to its end; standard error goes to ours, standard output is returned. An aborted signal ends it with SIGTERM. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: Variables; signal?: AbortSignal; quiet?: boolean },
): Promise<Finished> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", options.quiet ? "ignore" : "inherit"],
  });
  const onAbort = () => child.kill("SIGTERM");
  options.signal?.addEventListener("abort", onAbort, { once: true });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => {
    child.once("close", resolve);
    child.once("error", () => resolve(null));
  });
  options.signal?.removeEventListener("abort", onAbort);
  return { code, stdout: Buffer.concat(chunks).toString("utf8") };
}

/** Ports of 127.0.0.1 that nothing listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}

async function stop(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = new AbortController();
  await Promise.race([
    ended,
    delay(PATIENCE_MS, undefined, { signal: timer.signal }).then(() => child.kill("SIGKILL")),
  ]);
  timer.abort();
  await ended;
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}
