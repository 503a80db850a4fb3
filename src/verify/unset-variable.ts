import type { Lookup } from "../config/environment-variables.ts";
import { readPrerequisite } from "../model/prerequisite.ts";

/**
 * A sentence when a prerequisite such as `env:STRIPE_KEY` names a variable that is not there for this run, or that is empty; `null`
 * for any other. `lookup` is the one that `${STRIPE_KEY}` is read with.
 */
export function unsetVariable(prerequisite: string, lookup: Lookup): string | null {
  const { kind, name } = readPrerequisite(prerequisite);
  return kind !== "variable" || lookup(name) ? null : `the environment variable ${name} is not set`;
}
