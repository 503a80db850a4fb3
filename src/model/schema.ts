import { z } from "zod";
import {
  capture,
  type captureSource,
  cookies,
  expectationShape,
  expectedStatus,
  headers,
  integer,
  json,
  type multipartValue,
  name,
  operator,
  requestShape,
  step,
  texts,
  vars,
} from "./schema-request.ts";

/**
 * THE schema of the configuration. Types, validation and the editors' JSON Schema come from here.
 * Ranges are those of the data model. Keys that begin with `x-` are taken out before validation.
 */

const dataCase = z.strictObject({ name: name("a case's name"), vars: vars.optional() });

export const TEST_TYPES = ["health_check", "api_endpoint", "integration_flow", "database"] as const;

export const testSchema = z
  .strictObject({
    id: name("a test's id").meta({ description: "Unique within the suite." }),
    name: z.string().optional().meta({ description: "Default: the id." }),
    description: z.string().optional(),
    test_type: z
      .enum(TEST_TYPES, `must be one of ${TEST_TYPES.join(", ")}`)
      .optional()
      .meta({ description: "Default api_endpoint." }),
    ...requestShape,
    ...expectationShape,
    capture: capture.optional().meta({ description: "Values for later tests of the suite, read as {{name}}." }),
    timeout_seconds: integer(1, 60)
      .optional()
      .meta({ description: "Per attempt: headers, body and parsing. Default 10, a flow 60." }),
    retry_count: integer(0, 3)
      .optional()
      .meta({ description: "Repeats after a failed or errored attempt. Default 0." }),
    depends_on: texts.optional().meta({ description: "Tests of the suite that must pass before this one." }),
    skip: z.string("skip is a reason, a text").optional().meta({ description: "A reason: the test does not run." }),
    tags: texts.optional(),
    vars: vars.optional(),
    cases: z.array(dataCase).optional().meta({ description: "Data rows: one result each." }),
    steps: z.array(step).optional().meta({ description: "The requests of an integration_flow." }),
    setup: z.array(step).optional(),
    teardown: z.array(step).optional(),
    prerequisites: texts.optional(),
    critical: z.boolean().optional(),
    database: name("a database's name").optional(),
    sql: z.string().optional(),
    params: z.array(json).optional(),
    expected_rows: json.optional(),
    expected_row_count: z.union([z.int().min(0), operator]).optional(),
  })
  .meta({ id: "test", title: "Test Case" });

export const suiteSchema = z
  .strictObject({
    name: name("a suite's name").meta({ description: "Unique across all suites." }),
    description: z.string().optional(),
    prerequisites: texts
      .optional()
      .meta({ description: "Services, database:<name> and env:<NAME> that must be there." }),
    execution_order: z
      .int("must be a whole number of at least 1")
      .min(1, "must be at least 1")
      .optional()
      .meta({ description: "Stage; ascending. Default 1." }),
    timeout_seconds: integer(10, 300).optional().meta({ description: "For the whole suite. Default 300." }),
    parallel_safe: z
      .boolean()
      .optional()
      .meta({ description: "Runs beside other such suites of its stage. Default false." }),
    parallel_tests: z.boolean().optional(),
    critical: z.boolean().optional(),
    tags: texts.optional(),
    target_service: name("a service's name").optional(),
    headers: headers.optional(),
    auth: name("an authentication context").optional(),
    cookies: cookies.optional(),
    vars: vars.optional(),
    setup: z.array(step).optional(),
    teardown: z.array(step).optional(),
    tests: z.array(testSchema, "tests is a list").min(1, "a suite needs at least one test"),
  })
  .meta({ id: "suite", title: "Test Suite" });

const url = z
  .string("must be a URL")
  .refine(isHttpUrl, "must be a URL that starts with http:// or https://")
  .refine((value) => !value.includes("{{"), "must be written out: {{name}} is not replaced in an address")
  .refine((value) => !/[?#]/.test(value), "must end before ? and #: an endpoint is joined to it as text");

const endpoint = z
  .union(
    [z.string().startsWith("/", "must start with /"), z.null()],
    "must be a path that starts with /, or null to turn it off",
  )
  .meta({ description: "null turns it off." });

const serviceShape = {
  base_url: url.optional().meta({ description: "Left out: the published port." }),
  port: integer(1, 65535).optional().meta({ description: "The container's port that base_url is derived from." }),
  health_endpoint: endpoint.optional(),
  ready_endpoint: endpoint.optional(),
  docs_endpoint: endpoint.optional(),
  requires_auth: z.boolean().optional(),
  startup_wait_seconds: integer(0, 120).optional().meta({ description: "Default 60." }),
  health_check_timeout: integer(1, 30).optional().meta({ description: "Default 5." }),
  database_required: z.boolean().optional(),
  database: name("a database's name").optional(),
  dependencies: texts.optional(),
  tls: z.strictObject({ ca_file: z.string().optional(), insecure: z.boolean().optional() }).optional(),
};

export const ENVIRONMENTS = ["local", "docker", "staging"] as const;

const serviceSchema = z
  .strictObject({
    service_name: name("a service's name").meta({ description: "Name of the service in the compose file." }),
    ...serviceShape,
    environments: z
      .partialRecord(z.enum(ENVIRONMENTS), z.strictObject(serviceShape))
      .optional()
      .meta({ description: "Keys that replace the ones above in that environment." }),
  })
  .meta({ id: "service", title: "Service Configuration" });

const database = z.strictObject({
  url: z.string().optional(),
  service: name("a service's name").optional(),
  path: z.string().optional(),
  writable: z.boolean().optional(),
});

const authCall = z.strictObject({
  ...requestShape,
  expected_status: expectedStatus.optional(),
  capture: capture.optional(),
});

const authContext = z.strictObject({
  name: name("an authentication context's name"),
  login: authCall.optional(),
  refresh: authCall.optional(),
  logout: authCall.optional(),
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
  token_type: z.string().optional(),
  format: z.enum(["jwt", "opaque"]).optional(),
  user_id: z.string().optional(),
  user_email: z.email("must be an e-mail address").optional(),
  permissions: texts.optional(),
});

/** Project keys; any file may hold some of them. */
export const projectShape = {
  version: z.literal(1, "must be 1, the only version of this format").optional(),
  environment: z.enum(ENVIRONMENTS, `must be one of ${ENVIRONMENTS.join(", ")}`).optional(),
  database_type: z.enum(["sqlite", "postgresql"], "must be sqlite or postgresql").optional(),
  databases: z.record(z.string(), database).optional(),
  defaults: z
    .strictObject({
      timeout_seconds: integer(1, 60).optional(),
      retry_count: integer(0, 3).optional(),
      headers: headers.optional(),
      service: z.strictObject(serviceShape).optional(),
    })
    .optional(),
  services: z.array(serviceSchema, "services is a list").optional(),
  auth: z.array(authContext, "auth is a list").optional(),
  redact: texts.optional().meta({ description: "Field names or JSONPaths whose values never reach an output." }),
};

export const projectSchema = z.strictObject({
  ...projectShape,
  suites: z.array(suiteSchema, "suites is a list").optional(),
});

export type CaptureSource = z.output<typeof captureSource>;
export type MultipartValue = z.output<typeof multipartValue>;
export type StepDefinition = z.output<typeof step>;
export type AuthDefinition = z.output<typeof authContext>;
export type DatabaseDefinition = z.output<typeof database>;
export type TestDefinition = z.output<typeof testSchema>;
export type SuiteDefinition = z.output<typeof suiteSchema>;
export type ServiceDefinition = z.output<typeof serviceSchema>;
export type ProjectDefinition = z.output<typeof projectSchema>;

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
