import type { TestType } from "../../model/session.ts";
import { apiEndpoint } from "./api-endpoint.ts";
import { database } from "./database.ts";
import { healthCheck } from "./health-check.ts";
import { integrationFlow } from "./integration-flow.ts";
import type { Kind } from "./kind.ts";

/** THE table of test types. */
export const KINDS: Record<TestType, Kind> = {
  health_check: healthCheck,
  api_endpoint: apiEndpoint,
  integration_flow: integrationFlow,
  database,
};
