import type { ProbeRecord } from "../model/session.ts";

type Remedy = (service: string) => string;

/** By status of the last answer. */
const BY_STATUS: Record<number, Remedy> = {
  401: (service) => `Give ${service} a health endpoint that needs no authentication, or set the probe to null.`,
  403: (service) => `Give ${service} a health endpoint that needs no authentication, or set the probe to null.`,
  404: (service) =>
    `Write the path that ${service} really has as \`health_endpoint\` or \`ready_endpoint\`, or null to turn the probe off.`,
};

/** By what the last cause says. */
const BY_TEXT: readonly (readonly [pattern: RegExp, remedy: Remedy])[] = [
  [/publish another port/, (service) => `Publish ${service} on another host port in the compose file.`],
  [/redirects are not followed/, () => "Write the address that the redirect leads to."],
  [/use https?:\/\//, (service) => `Correct the scheme in the \`base_url\` of ${service}.`],
  [
    /does not speak HTTP/,
    (service) => `Point \`base_url\` or \`port\` of ${service} at its HTTP port, or set its probes to null.`,
  ],
  [
    /refused the connection/,
    (service) => `Check that ${service} listens on the port of its \`base_url\`, and that the port is published.`,
  ],
  [
    /(?:reset|closed) the connection/,
    (service) => `Check that ${service} listens on 0.0.0.0 inside its container, on the port that is published.`,
  ],
  [/certificate/, (service) => `Correct the certificate of ${service}, or its \`base_url\`.`],
  [/host name/, (service) => `Correct the host name in the \`base_url\` of ${service}.`],
];

/** What HTTP said is all that is known of the service: there is no Docker. */
export const isAnswer = (state: string): boolean => state === "no answer" || state.startsWith("answered");

/**
 * What to do about a service whose time ran out.
 * @param limit the setting that ran out: `` `wait-timeout` ``
 */
export function timeoutRemedy(service: string, state: string, fault: ProbeRecord | null, limit: string): string {
  if (state === "not created" || state === "created") return `Start it: \`docker compose up -d ${service}\`.`;
  const byStatus = fault?.status ? BY_STATUS[fault.status] : undefined;
  const byText = BY_TEXT.find(([pattern]) => pattern.test(fault?.error ?? ""))?.[1];
  const remedy = byStatus ?? byText;
  if (remedy) return remedy(service);
  if (state === "running (starting)") {
    return `Shorten the \`interval\` of its healthcheck, or raise ${limit}.`;
  }
  const log = isAnswer(state) ? "its log" : `its log (\`docker compose logs ${service}\`)`;
  return `Read ${log}, or raise ${limit}.`;
}
