import { ConfigurationError, formatProblem, type Problem } from "../errors.ts";
import type { Configuration } from "../model/configuration.ts";
import type { Environment } from "../model/session.ts";
import { crossCheck, type KnownServices } from "./cross-check.ts";
import type { ConfigurationFolder } from "./discover.ts";
import { type Draft, placeOf } from "./draft.ts";
import { joinDefaults, resolveService, resolveSuite } from "./resolve.ts";
import { secretsOf } from "./secret-names.ts";
import type { Lookup } from "./variables.ts";

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

/** The secrets of the variables that the files read, from the environment or `.env`. */
export function readSecrets(draft: Draft, lookup: Lookup): string[] {
  return [...new Set(draft.variables)].flatMap((name) => secretsOf(name, lookup(name) ?? ""));
}

/** Checks the files against each other and against Compose, then applies every default. Throws all problems in one error. */
export function finishConfiguration(
  draft: Draft,
  folder: ConfigurationFolder,
  environment: Environment,
  compose: KnownServices | null,
  lookup: Lookup,
): Configuration {
  const problems = allProblems(draft, crossCheck(draft, environment, compose));
  if (problems.length > 0) throw new ConfigurationError(inOrder(problems, folder));
  const defaults = joinDefaults(draft);
  const definitions = draft.projects.map(({ definition }) => definition);
  return {
    environment: definitions.find((definition) => definition.environment)?.environment ?? null,
    database_type: definitions.find((definition) => definition.database_type)?.database_type ?? null,
    services: draft.services.map((service) => resolveService(service, defaults, environment)),
    suites: draft.suites.map((suite) => resolveSuite(suite, defaults)),
    redact: definitions.flatMap((definition) => definition.redact ?? []),
    secrets: readSecrets(draft, lookup),
    files: folder.files.map((file) => file.name),
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
  return problems.toSorted(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
  );
}
