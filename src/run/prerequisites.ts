import { readPrerequisite } from "../model/prerequisite.ts";
import type { RunService } from "./request.ts";

/** Why something does not run. */
export interface SkipReason {
  /** One sentence. */
  reason: string;
  /** The root service at fault. */
  cause: string | null;
}

/** The same, and whether somebody asked for it. */
export interface Skip extends SkipReason {
  asked: boolean;
}

export interface Surroundings {
  services: ReadonlyMap<string, RunService>;
  /** A sentence when a prerequisite such as `env:X` or `database:x` is missing, else `null`. */
  unmet: (prerequisite: string) => Promise<SkipReason | null>;
}

/** What is missing of these prerequisites, each with its name. */
export async function missingPrerequisites(
  { services, unmet }: Surroundings,
  names: readonly string[],
): Promise<(SkipReason & { name: string })[]> {
  const missing = await Promise.all(
    [...new Set(names)].map(async (name) => {
      const reason = services.get(name)?.unavailable ?? (await unmet(name));
      return reason === null ? [] : [{ name, ...reason }];
    }),
  );
  return missing.flat();
}

/** All that is missing in one sentence; `null` when nothing is. It was asked for where variables alone are missing: whoever asks for the run sets them. */
export function skipFor(missing: readonly (SkipReason & { name: string })[]): Skip | null {
  if (missing.length === 0) return null;
  const reasons = [...new Set(missing.map(({ reason }) => reason))];
  return {
    reason: reasons.join("; "),
    cause: missing.find(({ cause }) => cause !== null)?.cause ?? null,
    asked: missing.every(({ name }) => readPrerequisite(name).kind === "variable"),
  };
}
