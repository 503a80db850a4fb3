import type { System } from "../system.ts";
import { type Fault, toFault } from "./fault.ts";

const TRIES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_LIMIT_SECONDS = 30;

/**
 * Runs an operation that may be repeated: after server errors and silence with growing, jittered pauses; after a rate limit
 * as long as GitHub asks, up to 30 s. Any other answer, and the last failure, is thrown as it came.
 */
export async function withRetry<Result>(
  operation: () => Promise<Result>,
  system: System,
  signal: AbortSignal,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation();
    } catch (error) {
      const pause =
        attempt < TRIES && !signal.aborted ? pauseBefore(toFault(error, system.now()), attempt, system) : null;
      if (pause === null) throw error;
      await system.sleep(pause, signal);
    }
  }
}

/** Milliseconds until the next try; `null` when another try cannot help. */
function pauseBefore(fault: Fault, attempt: number, system: System): number | null {
  if (fault.limited) {
    const seconds = fault.retryAfterSeconds;
    return seconds !== null && seconds <= LONGEST_LIMIT_SECONDS ? Math.max(0, seconds) * 1000 : null;
  }
  if (fault.status !== null && fault.status < 500) return null;
  return FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + system.random());
}
