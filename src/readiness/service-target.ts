import type { ComposeService, DependencyCondition } from "../docker/compose-service.ts";
import type { ServiceConfiguration } from "../model/configuration.ts";

export interface TargetDependency {
  readonly name: string;
  readonly condition: DependencyCondition;
  /** `false`: its failure does not hold the service back. */
  readonly required: boolean;
}

/** One service to wait for, with all that is declared about it. */
export interface ServiceTarget {
  readonly name: string;
  /** `null`: not among the configured services, so it gets no HTTP probes. */
  readonly configuration: ServiceConfiguration | null;
  readonly dependencies: readonly TargetDependency[];
  /** `null`: no compose file was read. */
  readonly compose: ComposeService | null;
  /** Some service waits for it with `service_completed_successfully`. */
  readonly oneShot: boolean;
}
