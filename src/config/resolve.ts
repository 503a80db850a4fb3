import type { ServiceConfiguration, TlsOptions } from "../model/configuration.ts";
import type { ProjectDefinition, ServiceDefinition } from "../model/schema.ts";
import type { Environment } from "../model/session.ts";
import type { Draft, Written } from "./draft.ts";
import { NO_RESOURCES, type Resources } from "./resources.ts";

/** The database that is meant where none is named. */
export const DEFAULT_DATABASE = "default";

export type Defaults = NonNullable<ProjectDefinition["defaults"]>;

/** The `defaults` of all files joined; a key that two files write is reported by the cross-check. */
export function joinDefaults(draft: Draft): Defaults {
  const joined: Defaults = {};
  for (const { definition } of draft.projects) {
    const { headers, service, ...rest } = definition.defaults ?? {};
    Object.assign(joined, rest);
    joined.headers = { ...joined.headers, ...headers };
    joined.service = { ...joined.service, ...service };
  }
  return joined;
}

/** Entity 5 for one environment: project defaults, then the service's keys, then those for the environment. */
export function resolveService(
  written: Written<ServiceDefinition>,
  defaults: Defaults,
  environment: Environment,
  resources: Resources = NO_RESOURCES,
): ServiceConfiguration {
  const { service_name, environments, ...own } = written.definition;
  const keys = { ...defaults.service, ...own, ...environments?.[environment] };
  const endpoint = (value: string | null | undefined, fallback: string) => (value === undefined ? fallback : value);
  return {
    service_name,
    // Every endpoint starts with a slash of its own; the look-behind keeps the search linear.
    base_url: keys.base_url?.replace(/(?<!\/)\/+$/, "") ?? null,
    port: keys.port ?? null,
    health_endpoint: endpoint(keys.health_endpoint, "/health"),
    ready_endpoint: endpoint(keys.ready_endpoint, "/health/ready"),
    docs_endpoint: endpoint(keys.docs_endpoint, "/docs"),
    written: {
      health: keys.health_endpoint !== undefined,
      ready: keys.ready_endpoint !== undefined,
      docs: keys.docs_endpoint !== undefined,
    },
    requires_auth: keys.requires_auth ?? false,
    startup_wait_seconds: keys.startup_wait_seconds ?? 60,
    health_check_timeout: keys.health_check_timeout ?? 5,
    database_required: keys.database_required ?? false,
    database: keys.database_required ? (keys.database ?? DEFAULT_DATABASE) : null,
    dependencies: keys.dependencies ?? [],
    tls: keys.tls ? resolveTls(keys.tls, resources) : null,
    location: written.locate([]),
    locate: written.locate,
  };
}

function resolveTls(tls: NonNullable<ServiceDefinition["tls"]>, resources: Resources): TlsOptions {
  return { ca: resources.text(tls.ca_file) ?? null, ca_file: tls.ca_file ?? null, insecure: tls.insecure ?? false };
}
