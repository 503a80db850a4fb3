import { NEW_HISTORY } from "../docker/container-history.ts";
import { type ContainerHealth, type ContainerState, toContainerState } from "../docker/container-state.ts";
import type { Engine } from "../docker/engine.ts";
import type { ProbeRecord, ServiceResult } from "../model/session.ts";
import { dependencyStatus, type Lookup, rootCause } from "./dependencies.ts";
import type { LogKeeper } from "./log-keeper.ts";
import type { ServiceWait } from "./service-wait.ts";

/** What was gathered once a service had its verdict. */
export interface Extras {
  readonly healthOutput: string | null;
  /** At most 1 MiB. */
  readonly log: string | null;
  readonly docs: ProbeRecord | null;
}

export const NO_EXTRAS: Extras = { healthOutput: null, log: null, docs: null };

const MAX_HEALTH_OUTPUT = 4_096;
const TAIL_LINES = 20;
const INSPECT_TIMEOUT_MS = 5_000;

export function isGood(wait: ServiceWait): boolean {
  return wait.verdict === "ready" || wait.verdict === "completed";
}

/** Entity-shaped result of a concluded wait. */
export function toServiceResult(wait: ServiceWait, extras: Extras, lookup: Lookup): ServiceResult {
  const { conclusion, target } = wait;
  const ready = isGood(wait);
  const probes = wait.endpoints?.records() ?? [];
  return {
    name: target.name,
    verdict: conclusion?.verdict ?? "timed_out",
    state: conclusion?.state ?? "unknown",
    time_to_ready_ms: wait.timeToReadyMs,
    restarts: wait.containers.reduce((total, container) => total + container.restartCount, 0),
    probes: extras.docs ? [...probes, extras.docs] : probes,
    health_output: extras.healthOutput,
    log_tail: extras.log?.split("\n").slice(-TAIL_LINES).join("\n") ?? null,
    blocked_by: wait.verdict === "blocked" ? dependencyStatus(target.dependencies, lookup).broken : [],
    cause: ready ? null : rootCause(target.name, lookup),
    timeline: wait.timeline.entries,
    message: conclusion?.message ?? null,
    remediation: conclusion?.remediation ?? null,
    base_url: wait.baseUrl,
    docs_url: extras.docs?.ok ? extras.docs.url : null,
  };
}

/** Health output and log of the container that stands for a failure. */
export async function gatherEvidence(
  wait: ServiceWait,
  engine: Engine | null,
  logs: LogKeeper | null,
): Promise<Extras> {
  const container = culprit(wait.containers);
  if (!container || container.startedAt === null) return NO_EXTRAS;
  const [health, log] = await Promise.all([latestHealth(container, engine), logs?.log(container)]);
  return { healthOutput: healthOutput(health), log: log ?? null, docs: null };
}

/** A run of the healthcheck that changes no verdict makes no event, so that what was seen last may be seconds old. */
async function latestHealth(container: ContainerState, engine: Engine | null): Promise<ContainerHealth | null> {
  if (engine === null || container.health === null || container.status !== "running") return container.health;
  const options = { timeoutMs: INSPECT_TIMEOUT_MS, signal: AbortSignal.timeout(INSPECT_TIMEOUT_MS) };
  const inspection = await engine.inspectContainer(container.id, options).catch(() => null);
  return (inspection && toContainerState(inspection, NEW_HISTORY)?.health) ?? container.health;
}

/** The replica that is worst off. */
function culprit(containers: readonly ContainerState[]): ContainerState | undefined {
  const unwell = (container: ContainerState) => container.status !== "running";
  const unhealthy = (container: ContainerState) => container.health !== null && container.health.status !== "healthy";
  return containers.find(unwell) ?? containers.find(unhealthy) ?? containers[0];
}

function healthOutput(health: ContainerHealth | null): string | null {
  const runs = health?.log ?? [];
  const last = runs.findLast((run) => run.exitCode !== 0) ?? runs.at(-1);
  if (!last) return null;
  return last.output.slice(0, MAX_HEALTH_OUTPUT) || `(no output, exit code ${last.exitCode})`;
}
