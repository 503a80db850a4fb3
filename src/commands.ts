import { pipeline } from "node:stream/promises";
import { Command, CommanderError } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { cancelOnSignals } from "./cancel.ts";
import { type Flags, toOptions, withFlags } from "./command-options.ts";
import { causeChain, type ExitCode, UsageError } from "./errors.ts";
import { loadContext } from "./github/context.ts";
import { toInertText } from "./github/plain-text.ts";
import { collectEarly } from "./memory.ts";
import { stringifyJson } from "./model/json.ts";
import type { Log, Command as Name } from "./model/options.ts";
import { failureLines } from "./report/closing.ts";
import { renderPlan } from "./report/plan.ts";
import { verdictLine } from "./report/verdict-line.ts";
import { stepFails } from "./session/fail-on.ts";
import { nodeSystem } from "./system.ts";
import { openTerminalLog } from "./terminal-log.ts";
import type { Verification } from "./verify.ts";

const DESCRIPTIONS: Record<Name, string> = {
  run: "wait for the stack, run the suites, write the reports",
  wait: "wait for the stack: readiness alone",
  validate: "check the configuration without contacting anything",
};

/** The command line; sets the exit code and never ends the process itself, so that no output is lost. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  // A reader that goes away early (`| head`) ends the output, not the run.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = tellFailure(error);
  }
}

function createProgram(): Command {
  const program = new Command("compose-verify")
    .description("Is the Compose stack really up, does it do what it should, and if not, whose fault is it?")
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError("(--help shows what there is)");
  for (const name of ["run", "wait", "validate"] as const) {
    const command = withFlags(program.command(name).description(DESCRIPTIONS[name])).action((flags: Flags) =>
      perform(name, flags),
    );
    if (name !== "validate")
      command.option("--json", "one JSON document on standard output, all else on standard error");
    if (name === "run") command.option("--dry-run", "print the plan: stages, suites, tests, requests; contact nothing");
  }
  program
    .command("schema")
    .description("print the configuration's JSON Schema")
    .action(async () => {
      const { configurationJsonSchema } = await import("./config/json-schema.ts");
      print(JSON.stringify(configurationJsonSchema(), null, 2));
    });
  return program;
}

async function perform(name: Name, flags: Flags): Promise<void> {
  const options = toOptions(name, flags, process.cwd());
  if (name !== "validate") collectEarly();
  const { verify } = await import("./verify.ts");
  const cancel = cancelOnSignals(true);
  const system = nodeSystem(process.env, options.workingDirectory);
  const log = await openTerminalLog(flags.json === true ? process.stderr : process.stdout);
  const { ci } = loadContext(process.env);
  const verification = await verify({
    options,
    ci,
    system,
    signal: cancel.signal,
    log,
    secrets: [],
    readable: null,
    dryRun: flags.dryRun === true,
  });
  cancel.forget();
  log.close();
  if (flags.json === true) await printDocument(verification);
  else if (verification.plan) process.stdout.write(toInertText(renderPlan(verification.plan)));
  tell(verification, log);
  process.exitCode = stepFails(verification, flags.failOn, cancel.signal.aborted) ? verification.exitCode : 0;
}

/** One JSON document; a reader that goes away ends it. */
async function printDocument({ sessionText, plan, problems, message, exitCode }: Verification): Promise<void> {
  if (sessionText === null) return print(stringifyJson(plan ?? { exit_code: exitCode, message, problems }, 2));
  await pipeline(sessionText(), process.stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
    if (!GONE.has(error.code ?? "")) throw error;
  });
}

const GONE = new Set(["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED", "ERR_STREAM_PREMATURE_CLOSE"]);

function tell({ session, message, exitCode }: Verification, log: Log): void {
  if (session) for (const line of [...failureLines(session), verdictLine(session)]) log.line(line);
  else if (message !== null && exitCode === 0) log.line(message);
  else if (message !== null) process.stderr.write(`${toInertText(message)}\n`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function tellFailure(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    process.stderr.write(`${toInertText(error.message)}\n${error.hint ? `Remedy: ${error.hint}\n` : ""}`);
    return error.exitCode;
  }
  process.stderr.write(`internal error, a bug of compose-verify: ${toInertText(causeChain(error).join(": "))}\n`);
  if (error instanceof Error) process.stderr.write(`${toInertText(error.stack ?? "")}\n`);
  return 4;
}
