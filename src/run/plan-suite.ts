import { rootsOf } from "../config/variables.ts";
import type { Step, Suite, TestCase } from "../model/configuration.ts";
import type { PlannedStep, PlannedSuite, PlannedTest } from "../model/plan.ts";
import { expectedKeys, plannedRequest } from "./plan-call.ts";
import { orderTests } from "./schedule.ts";
import { namesMade, planWaits } from "./test-waits.ts";

export interface PlanContext {
  /** By service. */
  healthEndpoints: ReadonlyMap<string, string>;
  unmet: (prerequisite: string) => string | null;
}

const DEFAULT_HEALTH_ENDPOINT = "/health";

/** A suite as it would run: its tests in their order, with what each waits for and what is known not to run. */
export function planSuite(suite: Suite, context: PlanContext): PlannedSuite {
  const reason = missing(suite.prerequisites, context);
  const setupReason = missingInSetup(suite.setup, context);
  const blocked = reason ?? (setupReason && `the suite's ${setupReason}`);
  const waits = suite.parallel_tests ? planWaits(suite) : null;
  const skipped = new Set<string>();
  const made = new Set(suite.setup.flatMap(({ capture }) => Object.keys(capture)));
  const tests = orderTests(suite.tests).map((test) => {
    const planned = planTest(test, context, blocked ?? ownReason(test, context) ?? inherited(test, skipped, made));
    if (planned.skip_reason !== null) skipped.add(test.id);
    else for (const name of namesMade(test)) made.add(name);
    return waits === null ? planned : { ...planned, waits_for: [...(waits.get(test.id) ?? [])] };
  });
  return {
    name: suite.name,
    description: suite.description,
    tags: suite.tags,
    prerequisites: suite.prerequisites,
    timeout_seconds: suite.timeout_seconds,
    parallel_tests: suite.parallel_tests,
    critical: suite.critical,
    location: { file: suite.location.file, line: suite.location.line },
    skip_reason: reason,
    setup: suite.setup.map((step) => planStep(step, context)),
    tests,
    teardown: suite.teardown.map((step) => planStep(step, context)),
  };
}

function planTest(test: TestCase, context: PlanContext, reason: string | null): PlannedTest {
  const { id, name, written_id, test_type, prerequisites, timeout_seconds, retry_count, critical, tags } = test;
  return {
    id,
    name,
    written_id,
    test_type,
    waits_for: test.depends_on,
    prerequisites,
    timeout_seconds,
    retry_count,
    critical,
    tags,
    location: { file: test.location.file, line: test.location.line },
    skip_reason: test.skip ?? reason,
    request: ownRequest(test, context),
    database: test_type === "database" ? test.database : null,
    sql: test.sql,
    setup: test.setup.map((step) => planStep(step, context)),
    steps: test.steps.map((step) => planStep(step, context)),
    teardown: test.teardown.map((step) => planStep(step, context)),
  };
}

/** What a test that is skipped takes away from this one: a pass, or a capture. */
function inherited({ depends_on, reads }: TestCase, skipped: ReadonlySet<string>, made: ReadonlySet<string>) {
  const absent = depends_on.filter((id) => skipped.has(id));
  if (absent.length > 0) return `depends on ${absent.map((id) => `${id} (skipped)`).join(", ")}`;
  const unmade = reads.find(
    ({ name, maker, needed }) => needed && skipped.has(maker) && !rootsOf(name).some((root) => made.has(root)),
  );
  return unmade ? `reads {{${unmade.name}}}, which ${unmade.maker} captures (skipped)` : null;
}

/** It lacks something, a step of its set-up does, or none of its steps runs. */
function ownReason({ prerequisites, setup, steps }: TestCase, context: PlanContext): string | null {
  const reasons = steps.flatMap((step) => stepReason(step, context) ?? []);
  const idle = reasons.length > 0 && reasons.length === steps.length;
  const lacking = missing(prerequisites, context) ?? missingInSetup(setup, context);
  return lacking ?? (idle ? `no step runs: ${[...new Set(reasons)].join("; ")}` : null);
}

function missingInSetup(setup: readonly Step[], context: PlanContext): string | null {
  const [first] = setup.flatMap((step) => {
    const reason = step.skip === null ? missing(step.prerequisites, context) : null;
    return reason === null ? [] : [`setup step "${step.name}": ${reason}`];
  });
  return first ?? null;
}

function stepReason(step: Step, context: PlanContext): string | null {
  return step.skip ?? missing(step.prerequisites, context);
}

/** A health check without an endpoint asks the service's own. */
function ownRequest(test: TestCase, { healthEndpoints }: PlanContext): PlannedTest["request"] {
  if (test.test_type === "integration_flow" || test.test_type === "database") return null;
  const health = healthEndpoints.get(test.target_service ?? "") ?? DEFAULT_HEALTH_ENDPOINT;
  return plannedRequest(test, test.endpoint ?? health);
}

function planStep(step: Step, context: PlanContext): PlannedStep {
  const { name, until } = step;
  return {
    name,
    request: plannedRequest(step, step.endpoint),
    until: until && {
      interval_seconds: until.interval_seconds,
      timeout_seconds: until.timeout_seconds,
      max_attempts: until.max_attempts,
      expects: expectedKeys(until),
    },
    skip_reason: stepReason(step, context),
  };
}

function missing(prerequisites: readonly string[], { unmet }: PlanContext): string | null {
  const reasons = prerequisites.flatMap((prerequisite) => unmet(prerequisite) ?? []);
  return reasons.length === 0 ? null : reasons.join("; ");
}
