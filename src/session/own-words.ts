/** Words of this product's own that a secret of the same text must not blank: verdicts are read from them. */
export const OWN_WORDS: ReadonlySet<string> = new Set([
  "completed",
  "not_started",
  "timed_out",
  "health_check",
  "api_endpoint",
  "integration_flow",
  "database",
  "postgresql",
  "session_started",
  "session_finished",
  "service_ready",
  "service_failed",
  "suite_started",
  "suite_finished",
  "test_started",
  "test_finished",
]);

/** Members of this product's own values that name a part of the configuration: a name like `cookie: kept` marks no secret. */
export const NAMING_MEMBERS: ReadonlySet<string> = new Set([
  "name",
  "suite_name",
  "test_id",
  "test_name",
  "target_service",
  "service",
]);
