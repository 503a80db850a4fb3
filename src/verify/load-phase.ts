import { stat } from "node:fs/promises";
import { discoverConfiguration } from "../config/discover.ts";
import { draftConfiguration } from "../config/draft.ts";
import type { Lookup } from "../config/environment-variables.ts";
import { chooseEnvironment, environmentLookup, finishConfiguration, readSecrets } from "../config/load.ts";
import { loadResources, NO_RESOURCES } from "../config/resources.ts";
import { selectSuites } from "../config/select.ts";
import type { KnownServices } from "../config/service-check.ts";
import { openWorkspace } from "../config/workspace.ts";
import { xpathProblems } from "../config/xpath-check.ts";
import { findComposeFiles } from "../docker/compose-files.ts";
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
  /** The variables that this run may read, as `${NAME}` reads them. */
  lookup: Lookup;
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
  const lookup = environmentLookup(visible, compose.dotenv);
  const draft = folder && draftConfiguration(folder.files, lookup, folder.problems);
  for (const secret of draft ? readSecrets(draft, lookup) : []) learnSecret(secret);
  const environment = draft ? chooseEnvironment(draft, options.environment) : (options.environment ?? "docker");
  const usesCompose = environment === "docker";
  if (draft) draft.problems.push(...(await xpathProblems(draft)));
  const composeError = usesCompose ? compose.error : null;
  const known = composeError === null ? compose.project && knownServices(compose.project) : UNKNOWN_SERVICES;
  const workspace = openWorkspace(options.workingDirectory, folder?.root ?? options.workingDirectory);
  const resources = draft ? await loadResources(draft, workspace) : NO_RESOURCES;
  const surroundings = { environment, compose: known, lookup, resources, workspace };
  const configuration = finishWith(composeError, () =>
    draft && folder ? finishConfiguration(draft, folder, surroundings) : null,
  );
  checkServiceNames(options.services, configuration, usesCompose ? known : null);
  return {
    configuration,
    environment,
    project: usesCompose ? compose.project : null,
    suites: chooseSuites(options, configuration),
    lookup,
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

interface Compose {
  project: ComposeProject | null;
  error: unknown;
  /** Of the project's `.env`; there also when a compose file is broken. */
  dotenv: ReadonlyMap<string, string>;
}

/** A compose file that cannot be read may declare any service. */
const UNKNOWN_SERVICES: KnownServices = { names: [], complete: false };

/** The compose project, or why there is none: outside docker nobody asks. */
async function tryCompose(options: VerifyOptions, system: System): Promise<Compose> {
  const { workingDirectory, composeFiles, projectName } = options;
  try {
    const project = await readComposeProject({ system, workingDirectory, composeFiles, projectName });
    return { project, error: null, dotenv: project?.variables ?? new Map() };
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof ConfigurationError)) throw error;
    const files = await findComposeFiles(system, workingDirectory, composeFiles).catch(() => null);
    return { project: null, error, dotenv: files?.dotenv ?? new Map() };
  }
}

/** The problems of the configuration and those of the compose files come together. */
function finishWith<T>(composeError: unknown, finish: () => T): T {
  let finished: T;
  try {
    finished = finish();
  } catch (error) {
    if (!(error instanceof ConfigurationError) || !(composeError instanceof ConfigurationError)) throw error;
    throw new ConfigurationError([...error.problems, ...composeError.problems]);
  }
  if (composeError !== null) throw composeError;
  return finished;
}

function knownServices({ services, complete }: ComposeProject): KnownServices {
  const dependencies = [...services].map(([name, { dependsOn }]): [string, string[]] => [
    name,
    dependsOn.filter(({ required }) => required).map(({ service }) => service),
  ]);
  return { names: [...services.keys()], complete, dependencies: new Map(dependencies) };
}

function onlyReadable(environment: System["environment"], readable: ReadonlySet<string>): System["environment"] {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => readable.has(name)));
}

function chooseSuites(options: VerifyOptions, configuration: Configuration | null): SuiteEntry[] {
  if (configuration === null || options.command === "wait") return [];
  const { suites, tags, excludeTags } = options;
  const selected = selectSuites(configuration.suites, { suites, tags, excludeTags });
  const isFiltered = suites.length + tags.length + excludeTags.length > 0;
  if (selected.length > 0 || (options.command === "validate" && !isFiltered)) return selected;
  if (configuration.suites.length === 0) {
    const verb = configuration.files.length === 1 ? "holds" : "hold";
    throw new UsageError(`no test selected: ${configuration.files.join(", ")} ${verb} no suite`, {
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
  known: KnownServices | null,
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
