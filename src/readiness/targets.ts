import type { ComposeProject } from "../docker/compose-project.ts";
import type { ListedService } from "../docker/container-state.ts";
import { UsageError } from "../errors.ts";
import type { ServiceConfiguration } from "../model/configuration.ts";
import type { ServiceTarget, TargetDependency } from "./service-target.ts";

export interface TargetRequest {
  /** The input `services`; empty: all that take part. */
  readonly requested: readonly string[];
  readonly configurations: readonly ServiceConfiguration[];
  /** `null`: no compose file, or an environment without Docker. */
  readonly project: ComposeProject | null;
  /** Services that have a container now. */
  readonly containers: readonly ListedService[];
}

export interface TargetSelection {
  /** In the order of the compose file, then of the configuration, then of the containers. */
  readonly targets: ServiceTarget[];
  readonly warnings: string[];
}

/**
 * Which services to wait for: those requested and what they need, else those with a container, those of the configuration,
 * and what they need. Services without containers by intention (scale 0, a provider, an inactive profile) are left out.
 * @throws UsageError when a requested service exists nowhere
 */
export function selectTargets(request: TargetRequest): TargetSelection {
  const known = knownNames(request);
  const graph = new Map(known.map((name) => [name, dependenciesOf(name, request)]));
  const warnings = checkRequested(request, known);
  const withContainer = new Set(request.containers.map((container) => container.service));
  const configured = request.configurations.map((configuration) => configuration.service_name);
  const starts = request.requested.length > 0 ? request.requested : [...withContainer, ...configured];
  const named = new Set([...request.requested, ...withContainer, ...configured]);
  const takesPart = (name: string) => isExpected(name, request, named);
  const selected = closure(starts.filter(takesPart), graph, takesPart);
  const order = [...known, ...[...selected].filter((name) => !known.includes(name))];
  const completed = oneShots(order, graph);
  const targets = order
    .filter((name) => selected.has(name))
    .map(
      (name): ServiceTarget => ({
        name,
        configuration: request.configurations.find((item) => item.service_name === name) ?? null,
        dependencies: (graph.get(name) ?? []).filter((dependency) => selected.has(dependency.name)),
        compose: request.project?.services.get(name) ?? null,
        oneShot: completed.has(name),
      }),
    );
  return { targets, warnings };
}

function knownNames({ project, configurations, containers }: TargetRequest): string[] {
  return [
    ...new Set([
      ...(project?.services.keys() ?? []),
      ...configurations.map((configuration) => configuration.service_name),
      ...containers.map((container) => container.service),
    ]),
  ];
}

/** `depends_on` joined with the configuration's `dependencies`; the containers' labels where the compose file does not tell. */
function dependenciesOf(name: string, request: TargetRequest): TargetDependency[] {
  const { project, configurations, containers } = request;
  const written = project?.services.get(name)?.dependsOn;
  const labelled = containers.find((container) => container.service === name)?.dependencies ?? [];
  const fromCompose: TargetDependency[] = written
    ? written.map(({ service, condition, required }) => ({ name: service, condition, required }))
    : labelled.map(({ service, condition }) => ({ name: service, condition: toCondition(condition), required: true }));
  const found = new Map(fromCompose.map((dependency) => [dependency.name, dependency]));
  const configured = configurations.find((item) => item.service_name === name)?.dependencies ?? [];
  for (const dependency of configured) {
    const condition = found.get(dependency)?.condition;
    const oneShot = condition === "service_completed_successfully";
    found.set(dependency, { name: dependency, condition: oneShot ? condition : "service_healthy", required: true });
  }
  found.delete(name);
  return [...found.values()];
}

function toCondition(text: string): TargetDependency["condition"] {
  return text === "service_healthy" || text === "service_completed_successfully" ? text : "service_started";
}

/** Everything reachable from `starts`, themselves included; cycles end where they close. */
function closure(
  starts: readonly string[],
  graph: ReadonlyMap<string, TargetDependency[]>,
  takesPart: (name: string) => boolean,
): Set<string> {
  const selected = new Set<string>();
  const open = [...starts];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (selected.has(name)) continue;
    selected.add(name);
    for (const dependency of graph.get(name) ?? []) if (takesPart(dependency.name)) open.push(dependency.name);
  }
  return selected;
}

/** A service of an inactive profile takes part only when somebody names it or it runs. */
function isExpected(name: string, { project, containers }: TargetRequest, named: ReadonlySet<string>): boolean {
  const service = project?.services.get(name);
  if (!service || containers.some((container) => container.service === name)) return true;
  if (service.provider || service.scale === 0) return false;
  return service.active || named.has(name);
}

function oneShots(names: readonly string[], graph: ReadonlyMap<string, TargetDependency[]>): Set<string> {
  return new Set(
    names.flatMap((name) =>
      (graph.get(name) ?? [])
        .filter((dependency) => dependency.condition === "service_completed_successfully")
        .map((dependency) => dependency.name),
    ),
  );
}

function checkRequested({ requested, project }: TargetRequest, known: readonly string[]): string[] {
  const unknown = requested.filter((name) => !known.includes(name));
  if (unknown.length === 0) return [];
  const names = unknown.map((name) => `"${name}"`).join(", ");
  if (project && !project.complete) {
    return [
      `The requested service ${names} is not in the part of the compose file that could be read; it is waited for by name.`,
    ];
  }
  throw new UsageError(
    unknown.length === 1 ? `The service ${names} does not exist.` : `The services ${names} do not exist.`,
    { hint: known.length > 0 ? `\`services\` may name: ${known.join(", ")}.` : "This project has no services yet." },
  );
}
