import type { ContainerHistory } from "./container-history.ts";
import type { ContainerInspection, ContainerSummary, HealthState } from "./engine-types.ts";
import { plainText } from "./log-text.ts";

export type ContainerStatus = "created" | "running" | "restarting" | "paused" | "exited" | "dead" | "removing";

export interface HealthCheckRun {
  /** Milliseconds since 1970, daemon's clock. */
  readonly start: number;
  readonly exitCode: number;
  readonly output: string;
}

export interface ContainerHealth {
  readonly status: "starting" | "healthy" | "unhealthy";
  readonly failingStreak: number;
  /** Oldest first, at most five. */
  readonly log: readonly HealthCheckRun[];
}

export interface PublishedPort {
  readonly containerPort: number;
  readonly protocol: string;
  readonly hostAddress: string;
  readonly hostPort: number;
}

/** One container of a project at one moment, in words that need no knowledge of the engine's API. */
export interface ContainerState {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  /** Replica, from 1. */
  readonly number: number;
  readonly image: string | null;
  readonly imageId: string | null;
  readonly status: ContainerStatus;
  readonly exitCode: number;
  /** The engine's own error, such as a command that is not in the image. */
  readonly error: string | null;
  readonly oomKilled: boolean;
  /** Milliseconds since 1970, daemon's clock; `null` when it never happened. */
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly restartCount: number;
  /** `null`: there is no healthcheck, neither in the compose file nor in the image. Means something only while running. */
  readonly health: ContainerHealth | null;
  /** Milliseconds between two runs of the healthcheck; `null` without one. */
  readonly healthInterval: number | null;
  readonly restartPolicy: { readonly name: string; readonly maximumRetries: number };
  /** Empty while it is not running. */
  readonly ports: readonly PublishedPort[];
  readonly publishesPorts: boolean;
  readonly hostNetwork: boolean;
  /** Somebody sent a signal before it ended: it was stopped and did not crash. */
  readonly stopRequested: boolean;
  /** Has been healthy at least once while it was watched. */
  readonly wasHealthy: boolean;
}

const LABEL = "com.docker.compose";
const DEFAULT_INTERVAL_MS = 30_000;
const STATUSES: readonly string[] = ["created", "running", "restarting", "paused", "exited", "dead", "removing"];

type Labels = Readonly<Record<string, string>>;

/** The service that a container belongs to; `null` for one-off (`compose run`) and hook containers and strangers. */
export function serviceOf(labels: Labels | null | undefined): string | null {
  const service = labels?.[`${LABEL}.service`];
  if (!service || labels[`${LABEL}.oneoff`]?.toLowerCase() === "true" || labels[`${LABEL}.hook`] !== undefined) {
    return null;
  }
  return service;
}

export interface ContainerDependency {
  readonly service: string;
  readonly condition: string;
}

/** What a container's label says of `depends_on`: `db:service_healthy:false,…`; older Compose writes names alone or nothing. */
export function dependenciesOf(labels: Labels | null | undefined): ContainerDependency[] {
  const text = labels?.[`${LABEL}.depends_on`] ?? "";
  return text.split(",").flatMap((part) => {
    const [service, condition] = part.trim().split(":");
    return service ? [{ service, condition: condition || "service_started" }] : [];
  });
}

export interface ListedService {
  readonly service: string;
  readonly dependencies: readonly ContainerDependency[];
}

/** The services that a list of containers belongs to, each once. */
export function listedServices(containers: readonly ContainerSummary[]): ListedService[] {
  const services = new Map<string, ListedService>();
  for (const { Labels } of containers) {
    const service = serviceOf(Labels);
    if (service !== null && !services.has(service)) {
      services.set(service, { service, dependencies: dependenciesOf(Labels) });
    }
  }
  return [...services.values()];
}

/** `null` when the container belongs to no service. */
export function toContainerState(inspection: ContainerInspection, history: ContainerHistory): ContainerState | null {
  const labels = inspection.Config?.Labels;
  const service = serviceOf(labels);
  if (service === null) return null;
  const state = inspection.State ?? {};
  const health = toHealth(state.Health ?? state.Healthcheck ?? null);
  const status = toStatus(state);
  const policy = inspection.HostConfig?.RestartPolicy;
  return {
    id: inspection.Id,
    name: (inspection.Name ?? inspection.Id.slice(0, 12)).replace(/^\//, ""),
    service,
    number: Number(labels?.[`${LABEL}.container-number`]) || 1,
    image: inspection.Config?.Image ?? null,
    imageId: inspection.Image ?? null,
    status,
    exitCode: state.ExitCode ?? 0,
    error: state.Error || null,
    oomKilled: state.OOMKilled === true || history.oom,
    createdAt: toTime(inspection.Created) ?? 0,
    startedAt: toTime(state.StartedAt),
    finishedAt: toTime(state.FinishedAt),
    restartCount: Math.max(inspection.RestartCount ?? 0, history.restarts),
    health,
    healthInterval:
      (health && (inspection.Config?.Healthcheck?.Interval || 0) / 1e6) || (health && DEFAULT_INTERVAL_MS),
    restartPolicy: { name: policy?.Name || "no", maximumRetries: policy?.MaximumRetryCount ?? 0 },
    ports: toPorts(inspection),
    publishesPorts: Object.keys(inspection.HostConfig?.PortBindings ?? {}).length > 0,
    hostNetwork: inspection.HostConfig?.NetworkMode === "host",
    stopRequested: history.stopRequested,
    wasHealthy: history.wasHealthy || (status === "running" && health?.status === "healthy"),
  };
}

/** The engine's flags, because `Status` alone is missing on some and `restarting` is also `running`. */
function toStatus(state: NonNullable<ContainerInspection["State"]>): ContainerStatus {
  if (state.Restarting) return "restarting";
  if (state.Paused) return "paused";
  if (state.Dead) return "dead";
  const status = state.Status ?? (state.Running ? "running" : "exited");
  return STATUSES.includes(status) ? (status as ContainerStatus) : state.Running ? "running" : "created";
}

function toHealth(raw: HealthState | null): ContainerHealth | null {
  const status = raw?.Status;
  if (status !== "starting" && status !== "healthy" && status !== "unhealthy") return null;
  return {
    status,
    failingStreak: raw?.FailingStreak ?? 0,
    log: (raw?.Log ?? []).map((run) => ({
      start: toTime(run.Start) ?? 0,
      exitCode: run.ExitCode,
      output: plainText(Buffer.from(run.Output ?? "")),
    })),
  };
}

function toPorts(inspection: ContainerInspection): PublishedPort[] {
  return Object.entries(inspection.NetworkSettings?.Ports ?? {}).flatMap(([key, bindings]) => {
    const [port, protocol = "tcp"] = key.split("/");
    return (bindings ?? []).map((binding) => ({
      containerPort: Number(port),
      protocol,
      hostAddress: binding.HostIp ?? "",
      hostPort: Number(binding.HostPort),
    }));
  });
}

/** Docker writes the year 1 for "never". */
function toTime(text: string | undefined): number | null {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) || time <= 0 ? null : time;
}
