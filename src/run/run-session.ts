import type { AuthConfiguration, SuiteEntry, WorkspaceFiles } from "../model/configuration.ts";
import type { Emit } from "../model/events.ts";
import type { AuthContextResult, SkippedTest, SuiteResult } from "../model/session.ts";
import type { System } from "../system.ts";
import { createAuthenticator } from "./auth/authenticator.ts";
import type { Databases } from "./database/contract.ts";
import { reasonOf, startGrace } from "./deadline.ts";
import { createHttpClient } from "./http.ts";
import { createLanes, type Lane } from "./lanes.ts";
import { missingPrerequisites, type Skip, type SkipReason, skipFor } from "./prerequisites.ts";
import type { RunService } from "./request.ts";
import { runSuite, skipSuite } from "./run-suite.ts";
import { planStages } from "./schedule.ts";
import type { SessionContext } from "./suite-run.ts";

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
  /** A text as people may see it: a body by its fields, any other by the secrets that are known. */
  mask: (text: string) => string;
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
  /** Tests that were skipped because somebody asked for that. */
  askedSkips: SkippedTest[];
}

/** For all teardowns together, after a cancel. */
const GRACE_SECONDS = 3;
/** For all log-outs together, after a cancel: the runner waits 7.5 s for everything. */
const LATE_LOG_OUT_SECONDS = 1;

/** Runs all suites, stage after stage. Results come as events. */
export async function runSession(request: RunRequest): Promise<RunOutcome> {
  const { maxParallel, system, signal } = request;
  const http = createHttpClient(Math.max(1, maxParallel), system);
  using grace = startGrace(system, GRACE_SECONDS, signal);
  // Teardowns need tokens after a cancel, too; what is still asked for when they have ended is ended by `close`.
  const authenticator = createAuthenticator({ ...request, http, signal: grace.signal });
  const context: SessionContext = {
    ...request,
    http,
    authenticator,
    lanes: createLanes(maxParallel),
    stop: stopFromTheStart(request),
    askedSkips: [],
    grace,
  };
  let contexts: AuthContextResult[] = [];
  const results = new Map<SuiteEntry, SuiteResult>();
  const run = async (suite: SuiteEntry) => {
    results.set(suite, await runWhenFree(context, suite));
  };
  try {
    for (const stage of planStages(request.suites)) {
      await Promise.all(stage.side_by_side.map(run));
      for (const suite of stage.one_at_a_time) await run(suite);
    }
  } finally {
    contexts = await authenticator.close(signal.aborted ? LATE_LOG_OUT_SECONDS : undefined);
    await http.close();
  }
  const suites = request.suites.flatMap((suite) => results.get(suite) ?? []);
  return { suites, contexts, askedSkips: context.askedSkips };
}

async function runWhenFree(context: SessionContext, suite: SuiteEntry): Promise<SuiteResult> {
  const before = await reasonToSkip(context, suite);
  if (before) return skipSuite(context, suite.load(), before);
  const lane = await acquireUnlessCancelled(context);
  using held = lane;
  const after = await reasonToSkip(context, suite);
  if (after || !held) {
    const cancelled = { reason: reasonOf(context.signal), cause: null, asked: false };
    return skipSuite(context, suite.load(), after ?? cancelled);
  }
  // Awaited here, so that the lane is held until the suite has ended.
  return await runSuite(context, suite.load(), held.number);
}

async function acquireUnlessCancelled({ lanes, signal }: SessionContext): Promise<Lane | null> {
  try {
    return await lanes.acquire(signal);
  } catch {
    return null;
  }
}

/** With fail-fast, a service that never got ready ends the run before its first test. */
function stopFromTheStart({ failFast, services }: RunRequest): SessionContext["stop"] {
  const unready = failFast ? [...services.values()].filter(({ unavailable }) => unavailable !== null) : [];
  const root = unready.find(({ name, unavailable }) => unavailable?.cause === name) ?? unready[0];
  if (!root?.unavailable) return { reason: null, cause: null };
  return { reason: `fail-fast: ${root.unavailable.reason}`, cause: root.unavailable.cause };
}

/** All that a suite needs and that is not there (prerequisites, services that its requests go to), else what ended the run. */
async function reasonToSkip(context: SessionContext, suite: SuiteEntry): Promise<Skip | null> {
  const { signal, stop } = context;
  const targets = suite.tests.flatMap((test) => (test.skip === null ? test.needs.services : []));
  const needed = [...suite.prerequisites, ...suite.needs.services, ...targets];
  const missing = skipFor(await missingPrerequisites(context, needed));
  if (missing) return missing;
  if (signal.aborted) return { reason: reasonOf(signal), cause: null, asked: false };
  return stop.reason === null ? null : { reason: stop.reason, cause: stop.cause, asked: false };
}
