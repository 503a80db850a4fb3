import { describe, expect, it } from "vitest";
import { authConfiguration, LOGOUT, logIn, REFRESH } from "../../helpers/auth-context.ts";
import { readyService, runSuites } from "../../helpers/run.ts";
import { call, step, suite, testCase } from "../../helpers/test-case.ts";
import { startTokenIssuer } from "../../helpers/token-issuer.ts";

const CONTEXT = authConfiguration({ login: logIn(), refresh: REFRESH, logout: LOGOUT });
const FORTY = Array.from({ length: 40 }, (_, index) =>
  testCase({ id: `t${index}`, ...call({ endpoint: `/private/${index}`, auth: "default" }) }),
);

const servicesOf = ({ url }: { url: string }) => [readyService("api", url), readyService("auth", url)];

describe("forty parallel tests with tokens of two seconds", () => {
  it("log in once, refresh as often as a token expires, see no 401 and log out once", async () => {
    await using issuer = await startTokenIssuer({ lifetime: 2, work: 450 });
    const start = performance.now();
    const { results, contexts, warnings } = await runSuites(
      [suite({ tests: FORTY, parallel_tests: true })],
      servicesOf(issuer),
      { contexts: [CONTEXT], maxParallel: 8 },
    );
    expect(results.map(({ status }) => status)).toEqual(FORTY.map(() => "passed"));
    expect(results.map(({ response_status }) => response_status)).toEqual(FORTY.map(() => 200));
    expect(issuer.rejected).toHaveLength(0);
    const { refresh } = issuer.counts;
    expect(issuer.counts).toEqual({ login: 1, refresh, logout: 1 });
    // Five rounds of 450 ms, with tokens that live between one second and two, of which the second half may be left.
    expect(refresh).toBeGreaterThanOrEqual(1);
    expect(refresh).toBeLessThanOrEqual((performance.now() - start) / 500);
    expect(contexts).toMatchObject([
      { name: "default", logins: 1, refreshes: refresh, invalidated: true, error: null },
    ]);
    expect(warnings).toEqual([]);
  });

  it("log out once after a cancel, too, when teardowns have used the token", async () => {
    await using issuer = await startTokenIssuer({ lifetime: 2, work: 200 });
    const cancel = new AbortController();
    const teardown = [step({ name: "clean", endpoint: "/private/clean", auth: "default" })];
    setTimeout(() => cancel.abort(new Error("SIGINT")), 700);
    const { results, contexts, suites } = await runSuites(
      [suite({ tests: FORTY, parallel_tests: true, teardown })],
      servicesOf(issuer),
      { contexts: [CONTEXT], maxParallel: 4, signal: cancel.signal },
    );
    const statuses = results.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(["passed", "skipped"]));
    expect(results.filter(({ response_status }) => response_status === 401)).toEqual([]);
    expect(issuer.rejected).toHaveLength(0);
    expect(suites[0]?.steps).toMatchObject([{ name: "clean", status: "passed", response_status: 200 }]);
    expect(issuer.counts).toMatchObject({ login: 1, logout: 1 });
    expect(contexts).toMatchObject([{ logins: 1, invalidated: true }]);
  });
});

it("a failed log-in makes the tests that need it an error, at once, and leaves the others alone", async () => {
  await using issuer = await startTokenIssuer();
  issuer.answers.set("/public", { status: 200, body: {} });
  const wrong = logIn({ request_body: { email: "t@example.com", password: "a-wrong-password" } });
  const open = testCase({ id: "open", ...call({ endpoint: "/public" }) });
  const { results, byId, contexts } = await runSuites(
    [suite({ tests: [...FORTY, open], parallel_tests: true })],
    servicesOf(issuer),
    { contexts: [authConfiguration({ login: wrong, logout: LOGOUT })], maxParallel: 8 },
  );
  expect(byId.open?.status).toBe("passed");
  const needing = results.filter(({ test_id }) => test_id !== "open");
  expect(needing.map(({ status }) => status)).toEqual(FORTY.map(() => "error"));
  expect(new Set(needing.map(({ error_message }) => error_message)).size).toBe(1);
  expect(byId.t0).toMatchObject({
    response_status: null,
    error_message: expect.stringContaining("POST /login of the service auth answered 401"),
    remediation: expect.stringContaining("TEST_USER"),
  });
  expect(issuer.requests.map(({ url }) => url).sort()).toEqual(["/login", "/public"]);
  expect(contexts).toMatchObject([{ logins: 0, invalidated: false, error: byId.t0?.error_message }]);
});
