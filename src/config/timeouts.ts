import type { TestDefinition } from "../model/schema.ts";

/** Time-outs where none is written, in seconds. */
export const DEFAULT_TIMEOUTS = { request: 10, flow: 60, suite: 300 } as const;

/** What a test has that says nothing; `defaults`: what the key of that name says. */
export function defaultTestTimeout(type: TestDefinition["test_type"], defaults: number | undefined): number {
  return type === "integration_flow" ? DEFAULT_TIMEOUTS.flow : (defaults ?? DEFAULT_TIMEOUTS.request);
}
