import type { SuiteEntry } from "../model/configuration.ts";
import type { Loaded } from "./load-phase.ts";

/** Names in plain sight in the configuration; a secret of the same text cannot be told from them. */
export function writtenNames({ configuration, project, suites }: Loaded): string[] {
  const names = (suite: SuiteEntry) => [suite.name, ...suite.tests.map((test) => test.id)];
  return [
    ...(project?.services.keys() ?? []),
    ...(configuration?.services.map((service) => service.service_name) ?? []),
    ...(configuration?.databases ?? []).flatMap(({ name, url }) => [name, ...userOf(url)]),
    ...(configuration?.suites ?? []).flatMap(names),
    ...suites.flatMap(names),
    "postgresql",
    "sqlite",
    "api_endpoint",
    "health_check",
  ];
}

/** With `postgres:postgres@db`, the password says nothing that the user does not. */
function userOf(url: string | null): string[] {
  return url !== null && URL.canParse(url) ? [new URL(url).username] : [];
}
