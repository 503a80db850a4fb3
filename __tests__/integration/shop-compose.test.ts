import { afterEach, describe, expect, test } from "vitest";
import type { TestExecutionSession } from "../../src/model/session.ts";
import {
  type ComposeShop,
  installedComposeTools,
  startComposeShop,
  whyNoComposeShop,
} from "../helpers/compose-shop.ts";

const reason = whyNoComposeShop();
const tools = reason === null ? installedComposeTools() : [];
const tool = tools[0] ?? "docker compose";
const TIMEOUT = 180_000;

describe.skipIf(reason !== null)(`the shop under Docker Compose${reason ? ` (skipped: ${reason})` : ""}`, () => {
  let shop: ComposeShop | undefined;
  afterEach(async () => {
    await shop?.remove();
    shop = undefined;
  }, TIMEOUT);

  test.each(tools)(
    "healthy, started by `%s`: exit code 0, everything passed and on record",
    { timeout: TIMEOUT },
    async (each) => {
      shop = await startComposeShop(each);
      expect(shop.up.code, shop.up.stderr).toBe(0);
      const run = await shop.verify("run");

      expect(run.code, run.stderr).toBe(0);
      expect(run.session).toMatchObject({
        overall_status: "passed",
        exit_code: 0,
        environment: "docker",
        database_type: "postgresql",
      });
      expect(run.session.passed_tests).toBe(run.session.total_tests);
      expect(run.session.total_tests).toBeGreaterThanOrEqual(22);
      expect(verdicts(run.session)).toEqual({ auth: "ready", db: "ready", orders: "ready", payments: "ready" });

      expect(JSON.parse(await run.readLeftBehind("results", "ID.json"))).toMatchObject({
        session_id: run.session.session_id,
        overall_status: "passed",
      });
      const lines = (await run.readLeftBehind("results", "ID.jsonl")).trimEnd().split("\n");
      expect(JSON.parse(lines[0] ?? "")).toMatchObject({ type: "session_started" });
      expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ type: "session_finished", overall_status: "passed" });
      const summary = JSON.parse(await run.readLeftBehind("reports", "ID.summary.json"));
      expect(summary).toMatchObject({
        environment: "docker-compose",
        database: "postgresql",
        results: { failed: 0, success_rate: "100.0%" },
      });
      expect(await run.readLeftBehind("reports", "ID.md")).toContain("orders");
      expect(await everything(run), "a token reached an output").not.toMatch(/eyJhbGciOiJIUzI1NiI/);
    },
  );

  test("a service that exits at once: wait ends in under 5 s and says which, why, and what it logged", {
    timeout: TIMEOUT,
  }, async () => {
    shop = await startComposeShop(tool, "orders:exit");
    const wait = await shop.verify("wait");

    expect(wait.code, wait.stderr).toBe(3);
    expect(wait.milliseconds).toBeLessThan(5_000);
    expect(service(wait.session, "orders")).toMatchObject({
      verdict: "failed",
      state: expect.stringContaining("exited (1)"),
      log_tail: expect.stringContaining("orders: cannot start: SHOP_FAULT asks it to exit"),
      cause: "orders",
    });
    expect(service(wait.session, "payments")).toMatchObject({
      verdict: "blocked",
      cause: "orders",
      blocked_by: ["orders"],
    });
    for (const words of ["orders", "exited (1)", "cannot start"]) expect(wait.stderr).toContain(words);

    const run = await shop.verify("run");
    expect(run.code, run.stderr).toBe(3);
    expectOnlyAuthToRun(run.session, "orders");
  });

  test("a service that never gets healthy: its last health output tells why", { timeout: TIMEOUT }, async () => {
    shop = await startComposeShop(tool, "orders:never-healthy");
    const run = await shop.verify("run", "--wait-timeout", "20");

    expect(run.code, run.stderr).toBe(3);
    expect(service(run.session, "orders")).toMatchObject({
      verdict: expect.stringMatching(/^(failed|timed_out)$/),
      health_output: expect.stringContaining("/health answered 503"),
      cause: "orders",
    });
    expectOnlyAuthToRun(run.session, "orders");
  });

  test("a ready endpoint that stays 503: Docker says healthy, the wait says what the endpoint said", {
    timeout: TIMEOUT,
  }, async () => {
    shop = await startComposeShop(tool, "orders:not-ready");
    expect(shop.up.code, shop.up.stderr).toBe(0);
    const run = await shop.verify("run", "--wait-timeout", "6");

    expect(run.code, run.stderr).toBe(3);
    const orders = service(run.session, "orders");
    expect(orders).toMatchObject({ verdict: "timed_out", cause: "orders" });
    expect(orders?.probes).toContainEqual(expect.objectContaining({ name: "ready", status: 503, ok: false }));
    expect(run.stderr).toContain("503");
    expectOnlyAuthToRun(run.session, "orders");
  });

  test("a wrong response: ready, but failed, with what was expected and what came", { timeout: TIMEOUT }, async () => {
    shop = await startComposeShop(tool, "orders:wrong-response");
    const run = await shop.verify("run");

    expect(run.code, run.stderr).toBe(1);
    expect(run.session.overall_status).toBe("failed");
    expect(Object.values(verdicts(run.session))).toEqual(["ready", "ready", "ready", "ready"]);
    const create = run.session.execution_results.find(
      (result) => result.suite_name === "orders" && result.test_id === "create",
    );
    expect(create).toMatchObject({
      status: "failed",
      response_status: 201,
      error_message: expect.stringContaining("wrong"),
    });
    expect(create?.mismatches).toContainEqual(
      expect.objectContaining({ source: "body", pointer: "/status", expected: "pending", actual: "wrong" }),
    );
    expect(create?.mismatches[0]?.location).toMatchObject({
      file: "tests/config/suites/orders.yml",
      line: expect.any(Number),
    });
  });

  test("a database that went away: the fault is the database's, not that of the service in front of it", {
    timeout: TIMEOUT,
  }, async () => {
    shop = await startComposeShop(tool);
    expect(shop.up.code, shop.up.stderr).toBe(0);
    await shop.compose("kill", "db");
    const run = await shop.verify("run", "--wait-timeout", "8");

    expect(run.code, run.stderr).toBe(3);
    expect(service(run.session, "db")).toMatchObject({
      verdict: "failed",
      state: expect.stringContaining("exited (137)"),
      cause: "db",
    });
    for (const name of ["orders", "payments"]) expect(service(run.session, name)?.cause, name).toBe("db");
    expectOnlyAuthToRun(run.session, "db");
  });
});

/** The suite `auth` needs nothing that is broken; the other suites are skipped and name the service at fault. */
function expectOnlyAuthToRun(session: TestExecutionSession, cause: string): void {
  expect(session.overall_status).toBe("failed");
  const [auth, others] = [true, false].map((isAuth) =>
    session.execution_results.filter((result) => (result.suite_name === "auth") === isAuth),
  );
  expect(new Set(auth?.map((result) => result.status))).toEqual(new Set(["passed"]));
  expect(new Set(others?.map((result) => `${result.status}, cause ${result.cause}`))).toEqual(
    new Set([`skipped, cause ${cause}`]),
  );
  expect(others?.[0]?.skip_reason).toContain(cause);
}

function service(session: TestExecutionSession, name: string) {
  return session.services.find((each) => each.name === name);
}

function verdicts(session: TestExecutionSession): Record<string, string> {
  return Object.fromEntries(session.services.map(({ name, verdict }) => [name, verdict] as const).sort());
}

async function everything(run: Awaited<ReturnType<ComposeShop["verify"]>>): Promise<string> {
  const files = await Promise.all([
    run.readLeftBehind("results", "ID.json"),
    run.readLeftBehind("results", "ID.jsonl"),
    run.readLeftBehind("reports", "ID.md"),
  ]);
  return [run.stdout, run.stderr, ...files].join("\n");
}
