import { stat } from "node:fs/promises";
import { discoverConfiguration } from "../config/discover.ts";
import { type Draft, draftConfiguration } from "../config/draft.ts";
import { chooseEnvironment, environmentLookup, finishConfiguration, readSecrets } from "../config/load.ts";
import { loadResources, NO_RESOURCES } from "../config/resources.ts";
import { selectSuites } from "../config/select.ts";
import { openWorkspace } from "../config/workspace.ts";
import { type ComposeProject, readComposeProject } from "../docker/compose-project.ts";
import { ConfigurationError, UsageError } from "../errors.ts";
import type { Configuration, SuiteEntry } from "../model/configuration.ts";
import type { VerifyOptions } from "../model/options.ts";
import type { Environment } from "../model/session.ts";
import type { System } from "../system.ts";

/** Everything that can be known before anything is contacted. */
export interface Loaded {
  /** `null`: there is none, and none was asked for. */
  configuration: Configuration | null;
  environment: Environment;
  /** `null` outside docker, or where containers alone tell what there is. */
  project: ComposeProject | null;
  /** The suites and tests that were asked for. */
  suites: SuiteEntry[];
  notices: string[];
}

/**
 * Reads the configuration and the compose files. `learnSecret` gets what secret-named variables hold before any problem is told.
 * Throws `ConfigurationError` with every problem, or `UsageError`.
 */
export async function loadPhase(
  options: VerifyOptions,
  system: System,
  readable: ReadonlySet<string> | null,
  learnSecret: (secret: string) => void,
): Promise<Loaded> {
  await checkWorkingDirectory(options);
  const [folder, compose] = await Promise.all([
    discoverConfiguration(options.workingDirectory, options.config),
    tryCompose(options, system),
  ]);
  if (folder === null && options.command === "validate") throw nothingToValidate();
  const visible = readable === null ? system.environment : onlyReadable(system.environment, readable);
  const lookup = environmentLookup(visible, compose.project?.variables ?? new Map());
  const draft = folder && draftConfiguration(folder.files, lookup);
  for (const secret of draft ? readSecrets(draft, lookup) : []) learnSecret(secret);
  const environment = draft ? chooseEnvironment(draft, options.environment) : (options.environment ?? "docker");
  const usesCompose = environment === "docker";
  if (usesCompose && compose.error && !hasProblems(draft)) throw compose.error;
  const known =
    usesCompose && compose.project
      ? { names: [...compose.project.services.keys()], complete: compose.project.complete }
      : null;
  const workspace = openWorkspace(options.workingDirectory, folder?.root ?? options.workingDirectory);
  const resources = draft ? await loadResources(draft, workspace) : NO_RESOURCES;
  const surroundings = { environment, compose: known, lookup, resources, workspace };
  const configuration = draft && folder ? finishConfiguration(draft, folder, surroundings) : null;
  checkServiceNames(options.services, configuration, known);
  return {
    configuration,
    environment,
    project: usesCompose ? compose.project : null,
    suites: chooseSuites(options, configuration),
    notices: [
      ...(configuration === null && options.command === "run"
        ? ["No tests/config: only the services' readiness is verified."]
        : []),
      ...(usesCompose ? (compose.project?.warnings ?? []) : []),
    ],
  };
}

async function checkWorkingDirectory({ workingDirectory }: VerifyOptions): Promise<void> {
  const found = await stat(workingDirectory).catch(() => null);
  if (found?.isDirectory()) return;
  throw new UsageError(`working-directory: ${workingDirectory} is no folder`, { hint: "Name one that exists." });
}

type Compose = { project: ComposeProject | null; error: unknown };

/** The compose project, or why there is none: outside docker nobody asks. */
async function tryCompose(options: VerifyOptions, system: System): Promise<Compose> {
  try {
    const { workingDirectory, composeFiles, projectName } = options;
    return { project: await readComposeProject({ system, workingDirectory, composeFiles, projectName }), error: null };
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof ConfigurationError)) throw error;
    return { project: null, error };
  }
}

function hasProblems(draft: Draft | null): boolean {
  return draft !== null && draft.problems.length > 0;
}

function onlyReadable(environment: System["environment"], readable: ReadonlySet<string>): System["environment"] {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => readable.has(name)));
}

function chooseSuites(options: VerifyOptions, configuration: Configuration | null): SuiteEntry[] {
  if (configuration === null || options.command === "wait") return [];
  const { suites, tags, excludeTags } = options;
  const selected = selectSuites(configuration.suites, { suites, tags, excludeTags });
  if (selected.length > 0 || options.command === "validate") return selected;
  if (configuration.suites.length === 0) {
    throw new UsageError(`no test selected: ${configuration.files.join(", ")} hold no suite`, {
      hint: "Add a suite, or use the command `wait` where readiness is all that is asked for.",
    });
  }
  const names = configuration.suites.map((suite) => suite.name).join(", ");
  throw new UsageError("no test selected: `suites`, `tags` and `exclude-tags` leave none", {
    hint: `The suites are: ${names}.`,
  });
}

function checkServiceNames(
  asked: readonly string[],
  configuration: Configuration | null,
  known: { names: string[]; complete: boolean } | null,
): void {
  const names = new Set([
    ...(configuration?.services.map((service) => service.service_name) ?? []),
    ...(known?.names ?? []),
  ]);
  const unknown = asked.filter((name) => !names.has(name));
  if (unknown.length === 0 || known?.complete === false || names.size === 0) return;
  throw new UsageError(`services: unknown service ${unknown.map((name) => `"${name}"`).join(", ")}`, {
    hint: `The services are: ${[...names].join(", ")}.`,
  });
}

function nothingToValidate(): UsageError {
  return new UsageError("there is no configuration to validate: tests/config does not exist", {
    hint: "Name a folder or a file as config.",
  });
}
