import type { ServiceVerdict } from "../model/session.ts";
import type { TargetDependency } from "./service-target.ts";

/** What can be seen of a service by those that depend on it. */
export interface DependencyView {
  readonly verdict: ServiceVerdict | null;
  /** Its container has been started. */
  readonly started: boolean;
  readonly dependencies: readonly TargetDependency[];
}

export type Lookup = (service: string) => DependencyView | undefined;

const GOOD: readonly (ServiceVerdict | null)[] = ["ready", "completed"];

export interface DependencyStatus {
  /** Not decided yet. */
  readonly pending: string[];
  /** Required ones that will not become what is needed. */
  readonly broken: string[];
}

/** How the dependencies of a service stand. A started container is enough for `service_started`, whatever becomes of it. */
export function dependencyStatus(dependencies: readonly TargetDependency[], lookup: Lookup): DependencyStatus {
  const pending: string[] = [];
  const broken: string[] = [];
  for (const { name, condition, required } of dependencies) {
    const view = lookup(name);
    if (!view || GOOD.includes(view.verdict) || (condition === "service_started" && view.started)) continue;
    if (view.verdict === null) pending.push(name);
    else if (required) broken.push(name);
  }
  return { pending, broken };
}

/**
 * The deepest service at fault below `service`, `service` itself when nothing below it is.
 * A failed one is preferred to one that merely ran out of time.
 */
export function rootCause(service: string, lookup: Lookup, seen: ReadonlySet<string> = new Set()): string {
  const visited = new Set([...seen, service]);
  const culprits = (lookup(service)?.dependencies ?? []).filter(({ name, required }) => {
    const verdict = lookup(name)?.verdict ?? null;
    return required && verdict !== null && !GOOD.includes(verdict) && !visited.has(name);
  });
  const first = culprits.find(({ name }) => lookup(name)?.verdict === "failed") ?? culprits[0];
  return first ? rootCause(first.name, lookup, visited) : service;
}
