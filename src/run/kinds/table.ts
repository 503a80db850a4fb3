import type { TestType } from "../../model/session.ts";
import { apiEndpoint } from "./api-endpoint.ts";
import { healthCheck } from "./health-check.ts";
import type { Kind } from "./kind.ts";

/** THE table of test types; loading a configuration refuses what is not in it. */
export const KINDS: Partial<Record<TestType, Kind>> = {
  health_check: healthCheck,
  api_endpoint: apiEndpoint,
};
