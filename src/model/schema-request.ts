import { z } from "zod";
import type { Json } from "./json.ts";

/** What tests, steps and log-ins of the configuration have in common: a request, what is expected, what is captured. */

const HTTP_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;
const TEMPLATE_TEXT = /\{\{[^{}]+\}\}/;

export const json: z.ZodType<Json> = z
  .custom<Json>((value) => value !== undefined)
  .meta({
    description: "Any JSON value; {{name}} is replaced in every text.",
  });

/** An operator object: every key starts with `$`. */
export const operator = z.record(z.string().regex(/^\$/, "an operator starts with `$`"), json);

export const name = (what: string) => z.string().trim().min(1, `${what} must not be empty`);

export const integer = (from: number, to: number) =>
  z
    .int(`must be a whole number from ${from} to ${to}`)
    .min(from, `must be at least ${from} (allowed: ${from} to ${to})`)
    .max(to, `must be at most ${to} (allowed: ${from} to ${to})`);

const scalar = z.union([z.string(), z.number(), z.boolean(), z.bigint()], "must be a text, a number or a boolean");
const scalarOrList = z.union(
  [scalar, z.array(scalar), z.null()],
  "must be a text, a number, a boolean or a list of them",
);
export const texts = z.array(z.string("must be a text"), "must be a list of texts");

export const headers = z
  .record(z.string(), z.union([scalar, z.null()], "a header's value is a text, or null to leave the header out"))
  .meta({ description: "Request headers; null leaves out one that would be sent." });

const query = z.record(z.string(), scalarOrList).meta({ description: "Query parameters; a list repeats the key." });

export const vars = z.record(
  z.string().regex(/^[A-Za-z_][\w-]*$/, "a variable's name is letters, digits, `_` and `-`"),
  json,
);

/** Where a value comes from: a JSONPath as text, or a map naming one source. */
export const captureSource = z
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

export const capture = z.record(
  z.string().regex(/^[A-Za-z_][\w-]*$/, "a capture's name is letters, digits, `_` and `-`"),
  captureSource,
);

export const expectedStatus = z
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
export const multipartValue = z.union([scalar, multipartFile, z.array(z.union([scalar, multipartFile]))]);

export const cookies = z.union(
  [z.enum(["suite", "test"]), z.record(z.string(), scalar)],
  "must be suite, test or a map of cookies",
);

/** What a test, a step and a login have in common: one request. */
export const requestShape = {
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
export const expectationShape = {
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

export const step = z.strictObject({
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
