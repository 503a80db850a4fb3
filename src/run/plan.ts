import type { Configuration, ServiceConfiguration, SuiteEntry } from "../model/configuration.ts";
import type { Plan, PlannedContext, PlannedService, PlannedStage } from "../model/plan.ts";
import type { Environment } from "../model/session.ts";
import { plannedRequest } from "./plan-call.ts";
import { planSuite } from "./plan-suite.ts";
import { planStages } from "./schedule.ts";

export interface PlanRequest {
  /** `null`: there is none; readiness alone is verified. */
  configuration: Configuration | null;
  environment: Environment;
  /** Those that were asked for. */
  suites: readonly SuiteEntry[];
  maxParallel: number;
  /** A sentence when a prerequisite is known to be missing without asking anybody, else `null`. */
  unmet: (prerequisite: string) => string | null;
}

/** What a run of these suites would do. Contacts nothing. */
export function planSession(request: PlanRequest): Plan {
  const { configuration, environment, suites, maxParallel, unmet } = request;
  const services = configuration?.services ?? [];
  const context = { healthEndpoints: healthEndpoints(services), unmet };
  const stages = planStages(suites).map(
    (stage): PlannedStage => ({
      execution_order: stage.execution_order,
      side_by_side: stage.side_by_side.map((suite) => planSuite(suite.load(), context)),
      one_at_a_time: stage.one_at_a_time.map((suite) => planSuite(suite.load(), context)),
    }),
  );
  const tests = stages
    .flatMap((stage) => [...stage.side_by_side, ...stage.one_at_a_time])
    .flatMap(({ tests }) => tests);
  return {
    environment,
    database_type: configuration?.database_type ?? null,
    lanes: maxParallel,
    services: services.map(plannedService),
    databases: (configuration?.databases ?? []).map(({ name, type, service }) => ({ name, type, service })),
    auth_contexts: (configuration?.auth ?? []).map(
      ({ name, login, access_token, user_email, permissions }): PlannedContext => ({
        name,
        login: login === null || access_token !== null ? null : plannedRequest(login, login.endpoint),
        user_email,
        permissions,
      }),
    ),
    stages,
    total_suites: suites.length,
    total_tests: tests.length,
    skipped_tests: tests.filter(({ skip_reason }) => skip_reason !== null).length,
  };
}

function healthEndpoints(services: readonly ServiceConfiguration[]): ReadonlyMap<string, string> {
  return new Map(
    services.flatMap(({ service_name, health_endpoint }) =>
      health_endpoint === null ? [] : [[service_name, health_endpoint] as const],
    ),
  );
}

function plannedService(service: ServiceConfiguration): PlannedService {
  const { service_name, base_url, health_endpoint, ready_endpoint, dependencies, database } = service;
  return {
    name: service_name,
    base_url,
    probes: [health_endpoint, ready_endpoint].filter((endpoint) => endpoint !== null),
    dependencies,
    database,
  };
}
