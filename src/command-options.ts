import path from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { DEFAULT_OPTIONS, type FailOn, type Command as Name, type VerifyOptions } from "./model/options.ts";
import { ENVIRONMENTS } from "./model/schema.ts";

/** What commander gives for the flags below. */
export interface Flags {
  config?: string;
  workingDirectory?: string;
  composeFile: string[];
  projectName?: string;
  services: string[];
  environment?: VerifyOptions["environment"];
  suites: string[];
  tags: string[];
  excludeTags: string[];
  waitTimeout: number;
  maxParallel: number;
  failFast: boolean;
  failOn: FailOn;
  resultsDir: string;
  reportsDir: string;
  json?: boolean;
  dryRun?: boolean;
}

/** Adds the inputs that the Action has, as flags of the same names. */
export function withFlags(command: Command): Command {
  return command
    .option("--config <path>", "configuration folder or file (default: tests/config)")
    .option("--working-directory <path>", "all other paths start here (default: the current folder)")
    .addOption(list("--compose-file <path>", "compose file; repeat for several (default: found as Compose finds it)"))
    .option("--project-name <name>", "Compose project (default: as Compose names it)")
    .addOption(list("--services <name>", "wait for this service and its dependencies only; repeat for several"))
    .addOption(new Option("--environment <name>", "default: the configuration's, else docker").choices(ENVIRONMENTS))
    .addOption(list("--suites <name>", "run this suite only, a name or a glob; repeat for several"))
    .addOption(list("--tags <tag>", "run tests with this tag only; repeat for several"))
    .addOption(list("--exclude-tags <tag>", "leave out tests with this tag; repeat for several"))
    .option("--wait-timeout <seconds>", "cap over all services", whole(1, 86_400), DEFAULT_OPTIONS.waitTimeoutSeconds)
    .option("--max-parallel <lanes>", "tests side by side", whole(1, 64), DEFAULT_OPTIONS.maxParallel)
    .option("--fail-fast", "stop at the first failed or errored test", DEFAULT_OPTIONS.failFast)
    .option("--no-fail-fast", "run everything")
    .addOption(
      new Option("--fail-on <what>", "exit with 0 although something is not right")
        .choices(["partial", "failure", "never"])
        .default("partial"),
    )
    .option("--results-dir <path>", "sessions and event streams", DEFAULT_OPTIONS.resultsDirectory)
    .option("--reports-dir <path>", "reports", DEFAULT_OPTIONS.reportsDirectory);
}

export function toOptions(command: Name, flags: Flags, currentDirectory: string): VerifyOptions {
  return {
    command,
    workingDirectory: path.resolve(currentDirectory, flags.workingDirectory ?? "."),
    config: flags.config ?? null,
    composeFiles: flags.composeFile,
    projectName: flags.projectName ?? null,
    services: flags.services,
    environment: flags.environment ?? null,
    suites: flags.suites,
    tags: flags.tags,
    excludeTags: flags.excludeTags,
    waitTimeoutSeconds: flags.waitTimeout,
    maxParallel: flags.maxParallel,
    failFast: flags.failFast,
    resultsDirectory: flags.resultsDir,
    reportsDirectory: flags.reportsDir,
  };
}

function list(flags: string, description: string): Option {
  return new Option(flags, description)
    .default([], "")
    .argParser((value: string, earlier: string[]) => [...earlier, value]);
}

function whole(from: number, to: number): (text: string) => number {
  return (text) => {
    if (/^\d+$/.test(text) && Number(text) >= from && Number(text) <= to) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number from ${from} to ${to}.`);
  };
}
