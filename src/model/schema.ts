import { z } from "zod";
import { authContext } from "./schema-auth.ts";
import { database } from "./schema-database.ts";
import type { captureSource } from "./schema-expectation.ts";
import type { multipartValue, step } from "./schema-request.ts";
import { ENVIRONMENTS, serviceSchema, serviceShape } from "./schema-service.ts";
import { suiteSchema, TEST_TYPES, testSchema } from "./schema-suite.ts";
import { headers, integer, texts } from "./schema-values.ts";
import { MOST_SECONDS } from "./time-limits.ts";

/**
 * THE schema of the configuration. Types, validation and the editors' JSON Schema come from here.
 * Ranges are those of the data model. Keys that begin with `x-` are taken out before validation.
 */

export { ENVIRONMENTS, suiteSchema, TEST_TYPES, testSchema };

const defaults = z.strictObject({
  timeout_seconds: integer(1, MOST_SECONDS.test).optional().meta({ description: "Of tests and steps. Default 10." }),
  retry_count: integer(0, 3).optional().meta({ description: "Of tests. Default 0." }),
  headers: headers.optional().meta({ description: "Sent with every request of tests, steps and log-ins." }),
  service: z.strictObject(serviceShape).optional().meta({ description: "Keys of every service." }),
});

/** Project keys; any file may hold some of them. */
export const projectShape = {
  $schema: suiteSchema.shape.$schema,
  version: z
    .literal(1, "must be 1, the only version of this format")
    .optional()
    .meta({ description: "Of this format: 1." }),
  environment: z
    .enum(ENVIRONMENTS, `must be one of ${ENVIRONMENTS.join(", ")}`)
    .optional()
    .meta({ description: "Where the services run. Default docker." }),
  database_type: z
    .enum(["sqlite", "postgresql"], "must be sqlite or postgresql")
    .optional()
    .meta({ description: "The database behind the services, for the reports. Left out: none." }),
  databases: z
    .record(z.string(), database)
    .optional()
    .meta({ description: "Databases by name; `default` is meant where none is named." }),
  defaults: defaults.optional().meta({ description: "What services and tests do not say themselves." }),
  services: z.array(serviceSchema, "services is a list").optional().meta({ description: "The services under test." }),
  auth: z
    .array(authContext, "auth is a list")
    .optional()
    .meta({ description: "Authentication contexts: who the requests are sent as." }),
  redact: texts.optional().meta({
    description: "Field names or JSONPaths whose values never reach an output, on top of the built-in ones.",
    examples: [["ssn", "$.card.number"]],
  }),
};

export const projectSchema = z
  .strictObject({
    ...projectShape,
    suites: z
      .array(suiteSchema, "suites is a list")
      .optional()
      .meta({ description: "Suites, where several share a file." }),
  })
  .meta({ id: "project", title: "Project" });

export type CaptureSource = z.output<typeof captureSource>;
export type MultipartValue = z.output<typeof multipartValue>;
export type StepDefinition = z.output<typeof step>;
export type AuthDefinition = z.output<typeof authContext>;
export type DatabaseDefinition = z.output<typeof database>;
export type TestDefinition = z.output<typeof testSchema>;
export type SuiteDefinition = z.output<typeof suiteSchema>;
export type ServiceDefinition = z.output<typeof serviceSchema>;
export type ProjectDefinition = z.output<typeof projectSchema>;
