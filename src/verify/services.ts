import type { ComposeProject } from "../docker/compose-project.ts";
import type { Configuration } from "../model/configuration.ts";
import type { ServiceResult } from "../model/session.ts";
import type { RunService } from "../run/run-session.ts";
import { isReady } from "../session/outcome.ts";

/** What the tests may use: an address for each service, or why it cannot be used. */
export function servicesForTests(
  configuration: Configuration,
  project: ComposeProject | null,
  results: readonly ServiceResult[],
): Map<string, RunService> {
  const byName = new Map(results.map((result) => [result.name, result]));
  const configured = new Map(configuration.services.map((service) => [service.service_name, service]));
  const names = new Set([...configured.keys(), ...byName.keys(), ...(project?.services.keys() ?? [])]);
  const dependencies = (name: string) => [
    ...(configured.get(name)?.dependencies ?? []),
    ...(project?.services
      .get(name)
      ?.dependsOn.filter(({ required }) => required)
      .map(({ service }) => service) ?? []),
  ];
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
