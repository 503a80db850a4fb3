import type { DatabaseType, Environment, TestType } from "./session.ts";

/** What a run would do, as far as that is known without contacting anything. Every field is present, `null` where it does not apply. */
export interface Plan {
  environment: Environment;
  database_type: DatabaseType | null;
  /** Tests that may run at the same time. */
  lanes: number;
  services: PlannedService[];
  databases: PlannedDatabase[];
  auth_contexts: PlannedContext[];
  /** In the order in which they run. */
  stages: PlannedStage[];
  total_suites: number;
  total_tests: number;
  /** Of the tests, those that are known not to run. */
  skipped_tests: number;
}

export interface PlannedService {
  name: string;
  /** `null`: from the published port. */
  base_url: string | null;
  /** Endpoints that are asked until they answer. */
  probes: string[];
  dependencies: string[];
  /** The database that must answer; `null`: none. */
  database: string | null;
}

export interface PlannedDatabase {
  name: string;
  type: DatabaseType;
  /** Host and port come from this service's published port. */
  service: string | null;
}

export interface PlannedContext {
  name: string;
  /** `null`: its token comes from outside. */
  login: PlannedRequest | null;
  user_email: string | null;
  permissions: string[];
}

export interface PlannedStage {
  execution_order: number;
  side_by_side: PlannedSuite[];
  one_at_a_time: PlannedSuite[];
}

export interface PlannedSuite {
  name: string;
  description: string | null;
  tags: string[];
  prerequisites: string[];
  timeout_seconds: number;
  /** Whether tests that wait for nothing share the lanes. */
  parallel_tests: boolean;
  critical: boolean;
  location: { file: string; line: number };
  /** `null` unless it is known that the whole suite does not run. */
  skip_reason: string | null;
  setup: PlannedStep[];
  /** In the order in which they run one at a time. */
  tests: PlannedTest[];
  teardown: PlannedStep[];
}

export interface PlannedTest {
  id: string;
  name: string;
  /** The id as it is written; differs from `id` for a data row. */
  written_id: string;
  test_type: TestType;
  /** Ids that must end before it begins. */
  waits_for: string[];
  prerequisites: string[];
  timeout_seconds: number;
  retry_count: number;
  critical: boolean;
  tags: string[];
  location: { file: string; line: number };
  skip_reason: string | null;
  /** `null` for flows and databases. */
  request: PlannedRequest | null;
  database: string | null;
  /** `null`: connectivity alone. */
  sql: string | null;
  setup: PlannedStep[];
  steps: PlannedStep[];
  teardown: PlannedStep[];
}

export interface PlannedStep {
  name: string;
  request: PlannedRequest;
  /** `null`: asked once. */
  until: {
    interval_seconds: number;
    timeout_seconds: number | null;
    max_attempts: number | null;
    expects: string[];
  } | null;
  skip_reason: string | null;
}

/** A request before any `{{name}}` has a value. */
export interface PlannedRequest {
  method: string;
  service: string | null;
  endpoint: string | null;
  /** The key that holds its body, such as `request_form`; `null`: none. */
  body: string | null;
  auth: string | null;
  follow_redirects: boolean;
  /** Keys that say what is expected of the answer; none: any 2xx. */
  expects: string[];
  /** Names under which values are captured. */
  captures: string[];
}
