import { describe, expect, it } from "vitest";
import type { PlannedTest } from "../../src/model/plan.ts";
import { renderPlan } from "../../src/report/plan.ts";
import { planSession } from "../../src/run/plan.ts";
import { plannedRequest } from "../../src/run/plan-call.ts";
import { configure } from "../helpers/configuration.ts";
import { call } from "../helpers/test-case.ts";

const PROJECT = `
environment: local
database_type: sqlite
databases: { default: { path: shop.db } }
services:
  - { service_name: auth, base_url: "http://127.0.0.1:8001" }
  - { service_name: orders, base_url: "http://127.0.0.1:8002", health_endpoint: /up, ready_endpoint: null, dependencies: [auth], requires_auth: true }
auth:
  - name: default
    login: { target_service: auth, endpoint: /login, request_form: { user: u }, capture: { access_token: $.token } }
    user_email: t@example.com
    permissions: [orders:write]
  - { name: robot, access_token: opaque-token-1, format: opaque }
`;
const FLOW = `
name: flow
target_service: orders
execution_order: 2
critical: true
prerequisites: [orders, "env:THERE"]
setup: [{ name: seed, method: POST, endpoint: /seed, request_body: {} , capture: { seed: $.id } }]
teardown: [{ name: clean, method: DELETE, endpoint: "/seed/{{seed}}" }]
tests:
  - { id: last, endpoint: "/orders/{{order}}", depends_on: [create], retry_count: 2 }
  - { id: create, method: POST, endpoint: "/orders?dry={{$uuid}}", request_body: { sku: A }, expected_status: 201, capture: { order: $.id } }
  - id: quantity
    method: POST
    endpoint: /orders
    request_body: { quantity: "{{quantity}}" }
    expected_status: "{{status}}"
    cases: [{ name: one, vars: { quantity: 1, status: 201 } }, { name: many, vars: { quantity: 9, status: 422 } }]
  - id: shipped
    test_type: integration_flow
    steps:
      - { name: pay, method: POST, endpoint: /pay, request_body: { order: "{{order}}" }, auth: robot }
      - name: becomes shipped
        endpoint: "/orders/{{order}}"
        until: { expected_response: { status: shipped }, interval_seconds: 0.2, timeout_seconds: 20, max_attempts: 50 }
      - { name: later, endpoint: /later, skip: not yet there }
  - { id: row, test_type: database, sql: "SELECT 1 AS one", expected_rows: [{ one: 1 }] }
  - { id: up, test_type: health_check }
`;
const PARALLEL = `
name: parallel
target_service: orders
execution_order: 2
parallel_safe: true
parallel_tests: true
tests:
  - { id: a, endpoint: /a, capture: { x: $.x } }
  - { id: b, endpoint: "/b/{{x}}" }
  - { id: c, endpoint: /c }
`;
const SKIPPED = `
name: skipped
target_service: orders
tests:
  - { id: asked, endpoint: /, skip: broken since May }
  - { id: inherited, endpoint: /, depends_on: [asked] }
  - { id: variable, endpoint: /, prerequisites: ["env:MISSING"] }
  - { id: runs, endpoint: / }
`;
const UNMET = 'name: unmet\ntarget_service: orders\nprerequisites: ["env:MISSING"]\ntests: [{ id: t, endpoint: / }]\n';

function planOf(texts: Record<string, string>, maxParallel = 4) {
  const configuration = configure({ "verify.yml": PROJECT, ...texts }, { environment: "local" });
  return planSession({
    configuration,
    environment: "local",
    suites: configuration.suites,
    maxParallel,
    unmet: (name) => (name === "env:MISSING" ? "the environment variable MISSING is not set" : null),
  });
}

const everything = () =>
  planOf({ "flow.yml": FLOW, "parallel.yml": PARALLEL, "skipped.yml": SKIPPED, "unmet.yml": UNMET });
const testsOf = (plan: ReturnType<typeof planOf>, suite: string): PlannedTest[] =>
  plan.stages
    .flatMap(({ side_by_side, one_at_a_time }) => [...side_by_side, ...one_at_a_time])
    .filter(({ name }) => name === suite)
    .flatMap(({ tests }) => tests);

describe("a plan", () => {
  it("has the stages in their order, and in each who runs beside whom", () => {
    const { stages, ...totals } = everything();
    expect(
      stages.map(({ execution_order, side_by_side, one_at_a_time }) => [
        execution_order,
        side_by_side.map(({ name }) => name),
        one_at_a_time.map(({ name }) => name),
      ]),
    ).toEqual([
      [1, [], ["skipped", "unmet"]],
      [2, ["parallel"], ["flow"]],
    ]);
    expect(totals).toMatchObject({ total_suites: 4, total_tests: 15, skipped_tests: 4, lanes: 4 });
  });

  it("has the tests in the order in which they run, with their requests as they are written", () => {
    const tests = testsOf(everything(), "flow");
    expect(tests.map(({ id }) => id)).toEqual([
      "create",
      "last",
      "quantity[one]",
      "quantity[many]",
      "shipped",
      "row",
      "up",
    ]);
    expect(tests.map(({ request }) => request && `${request.method} ${request.service} ${request.endpoint}`)).toEqual([
      "POST orders /orders?dry={{$uuid}}",
      "GET orders /orders/{{order}}",
      "POST orders /orders",
      "POST orders /orders",
      null,
      null,
      "GET orders /up",
    ]);
    expect(tests[0]?.request).toMatchObject({
      body: "request_body",
      auth: "default",
      expects: ["expected_status"],
      captures: ["order"],
    });
  });

  it("tells what tests that share the lanes wait for, captures included", () => {
    expect(testsOf(everything(), "parallel").map(({ id, waits_for }) => [id, waits_for])).toEqual([
      ["a", []],
      ["b", ["a"]],
      ["c", []],
    ]);
  });

  it("tells what will not run, as far as that is known", () => {
    const plan = everything();
    expect(testsOf(plan, "skipped").map(({ id, skip_reason }) => [id, skip_reason])).toEqual([
      ["asked", "broken since May"],
      ["inherited", "depends on asked (skipped)"],
      ["variable", "the environment variable MISSING is not set"],
      ["runs", null],
    ]);
    expect(testsOf(plan, "unmet").map(({ skip_reason }) => skip_reason)).toEqual([
      "the environment variable MISSING is not set",
    ]);
  });

  it("tells what steps that will not run keep from running", () => {
    const off = "{ endpoint: /, skip: later }";
    const missing = '{ name: seed, endpoint: /, prerequisites: ["env:MISSING"] }';
    const plan = planOf({
      "tests.yml": `
name: tests
target_service: orders
tests:
  - { id: idle, test_type: integration_flow, steps: [${off}, ${missing}] }
  - { id: partly, test_type: integration_flow, steps: [${off}, { endpoint: / }] }
  - { id: seeded, endpoint: /, setup: [${off}, ${missing}] }
`,
      "suite.yml": `name: suite\ntarget_service: orders\nsetup: [${missing}]\ntests: [{ id: t, endpoint: / }]\n`,
    });
    expect(testsOf(plan, "tests").map(({ skip_reason }) => skip_reason)).toEqual([
      "no step runs: later; the environment variable MISSING is not set",
      null,
      'setup step "seed": the environment variable MISSING is not set',
    ]);
    expect(testsOf(plan, "suite").map(({ skip_reason }) => skip_reason)).toEqual([
      `the suite's setup step "seed": the environment variable MISSING is not set`,
    ]);
  });

  it("of a log-in, and of a token from outside", () => {
    expect(everything().auth_contexts.map(({ name, login }) => [name, login?.endpoint ?? null])).toEqual([
      ["default", "/login"],
      ["robot", null],
    ]);
    expect(JSON.stringify(everything())).not.toContain("opaque-token-1");
  });

  it("is text, too", () => {
    expect(renderPlan(everything())).toBe(`plan for local, sqlite, 4 suites, 15 tests (4 skipped), 4 lanes
services
  auth: http://127.0.0.1:8001, asks /health and /health/ready
  orders: http://127.0.0.1:8002, asks /up, after auth
databases
  default: sqlite
authentication contexts
  default: POST auth /login (request_form), when first needed, t@example.com, orders:write
  robot: a token from outside

stage 1 of 2 (execution_order 1)
  one at a time
  suite skipped (skipped.yml:2), at most 300 s
    tests, one at a time
      asked: GET orders / (auth default)
        skipped: broken since May
      inherited: GET orders / (auth default)
        skipped: depends on asked (skipped)
        depends on asked
      variable: GET orders / (auth default)
        skipped: the environment variable MISSING is not set
        needs env:MISSING
      runs: GET orders / (auth default)
  suite unmet (unmet.yml:1), at most 300 s
    skipped: the environment variable MISSING is not set
    needs env:MISSING
    tests
      t: GET orders / (auth default)

stage 2 of 2 (execution_order 2)
  suite parallel (parallel.yml:2), at most 300 s
    tests, side by side on at most 4 lanes, each after what it waits for; 2 may begin at once
      a: GET orders /a (auth default); captures x
      b: GET orders /b/{{x}} (auth default)
        waits for a
      c: GET orders /c (auth default)
  one at a time
  suite flow (flow.yml:2), at most 300 s, critical
    needs orders, env:THERE
    set-up
      seed: POST orders /seed (request_body, auth default); captures seed
    tests, one at a time
      create: POST orders /orders?dry={{$uuid}} (request_body, auth default) → expected_status; captures order
      last: GET orders /orders/{{order}} (auth default)
        depends on create
        repeated up to 2 times
      quantity: POST orders /orders (request_body, auth default) → expected_status
        rows: one, many
      shipped: a flow
        steps
          pay: POST orders /pay (request_body, auth robot)
          becomes shipped: GET orders /orders/{{order}} (auth default)
            until expected_response, every 0.2 s, for at most 20 s, at most 50 times
          later: GET orders /later (auth default)
            skipped: not yet there
      row: asks the database default: SELECT 1 AS one
      up: GET orders /up (auth default)
    teardown
      clean: DELETE orders /seed/{{seed}} (auth default)
`);
  });

  it("of readiness alone says so", () => {
    const plan = planSession({
      configuration: null,
      environment: "docker",
      suites: [],
      maxParallel: 8,
      unmet: () => null,
    });
    expect(renderPlan(plan)).toBe(
      "plan for docker, 0 suites, 0 tests, 8 lanes\nno suites: readiness alone is verified\n",
    );
  });

  it("keeps each thing on its line, whatever a name holds", () => {
    const name = JSON.stringify("a\nstage 9 of 9");
    const plan = planOf({ "s.yml": `name: ${name}\ntarget_service: orders\ntests: [{ id: t, endpoint: / }]\n` });
    expect(renderPlan(plan)).not.toMatch(/^stage 9/m);
  });
});

it("a request that writes its authorization itself uses no context", () => {
  const own = call({ auth: "default", headers: { authorization: "Basic abc" } });
  expect(plannedRequest(own, "/x").auth).toBeNull();
  expect(plannedRequest(call({ auth: "default" }), "/x").auth).toBe("default");
});
