import type { Problem } from "../errors.ts";
import type { ServiceConfiguration } from "../model/configuration.ts";
import type { ProjectDefinition } from "../model/schema.ts";
import type { Environment } from "../model/session.ts";
import { authProblems } from "./auth-check.ts";
import { authNameProblems } from "./auth-name-check.ts";
import { authCaptureProblems, captureProblems, redactProblems } from "./capture-check.ts";
import { caseProblems } from "./case-check.ts";
import { databaseProblems, databaseTypeProblems } from "./database-check.ts";
import { type Declared, DeclaredNames } from "./declared-names.ts";
import { dependencyProblems } from "./dependencies.ts";
import type { Draft, Written } from "./draft.ts";
import { authExpectationProblems, expectationProblems } from "./expectation-check.ts";
import { fileProblems } from "./file-check.ts";
import { hasLostBelow, hasLostIn, isLost } from "./lost.ts";
import { nameProblems } from "./name-check.ts";
import { duplicateNames } from "./names.ts";
import { prerequisiteProblems } from "./prerequisite-check.ts";
import { missingContexts, referenceProblems } from "./reference-check.ts";
import { authRequestProblems, defaultHeaders, requestProblems } from "./request-check.ts";
import { joinDefaults, resolveService } from "./resolve.ts";
import type { Resources } from "./resources.ts";
import {
  type KnownServices,
  probeProblems,
  serviceCycles,
  serviceDefaultProblems,
  serviceOrigins,
  serviceProblems,
} from "./service-check.ts";
import { authStatusProblems, statusProblems } from "./status-check.ts";
import { testTypeProblems } from "./test-type-check.ts";
import { timeoutProblems } from "./timeout-check.ts";
import { variableProblems } from "./variable-check.ts";

/** What the files are checked against. */
export interface CrossCheckContext {
  environment: Environment;
  /** `null` where there is no compose project. */
  compose: KnownServices | null;
  resources: Resources;
}

/** Everything that can be wrong between names, without contacting anything. */
export function crossCheck(draft: Draft, context: CrossCheckContext): Problem[] {
  const { environment, compose, resources } = context;
  const declared = declaredBy(draft, compose);
  const defaults = joinDefaults(draft);
  const checked = draft.services.map((written) => ({
    written,
    service: resolveService(written, defaults, environment),
    hasLostAddress: hasLostAddress(written, draft, environment),
  }));
  const services = checked.map(({ service }) => service);
  const inCompose = environment === "docker" ? compose : null;
  return [
    ...duplicateNames(draft),
    ...checked.flatMap((service) => serviceProblems(service, environment, draft.complete ? inCompose : null, declared)),
    ...serviceCycles(services, inCompose?.dependencies),
    ...missingContexts(services, draft.suites, declared),
    ...databaseTypeProblems(draft.projects),
    ...fileProblems(draft, resources),
    ...projectProblems(draft, services, declared, context),
    ...suiteProblems(draft, services, declared, context),
  ];
}

function declaredBy(draft: Draft, compose: KnownServices | null): Declared {
  const names = draft.services.map((service) => service.definition.service_name);
  const contexts = draft.projects.flatMap(({ definition }) => (definition.auth ?? []).map((context) => context.name));
  const databases = draft.projects.flatMap(({ definition }) => Object.keys(definition.databases ?? {}));
  const isWhole = (key: string) => draft.complete && !draft.projects.some((project) => hasLost(project, key));
  const services = [...names, ...(compose?.names ?? [])];
  const areServicesKnown = isWhole("services") && (compose?.complete ?? true);
  return {
    services: new DeclaredNames("service", services, areServicesKnown, "declare it under services"),
    contexts: new DeclaredNames("authentication context", contexts, isWhole("auth"), "declare it under auth"),
    databases: new DeclaredNames("database", databases, isWhole("databases"), "declare it under databases"),
  };
}

/** Whether one of the declarations, or its name, could not be read: it may be the one that is meant. */
function hasLost({ lost }: Written<unknown>, key: string): boolean {
  const isName = (part: string | number | undefined) => part === "name" || part === "service_name";
  return lost.some(
    (path) => path.length === 0 || (path[0] === key && (path.length <= 2 || (path.length === 3 && isName(path[2])))),
  );
}

function hasLostAddress(written: Written<unknown>, { projects }: Draft, environment: Environment): boolean {
  const keys = [["base_url"], ["environments", environment, "base_url"]];
  const inDefaults = projects.some((project) => isLost(project, ["defaults", "service", "base_url"]));
  return inDefaults || keys.some((path) => isLost(written, path));
}

function projectProblems(
  draft: Draft,
  services: readonly ServiceConfiguration[],
  declared: Declared,
  { environment, resources }: CrossCheckContext,
): Problem[] {
  const origins = draft.complete ? serviceOrigins(services) : null;
  return draft.projects.flatMap((project) => [
    ...redactProblems(project),
    ...defaultHeaders(project),
    ...serviceDefaultProblems(project, declared),
    ...databaseProblems(withoutLostDatabases(project), environment, declared),
    ...authProblems(project, declared),
    ...authRequestProblems(project, origins),
    ...authCaptureProblems(project),
    ...authExpectationProblems(project, resources),
    ...authStatusProblems(project),
    ...authNameProblems(project, draft.projects, resources),
  ]);
}

/** What is missing of a database of which something was taken out may be just that. */
function withoutLostDatabases(project: Written<ProjectDefinition>): Written<ProjectDefinition> {
  const whole = Object.entries(project.definition.databases ?? {}).filter(
    ([name]) => !hasLostBelow(project, ["databases", name]),
  );
  return { ...project, definition: { ...project.definition, databases: Object.fromEntries(whole) } };
}

function suiteProblems(
  draft: Draft,
  services: readonly ServiceConfiguration[],
  declared: Declared,
  { compose, resources }: CrossCheckContext,
): Problem[] {
  const origins = draft.complete ? serviceOrigins(services) : null;
  const hasServices = declared.services.known.size > 0 || compose !== null;
  return draft.suites.flatMap((suite) => [
    ...referenceProblems(suite, declared),
    ...prerequisiteProblems(suite, declared),
    ...testTypeProblems(suite),
    ...probeProblems(suite, services),
    ...caseProblems(suite),
    ...dependencyProblems(suite),
    ...requestProblems(suite, hasServices, origins),
    ...expectationProblems(suite, resources),
    ...statusProblems(suite),
    ...captureProblems(suite),
    ...(hasLostIn(suite, ["vars", "capture", "cases"])
      ? []
      : [...nameProblems(suite, draft.projects, resources), ...variableProblems(suite)]),
    ...timeoutProblems(suite, draft.projects),
  ]);
}
