import type { ServiceConfiguration, Suite, TestCase } from "../model/configuration.ts";
import type { ProjectDefinition, ServiceDefinition, SuiteDefinition, TestDefinition } from "../model/schema.ts";
import type { Environment } from "../model/session.ts";
import type { Draft, Written } from "./draft.ts";

type Defaults = NonNullable<ProjectDefinition["defaults"]>;

const REQUEST_TIMEOUT_SECONDS = 10;
const FLOW_TIMEOUT_SECONDS = 60;
const SUITE_TIMEOUT_SECONDS = 300;

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
    dependencies: keys.dependencies ?? [],
    location: written.locate([]),
    locate: written.locate,
  };
}

/** Entity 1 with every default applied. */
export function resolveSuite(written: Written<SuiteDefinition>, defaults: Defaults): Suite {
  const suite = written.definition;
  return {
    name: suite.name,
    description: suite.description ?? null,
    prerequisites: suite.prerequisites ?? [],
    execution_order: suite.execution_order ?? 1,
    timeout_seconds: suite.timeout_seconds ?? SUITE_TIMEOUT_SECONDS,
    parallel_safe: suite.parallel_safe ?? false,
    tags: suite.tags ?? [],
    target_service: suite.target_service ?? null,
    vars: suite.vars ?? {},
    tests: suite.tests.map((test, index) => resolveTest(test, index, written, defaults)),
    location: written.locate(["name"]),
    locate: written.locate,
  };
}

function resolveTest(
  test: TestDefinition,
  index: number,
  suite: Written<SuiteDefinition>,
  defaults: Defaults,
): TestCase {
  const type = test.test_type ?? "api_endpoint";
  const timeout = type === "integration_flow" ? FLOW_TIMEOUT_SECONDS : REQUEST_TIMEOUT_SECONDS;
  return {
    id: test.id,
    name: test.name ?? test.id,
    description: test.description ?? null,
    test_type: type,
    target_service: test.target_service ?? suite.definition.target_service ?? null,
    method: test.method ?? "GET",
    endpoint: test.endpoint ?? null,
    headers: joinHeaders(defaults.headers, suite.definition.headers, test.headers),
    query: (test.query ?? {}) as TestCase["query"],
    request_body: test.request_body,
    expected_status: test.expected_status as TestCase["expected_status"],
    expected_headers: test.expected_headers ?? {},
    expected_response: test.expected_response,
    max_response_ms: test.max_response_ms ?? null,
    capture: test.capture ?? {},
    timeout_seconds: test.timeout_seconds ?? defaults.timeout_seconds ?? timeout,
    retry_count: test.retry_count ?? defaults.retry_count ?? 0,
    depends_on: test.depends_on ?? [],
    skip: test.skip || null,
    tags: [...new Set([...(suite.definition.tags ?? []), ...(test.tags ?? [])])],
    vars: test.vars ?? {},
    location: suite.locate(["tests", index]),
    locate: (path) => suite.locate(["tests", index, ...path]),
  };
}

type Headers = NonNullable<TestDefinition["headers"]>;

/** The nearest level wins; names are compared in lower case, as HTTP does. */
function joinHeaders(...levels: (Headers | undefined)[]): TestCase["headers"] {
  const joined: TestCase["headers"] = {};
  for (const level of levels) {
    for (const [name, value] of Object.entries(level ?? {}))
      joined[name.toLowerCase()] = value === null ? null : String(value);
  }
  return joined;
}
