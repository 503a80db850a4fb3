import type { ProbeRecord, ServiceVerdict } from "../model/session.ts";
import { seconds } from "./progress.ts";
import { isAnswer, timeoutRemedy } from "./remedy.ts";

/** A service's verdict with its reasons. Pure. */
export interface Conclusion {
  readonly verdict: ServiceVerdict;
  readonly state: string;
  /** `null` when ready or completed. */
  readonly message: string | null;
  readonly remediation: string | null;
}

export function good(verdict: "ready" | "completed", state: string): Conclusion {
  return { verdict, state, message: null, remediation: null };
}

/** @param reason a clause that follows the service's name */
export function failure(
  service: string,
  state: string,
  reason: string,
  remedy: string,
  fault: ProbeRecord | null = null,
): Conclusion {
  const message = `${service} ${reason}${fault ? `; ${probeClause(fault)}` : ""}.`;
  return { verdict: "failed", state, message, remediation: remedy };
}

/** @param culprits direct dependencies that did not get ready */
export function blocked(service: string, state: string, culprits: readonly string[], root: string): Conclusion {
  const names = culprits.join(", ");
  const origin = culprits.includes(root) && culprits.length === 1 ? "" : ` (the root is ${root})`;
  return {
    verdict: "blocked",
    state,
    message: `${service} was never started, because ${names} did not get ready${origin}.`,
    remediation: `Repair ${root} first.`,
  };
}

export interface TimeoutDetails {
  readonly service: string;
  readonly state: string;
  readonly waitedMs: number;
  readonly fault: ProbeRecord | null;
  /** The cap over all services, and not the service's own time, ran out. */
  readonly capped: boolean;
  /** One more sentence about the surroundings. */
  readonly note: string | null;
}

export function timedOut({ service, state, waitedMs, fault, capped, note }: TimeoutDetails): Conclusion {
  const limit = capped ? ` (wait-timeout, over all services)` : "";
  const clauses = [...(fault && isAnswer(state) ? [] : [situationOf(state)]), ...(fault ? [probeClause(fault)] : [])];
  const message = `${service} was not ready after ${seconds(waitedMs)}${limit}: ${clauses.join(", and ")}.`;
  return {
    verdict: "timed_out",
    state,
    message: note === null ? message : `${message} ${note}`,
    remediation: timeoutRemedy(
      service,
      state,
      fault,
      capped ? "`wait-timeout`" : `\`startup_wait_seconds\` of ${service}`,
    ),
  };
}

export function cutShort(state: string, message: string, remediation: string): Conclusion {
  return { verdict: "timed_out", state, message, remediation };
}

const SITUATIONS: Record<string, string> = {
  "not created": "it has no container",
  created: "its container was created but never started",
  "no answer": "it gave no answer",
};

function situationOf(state: string): string {
  return SITUATIONS[state] ?? (state.startsWith("answered") ? `it ${state}` : `its container is ${state}`);
}

const probeClause = (fault: ProbeRecord) => `GET ${withoutCredentials(fault.url)} ${fault.error}`;

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/@]*@/, "//");
}
