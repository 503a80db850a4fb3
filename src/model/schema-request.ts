import { z } from "zod";
import { capture, expectationShape, until } from "./schema-expectation.ts";
import { cookies, headers, integer, json, name, scalar, scalarOrList, texts } from "./schema-values.ts";
import { MOST_SECONDS } from "./time-limits.ts";

/** The request of tests, steps and log-ins, and the step itself. */

const HTTP_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

const multipartFile = z.strictObject({
  file: z.string().meta({ description: "Path, from the configuration's folder.", examples: ["files/orders.csv"] }),
  filename: z.string().optional().meta({ description: "The name that is sent. Default: the file's own." }),
  content_type: z.string().optional().meta({ description: "Default: by the file's extension." }),
});

export const multipartValue = z.union(
  [scalar, multipartFile, z.array(z.union([scalar, multipartFile]))],
  "must be a text, a number, a boolean, a file such as { file: orders.csv }, or a list of them",
);

const graphql = z.strictObject({
  query: z.string().meta({ description: "The GraphQL document." }),
  variables: z.record(z.string(), json).optional().meta({ description: "Values of the document's variables." }),
  operation_name: z
    .string()
    .optional()
    .meta({ description: "The operation to run, where the document holds several." }),
});

const TARGET_REMARK = "The service that the request goes to; a suite's is the default for its tests and steps.";

/** What a test, a step and a log-in have in common: one request. */
export const requestShape = {
  target_service: name("a service's name")
    .optional()
    .meta({ description: TARGET_REMARK, examples: ["orders"] }),
  method: z
    .enum(HTTP_METHODS, `must be one of ${HTTP_METHODS.join(", ")}`)
    .optional()
    .meta({ description: "Default GET; POST in log-ins." }),
  endpoint: z
    .string("an endpoint is a text")
    .min(1, "an endpoint must not be empty")
    .optional()
    .meta({
      description: "Path below the service's base_url, or an absolute URL of a declared service.",
      examples: ["/api/orders"],
    }),
  headers: headers.optional().meta({ description: "Request headers; null leaves out one that would be sent." }),
  query: z
    .record(z.string(), scalarOrList)
    .optional()
    .meta({ description: "Query parameters, added to the endpoint's own; a list repeats the key." }),
  request_body: json.optional().meta({ description: "JSON body.", examples: [{ sku: "A-1", quantity: 2 }] }),
  request_form: z
    .record(z.string(), scalarOrList)
    .optional()
    .meta({ description: "Form body; a list repeats the key." }),
  request_multipart: z
    .record(z.string(), multipartValue)
    .optional()
    .meta({ description: "Multipart body: fields, and files as { file, filename, content_type }." }),
  request_text: z.string().optional().meta({ description: "Body as plain text." }),
  request_file: z
    .string()
    .optional()
    .meta({ description: "Body from a file; the path starts at the configuration's folder." }),
  request_graphql: graphql.optional().meta({ description: "GraphQL over POST." }),
  auth: name("an authentication context")
    .optional()
    .meta({ description: "Name of an authentication context, or none.", examples: ["default", "none"] }),
  cookies: cookies
    .optional()
    .meta({ description: "A jar that lives as long as the suite or the test, or a map: just these. Default: none." }),
  follow_redirects: z
    .boolean()
    .optional()
    .meta({ description: "At most 10; credentials never leave their origin. Default false." }),
};

/** A request of a flow, a set-up or a teardown. */
export const step = z
  .strictObject({
    name: name("a step's name").optional().meta({ description: "Default: method and endpoint." }),
    description: z.string().optional().meta({ description: "What the step is for." }),
    ...requestShape,
    ...expectationShape,
    capture: capture.optional().meta({ description: "Values for later steps and tests, read as {{name}}." }),
    until: until.optional().meta({ description: "Sends the request again until the answer is as written here." }),
    timeout_seconds: integer(1, MOST_SECONDS.test)
      .optional()
      .meta({ description: "For each request of the step: headers, body and parsing. Default 10." }),
    skip: z.string("skip is a reason, a text").optional().meta({ description: "A reason: the step does not run." }),
    prerequisites: texts
      .optional()
      .meta({ description: "Services, database:<name> and env:<NAME> without which the step is skipped." }),
  })
  .meta({ id: "step", title: "Step" });
