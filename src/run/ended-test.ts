import type { StepResult, TestExecutionResult, TestStatus } from "../model/session.ts";

/** What a suite keeps of a test that has ended: no body, no message. */
export interface EndedTest {
  id: string;
  status: TestStatus;
  durationMs: number;
  /** It was skipped because somebody asked for that. */
  asked: boolean;
  steps: readonly Pick<StepResult, "name" | "duration_ms">[];
}

/** A test that has run or runs still, and for how long. */
export type TimedTest = Pick<EndedTest, "id" | "durationMs" | "steps">;

export function endedTest(result: TestExecutionResult, asked: boolean): EndedTest {
  return {
    id: result.test_id,
    status: result.status,
    durationMs: result.duration_ms,
    asked,
    steps: result.steps.map(({ name, duration_ms }) => ({ name, duration_ms })),
  };
}

/** Whether what is critical may go on: it passed, or it was left out on purpose. */
export function isWell({ status, asked }: Pick<EndedTest, "status" | "asked">): boolean {
  return status === "passed" || (status === "skipped" && asked);
}
