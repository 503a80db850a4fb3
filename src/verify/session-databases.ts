import { databaseLabel, readPrerequisite } from "../model/prerequisite.ts";
import type { DatabaseFault, Databases } from "../run/database/contract.ts";
import type { SkipReason } from "../run/prerequisites.ts";
import type { System } from "../system.ts";
import { databaseAddresses } from "./database-addresses.ts";
import type { Loaded } from "./load-phase.ts";
import type { WaitOutcome } from "./wait-outcome.ts";

/** For a prerequisite: the wait is over, so that what is to come up should be up. */
const PATIENCE_MS = 3_000;

/** The databases of one run, each checked once. */
export class SessionDatabases {
  readonly databases: Databases;
  readonly #services: ReadonlyMap<string, string | null>;
  readonly #signal: AbortSignal;
  readonly #checks = new Map<string, Promise<DatabaseFault | null>>();

  /** `services`: the service behind each database. */
  constructor(databases: Databases, services: ReadonlyMap<string, string | null>, signal: AbortSignal) {
    this.databases = databases;
    this.#services = services;
    this.#signal = signal;
  }

  /** Why a database does not answer, `null` when it does; whoever asks first says how long it may take to come up. */
  check(name: string, patienceMs = PATIENCE_MS): Promise<DatabaseFault | null> {
    const check = this.#checks.get(name) ?? this.databases.check(name, patienceMs, this.#signal);
    this.#checks.set(name, check);
    return check;
  }

  /** Who is to blame for a database: its service, or the database by name where it has none. */
  causeOf(name: string): string {
    return this.#services.get(name) ?? databaseLabel(name);
  }

  /** Why a prerequisite such as `database:default` is missing; `null` for any other. */
  async unmet(prerequisite: string): Promise<SkipReason | null> {
    const { kind, name } = readPrerequisite(prerequisite);
    if (kind !== "database") return null;
    const fault = await this.check(name);
    return fault && { reason: fault.message, cause: this.causeOf(name) };
  }
}

/** Opens nothing yet: a database is connected to when it is asked. `null` without a configuration. */
export async function openSessionDatabases(
  { configuration, environment }: Loaded,
  { published }: Pick<WaitOutcome, "published">,
  { maxParallel, system, signal }: { maxParallel: number; system: System; signal: AbortSignal },
): Promise<SessionDatabases | null> {
  if (configuration === null) return null;
  const { openDatabases } = await import("../run/database/databases.ts");
  const addresses = databaseAddresses(configuration.databases, environment, published);
  const databases = openDatabases({ ...addresses, maxParallel, files: configuration.workspace, system });
  const services = new Map(configuration.databases.map(({ name, service }) => [name, service]));
  return new SessionDatabases(databases, services, signal);
}
