import type { Problem } from "../errors.ts";
import type { ServiceConfiguration } from "../model/configuration.ts";
import type { Environment } from "../model/session.ts";
import { authProblems } from "./auth-check.ts";
import { authNameProblems } from "./auth-name-check.ts";
import { authCaptureProblems, captureProblems, redactProblems } from "./capture-check.ts";
import { caseProblems } from "./case-check.ts";
import { databaseProblems, databaseTypeProblems } from "./database-check.ts";
import { type Declared, DeclaredNames } from "./declared-names.ts";
import { dependencyProblems } from "./dependencies.ts";
import type { Draft } from "./draft.ts";
import { authExpectationProblems, expectationProblems } from "./expectation-check.ts";
import { fileProblems } from "./file-check.ts";
import { nameProblems } from "./name-check.ts";
import { duplicateNames } from "./names.ts";
import { prerequisiteProblems } from "./prerequisite-check.ts";
import { missingContexts, referenceProblems } from "./reference-check.ts";
import { authRequestProblems, defaultHeaders, requestProblems } from "./request-check.ts";
import { joinDefaults, resolveService } from "./resolve.ts";
import type { Resources } from "./resources.ts";
import { type KnownServices, probeProblems, serviceCycles, serviceOrigins, serviceProblems } from "./service-check.ts";
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
  const services = draft.services.map((written) => resolveService(written, defaults, environment));
  return [
    ...duplicateNames(draft),
    ...services.flatMap((service) => serviceProblems(service, environment, draft.complete ? compose : null, declared)),
    ...serviceCycles(services),
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
  const areAllKnown = draft.complete && (compose?.complete ?? true);
  return {
    services: new DeclaredNames(
      "service",
      [...names, ...(compose?.names ?? [])],
      areAllKnown,
      "declare it under services",
    ),
    contexts: new DeclaredNames("authentication context", contexts, draft.complete, "declare it under auth"),
    databases: new DeclaredNames("database", databases, draft.complete, "declare it under databases"),
  };
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
    ...databaseProblems(project, environment, declared),
    ...authProblems(project, declared),
    ...authRequestProblems(project, origins),
    ...authCaptureProblems(project),
    ...authExpectationProblems(project, resources),
    ...authNameProblems(project, draft.projects, resources),
  ]);
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
    ...captureProblems(suite),
    ...nameProblems(suite, draft.projects, resources),
    ...variableProblems(suite),
    ...timeoutProblems(suite),
  ]);
}
