import type { Json } from "./json.ts";
import type { Locate, Location } from "./location.ts";
import type { CaptureSource } from "./schema.ts";
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
  dependencies: string[];
  location: Location;
  locate: Locate;
}

/** Entity 2, Test Case, with every default applied. */
export interface TestCase {
  id: string;
  name: string;
  description: string | null;
  test_type: TestType;
  /** `null` only for what sends no request. */
  target_service: string | null;
  method: string;
  /** `null`: the service's `health_endpoint` (health_check). */
  endpoint: string | null;
  /** Project, suite and test headers joined, names in lower case; `null` removes a header that would be sent. */
  headers: Record<string, string | null>;
  query: Record<string, Json>;
  /** `undefined`: no body. */
  request_body: Json | undefined;
  /** Template; `undefined`: any 2xx. */
  expected_status: Json | undefined;
  expected_headers: Record<string, Json>;
  /** Template; `undefined`: any body. */
  expected_response: Json | undefined;
  max_response_ms: number | null;
  capture: Record<string, CaptureSource>;
  timeout_seconds: number;
  retry_count: number;
  depends_on: string[];
  /** A reason when the test is not to run. */
  skip: string | null;
  tags: string[];
  vars: Record<string, Json>;
  location: Location;
  /** Paths start at the test: `["expected_response", "status"]`. */
  locate: Locate;
}

/** Entity 1, Test Suite. */
export interface Suite {
  name: string;
  description: string | null;
  prerequisites: string[];
  execution_order: number;
  timeout_seconds: number;
  parallel_safe: boolean;
  tags: string[];
  target_service: string | null;
  vars: Record<string, Json>;
  tests: TestCase[];
  location: Location;
  locate: Locate;
}

export interface Configuration {
  /** `null`: the configuration does not say. */
  environment: Environment | null;
  database_type: DatabaseType | null;
  services: ServiceConfiguration[];
  /** In the order of the files; stages are the scheduler's business. */
  suites: Suite[];
  /** Field names and JSONPaths to redact, on top of the built-in ones. */
  redact: string[];
  /** Values of secret-named variables that a configuration read. */
  secrets: string[];
  /** Files that were read, relative to the working directory. */
  files: string[];
}
