import type { Configuration, ServiceConfiguration } from "../model/configuration.ts";
import type { Emit } from "../model/events.ts";
import type { Log } from "../model/options.ts";
import type { ServiceResult } from "../model/session.ts";
import type { DatabaseFault } from "../run/database/contract.ts";
import { isReady } from "../session/outcome.ts";
import type { System } from "../system.ts";
import type { SessionDatabases } from "./session-databases.ts";
import type { WaitOutcome } from "./wait-outcome.ts";
import { tellVerdict } from "./wait-phase.ts";

export interface DatabasePhase {
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

/** Asks the databases that ready services require; a service whose database does not answer is blocked by it. */
export async function databasePhase(phase: DatabasePhase): Promise<void> {
  const { configuration, databases, waited, signal, log } = phase;
  const results = new Map(waited.services.map((result) => [result.name, result]));
  const users = configuration.services.filter(({ service_name, database }) => {
    const result = results.get(service_name);
    return database !== null && result !== undefined && isReady(result);
  });
  if (users.length === 0 || signal.aborted) return;
  const required = Map.groupBy(users, ({ database }) => database ?? "");
  log.status(`waiting for ${[...required.keys()].map((name) => `database:${name}`).join(", ")}`);
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
    else for (const { service_name } of required.get(name) ?? []) block(phase, service_name, name, fault);
  }
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

function block(phase: DatabasePhase, service: string, name: string, fault: DatabaseFault): void {
  const { begin, databases, emit, system, waited } = phase;
  const event = `blocked by database:${name}`;
  const entry = { timestamp: system.now().toISOString(), at_ms: Math.round(system.monotonic() - begin), event };
  const blocked = (result: ServiceResult): ServiceResult => ({
    ...result,
    verdict: "blocked",
    time_to_ready_ms: null,
    blocked_by: [...result.blocked_by, `database:${name}`],
    cause: databases.causeOf(name),
    timeline: [...result.timeline, entry],
    message: `${service} requires a database that cannot be used: ${fault.message}.`,
    remediation: fault.remediation,
  });
  waited.services = waited.services.map((result) => (result.name === service ? blocked(result) : result));
  for (const result of waited.services) if (result.name === service) tellVerdict(result, emit, waited);
}
