import type { ContainerState } from "../docker/container-state.ts";

/** Opinions about container states. Pure: what is known goes in, what to think of it comes out. */

export type Judgement =
  | { readonly verdict: "ready" | "completed"; readonly state: string }
  | { readonly verdict: "waiting"; readonly state: string; readonly recheckMs: number | null }
  | { readonly verdict: "failed"; readonly state: string; readonly reason: string; readonly remedy: string };

export interface Facts {
  readonly service: string;
  /** Replicas that have to be there. */
  readonly replicas: number;
  /** Some service waits for its successful completion. */
  readonly oneShot: boolean;
  /** Has an entry under `services`, so it is expected to stay. */
  readonly configured: boolean;
  /** It has HTTP probes of its own, and all that count pass: true, false; `null`: it has none. */
  readonly probesPass: boolean | null;
  /** What it needs is ready or broken for good: until then a crash may be for want of it. */
  readonly dependenciesDecided: boolean;
  /** Milliseconds since a moment of the daemon's clock. */
  readonly since: (daemonTime: number) => number;
}

/** A service without a healthcheck and without probes has to stay up this long; many a start-up gives up after two seconds. */
const STABLE_MS = 3_000;
/** The same after a restart: the time after which the engine itself calls a start a success. */
const STABLE_AFTER_RESTART_MS = 10_000;
/** Somebody who stops a container may be about to start or replace it: `docker restart`, `docker compose up`. */
const STOP_GRACE_MS = 3_000;
/** An ended container whose policy says "start again" and that is still not started after this long stays down. */
const RESTART_GRACE_MS = 5_000;
/** A removal that takes longer than this after the container's end has failed. */
const REMOVAL_GRACE_MS = 10_000;
/** Restarts without ever having been healthy, after which it is a loop. */
const CRASH_LOOP_RESTARTS = 3;
const SIGKILL_EXIT = 137;

/** All replicas have to be ready, or completed; one that failed fails the service. */
export function judgeService(containers: readonly ContainerState[], facts: Facts): Judgement {
  const judgements = containers.map((container) => judgeContainer(container, facts));
  const failed = judgements.find((judgement) => judgement.verdict === "failed");
  if (failed) return failed;
  if (containers.length === 0) return { verdict: "waiting", state: "not created", recheckMs: null };
  const waiting = judgements.filter((judgement) => judgement.verdict === "waiting");
  if (waiting[0]) {
    const rechecks = waiting.flatMap((judgement) => judgement.recheckMs ?? []);
    return { ...waiting[0], recheckMs: rechecks.length > 0 ? Math.min(...rechecks) : null };
  }
  if (containers.length < facts.replicas) {
    const state = `${containers.length} of ${facts.replicas} replicas`;
    return { verdict: "waiting", state, recheckMs: null };
  }
  return judgements.find((judgement) => judgement.verdict === "ready") ?? judgements[0] ?? missing();
}

const missing = (): Judgement => ({ verdict: "waiting", state: "not created", recheckMs: null });

type Judge = (container: ContainerState, facts: Facts) => Judgement;

const JUDGES: Record<ContainerState["status"], Judge> = {
  created: judgeCreated,
  running: judgeRunning,
  restarting: judgeRestarting,
  exited: judgeExited,
  paused: (_container, { service }) =>
    failed("paused", "is paused", `Let it go on: \`docker compose unpause ${service}\`.`),
  dead: judgeDead,
  removing: () => ({ verdict: "waiting", state: "removing", recheckMs: null }),
};

/** One container's verdict, its own probes left aside where it has a healthcheck. */
function judgeContainer(container: ContainerState, facts: Facts): Judgement {
  return JUDGES[container.status](container, facts);
}

/** Never started: Compose holds it back for a dependency, or the engine could not start it. */
function judgeCreated(container: ContainerState): Judgement {
  if (container.error === null) return { verdict: "waiting", state: "created", recheckMs: null };
  const remedy = /port is already allocated|address already in use/i.test(container.error)
    ? "Publish another host port, or stop what uses this one."
    : "Correct what the engine complains about in the compose file or the image.";
  return failed("created", `could not be started: ${container.error}`, remedy);
}

function judgeRunning(container: ContainerState, facts: Facts): Judgement {
  if (container.health) return judgeHealth(container, facts);
  if (facts.oneShot) return { verdict: "waiting", state: "running", recheckMs: null };
  if (facts.probesPass !== null) {
    return facts.probesPass
      ? { verdict: "ready", state: "running" }
      : { verdict: "waiting", state: "running", recheckMs: null };
  }
  const needed = container.restartCount > 0 ? STABLE_AFTER_RESTART_MS : STABLE_MS;
  const left = needed - facts.since(container.startedAt ?? Number.POSITIVE_INFINITY);
  return left <= 0 ? { verdict: "ready", state: "running" } : { verdict: "waiting", state: "running", recheckMs: left };
}

/** Health is believed only when it is newer than the start: after a restart the engine shows the old one for a moment. */
function judgeHealth(container: ContainerState, facts: Facts): Judgement {
  const last = container.health?.log.at(-1);
  const stale = last !== undefined && container.startedAt !== null && last.start < container.startedAt;
  const status = stale ? "starting" : (container.health?.status ?? "starting");
  const state = `running (${status})`;
  if (status === "healthy" && !facts.oneShot) return { verdict: "ready", state };
  if (status !== "unhealthy") return { verdict: "waiting", state, recheckMs: null };
  const times = container.health?.failingStreak ?? 0;
  const reason = `is unhealthy: its healthcheck failed ${times === 1 ? "once" : `${times} times in a row`}`;
  return failed(
    state,
    reason,
    `Run its healthcheck by hand and read its log: \`docker compose logs ${facts.service}\`.`,
  );
}

/** Seen between a crash and the next start, so that one that recovers is not called a loop for its past. */
function judgeRestarting(container: ContainerState, facts: Facts): Judgement {
  const loops = container.restartCount >= CRASH_LOOP_RESTARTS && !container.wasHealthy && facts.dependenciesDecided;
  if (!loops) return { verdict: "waiting", state: "restarting", recheckMs: null };
  const how = container.oomKilled ? "out of memory" : `exit code ${container.exitCode}`;
  return failed(
    "restarting",
    `keeps crashing: ${container.restartCount} restarts (${how})`,
    exitRemedy(container, facts.service),
  );
}

function judgeExited(container: ContainerState, facts: Facts): Judgement {
  const { exitCode } = container;
  const state = `exited (${exitCode})`;
  const grace = container.stopRequested ? STOP_GRACE_MS : startsAgain(container) ? RESTART_GRACE_MS : 0;
  const graceLeft = grace - facts.since(container.finishedAt ?? Number.NEGATIVE_INFINITY);
  if (graceLeft > 0) return { verdict: "waiting", state, recheckMs: graceLeft };
  if (exitCode === 0 && (facts.oneShot || isEvidentOneShot(container, facts))) return { verdict: "completed", state };
  if (container.stopRequested) {
    const remedy = `Start it again: \`docker compose up -d ${facts.service}\`.`;
    return failed(state, `was stopped by somebody (exit code ${exitCode})`, remedy);
  }
  if (exitCode === 0) {
    return failed(state, "exited with code 0, and was expected to stay", completionRemedy(facts.service));
  }
  return failed(state, exitReason(container), exitRemedy(container, facts.service));
}

/** Every container that is being removed is dead for a moment, such as one that Compose replaces; only one that stays so is a fault. */
function judgeDead(container: ContainerState, facts: Facts): Judgement {
  const graceLeft = REMOVAL_GRACE_MS - facts.since(container.finishedAt ?? Number.NEGATIVE_INFINITY);
  if (graceLeft > 0) return { verdict: "waiting", state: "dead", recheckMs: graceLeft };
  const remedy = `Remove the container and start it again: \`docker compose rm -f ${facts.service}\`.`;
  return failed("dead", `is dead${container.error ? `: ${container.error}` : ""}`, remedy);
}

/** The engine's policy: between the end and the next start it may be seen as exited for a moment. */
function startsAgain({ restartPolicy, exitCode, restartCount }: ContainerState): boolean {
  if (restartPolicy.name === "always" || restartPolicy.name === "unless-stopped") return true;
  const triesLeft = restartPolicy.maximumRetries === 0 || restartCount < restartPolicy.maximumRetries;
  return restartPolicy.name === "on-failure" && exitCode !== 0 && triesLeft;
}

/** Nothing says that it should stay: such as a migration that nobody waits for. */
function isEvidentOneShot(container: ContainerState, facts: Facts): boolean {
  const restarts = container.restartPolicy.name !== "no" && container.restartPolicy.name !== "on-failure";
  return !restarts && container.health === null && !container.publishesPorts && !facts.configured;
}

function exitReason(container: ContainerState): string {
  if (container.oomKilled) return `ran out of memory and was killed (exit code ${container.exitCode})`;
  if (container.exitCode === SIGKILL_EXIT) return "was killed (exit code 137), probably for want of memory";
  const error = container.error ? `: ${container.error}` : "";
  return `exited with code ${container.exitCode}${error}`;
}

const EXIT_REMEDIES: Record<number, string> = {
  126: "Its command may not be executed: check the file's mode and the image's platform.",
  127: "Its command was not found: check `command`, `entrypoint` and what the image holds.",
  [SIGKILL_EXIT]: "Give it more memory (`mem_limit`, the machine), or find what kills it.",
  143: "It was asked to stop (SIGTERM): find who stopped it, then start it again.",
};

function exitRemedy(container: ContainerState, service: string): string {
  if (container.oomKilled) return "Give it more memory: raise `mem_limit` or `deploy.resources.limits.memory`.";
  return EXIT_REMEDIES[container.exitCode] ?? `Read its log for the reason: \`docker compose logs ${service}\`.`;
}

const completionRemedy = (service: string) =>
  `If ${service} is a one-shot, let its dependants wait with \`condition: service_completed_successfully\`; else find why it ends.`;

function failed(state: string, reason: string, remedy: string): Judgement {
  return { verdict: "failed", state, reason, remedy };
}
