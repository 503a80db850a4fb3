import { BODY_KEYS } from "../model/body-keys.ts";
import type { Call, Expectation } from "../model/configuration.ts";
import type { PlannedRequest } from "../model/plan.ts";

/** A call as it is written, its templates not rendered. */
export function plannedRequest(call: Call, endpoint: string | null): PlannedRequest {
  const { method, target_service, headers, follow_redirects, capture } = call;
  return {
    method,
    service: target_service,
    endpoint,
    body: BODY_KEYS.find((key) => call[key] !== undefined) ?? null,
    // A header that is written out is sent as it is.
    auth: Object.hasOwn(headers, "authorization") ? null : call.auth,
    follow_redirects,
    expects: expectedKeys(call),
    captures: Object.keys(capture),
  };
}

/** The keys that say what is expected; none: any 2xx. */
export function expectedKeys(expectation: Expectation): string[] {
  const written: [key: string, isThere: boolean][] = [
    ["expected_status", expectation.expected_status !== undefined],
    ["expected_headers", Object.keys(expectation.expected_headers).length > 0],
    ["expected_response", expectation.expected_response !== undefined],
    ["expected_schema", expectation.expected_schema !== undefined],
    ["max_response_ms", expectation.max_response_ms !== null],
    ["assert", expectation.assert.length > 0],
  ];
  return written.flatMap(([key, isThere]) => (isThere ? [key] : []));
}
