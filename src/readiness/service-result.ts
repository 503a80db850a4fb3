import type { ContainerState } from "../docker/container-state.ts";
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
export async function gatherEvidence(wait: ServiceWait, logs: LogKeeper | null): Promise<Extras> {
  const container = culprit(wait.containers);
  if (!container || container.startedAt === null) return NO_EXTRAS;
  return { healthOutput: healthOutput(container), log: (await logs?.log(container)) ?? null, docs: null };
}

/** The replica that is worst off. */
function culprit(containers: readonly ContainerState[]): ContainerState | undefined {
  const unwell = (container: ContainerState) => container.status !== "running";
  const unhealthy = (container: ContainerState) => container.health !== null && container.health.status !== "healthy";
  return containers.find(unwell) ?? containers.find(unhealthy) ?? containers[0];
}

function healthOutput(container: ContainerState): string | null {
  const runs = container.health?.log ?? [];
  const last = runs.findLast((run) => run.exitCode !== 0) ?? runs.at(-1);
  if (!last) return null;
  return last.output.slice(0, MAX_HEALTH_OUTPUT) || `(no output, exit code ${last.exitCode})`;
}
