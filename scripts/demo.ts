import { existsSync } from "node:fs";
import path from "node:path";
import type { TestExecutionSession } from "../src/model/session.ts";
import { runToEnd } from "./processes.ts";
import { SHOP, type Stack, startLocally, startOnCompose } from "./shop-stack.ts";

/** `npm run demo`: starts the example shop, lets compose-verify wait for it and test it, and shows what came out. */

const COMMAND_LINE = path.resolve(import.meta.dirname, "../dist/cli.js");
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
const USAGE = `npm run demo               the shop as child processes on SQLite: needs Node alone
npm run demo -- --docker   the shop on PostgreSQL under Docker Compose`;
const NO_DOCKER = `Docker Compose does not answer: \`docker info\` and \`docker compose version\` must both work for this user.
Start Docker and try again, or run \`npm run demo\`, which needs no Docker.`;

const interrupted = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => interrupted.abort(signal));
}
process.exitCode = await demo(process.argv.slice(2), interrupted.signal);

async function demo(args: readonly string[], signal: AbortSignal): Promise<number> {
  if (args.some((argument) => argument !== "--docker")) {
    console.error(USAGE);
    return 2;
  }
  console.log(args.length > 0 ? "Starting the shop on Docker Compose …" : "Starting the shop …");
  const stack = args.length > 0 ? await startOnCompose() : await startLocally();
  if (stack === null) {
    console.error(NO_DOCKER);
    return 3;
  }
  console.log(`Started: ${stack.where}`);
  try {
    return signal.aborted ? interruptCode(signal) : await verify(stack, signal);
  } finally {
    console.log("Stopping the shop …");
    await stack.stop();
  }
}

async function verify(stack: Stack, signal: AbortSignal): Promise<number> {
  const { code, stdout } = await runToEnd(
    process.execPath,
    [COMMAND_LINE, "run", "--environment", stack.environment, "--json"],
    { cwd: SHOP, env: stack.variables, signal },
  );
  const session = parseSession(stdout);
  const troubles = stack.troubles();
  if (troubles.length > 0) console.log(`\n${troubles.join("\n")}`);
  console.log(session ? `\n${verdict(session)}\n\n${whereToLook(session)}\n` : `\ncompose-verify gave no verdict.\n`);
  return code ?? (signal.aborted ? interruptCode(signal) : 4);
}

function verdict(session: TestExecutionSession): string {
  const { overall_status, passed_tests, total_tests, environment, database_type } = session;
  const ready = session.services.filter((service) => service.verdict === "ready").length;
  const services = `${ready} of ${session.services.length} services ready`;
  const tests = `${passed_tests} of ${total_tests} tests passed`;
  return `Verdict: ${overall_status.toUpperCase()} · ${services} · ${tests} · ${environment}, ${database_type ?? "no database"}`;
}

function whereToLook({ session_id }: TestExecutionSession): string {
  const files = {
    Session: `tests/results/${session_id}.json`,
    Events: `tests/results/${session_id}.jsonl`,
    Summary: `tests/reports/${session_id}.summary.json`,
    Report: `tests/reports/${session_id}.md`,
  };
  return Object.entries(files)
    .filter(([, file]) => existsSync(path.join(SHOP, file)))
    .map(([what, file]) => `  ${what.padEnd(8)} ${path.relative(process.cwd(), path.join(SHOP, file))}`)
    .join("\n");
}

function parseSession(text: string): TestExecutionSession | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function interruptCode(signal: AbortSignal): number {
  return EXIT_CODES[signal.reason as keyof typeof EXIT_CODES];
}
