import type { SuiteEntry } from "../model/configuration.ts";
import { readPrerequisite } from "../model/prerequisite.ts";
import type { Loaded } from "./load-phase.ts";

/** Whether there are tests and none of them, databases alone for example, has to do with any service. */
export function needsNoService({ suites, configuration, environment }: Loaded): boolean {
  // Elsewhere the service behind a database is no container of a project.
  const behind = environment === "docker" ? (configuration?.databases ?? []) : [];
  const containers = new Set(behind.flatMap(({ name, service }) => (service === null ? [] : [name])));
  return suites.length > 0 && !suites.some((suite) => needsService(suite, containers));
}

/** `containers`: the databases that a container of the project holds. */
function needsService(suite: SuiteEntry, containers: ReadonlySet<string>): boolean {
  return [suite, ...suite.tests].some(
    ({ needs, prerequisites }) =>
      needs.services.length > 0 ||
      needs.databases.some((name) => containers.has(name)) ||
      prerequisites.some((text) => isService(text, containers)),
  );
}

function isService(prerequisite: string, containers: ReadonlySet<string>): boolean {
  const { kind, name } = readPrerequisite(prerequisite);
  return kind === "service" || (kind === "database" && containers.has(name));
}
