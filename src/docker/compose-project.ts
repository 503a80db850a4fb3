import { basename } from "node:path";
import { ConfigurationError, type Problem, UsageError } from "../errors.ts";
import type { System } from "../system.ts";
import { askCompose } from "./compose-config.ts";
import { type ComposeFiles, findComposeFiles, SEARCHED_NAMES } from "./compose-files.ts";
import { type ComposeService, toComposeService } from "./compose-service.ts";
import { type ComposeDocument, isRecord, parseComposeText, readComposeFile } from "./compose-yaml.ts";
import { interpolate, type Variables } from "./interpolate.ts";

export interface ComposeProject {
  readonly name: string;
  /** Absolute; Compose labels its containers with it. */
  readonly directory: string;
  /** Absolute, in the order in which they are joined. */
  readonly files: readonly string[];
  /** In the order of the files. */
  readonly services: ReadonlyMap<string, ComposeService>;
  /** `false`: `extends` or `include` could not be resolved, so there may be services that are not listed. */
  readonly complete: boolean;
  /** The project's `.env`, without what the environment sets itself. */
  readonly variables: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

export interface ProjectRequest {
  readonly system: System;
  /** Absolute. */
  readonly workingDirectory: string;
  /** Relative to the working directory; empty: found as Compose finds them. */
  readonly composeFiles: readonly string[];
  readonly projectName: string | null;
}

/**
 * Reads the Compose project as Compose would, without starting a process unless `extends` or `include` ask for one.
 * `null`: there is no compose file, but a project name, so that the containers' labels have to do.
 * @throws UsageError when there is no compose file and no name, or a named file is missing
 * @throws ConfigurationError with the place when a file is broken
 */
export async function readComposeProject(request: ProjectRequest): Promise<ComposeProject | null> {
  const files = await findComposeFiles(request.system, request.workingDirectory, request.composeFiles);
  const given = givenName(request.projectName, files.variables);
  if (files.paths.length === 0) {
    if (given !== null) return null;
    throw new UsageError(
      `No compose file found: ${request.workingDirectory} and the folders above it hold none of ${SEARCHED_NAMES}.`,
      {
        hint: "Name one with `compose-file`, or the running project with `project-name`; without Compose use `environment: local`.",
      },
    );
  }
  const documents: ComposeDocument[] = [];
  for (const path of files.paths) documents.push(...(await readComposeFile(path, request.workingDirectory)));
  checkShape(documents);
  const name = given ?? nameOf(documents, files);
  const resolved = await resolveDocuments(documents, files, name, request.system);
  const services = toServices(resolved.documents, files.variables);
  if (resolved.complete) checkDependencies(resolved.documents, services);
  const { directory, paths, dotenv } = files;
  return {
    name,
    directory,
    files: paths,
    services,
    complete: resolved.complete,
    variables: dotenv,
    warnings: resolved.warnings,
  };
}

/** Lower case letters, digits, `-` and `_`, the first one a letter or digit: the name that Compose makes of any text. */
export function normaliseProjectName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^-_a-z0-9]/g, "")
    .replace(/^[-_]+/, "");
}

/** The name that `project-name` or COMPOSE_PROJECT_NAME gives; `null` without one. */
function givenName(input: string | null, variables: Variables): string | null {
  const written = input ?? (variables("COMPOSE_PROJECT_NAME") || null);
  if (written === null) return null;
  const name = normaliseProjectName(written);
  if (name !== "") return name;
  throw new UsageError(`"${written}" is no name for a Compose project.`, {
    hint: "Use lower case letters, digits, `-` and `_`, beginning with a letter or digit.",
  });
}

/**
 * The Compose project's name where there is no compose file to say it.
 * @throws UsageError when neither the input nor COMPOSE_PROJECT_NAME gives one
 */
export async function labelledProjectName(request: ProjectRequest): Promise<string> {
  const { variables, directory } = await findComposeFiles(request.system, request.workingDirectory, []);
  return givenName(request.projectName, variables) ?? normaliseProjectName(basename(directory));
}

function nameOf(documents: readonly ComposeDocument[], files: ComposeFiles): string {
  const written = documents.flatMap(({ value }) => (typeof value.name === "string" ? [value.name] : [])).at(-1);
  const text = written === undefined ? basename(files.directory) : interpolate(written, files.variables);
  const name = normaliseProjectName(text);
  if (name !== "") return name;
  throw new UsageError(`"${text}" is no name for a Compose project.`, {
    hint: "Set `project-name` or COMPOSE_PROJECT_NAME.",
  });
}

function checkShape(documents: readonly ComposeDocument[]): void {
  const problems: Problem[] = documents.flatMap(({ value, problem }) => {
    const { services } = value;
    if (services === undefined || services === null) return [];
    if (!isRecord(services)) return [problem(["services"], "`services` is a mapping of names to services")];
    return Object.entries(services).flatMap(([name, service]) =>
      isRecord(service) || service === null
        ? []
        : [problem(["services", name], `the service "${name}" is not a mapping`)],
    );
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}

interface Resolved {
  readonly documents: readonly ComposeDocument[];
  readonly complete: boolean;
  readonly warnings: readonly string[];
}

/** What plain reading cannot resolve is asked of Compose, once. */
async function resolveDocuments(
  documents: readonly ComposeDocument[],
  files: ComposeFiles,
  projectName: string,
  system: System,
): Promise<Resolved> {
  if (!documents.some(needsCompose)) return { documents, complete: true, warnings: [] };
  const { directory } = files;
  const answer = await askCompose({ system, files: files.paths, directory, projectName });
  if (answer.text !== null)
    return { documents: parseComposeText(answer.text, "compose config"), complete: true, warnings: [] };
  const warning = `The compose file uses \`extends\`, \`include\` or a merge tag, which Compose could not resolve (${answer.reason}): services may be missing from this run's view.`;
  return { documents, complete: false, warnings: [warning] };
}

function needsCompose({ value, tagged }: ComposeDocument): boolean {
  const services = isRecord(value.services) ? Object.values(value.services) : [];
  return (
    tagged ||
    value.include !== undefined ||
    services.some((service) => isRecord(service) && service.extends !== undefined)
  );
}

function toServices(documents: readonly ComposeDocument[], variables: Variables): Map<string, ComposeService> {
  const fragments = new Map<string, Record<string, unknown>[]>();
  for (const { value } of documents) {
    for (const [name, service] of Object.entries(isRecord(value.services) ? value.services : {})) {
      fragments.set(name, [...(fragments.get(name) ?? []), isRecord(service) ? service : {}]);
    }
  }
  return new Map([...fragments].map(([name, parts]) => [name, toComposeService(name, parts, variables)]));
}

/** Compose refuses such a file, too. */
function checkDependencies(documents: readonly ComposeDocument[], services: ReadonlyMap<string, ComposeService>): void {
  const problems = [...services.values()].flatMap((service) =>
    service.dependsOn
      .filter((dependency) => dependency.required && !services.has(dependency.service))
      .flatMap((dependency) => {
        const path = ["services", service.name, "depends_on"];
        const home = documents.findLast(
          ({ value }) => isRecord(value.services) && Object.hasOwn(value.services, service.name),
        );
        const message = `the service "${service.name}" depends on "${dependency.service}", which is no service of this project`;
        return home ? [home.problem(path, message)] : [];
      }),
  );
  if (problems.length > 0) throw new ConfigurationError(problems);
}
