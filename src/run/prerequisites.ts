import type { RunService } from "./request.ts";

/** Why something does not run. */
export interface SkipReason {
  /** One sentence. */
  reason: string;
  /** The root service at fault. */
  cause: string | null;
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

/** All that is missing in one sentence; `null` when nothing is. */
export function joinReasons(missing: readonly SkipReason[]): SkipReason | null {
  if (missing.length === 0) return null;
  const reasons = [...new Set(missing.map(({ reason }) => reason))];
  return { reason: reasons.join("; "), cause: missing.find(({ cause }) => cause !== null)?.cause ?? null };
}

/** Whether everything that is missing was left out on purpose: variables are set by whoever asks for the run. */
export function isAskedFor(missing: readonly { name: string }[]): boolean {
  return missing.length > 0 && missing.every(({ name }) => name.startsWith("env:"));
}
