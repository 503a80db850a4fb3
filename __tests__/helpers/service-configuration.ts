import type { ServiceConfiguration } from "../../src/model/configuration.ts";

const LOCATION = { file: "verify.yml", line: 1, column: 1 };

/** A configured service with every default, but for what a test sets. */
export function serviceConfiguration(
  name: string,
  overrides: Partial<ServiceConfiguration> = {},
): ServiceConfiguration {
  return {
    service_name: name,
    base_url: null,
    port: null,
    health_endpoint: "/health",
    ready_endpoint: "/health/ready",
    docs_endpoint: "/docs",
    written: { health: false, ready: false, docs: false },
    requires_auth: false,
    startup_wait_seconds: 60,
    health_check_timeout: 5,
    database_required: false,
    database: null,
    tls: null,
    dependencies: [],
    location: LOCATION,
    locate: () => LOCATION,
    ...overrides,
  };
}
