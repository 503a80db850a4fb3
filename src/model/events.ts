import type { Environment, OverallStatus, ServiceResult, SuiteState, TestExecutionResult } from "./session.ts";

/** What happens during a run, in the order in which it happens; each becomes a line of the event stream. */
export type SessionEvent =
  | { type: "session_started"; session_id: string; environment: Environment }
  | { type: "service_ready"; service: string; verdict: ServiceResult["verdict"]; time_to_ready_ms: number | null }
  | {
      type: "service_failed";
      service: string;
      verdict: ServiceResult["verdict"];
      state: string;
      cause: string | null;
      message: string | null;
    }
  | { type: "suite_started"; suite_name: string }
  | { type: "test_started"; suite_name: string; test_id: string }
  | { type: "test_finished"; result: TestExecutionResult }
  | { type: "suite_finished"; suite_name: string; state: SuiteState; duration_ms: number; skip_reason: string | null }
  | { type: "session_finished"; session_id: string; overall_status: OverallStatus; exit_code: number };

export type Emit = (event: SessionEvent) => void;
