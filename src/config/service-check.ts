import type { Problem } from "../errors.ts";
import type { ServiceConfiguration } from "../model/configuration.ts";
import type { SuiteDefinition } from "../model/schema.ts";
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
}

/** What one service names and nothing declares, and addresses that cannot be reached. */
export function serviceProblems(
  service: ServiceConfiguration,
  environment: Environment,
  compose: KnownServices | null,
  declared: Declared,
): Problem[] {
  const { service_name: name, locate } = service;
  if (name.startsWith(UNNAMED)) return [];
  const problems: Problem[] = service.dependencies.flatMap((dependency, index) =>
    declared.services.unknown(service, ["dependencies", index], dependency, "dependencies"),
  );
  if (environment === "docker" && compose?.complete && !compose.names.includes(name)) {
    const message = `the compose file has no service "${name}"${suggestion(name, compose.names)}`;
    problems.push({ ...locate(["service_name"]), message });
  }
  if (service.base_url === null && environment !== "docker") {
    const message = `"${name}" needs a base_url in the environment ${environment}: only docker can take it from a published port`;
    problems.push({ ...locate(["service_name"]), message });
  }
  return [...problems, ...requiredDatabase(service, declared)];
}

function requiredDatabase(
  { service_name, database, locate }: ServiceConfiguration,
  { databases }: Declared,
): Problem[] {
  if (database === null) return [];
  if (database !== DEFAULT_DATABASE) return databases.unknown({ locate }, ["database"], database, "database");
  if (!databases.lacks(database)) return [];
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

/** Services that wait for each other would be waited for until the time is up. */
export function serviceCycles(services: readonly ServiceConfiguration[]): Problem[] {
  const edges = new Map(services.map((service) => [service.service_name, service.dependencies]));
  return findCycles(edges).flatMap((cycle) => {
    const service = services.find(({ service_name }) => service_name === cycle[0]);
    const chain = [...cycle, cycle[0]].join(" → ");
    const message = `these services wait for each other: ${chain}; remove one of the dependencies`;
    return service ? [{ ...service.locate(["dependencies"]), message }] : [];
  });
}

/** Origins that an absolute `endpoint` may go to; `null` while some are known only once the stack is up. */
export function serviceOrigins(services: readonly ServiceConfiguration[]): Set<string> | null {
  const urls = services.map((service) => service.base_url);
  if (urls.some((url) => url === null || !URL.canParse(url))) return null;
  return new Set(urls.flatMap((url) => (url === null ? [] : [new URL(url).origin])));
}
