import type { Configuration, ServiceConfiguration } from "../model/configuration.ts";
import type { Emit } from "../model/events.ts";
import type { Log } from "../model/options.ts";
import { databaseLabel } from "../model/prerequisite.ts";
import type { ServiceResult } from "../model/session.ts";
import type { DatabaseFault } from "../run/database/contract.ts";
import { isReady } from "../session/outcome.ts";
import type { System } from "../system.ts";
import type { Loaded } from "./load-phase.ts";
import { dependenciesOf } from "./services.ts";
import type { SessionDatabases } from "./session-databases.ts";
import type { WaitOutcome } from "./wait-outcome.ts";
import { tellVerdict } from "./wait-phase.ts";

export interface DatabasePhase extends Pick<Loaded, "project"> {
  configuration: Configuration;
  databases: SessionDatabases;
  waited: WaitOutcome;
  /** When the wait began, on the clock that never jumps. */
  begin: number;
  waitTimeoutSeconds: number;
  system: System;
  signal: AbortSignal;
  log: Log;
  emit: Emit;
}

/** A service that has just got ready may use up its time; its database then still gets so much. */
const LEAST_PATIENCE_MS = 3_000;

/** Asks the databases that ready services require; one that does not answer blocks them and what depends on them. Then all verdicts are told. */
export async function databasePhase(phase: DatabasePhase): Promise<void> {
  const { emit, signal, waited } = phase;
  if (!signal.aborted) await blockByDatabases(phase);
  for (const result of waited.services) tellVerdict(result, emit, waited);
}

async function blockByDatabases(phase: DatabasePhase): Promise<void> {
  const { configuration, databases, waited, signal, log } = phase;
  const results = new Map(waited.services.map((result) => [result.name, result]));
  const users = configuration.services.filter(({ service_name, database }) => {
    const result = results.get(service_name);
    return database !== null && result !== undefined && isReady(result);
  });
  if (users.length === 0) return;
  const required = Map.groupBy(users, ({ database }) => database ?? "");
  log.status(`waiting for ${[...required.keys()].map(databaseLabel).join(", ")}`);
  const faults = await Promise.all(
    [...required].map(
      async ([name, services]) => [name, await databases.check(name, patience(phase, services))] as const,
    ),
  );
  log.status("");
  // After a cancel nobody knows whether they would have answered.
  if (signal.aborted) return;
  for (const [name, fault] of faults) {
    if (fault === null) log.line(`database ${name}: answers`);
    else for (const { service_name } of required.get(name) ?? []) blockUser(phase, service_name, name, fault);
  }
  const blocked = faults.flatMap(([name, fault]) => (fault === null ? [] : (required.get(name) ?? [])));
  blockDependants(phase, new Set(blocked.map(({ service_name }) => service_name)));
}

/** What is left of the most patient service's time, in milliseconds, inside the time of the whole wait. */
function patience(
  { begin, system, waitTimeoutSeconds }: DatabasePhase,
  services: readonly ServiceConfiguration[],
): number {
  const elapsed = system.monotonic() - begin;
  const longest = Math.max(...services.map((service) => service.startup_wait_seconds)) * 1000;
  return Math.min(Math.max(LEAST_PATIENCE_MS, longest - elapsed), waitTimeoutSeconds * 1000 - elapsed);
}

function blockUser(phase: DatabasePhase, service: string, name: string, fault: DatabaseFault): void {
  block(phase, service, {
    blocked_by: [databaseLabel(name)],
    cause: phase.databases.causeOf(name),
    message: `${service} requires a database that cannot be used: ${fault.message}.`,
    remediation: fault.remediation,
  });
}

/** What depends on a service that its database blocks is blocked as well, over any number of steps. */
function blockDependants(phase: DatabasePhase, blocked: Set<string>): void {
  const { waited } = phase;
  // It grows while it is gone through.
  for (const culprit of blocked) {
    const reason = waited.services.find(({ name }) => name === culprit);
    for (const { name, verdict } of waited.services) {
      const by = dependenciesOf(name, phase).filter((dependency) => blocked.has(dependency));
      if (!reason || verdict !== "ready" || !by.includes(culprit)) continue;
      block(phase, name, { ...reason, blocked_by: by, message: `${name} depends on ${culprit}: ${reason.message}` });
      blocked.add(name);
    }
  }
}

type Blockage = Pick<ServiceResult, "blocked_by" | "cause" | "message" | "remediation">;

function block({ begin, system, waited }: DatabasePhase, service: string, blockage: Blockage): void {
  const { blocked_by, cause, message, remediation } = blockage;
  const event = `blocked by ${blocked_by.join(", ")}`;
  const entry = { timestamp: system.now().toISOString(), at_ms: Math.round(system.monotonic() - begin), event };
  const blocked = (result: ServiceResult): ServiceResult => ({
    ...result,
    verdict: "blocked",
    time_to_ready_ms: null,
    blocked_by,
    cause,
    timeline: [...result.timeline, entry],
    message,
    remediation,
  });
  waited.services = waited.services.map((result) => (result.name === service ? blocked(result) : result));
}
