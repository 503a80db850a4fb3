import { exchange } from "../exchange.ts";
import type { Kind } from "./kind.ts";

/** GET of the service's `health_endpoint`, or of the test's own `endpoint`. */
export const healthCheck: Kind = (context) => {
  const { test, services } = context;
  const service = test.target_service === null ? undefined : services.get(test.target_service);
  return exchange(context, { method: "GET", endpoint: test.endpoint ?? service?.health_endpoint ?? null });
};
