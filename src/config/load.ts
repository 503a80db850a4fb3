import { ConfigurationError, formatProblem, type Problem } from "../errors.ts";
import type { Configuration, WorkspaceFiles } from "../model/configuration.ts";
import type { ProjectDefinition } from "../model/schema.ts";
import type { Environment } from "../model/session.ts";
import { crossCheck } from "./cross-check.ts";
import type { ConfigurationFolder } from "./discover.ts";
import { type Draft, placeOf } from "./draft.ts";
import type { Lookup } from "./environment-variables.ts";
import { joinDefaults, resolveService } from "./resolve.ts";
import type { ResolveContext } from "./resolve-call.ts";
import { resolveContexts, resolveDatabases } from "./resolve-project.ts";
import { resolveSuite } from "./resolve-suite.ts";
import type { Resources } from "./resources.ts";
import { passwordsOf, secretsOf } from "./secret-names.ts";
import type { KnownServices } from "./service-check.ts";
import { indexSuite } from "./suite-index.ts";

/** Variables that belong to the runner and its token: no configuration may read them, whatever door it came through. */
const FORBIDDEN = /^(GITHUB_TOKEN|ACTIONS_.*|INPUT_.*|RUNNER_.*)$/i;

/** A look-up in the environment first, then in the compose project's `.env`. */
export function environmentLookup(
  environment: Readonly<Record<string, string | undefined>>,
  dotenv: ReadonlyMap<string, string>,
): Lookup {
  // `constructor` and its like are no variables, although every object answers to them.
  const own = (name: string) => (Object.hasOwn(environment, name) ? environment[name] : undefined);
  return (name) => (FORBIDDEN.test(name) ? null : (own(name) ?? dotenv.get(name)));
}

/** The environment that a configuration chooses; what the user asked for wins. */
export function chooseEnvironment(draft: Draft, asked: Environment | null): Environment {
  return asked ?? draft.projects.find(({ definition }) => definition.environment)?.definition.environment ?? "docker";
}

/** The secrets of the variables that the files read, from the environment or `.env`, and those that stand in the files themselves. */
export function readSecrets(draft: Draft, lookup: Lookup): string[] {
  const read = [...new Set(draft.variables)].flatMap((name) => secretsOf(name, lookup(name) ?? ""));
  return [...new Set([...read, ...draft.projects.flatMap(({ definition }) => writtenSecrets(definition))])];
}

/** Tokens from outside, and the passwords of databases, whatever they come from. */
function writtenSecrets({ auth = [], databases = {} }: ProjectDefinition): string[] {
  const tokens = auth.flatMap(({ access_token = "", refresh_token = "" }) => [access_token, refresh_token]);
  return [
    ...tokens.filter((token) => token !== ""),
    ...Object.values(databases).flatMap(({ url }) => (url === undefined ? [] : passwordsOf(url))),
  ];
}

/** What a configuration is finished with, besides its own texts. */
export interface Surroundings {
  environment: Environment;
  /** `null` where there is no compose project. */
  compose: KnownServices | null;
  lookup: Lookup;
  resources: Resources;
  workspace: WorkspaceFiles;
}

/** Checks the files against each other and against Compose, then applies every default. Throws all problems in one error. */
export function finishConfiguration(
  draft: Draft,
  folder: ConfigurationFolder,
  { environment, compose, lookup, resources, workspace }: Surroundings,
): Configuration {
  const problems = allProblems(draft, crossCheck(draft, { environment, compose, resources }));
  if (problems.length > 0) throw new ConfigurationError(inOrder(problems, folder));
  const defaults = joinDefaults(draft);
  const definitions = draft.projects.map(({ definition }) => definition);
  const configured = new Set(draft.services.map(({ definition }) => definition.service_name));
  const services = draft.services
    .map((service) => resolveService(service, defaults, environment, resources))
    // Elsewhere nobody starts, or waits for, what only the compose file knows.
    .map((service) =>
      environment === "docker"
        ? service
        : { ...service, dependencies: service.dependencies.filter((name) => configured.has(name)) },
    );
  const byName = new Map(services.map((service) => [service.service_name, service]));
  const context: ResolveContext = { defaults, services: byName, resources };
  const auth = draft.projects.flatMap((project) => resolveContexts(project, context));
  const contexts = new Map(auth.map((entry) => [entry.name, entry]));
  const databaseType = definitions.find((definition) => definition.database_type)?.database_type ?? null;
  return {
    environment: definitions.find((definition) => definition.environment)?.environment ?? null,
    database_type: databaseType,
    services,
    databases: draft.projects.flatMap((project) => resolveDatabases(project, folder.root)),
    auth,
    suites: draft.suites.map((written) => {
      const { again } = written;
      return indexSuite(resolveSuite(written, context), contexts, () => resolveSuite(again(), context));
    }),
    redact: definitions.flatMap((definition) => definition.redact ?? []),
    secrets: readSecrets(draft, lookup),
    files: folder.files.map((file) => file.name),
    workspace,
  };
}

/** A place that is wrong by itself needs no complaint about the names it holds. */
function allProblems(draft: Draft, between: readonly Problem[]): Problem[] {
  const places = new Set(draft.problems.map(placeOf));
  const all = [...draft.problems, ...between.filter((problem) => !places.has(placeOf(problem)))];
  return [...new Map(all.map((problem) => [formatProblem(problem), problem])).values()];
}

function inOrder(problems: readonly Problem[], folder: ConfigurationFolder): Problem[] {
  const order = new Map(folder.files.map((file, index) => [file.name, index]));
  // Files that cannot be read at all come first.
  return problems.toSorted(
    (a, b) => (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1) || a.line - b.line || a.column - b.column,
  );
}
