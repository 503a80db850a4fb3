import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";

/** What the core takes from the machine, passed in as one value so that tests need no module mock. */
export interface System {
  /** Wall clock, for timestamps only. */
  now(): Date;
  /** Milliseconds on a clock that never jumps, for durations and deadlines. */
  monotonic(): number;
  /** Uniform in [0, 1). */
  random(): number;
  uuid(): string;
  /** `length` characters of `[0-9a-f]`. */
  randomHex(length: number): string;
  /** Resolves after `milliseconds`; rejects with the signal's reason when that comes first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Environment variables that this run may see, as data. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path that relative paths start from. */
  readonly workingDirectory: string;
}

export function nodeSystem(environment: System["environment"], workingDirectory: string): System {
  return {
    now: () => new Date(),
    monotonic: () => performance.now(),
    random: () => Math.random(),
    uuid: () => randomUUID(),
    randomHex: (length) => randomBytes(length).toString("hex").slice(0, length),
    sleep: async (milliseconds, signal) => {
      try {
        await delay(milliseconds, undefined, signal ? { signal } : {});
      } catch (error) {
        throw signal?.reason ?? error;
      }
    },
    environment,
    workingDirectory,
  };
}
