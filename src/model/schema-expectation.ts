import { z } from "zod";
import { integer, json, operator, templateText, valueName } from "./schema-values.ts";
import { MOST_SECONDS } from "./time-limits.ts";

/** What is expected of an answer and what is captured from it: of tests, steps, log-ins and `until`. */

/** Where a value comes from: a JSONPath as text, or a map naming one source. */
export const captureSource = z
  .union(
    [
      z.string().startsWith("$", "a capture is a JSONPath that starts with `$`, or a map such as { header: etag }"),
      z.strictObject({
        jsonpath: z
          .string()
          .optional()
          .meta({ description: "RFC 9535: one value when it can name only one node, otherwise a list." }),
        header: z.string().optional().meta({ description: "A response header." }),
        cookie: z.string().optional().meta({ description: "A cookie that the answer sets." }),
        xpath: z.string().optional().meta({ description: "XPath 1.0 over an XML body." }),
        regex: z
          .string()
          .optional()
          .meta({ description: "First group over the body, or over the source that stands beside it." }),
        status: z.literal(true).optional().meta({ description: "The HTTP status." }),
        body: z.literal(true).optional().meta({ description: "The whole body as text." }),
        size_bytes: z.literal(true).optional().meta({ description: "Length of the body in bytes." }),
        sha256: z.literal(true).optional().meta({ description: "SHA-256 of the body, in hexadecimal." }),
        all: z.boolean().optional().meta({ description: "Beside header: every value, as a list." }),
      }),
    ],
    "a capture is a JSONPath such as $.id, or a map naming one source: jsonpath, header, cookie, xpath, regex, status, body, size_bytes, sha256",
  )
  .meta({ id: "source", description: "A JSONPath, or a map naming one source." });

export const capture = z.record(valueName("a capture's name"), captureSource);

export const expectedStatus = z
  .union(
    [integer(100, 599), operator, templateText],
    "must be an HTTP status from 100 to 599, an operator such as { $in: [200, 204] }, or a {{name}}",
  )
  .meta({ description: "Left out: any 2xx.", examples: [201, { $in: [200, 204] }] });

/** Every expectation key, shared by tests, steps and `until`. */
export const expectationShape = {
  expected_status: expectedStatus.optional(),
  expected_headers: z
    .record(z.string(), json)
    .optional()
    .meta({ description: "A template for each header.", examples: [{ "content-type": { $contains: "json" } }] }),
  expected_response: json.optional().meta({
    description: "Template: objects match as subsets, arrays by length and order, scalars by type and value.",
    examples: [{ id: "$uuid", status: "pending", lines: { $length: 1 } }],
  }),
  expected_schema: z
    .union(
      [z.string(), z.boolean(), z.record(z.string(), json)],
      "must be a JSON Schema, or the path of a file with one",
    )
    .optional()
    .meta({ description: "JSON Schema 2020-12, inline or a file.", examples: ["schemas/order.json"] }),
  max_response_ms: z
    .int("must be a whole number of milliseconds")
    .min(1, "must be at least 1")
    .optional()
    .meta({ description: "The longest that the answer may take, in milliseconds." }),
  assert: z
    .array(z.record(z.string(), json), "must be a list of assertions")
    .optional()
    .meta({
      description:
        "One source each (status, header, cookie, jsonpath, xpath, body, regex, size_bytes, sha256) and operators.",
      examples: [[{ jsonpath: "$.lines[*].sku", $contains: "A-1" }]],
    }),
};

/** Polls one request: any other answer means "not yet". */
export const until = z
  .strictObject({
    ...expectationShape,
    abort_if: z
      .strictObject(expectationShape)
      .optional()
      .meta({ description: "An answer that meets this ends the polling at once: failed." }),
    interval_seconds: z
      .number()
      .positive("must be more than 0")
      .max(60, "must be at most 60")
      .optional()
      .meta({ description: "Pause between two requests. Default 1.", examples: [0.2] }),
    timeout_seconds: z
      .number()
      .positive("must be more than 0")
      .max(MOST_SECONDS.suite, `must be at most ${MOST_SECONDS.suite}`)
      .optional()
      .meta({ description: "How long to go on. Default: as long as the test has time." }),
    max_attempts: z
      .int("must be a whole number of at least 1")
      .min(1, "must be at least 1")
      .optional()
      .meta({ description: "The most requests to send. Default: as many as fit." }),
  })
  .meta({ id: "until", title: "Polling", examples: [{ expected_response: { status: "shipped" } }] });
