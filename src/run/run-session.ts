import type { AuthConfiguration, SuiteEntry, WorkspaceFiles } from "../model/configuration.ts";
import type { Emit } from "../model/events.ts";
import type { AuthContextResult, SuiteResult } from "../model/session.ts";
import type { System } from "../system.ts";
import { createAuthenticator } from "./auth/authenticator.ts";
import type { Databases } from "./database/contract.ts";
import { reasonOf } from "./deadline.ts";
import { createHttpClient } from "./http.ts";
import { createLanes, type Lane, type Lanes } from "./lanes.ts";
import type { RunService } from "./request.ts";
import { runSuite, type SessionContext, type SkipReason, skipSuite } from "./run-suite.ts";
import { planStages } from "./schedule.ts";

export type { RunService } from "./request.ts";

export interface RunRequest {
  /** Those that were asked for, in configuration order. */
  suites: SuiteEntry[];
  services: ReadonlyMap<string, RunService>;
  contexts: readonly AuthConfiguration[];
  databases: Databases;
  files: WorkspaceFiles;
  /** A sentence when a prerequisite such as `env:X` or `database:x` is missing, else `null`. */
  unmet: (prerequisite: string) => Promise<SkipReason | null>;
  /** Gets every token that the run comes to know, before anything else does. */
  learnSecret: (secret: string) => void;
  /** Something to be told that is no failure: a teardown that did not work. */
  warn: (message: string) => void;
  /** Lanes, and pooled connections to one service. */
  maxParallel: number;
  failFast: boolean;
  sessionId: string;
  system: System;
  /** A cancel; its reason's message becomes the skip reason. */
  signal: AbortSignal;
  emit: Emit;
}

export interface RunOutcome {
  /** In configuration order. */
  suites: SuiteResult[];
  contexts: AuthContextResult[];
}

/** Runs all suites, stage after stage. Results come as events. */
export async function runSession(request: RunRequest): Promise<RunOutcome> {
  const { maxParallel, system } = request;
  const http = createHttpClient(Math.max(1, maxParallel), system);
  const authenticator = createAuthenticator({ ...request, http });
  const context: SessionContext = { ...request, http, authenticator, stop: { reason: stopFromTheStart(request) } };
  const lanes = createLanes(maxParallel);
  let contexts: AuthContextResult[] = [];
  const results = new Map<SuiteEntry, SuiteResult>();
  const run = async (suite: SuiteEntry) => {
    results.set(suite, await runWhenFree(request, context, lanes, suite));
  };
  try {
    for (const stage of planStages(request.suites)) {
      await Promise.all(stage.side_by_side.map(run));
      for (const suite of stage.one_at_a_time) await run(suite);
    }
  } finally {
    contexts = await authenticator.close();
    await http.close();
  }
  return { suites: request.suites.flatMap((suite) => results.get(suite) ?? []), contexts };
}

async function runWhenFree(
  request: RunRequest,
  context: SessionContext,
  lanes: Lanes,
  suite: SuiteEntry,
): Promise<SuiteResult> {
  const before = await reasonToSkip(request, context, suite);
  if (before) return skipSuite(context, suite.load(), before);
  const lane = await acquireUnlessCancelled(lanes, request.signal);
  using held = lane;
  const after = await reasonToSkip(request, context, suite);
  if (after || !held)
    return skipSuite(context, suite.load(), after ?? { reason: reasonOf(request.signal), cause: null });
  // Awaited here, so that the lane is held until the suite has ended.
  return await runSuite(context, suite.load(), held.number);
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

async function reasonToSkip(
  request: RunRequest,
  context: SessionContext,
  suite: SuiteEntry,
): Promise<SkipReason | null> {
  const missing = await missingFor(request, suite);
  if (missing.length > 0) {
    const cause = missing.find((item) => item.cause !== null)?.cause ?? null;
    return { reason: missing.map((item) => item.reason).join("; "), cause };
  }
  const reason = request.signal.aborted ? reasonOf(request.signal) : context.stop.reason;
  return reason === null ? null : { reason, cause: null };
}

/** All that a suite needs and that is not there: prerequisites, and services that its requests go to. */
async function missingFor(request: RunRequest, suite: SuiteEntry): Promise<SkipReason[]> {
  const targets = suite.tests.flatMap((test) => (test.skip === null ? test.needs.services : []));
  const names = new Set([...suite.prerequisites, ...suite.needs.services, ...targets]);
  const missing = await Promise.all(
    [...names].map((name): SkipReason | null | Promise<SkipReason | null> => {
      const service = request.services.get(name);
      if (service?.unavailable) return service.unavailable;
      return suite.prerequisites.includes(name) ? request.unmet(name) : null;
    }),
  );
  return missing.filter((item) => item !== null);
}
