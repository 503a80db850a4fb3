import type { Suite } from "../model/configuration.ts";
import type { Emit } from "../model/events.ts";
import type { SuiteResult } from "../model/session.ts";
import type { System } from "../system.ts";
import { reasonOf } from "./deadline.ts";
import { createHttpClient } from "./http.ts";
import { createLanes, type Lane, type Lanes } from "./lanes.ts";
import type { RunService } from "./request.ts";
import { runSuite, type SessionContext, type SkipReason, skipSuite } from "./run-suite.ts";
import { planStages } from "./schedule.ts";

export type { RunService } from "./request.ts";

export interface RunRequest {
  /** Those that were asked for, in configuration order. */
  suites: Suite[];
  services: ReadonlyMap<string, RunService>;
  /** A sentence when a prerequisite such as `env:X` is missing, else `null`. */
  unmet: (prerequisite: string) => string | null;
  /** Lanes, and pooled connections to one service. */
  maxParallel: number;
  failFast: boolean;
  sessionId: string;
  system: System;
  /** A cancel; its reason's message becomes the skip reason. */
  signal: AbortSignal;
  emit: Emit;
}

/** Runs all suites, stage after stage. Results come as events; what is returned is in configuration order. */
export async function runSession(request: RunRequest): Promise<SuiteResult[]> {
  const { maxParallel, system } = request;
  const http = createHttpClient(Math.max(1, maxParallel), system);
  const context: SessionContext = { ...request, http, stop: { reason: stopFromTheStart(request) } };
  const lanes = createLanes(maxParallel);
  const results = new Map<Suite, SuiteResult>();
  const run = async (suite: Suite) => {
    results.set(suite, await runWhenFree(request, context, lanes, suite));
  };
  try {
    for (const stage of planStages(request.suites)) {
      await Promise.all(stage.side_by_side.map(run));
      for (const suite of stage.one_at_a_time) await run(suite);
    }
  } finally {
    await http.close();
  }
  return request.suites.flatMap((suite) => results.get(suite) ?? []);
}

async function runWhenFree(
  request: RunRequest,
  context: SessionContext,
  lanes: Lanes,
  suite: Suite,
): Promise<SuiteResult> {
  const before = reasonToSkip(request, context, suite);
  if (before) return skipSuite(context, suite, before);
  const lane = await acquireUnlessCancelled(lanes, request.signal);
  using held = lane;
  const after = reasonToSkip(request, context, suite);
  if (after || !held) return skipSuite(context, suite, after ?? { reason: reasonOf(request.signal), cause: null });
  // Awaited here, so that the lane is held until the suite has ended.
  return await runSuite(context, suite, held.number);
}

async function acquireUnlessCancelled(lanes: Lanes, signal: AbortSignal): Promise<Lane | null> {
  try {
    return await lanes.acquire(signal);
  } catch {
    return null;
  }
}

/** With fail-fast, a service that never got ready ends the run before its first test. */
function stopFromTheStart(request: RunRequest): string | null {
  const unready = [...request.services.values()].find((service) => service.unavailable);
  return request.failFast && unready?.unavailable ? `fail-fast: ${unready.unavailable.reason}` : null;
}

function reasonToSkip(request: RunRequest, context: SessionContext, suite: Suite): SkipReason | null {
  const missing = missingFor(request, suite);
  if (missing.length > 0) {
    const cause = missing.find((item) => item.cause !== null)?.cause ?? null;
    return { reason: missing.map((item) => item.reason).join("; "), cause };
  }
  const reason = request.signal.aborted ? reasonOf(request.signal) : context.stop.reason;
  return reason === null ? null : { reason, cause: null };
}

/** All that a suite needs and that is not there: prerequisites, and services that its tests go to. */
function missingFor(request: RunRequest, suite: Suite): SkipReason[] {
  const targets = suite.tests.flatMap((test) =>
    test.skip === null && test.target_service !== null ? [test.target_service] : [],
  );
  const names = new Set([...suite.prerequisites, ...targets]);
  return [...names].flatMap((name): SkipReason[] => {
    const service = request.services.get(name);
    if (service?.unavailable) return [service.unavailable];
    const sentence = suite.prerequisites.includes(name) ? request.unmet(name) : null;
    return sentence === null ? [] : [{ reason: sentence, cause: null }];
  });
}
