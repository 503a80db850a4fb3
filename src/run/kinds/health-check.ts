import { faultyAttempt } from "../attempt.ts";
import { exchange } from "../exchange.ts";
import { TestFault } from "../test-fault.ts";
import type { Kind } from "./kind.ts";

/** GET of the service's `health_endpoint`, or of the test's own `endpoint`. */
export const healthCheck: Kind = async (context) => {
  const { test, services } = context;
  const service = test.target_service === null ? undefined : services.get(test.target_service);
  const endpoint = test.endpoint ?? service?.health_endpoint ?? null;
  if (endpoint !== null) return exchange(context, { ...test, method: "GET", endpoint });
  const message = service
    ? `the service ${service.name} has no health_endpoint: give the test an endpoint`
    : `the service ${test.target_service ?? "of this test"} is not known`;
  return faultyAttempt(new TestFault("address", message));
};
