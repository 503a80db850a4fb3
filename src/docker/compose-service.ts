import { isRecord } from "./compose-yaml.ts";
import { interpolate, type Variables } from "./interpolate.ts";

export type DependencyCondition = "service_started" | "service_healthy" | "service_completed_successfully";

export interface ComposeDependency {
  readonly service: string;
  readonly condition: DependencyCondition;
  readonly required: boolean;
}

/** What a compose file says of one service, as far as waiting needs it. */
export interface ComposeService {
  readonly name: string;
  readonly dependsOn: readonly ComposeDependency[];
  /** `declared`, `disabled`, or `unknown`: the image may bring one. */
  readonly healthcheck: "declared" | "disabled" | "unknown";
  readonly profiles: readonly string[];
  /** No profile, or one that COMPOSE_PROFILES names. */
  readonly active: boolean;
  /** Replicas; 0 is a service that is switched off. */
  readonly scale: number;
  /** `no`, `always`, `unless-stopped`, `on-failure[:n]`. */
  readonly restart: string;
  readonly publishesPorts: boolean;
  /** Started by a plug-in, not as a container. */
  readonly provider: boolean;
}

type Fragment = Readonly<Record<string, unknown>>;

const CONDITIONS: readonly string[] = ["service_started", "service_healthy", "service_completed_successfully"];

/**
 * Joins what several files say of a service, in their order, as Compose does: lists grow, the later scalar wins.
 * @param fragments the service's mapping in each file
 */
export function toComposeService(name: string, fragments: readonly Fragment[], variables: Variables): ComposeService {
  const read = (key: string) => fragments.map((fragment) => fragment[key]).filter((value) => value !== undefined);
  const text = (value: unknown) => interpolate(String(value ?? ""), variables);
  const profiles = read("profiles").flatMap((value) => (Array.isArray(value) ? value.map(text) : []));
  return {
    name,
    dependsOn: dependencies(fragments, text),
    healthcheck: healthcheckOf(read("healthcheck"), text),
    profiles,
    active: isActive(profiles, variables("COMPOSE_PROFILES") ?? ""),
    scale: scaleOf(read("scale"), read("deploy"), text),
    restart: text(read("restart").at(-1) ?? "no").replace(/^false$/, "no"),
    publishesPorts: read("ports").some((value) => Array.isArray(value) && value.length > 0),
    provider: read("provider").length > 0,
  };
}

type Text = (value: unknown) => string;

function dependencies(fragments: readonly Fragment[], text: Text): ComposeDependency[] {
  const found = new Map<string, ComposeDependency>();
  for (const fragment of fragments) {
    for (const dependency of [
      ...writtenDependencies(fragment.depends_on, text),
      ...impliedDependencies(fragment, text),
    ]) {
      found.set(dependency.service, dependency);
    }
  }
  return [...found.values()];
}

/** The short form is a list of names, the long one a mapping. */
function writtenDependencies(value: unknown, text: Text): ComposeDependency[] {
  if (Array.isArray(value)) return value.map((item) => started(text(item)));
  if (!isRecord(value)) return [];
  return Object.entries(value).map(([service, details]) => {
    const condition = isRecord(details) ? text(details.condition) : "";
    return {
      service,
      condition: CONDITIONS.includes(condition) ? (condition as DependencyCondition) : "service_started",
      required: !(isRecord(details) && text(details.required ?? true) === "false"),
    };
  });
}

/** Sharing another service's network or volumes needs that service, too. */
function impliedDependencies(fragment: Fragment, text: Text): ComposeDependency[] {
  const shared = ["network_mode", "ipc", "pid"].flatMap((key) => {
    const match = /^service:(.+)$/.exec(text(fragment[key]));
    return match?.[1] ? [match[1]] : [];
  });
  const list = (key: string) => (Array.isArray(fragment[key]) ? fragment[key].map(text) : []);
  const linked = list("links").map((link) => link.split(":")[0] ?? "");
  const volumes = list("volumes_from").flatMap((from) =>
    from.startsWith("container:") ? [] : [from.split(":")[0] ?? ""],
  );
  const written = writtenDependencies(fragment.depends_on, text).map((dependency) => dependency.service);
  return [...shared, ...linked, ...volumes].filter((name) => name !== "" && !written.includes(name)).map(started);
}

const started = (service: string): ComposeDependency => ({ service, condition: "service_started", required: true });

function healthcheckOf(values: readonly unknown[], text: Text): ComposeService["healthcheck"] {
  const joined: Fragment = Object.assign(Object.create(null), ...values.filter(isRecord));
  const test = Array.isArray(joined.test) ? text(joined.test[0]) : text(joined.test);
  if (text(joined.disable) === "true" || test === "NONE") return "disabled";
  return test === "" ? "unknown" : "declared";
}

function isActive(profiles: readonly string[], chosen: string): boolean {
  const names = chosen.split(",").map((name) => name.trim());
  return profiles.length === 0 || names.includes("*") || profiles.some((profile) => names.includes(profile));
}

function scaleOf(scales: readonly unknown[], deploys: readonly unknown[], text: Text): number {
  const replicas = deploys.flatMap((deploy) =>
    isRecord(deploy) && deploy.replicas !== undefined ? [deploy.replicas] : [],
  );
  const written = text(scales.at(-1) ?? replicas.at(-1) ?? 1);
  return /^\d{1,6}$/.test(written) ? Number(written) : 1;
}
