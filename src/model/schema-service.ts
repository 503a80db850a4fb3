import { z } from "zod";
import { integer, name, texts } from "./schema-values.ts";

/** Entity 5 as it is written. */

export const ENVIRONMENTS = ["local", "docker", "staging"] as const;

/** What editors check, too; the rest of a URL is the parser's business. */
const HTTP_URL = "^(?!.*\\{\\{)[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\\\\\s][^?#]*$";

const url = z.string("must be a URL").superRefine((value, context) => {
  const message = urlFault(value);
  if (message !== null) context.addIssue({ code: "custom", message });
});

const probe = z.union(
  [z.string().startsWith("/", "must start with /"), z.null()],
  "must be a path that starts with /, or null to turn it off",
);

const tls = z.strictObject({
  ca_file: z
    .string()
    .optional()
    .meta({ description: "PEM file with certificates to trust besides the machine's.", examples: ["tls/ca.pem"] }),
  insecure: z.boolean().optional().meta({ description: "Accept any certificate. Default false." }),
});

export const serviceShape = {
  base_url: url.optional().meta({
    description: "Left out: the published port. Needed outside docker.",
    pattern: HTTP_URL,
    examples: ["http://127.0.0.1:8003"],
  }),
  port: integer(1, 65535).optional().meta({ description: "The container's port that base_url is derived from." }),
  health_endpoint: probe.optional().meta({ description: "Default /health; null turns the probe off." }),
  ready_endpoint: probe.optional().meta({ description: "Default /health/ready; null turns the probe off." }),
  docs_endpoint: probe
    .optional()
    .meta({ description: "Default /docs; fetched once and linked in the reports. null turns it off." }),
  requires_auth: z
    .boolean()
    .optional()
    .meta({ description: "Requests use the context `default` unless they say otherwise. Default false." }),
  startup_wait_seconds: integer(0, 120)
    .optional()
    .meta({ description: "How long the service may take to get ready. Default 60." }),
  health_check_timeout: integer(1, 30).optional().meta({ description: "For one probe, in seconds. Default 5." }),
  database_required: z
    .boolean()
    .optional()
    .meta({ description: "Its database must answer before its tests run. Default false." }),
  database: name("a database's name")
    .optional()
    .meta({ description: "The database that is required. Default: the database `default`." }),
  dependencies: texts
    .optional()
    .meta({ description: "Services it waits for; joined with the compose file's depends_on." }),
  tls: tls.optional().meta({ description: "Certificates that no public authority has signed." }),
};

const overrides = z.strictObject(serviceShape).optional().meta({ description: "Keys that replace the ones above." });

export const serviceSchema = z
  .strictObject({
    service_name: name("a service's name").meta({
      description: "Name of the service in the compose file.",
      examples: ["orders"],
    }),
    ...serviceShape,
    environments: z
      .strictObject({ local: overrides, docker: overrides, staging: overrides })
      .optional()
      .meta({ description: "Keys that replace the ones above in that environment." }),
  })
  .meta({ id: "service", title: "Service Configuration" });

function urlFault(value: string): string | null {
  if (!/^https?:\/\//i.test(value)) return "must be a URL that starts with http:// or https://";
  if (value.includes("{{")) return "must be written out: {{name}} is not replaced in an address";
  if (/[?#]/.test(value)) return "must end before ? and #: an endpoint is joined to it as text";
  const hasHost = !/^https?:\/\/[/\\]/i.test(value) && URL.canParse(value);
  return hasHost ? null : "must be a URL with a host, such as http://127.0.0.1:8003";
}
