import type { ComposeProject } from "../docker/compose-project.ts";
import type { Configuration } from "../model/configuration.ts";
import type { ServiceResult } from "../model/session.ts";
import type { RunService } from "../run/run-session.ts";
import { isReady } from "../session/outcome.ts";
import type { Loaded } from "./load-phase.ts";

/** What the tests may use: an address for each service, or why it cannot be used. */
export function servicesForTests(
  configuration: Configuration,
  project: ComposeProject | null,
  results: readonly ServiceResult[],
): Map<string, RunService> {
  const byName = new Map(results.map((result) => [result.name, result]));
  const configured = new Map(configuration.services.map((service) => [service.service_name, service]));
  const names = new Set([...configured.keys(), ...byName.keys(), ...(project?.services.keys() ?? [])]);
  const dependencies = (name: string) => dependenciesOf(name, { configuration, project });
  return new Map(
    [...names].map((name) => [
      name,
      {
        name,
        base_url: configured.get(name)?.base_url ?? byName.get(name)?.base_url ?? null,
        health_endpoint: configured.has(name) ? (configured.get(name)?.health_endpoint ?? null) : "/health",
        tls: configured.get(name)?.tls ?? null,
        unavailable: unavailability(name, dependencies, byName),
      },
    ]),
  );
}

/** What a service cannot do without, as the configuration and the compose file say. */
export function dependenciesOf(
  name: string,
  { configuration, project }: Pick<Loaded, "configuration" | "project">,
): string[] {
  const configured = configuration?.services.find(({ service_name }) => service_name === name);
  const composed = project?.services.get(name)?.dependsOn.filter(({ required }) => required) ?? [];
  return [...(configured?.dependencies ?? []), ...composed.map(({ service }) => service)];
}

/** These services, and all that cannot do without one of them. */
export function withDependants(
  names: readonly string[],
  loaded: Pick<Loaded, "configuration" | "project">,
): Set<string> {
  const all = [
    ...(loaded.configuration?.services.map(({ service_name }) => service_name) ?? []),
    ...(loaded.project?.services.keys() ?? []),
  ];
  const found = new Set(names);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const name of all) if (dependenciesOf(name, loaded).some((needed) => found.has(needed))) found.add(name);
  }
  return found;
}

/** The nearest of a service and its dependencies that never got ready. */
function unavailability(
  name: string,
  dependencies: (name: string) => string[],
  results: ReadonlyMap<string, ServiceResult>,
): RunService["unavailable"] {
  const queue = [name];
  const seen = new Set(queue);
  for (const current of queue) {
    const result = results.get(current);
    if (result && !isReady(result)) {
      const cause = result.cause ?? result.name;
      const message = (result.message ?? `the service ${current} is not ready (${result.state})`).replace(/\.$/, "");
      return { cause, reason: current === name ? message : `${name} depends on ${current}: ${message}` };
    }
    for (const next of dependencies(current)) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return null;
}
