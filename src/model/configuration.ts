import type { Json } from "./json.ts";
import type { Locate, Location } from "./location.ts";
import type { CaptureSource, MultipartValue } from "./schema.ts";
import type { DatabaseType, Environment, TestType } from "./session.ts";

/** The configuration as the rest of the product uses it: defaults applied, environment variables substituted, places kept. */

/** Entity 5, Service Configuration, for the environment of this run. */
export interface ServiceConfiguration {
  service_name: string;
  /** `null`: taken from the published port. Without trailing slashes. */
  base_url: string | null;
  /** The container's port that `base_url` is derived from, when several are published. */
  port: number | null;
  /** `null`: the probe is turned off. */
  health_endpoint: string | null;
  ready_endpoint: string | null;
  docs_endpoint: string | null;
  /** Which endpoints the configuration writes itself; the others are defaults and may be absent (404) on the service. */
  written: { health: boolean; ready: boolean; docs: boolean };
  requires_auth: boolean;
  startup_wait_seconds: number;
  health_check_timeout: number;
  database_required: boolean;
  /** The database that must answer; `null` unless `database_required`. */
  database: string | null;
  dependencies: string[];
  /** `null`: what the machine trusts. */
  tls: TlsOptions | null;
  location: Location;
  locate: Locate;
}

export interface TlsOptions {
  /** Certificates in PEM form that are trusted besides the machine's; read when the configuration is loaded. */
  ca: string | null;
  /** Where they were read: path relative to the configuration's folder. */
  ca_file: string | null;
  /** Any certificate will do. */
  insecure: boolean;
}

/** A database that tests may ask; addresses are found out once the stack is up. */
export interface DatabaseConfiguration {
  name: string;
  type: DatabaseType;
  /** PostgreSQL: without a driver suffix; `null` for SQLite. */
  url: string | null;
  /** Host and port come from this service's published port. */
  service: string | null;
  /** SQLite: absolute path; `null` for PostgreSQL. */
  path: string | null;
  /** SQLite alone: statements may change the file. */
  writable: boolean;
  location: Location;
  locate: Locate;
}

/** Entity 6 as it is written: how to get a token, and what the tests are told about its user. */
export interface AuthConfiguration {
  name: string;
  login: Call | null;
  refresh: Call | null;
  logout: Call | null;
  /** A token from outside. */
  access_token: string | null;
  refresh_token: string | null;
  token_type: string;
  format: "jwt" | "opaque";
  user_id: string | null;
  user_email: string | null;
  permissions: string[];
  location: Location;
  locate: Locate;
}

/** A jar that lives as long as the suite or the test, just these cookies, or (`null`) none. */
export type Cookies = "suite" | "test" | Record<string, string> | null;

/** A request as it is written, with what its suite and the defaults add. At most one of the bodies is set. */
export interface RequestDefinition {
  /** `null` only for what sends no request. */
  target_service: string | null;
  method: string;
  /** `null`: the service's `health_endpoint` (health_check). */
  endpoint: string | null;
  /** Project, suite and own headers joined, names in lower case; `null` removes a header that would be sent. */
  headers: Record<string, string | null>;
  query: Record<string, Json>;
  request_body: Json | undefined;
  request_form: Record<string, Json> | undefined;
  request_multipart: Record<string, MultipartValue> | undefined;
  request_text: string | undefined;
  /** Path relative to the configuration's folder. */
  request_file: string | undefined;
  request_graphql: { query: string; variables?: Record<string, Json>; operation_name?: string } | undefined;
  /** Name of the authentication context; `null`: none. */
  auth: string | null;
  cookies: Cookies;
  follow_redirects: boolean;
}

/** What is expected of an answer. Templates may hold `{{names}}`. */
export interface Expectation {
  /** `undefined`: any 2xx. */
  expected_status: Json | undefined;
  expected_headers: Record<string, Json>;
  /** Template; `undefined`: any body. */
  expected_response: Json | undefined;
  /** JSON Schema 2020-12, read from its file where one is named; `undefined`: none. */
  expected_schema: Json | undefined;
  max_response_ms: number | null;
  /** One source and operators each. */
  assert: Record<string, Json>[];
  /** Paths start at what holds these keys: `["expected_response", "status"]`. */
  locate: Locate;
}

/** One request, what is expected of its answer and what is captured from it: a test's own, a step's or a log-in's. */
export interface Call extends RequestDefinition, Expectation {
  capture: Record<string, CaptureSource>;
  location: Location;
}

/** Polls a step's request: any answer that does not hold means "not yet". */
export interface Until extends Expectation {
  /** An answer that meets this ends the polling at once: failed. */
  abort_if: Expectation | null;
  interval_seconds: number;
  /** `null`: as long as the test has time. */
  timeout_seconds: number | null;
  /** `null`: as many as fit. */
  max_attempts: number | null;
}

/** A step of a flow, a set-up or a teardown. */
export interface Step extends Call {
  name: string;
  description: string | null;
  until: Until | null;
  /** `null`: as long as what holds it has time. */
  timeout_seconds: number | null;
  skip: string | null;
  prerequisites: string[];
}

/** A capture of another test of the suite. */
export interface CaptureRead {
  /** As it is read: `order`, `order.id`, `quantity[single].order`. */
  name: string;
  /** Id of the test that sets it last before it is read. */
  maker: string;
  /** `false`: a variable stands in for it, or the teardown alone reads it. */
  needed: boolean;
}

/** Entity 2, Test Case, with every default applied; a test with data rows becomes one for each row. */
export interface TestCase extends Call {
  /** With a data row, `quantity[single]`. */
  id: string;
  /** The id as it is written: `quantity`. */
  written_id: string;
  name: string;
  description: string | null;
  test_type: TestType;
  timeout_seconds: number;
  retry_count: number;
  /** Ids after the expansion of data rows. */
  depends_on: string[];
  /** What it reads of other tests. */
  reads: CaptureRead[];
  /** A reason when the test is not to run. */
  skip: string | null;
  tags: string[];
  /** The row's values over the test's own. */
  vars: Record<string, Json>;
  prerequisites: string[];
  critical: boolean;
  /** integration_flow alone. */
  steps: Step[];
  setup: Step[];
  teardown: Step[];
  /** database alone. */
  database: string | null;
  /** `null`: connectivity alone. */
  sql: string | null;
  params: Json[];
  expected_rows: Json | undefined;
  expected_row_count: Json | undefined;
}

/** Entity 1, Test Suite. */
export interface Suite {
  name: string;
  description: string | null;
  prerequisites: string[];
  execution_order: number;
  timeout_seconds: number;
  parallel_safe: boolean;
  parallel_tests: boolean;
  critical: boolean;
  tags: string[];
  vars: Record<string, Json>;
  setup: Step[];
  teardown: Step[];
  tests: TestCase[];
  location: Location;
  locate: Locate;
}

/** What must be there before something runs. */
export interface Needs {
  /** Services that requests go to, those of the authentication included. */
  services: string[];
  databases: string[];
}

/** What the index knows of a test. */
export interface TestEntry
  extends Pick<
    TestCase,
    | "id"
    | "written_id"
    | "test_type"
    | "target_service"
    | "tags"
    | "depends_on"
    | "reads"
    | "skip"
    | "prerequisites"
    | "location"
  > {
  needs: Needs;
}

/** What is known of a suite before its turn comes: the index. Its tests are read when they are needed, and forgotten after. */
export interface SuiteEntry
  extends Pick<
    Suite,
    | "name"
    | "prerequisites"
    | "execution_order"
    | "timeout_seconds"
    | "parallel_safe"
    | "critical"
    | "tags"
    | "location"
  > {
  tests: TestEntry[];
  /** Of its set-up and teardown. */
  needs: Needs;
  /** The suite with the tests of this entry, in their order. */
  load(): Suite;
}

/** Reads files that a configuration names. */
export interface WorkspaceFiles {
  /** `path` is relative to the configuration's folder. Throws an error that says what is wrong when it leaves the workspace or cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

export interface Configuration {
  /** `null`: the configuration does not say. */
  environment: Environment | null;
  database_type: DatabaseType | null;
  services: ServiceConfiguration[];
  databases: DatabaseConfiguration[];
  auth: AuthConfiguration[];
  /** In the order of the files; stages are the scheduler's business. */
  suites: SuiteEntry[];
  /** Field names and JSONPaths to redact, on top of the built-in ones. */
  redact: string[];
  /** Values of secret-named variables that a configuration read. */
  secrets: string[];
  /** Files that were read, relative to the working directory. */
  files: string[];
  /** What tests may read besides. */
  workspace: WorkspaceFiles;
}
