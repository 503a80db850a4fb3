import type { Problem } from "../errors.ts";
import type { ServiceConfiguration } from "../model/configuration.ts";
import type { Path } from "../model/location.ts";
import type { ProjectDefinition, ServiceDefinition, SuiteDefinition } from "../model/schema.ts";
import type { Environment } from "../model/session.ts";
import { findCycles } from "./cycles.ts";
import type { Declared } from "./declared-names.ts";
import type { Written } from "./draft.ts";
import { suggestion } from "./nearest.ts";
import { UNNAMED } from "./repair.ts";
import { DEFAULT_DATABASE } from "./resolve.ts";

/** What Compose knows, handed in as data; `null` where there is no compose project. */
export interface KnownServices {
  names: readonly string[];
  /** False when the compose files could not be read to the end (`include` without Compose at hand): nothing is unknown then. */
  complete: boolean;
  /** What each service cannot start without (`depends_on`). */
  dependencies?: ReadonlyMap<string, readonly string[]>;
}

/** A service as it is written and what it comes to in the environment. */
export interface CheckedService {
  written: Written<ServiceDefinition>;
  service: ServiceConfiguration;
  /** An address was written, and was none. */
  hasLostAddress: boolean;
}

/** What one service names and nothing declares, and addresses that cannot be reached. */
export function serviceProblems(
  { written, service, hasLostAddress }: CheckedService,
  environment: Environment,
  compose: KnownServices | null,
  declared: Declared,
): Problem[] {
  const { service_name: name, locate } = service;
  if (name.startsWith(UNNAMED)) return [];
  const { environments = {}, ...own } = written.definition;
  const problems = [
    ...namedBy(written, [], own, declared),
    ...Object.entries(environments).flatMap(([key, keys = {}]) =>
      namedBy(written, ["environments", key], keys, declared),
    ),
  ];
  if (environment === "docker" && compose?.complete && !compose.names.includes(name)) {
    const message = `the compose file has no service "${name}"${suggestion(name, compose.names)}`;
    problems.push({ ...locate(["service_name"]), message });
  }
  if (service.base_url === null && environment !== "docker" && !hasLostAddress) {
    const message = `"${name}" needs a base_url in the environment ${environment}: only docker can take it from a published port`;
    problems.push({ ...locate(["service_name"]), message });
  }
  return [...problems, ...requiredDatabase(service, declared)];
}

/** The same for the keys of every service. */
export function serviceDefaultProblems(project: Written<ProjectDefinition>, declared: Declared): Problem[] {
  return namedBy(project, ["defaults", "service"], project.definition.defaults?.service ?? {}, declared);
}

/** Names that one mapping of a service's keys writes, whether they count in this environment or not. */
function namedBy(
  part: Written<unknown>,
  path: Path,
  { dependencies = [], database }: Pick<ServiceDefinition, "dependencies" | "database">,
  { services, databases }: Declared,
): Problem[] {
  return [
    ...dependencies.flatMap((name, index) =>
      services.unknown(part, [...path, "dependencies", index], name, "dependencies"),
    ),
    ...(database === DEFAULT_DATABASE ? [] : databases.unknown(part, [...path, "database"], database, "database")),
  ];
}

function requiredDatabase(
  { service_name, database, locate }: ServiceConfiguration,
  { databases }: Declared,
): Problem[] {
  if (database !== DEFAULT_DATABASE || !databases.lacks(database)) return [];
  const message = `"${service_name}" requires the database "${database}", which is not declared: declare it under databases, or name another one as database`;
  return [{ ...locate(["database_required"]), message }];
}

/** Health checks of a service that has turned its probe off, without an endpoint of their own. */
export function probeProblems(suite: Written<SuiteDefinition>, services: readonly ServiceConfiguration[]): Problem[] {
  const silent = new Set(services.filter((service) => service.health_endpoint === null).map((one) => one.service_name));
  return suite.definition.tests.flatMap((test, index): Problem[] => {
    const target = test.target_service ?? suite.definition.target_service;
    if (test.test_type !== "health_check" || test.endpoint !== undefined || !silent.has(target ?? "")) return [];
    const message = `"${test.id}" asks for the health_endpoint of "${target}", which is turned off (null): write an endpoint`;
    return [{ ...suite.locate(["tests", index, "endpoint"]), message }];
  });
}

/**
 * Services that wait for each other would be waited for until the time is up. `depends_on`: what the compose file joins to the
 * dependencies; a circle of its own is Compose's to tell.
 */
export function serviceCycles(
  services: readonly ServiceConfiguration[],
  dependsOn: KnownServices["dependencies"] = new Map(),
): Problem[] {
  const configured = new Map(services.map((service) => [service.service_name, service]));
  const edges = new Map(
    [...new Set([...configured.keys(), ...dependsOn.keys()])].map((name) => [
      name,
      [...(configured.get(name)?.dependencies ?? []), ...(dependsOn.get(name) ?? [])],
    ]),
  );
  return findCycles(edges).flatMap((cycle) => {
    const next = (name: string) => cycle[(cycle.indexOf(name) + 1) % cycle.length] ?? "";
    const isConfigured = (name: string) => configured.get(name)?.dependencies.includes(next(name)) === true;
    const start = cycle.findIndex(isConfigured);
    const service = configured.get(cycle[start] ?? "");
    if (!service) return [];
    const chain = [...cycle.slice(start), ...cycle.slice(0, start + 1)].join(" → ");
    const joined = cycle.every(isConfigured) ? "" : ", with the compose file's depends_on";
    const message = `these services wait for each other${joined}: ${chain}; remove one of the dependencies`;
    return [{ ...service.locate(["dependencies"]), message }];
  });
}

/** Origins that an absolute `endpoint` may go to; `null` while some are known only once the stack is up. */
export function serviceOrigins(services: readonly ServiceConfiguration[]): Set<string> | null {
  const urls = services.map((service) => service.base_url);
  if (urls.some((url) => url === null || !URL.canParse(url))) return null;
  return new Set(urls.flatMap((url) => (url === null ? [] : [new URL(url).origin])));
}
