import type { TestStatus } from "../model/session.ts";

/** What became of a test or a step, after its name. */
export const STATUS_WORDS: Record<TestStatus, string> = {
  passed: "passed",
  failed: "failed",
  error: "could not be carried out",
  skipped: "was skipped",
};
