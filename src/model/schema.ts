import { z } from "zod";
import type { Json } from "./json.ts";

/**
 * THE schema of the configuration. Types, validation and the editors' JSON Schema come from here.
 * Ranges are those of the data model. Keys that begin with `x-` are taken out before validation.
 */

const HTTP_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;
const TEMPLATE_TEXT = /\{\{[^{}]+\}\}/;

const json: z.ZodType<Json> = z
  .custom<Json>((value) => value !== undefined)
  .meta({
    description: "Any JSON value; {{name}} is replaced in every text.",
  });

/** An operator object: every key starts with `$`. */
const operator = z.record(z.string().regex(/^\$/, "an operator starts with `$`"), json);

const name = (what: string) => z.string().trim().min(1, `${what} must not be empty`);

const integer = (from: number, to: number) =>
  z
    .int(`must be a whole number from ${from} to ${to}`)
    .min(from, `must be at least ${from} (allowed: ${from} to ${to})`)
    .max(to, `must be at most ${to} (allowed: ${from} to ${to})`);

const scalar = z.union([z.string(), z.number(), z.boolean(), z.bigint()], "must be a text, a number or a boolean");
const scalarOrList = z.union(
  [scalar, z.array(scalar), z.null()],
  "must be a text, a number, a boolean or a list of them",
);
const texts = z.array(z.string("must be a text"), "must be a list of texts");

const headers = z
  .record(z.string(), z.union([scalar, z.null()], "a header's value is a text, or null to leave the header out"))
  .meta({ description: "Request headers; null leaves out one that would be sent." });

const query = z.record(z.string(), scalarOrList).meta({ description: "Query parameters; a list repeats the key." });

const vars = z.record(z.string().regex(/^[A-Za-z_][\w-]*$/, "a variable's name is letters, digits, `_` and `-`"), json);

/** Where a value comes from: a JSONPath as text, or a map naming one source. */
const captureSource = z
  .union(
    [
      z.string().startsWith("$", "a capture is a JSONPath that starts with `$`, or a map such as { header: etag }"),
      z.strictObject({
        jsonpath: z.string().optional(),
        header: z.string().optional(),
        cookie: z.string().optional(),
        xpath: z.string().optional(),
        regex: z.string().optional(),
        status: z.literal(true).optional(),
        body: z.literal(true).optional(),
        size_bytes: z.literal(true).optional(),
        sha256: z.literal(true).optional(),
        all: z.boolean().optional(),
      }),
    ],
    "a capture is a JSONPath such as $.id, or a map naming one source: jsonpath, header, cookie, xpath, regex, status, body, size_bytes, sha256",
  )
  .meta({ description: "A JSONPath, or a map naming one source." });

const capture = z.record(
  z.string().regex(/^[A-Za-z_][\w-]*$/, "a capture's name is letters, digits, `_` and `-`"),
  captureSource,
);

const expectedStatus = z
  .union(
    [integer(100, 599), operator, z.string().regex(TEMPLATE_TEXT)],
    "must be an HTTP status from 100 to 599, an operator such as { $in: [200, 204] }, or a {{name}}",
  )
  .meta({ description: "Left out: any 2xx." });

const multipartFile = z.strictObject({
  file: z.string(),
  filename: z.string().optional(),
  content_type: z.string().optional(),
});
const multipartValue = z.union([scalar, multipartFile, z.array(z.union([scalar, multipartFile]))]);

const cookies = z.union(
  [z.enum(["suite", "test"]), z.record(z.string(), scalar)],
  "must be suite, test or a map of cookies",
);

/** What a test, a step and a login have in common: one request. */
const requestShape = {
  target_service: name("a service's name").optional().meta({ description: "The service that the request goes to." }),
  method: z
    .enum(HTTP_METHODS, `must be one of ${HTTP_METHODS.join(", ")}`)
    .optional()
    .meta({ description: "Default GET." }),
  endpoint: z
    .string("an endpoint is a text")
    .min(1, "an endpoint must not be empty")
    .optional()
    .meta({
      description: "Path below the service's base_url, or an absolute URL of a declared service.",
      examples: ["/api/orders"],
    }),
  headers: headers.optional(),
  query: query.optional(),
  request_body: json.optional().meta({ description: "JSON body." }),
  request_form: z
    .record(z.string(), scalarOrList)
    .optional()
    .meta({ description: "Form body; a list repeats the key." }),
  request_multipart: z
    .record(z.string(), multipartValue)
    .optional()
    .meta({ description: "Multipart body: fields and files." }),
  request_text: z.string().optional().meta({ description: "Body as plain text." }),
  request_file: z.string().optional().meta({ description: "Body from a file." }),
  request_graphql: z
    .strictObject({
      query: z.string(),
      variables: z.record(z.string(), json).optional(),
      operation_name: z.string().optional(),
    })
    .optional()
    .meta({ description: "GraphQL over POST." }),
  auth: name("an authentication context")
    .optional()
    .meta({ description: "Name of an authentication context, or none." }),
  cookies: cookies.optional(),
  follow_redirects: z.boolean().optional(),
};

/** Every expectation key, shared by tests, steps and `until`. */
const expectationShape = {
  expected_status: expectedStatus.optional(),
  expected_headers: z.record(z.string(), json).optional(),
  expected_response: json
    .optional()
    .meta({ description: "Template: objects match as subsets, arrays by length and order." }),
  expected_schema: z.union([z.string(), z.boolean(), z.record(z.string(), json)]).optional(),
  max_response_ms: z.int("must be a whole number of milliseconds").min(1, "must be at least 1").optional(),
  assert: z.array(z.record(z.string(), json), "must be a list of assertions").optional(),
};

const until = z.strictObject({
  ...expectationShape,
  abort_if: z.strictObject(expectationShape).optional(),
  interval_seconds: z.number().positive().max(60).optional(),
  timeout_seconds: z.number().positive().max(300).optional(),
  max_attempts: z.int().min(1).optional(),
});

const step = z.strictObject({
  name: name("a step's name").optional(),
  description: z.string().optional(),
  ...requestShape,
  ...expectationShape,
  capture: capture.optional(),
  until: until.optional(),
  timeout_seconds: integer(1, 60).optional(),
  skip: z.string().optional(),
  prerequisites: texts.optional(),
});

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
  .refine(
    (value) => TEMPLATE_TEXT.test(value) || isHttpUrl(value),
    "must be a URL that starts with http:// or https://",
  );

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

export const serviceSchema = z
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
export type TestDefinition = z.output<typeof testSchema>;
export type SuiteDefinition = z.output<typeof suiteSchema>;
export type ServiceDefinition = z.output<typeof serviceSchema>;
export type ProjectDefinition = z.output<typeof projectSchema>;

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
