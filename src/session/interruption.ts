import type { ExitCode } from "../errors.ts";

export type Interruption = "SIGINT" | "SIGTERM";

/** The signal that cancelled a run; `null` while nothing did. */
export function interruptionOf(signal: AbortSignal): Interruption | null {
  if (!signal.aborted) return null;
  return signal.reason instanceof Error && signal.reason.message === "SIGTERM" ? "SIGTERM" : "SIGINT";
}

export function interruptionExitCode(interruption: Interruption): ExitCode {
  return interruption === "SIGINT" ? 130 : 143;
}
