import type { EnvironmentError } from "../errors.ts";
import type { EnvironmentInfo, ServiceResult } from "../model/session.ts";
import type { PublishedAddress } from "../readiness/base-url.ts";

/** What the wait found out, masked by nobody yet. */
export interface WaitOutcome {
  services: ServiceResult[];
  warnings: string[];
  versions: Pick<EnvironmentInfo, "docker" | "compose" | "services">;
  /** Of the services that are not ready, as the engine has them. */
  logs: ReadonlyMap<string, string>;
  /** TCP ports of every service with a running container. */
  published: ReadonlyMap<string, readonly PublishedAddress[]>;
  /** Docker could not be asked; what it said. */
  fault: EnvironmentError | null;
  /** The verdicts whose events are out, by service. */
  told: Map<string, ServiceResult["verdict"]>;
}

/** Before anything was asked. */
export function noOutcome(): WaitOutcome {
  return {
    services: [],
    warnings: [],
    versions: { docker: null, compose: null, services: {} },
    logs: new Map(),
    published: new Map(),
    fault: null,
    told: new Map(),
  };
}
