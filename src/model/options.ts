import type { Environment } from "./session.ts";

export type Command = "run" | "wait" | "validate";
export type FailOn = "partial" | "failure" | "never";

/** What a user asked for, whichever door it came through; inputs and flags of the same names, typed. */
export interface VerifyOptions {
  command: Command;
  /** Absolute; every other path starts here. */
  workingDirectory: string;
  /** `null`: `tests/config`, and readiness alone when that does not exist. */
  config: string | null;
  /** Empty: found as Compose finds them. */
  composeFiles: string[];
  projectName: string | null;
  /** Empty: all that take part. */
  services: string[];
  /** `null`: the configuration's, else docker. */
  environment: Environment | null;
  suites: string[];
  tags: string[];
  excludeTags: string[];
  waitTimeoutSeconds: number;
  maxParallel: number;
  failFast: boolean;
  resultsDirectory: string;
  reportsDirectory: string;
}

export const DEFAULT_OPTIONS: Omit<VerifyOptions, "workingDirectory" | "command"> = {
  config: null,
  composeFiles: [],
  projectName: null,
  services: [],
  environment: null,
  suites: [],
  tags: [],
  excludeTags: [],
  waitTimeoutSeconds: 300,
  maxParallel: 8,
  failFast: false,
  resultsDirectory: "tests/results",
  reportsDirectory: "tests/reports",
};

/** Where a run's progress is told; each door has its own. Texts have passed the redactor; the sink escapes them for its place. */
export interface Log {
  group(title: string): void;
  endGroup(): void;
  line(text: string): void;
  notice(text: string): void;
  warning(text: string): void;
  /** What is going on right now, for a terminal to show in place; empty: nothing. Other logs leave it out. */
  status(text: string): void;
}
