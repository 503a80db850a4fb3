import { describe, expect, it, onTestFinished } from "vitest";
import type { AuthConfiguration, Call } from "../../../src/model/configuration.ts";
import { createAuthenticator } from "../../../src/run/auth/authenticator.ts";
import type { Authenticator } from "../../../src/run/auth/contract.ts";
import { exchange } from "../../../src/run/exchange.ts";
import { pollUntil } from "../../../src/run/until.ts";
import { nodeSystem, type System } from "../../../src/system.ts";
import { authCall, authConfiguration, LOGOUT, logIn, REFRESH } from "../../helpers/auth-context.ts";
import { callContext, readyService } from "../../helpers/run.ts";
import { call, step } from "../../helpers/test-case.ts";
import { type IssuerOptions, startTokenIssuer, type TokenIssuer } from "../../helpers/token-issuer.ts";

interface Session {
  issuer: TokenIssuer;
  authenticator: Authenticator;
  secrets: string[];
  warnings: string[];
  /** One GET of a path that needs a token, as a test would send it. */
  get(path?: string, auth?: string, signal?: AbortSignal): ReturnType<typeof exchange>;
  /** Any request with the token of the context `default`. */
  send(overrides: Partial<Call>): ReturnType<typeof exchange>;
  /** Twice the same request, until there is a success. */
  poll(overrides: Partial<Call>): ReturnType<typeof exchange>;
}

interface Options extends IssuerOptions {
  contexts?: Partial<AuthConfiguration>[];
  signal?: AbortSignal;
  /** Another address for the issuer than its own. */
  url?: string;
  system?: Partial<System>;
}

/** An issuer, the contexts that use it, and what a session would hand to them. */
async function start({
  contexts = [{ login: logIn() }],
  url,
  signal,
  system = {},
  ...options
}: Options = {}): Promise<Session> {
  const issuer = await startTokenIssuer(options);
  onTestFinished(() => issuer.close());
  const secrets: string[] = [];
  const warnings: string[] = [];
  const services = new Map([
    ["auth", readyService("auth", url ?? issuer.url)],
    ["api", readyService("api", issuer.url)],
  ]);
  const context = callContext({ services, system: { ...nodeSystem({}, "/"), ...system } });
  onTestFinished(() => context.http.close());
  const authenticator = createAuthenticator({
    ...context,
    contexts: contexts.map((overrides) => authConfiguration(overrides)),
    sessionId: "20250929-143022-abc123",
    learnSecret: (secret) => secrets.push(secret),
    warn: (message) => warnings.push(message),
    signal: signal ?? context.signal,
  });
  const get: Session["get"] = (endpoint = "/private", auth = "default", own = context.signal) =>
    exchange({ ...context, authenticator, signal: own }, call({ endpoint, auth }));
  const send: Session["send"] = (overrides) =>
    exchange({ ...context, authenticator }, call({ auth: "default", ...overrides }));
  const poll: Session["poll"] = async (overrides) => {
    const limits = { interval_seconds: 0.01, timeout_seconds: 5, max_attempts: 2 };
    const asking = step({ auth: "default", ...overrides });
    return (await pollUntil({ ...context, authenticator }, asking, { ...asking, ...limits, abort_if: null })).attempt;
  };
  return { issuer, authenticator, secrets, warnings, get, send, poll };
}

const FORTY = Array.from({ length: 40 });
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a log-in", () => {
  it("happens once, when it is first needed, for all that ask at the same time", async () => {
    const { issuer, authenticator, get } = await start({ delay: 30, contexts: [{ login: logIn(), logout: LOGOUT }] });
    expect(issuer.requests).toHaveLength(0);
    const attempts = await Promise.all(FORTY.map(() => get()));
    expect(attempts.map(({ status }) => status)).toEqual(FORTY.map(() => "passed"));
    expect(issuer.counts).toEqual({ login: 1, refresh: 0, logout: 0 });
    expect(await authenticator.close()).toEqual([
      {
        name: "default",
        token_type: "Bearer",
        user_id: "42",
        user_email: "t@example.com",
        permissions: ["orders:read", "orders:write"],
        expires_at: expect.stringMatching(/^20\d\d-/),
        logins: 1,
        refreshes: 0,
        invalidated: true,
        error: null,
      },
    ]);
    expect(issuer.counts.logout).toBe(1);
  });

  it.each([
    ["JSON", "/login", { request_body: { email: "t@example.com", password: "correct-horse-1" } }],
    ["a form", "/login", { request_form: { email: "t@example.com", password: "correct-horse-1" } }],
    [
      "client credentials",
      "/token",
      {
        request_form: {
          grant_type: "client_credentials",
          client_id: "t@example.com",
          client_secret: "correct-horse-1",
        },
      },
    ],
  ])("may be %s", async (_name, endpoint, body) => {
    const login = authCall(endpoint, { ...body, capture: { access_token: "$.access_token" } });
    const { get } = await start({ contexts: [{ login }] });
    expect((await get()).status).toBe("passed");
  });

  it("carries no token itself, and draws its built-ins", async () => {
    const login = logIn({ auth: "default", headers: { "x-session": "{{$session_id}}" } });
    const { issuer, get } = await start({ contexts: [{ login }] });
    await get();
    expect(issuer.requests[0]?.headers.authorization).toBeUndefined();
    expect(issuer.requests[0]?.headers["x-session"]).toBe("20250929-143022-abc123");
  });

  it("goes on when one who waits for it runs out of time", async () => {
    const { issuer, get } = await start({ delay: 200 });
    const impatient = new AbortController();
    const early = get("/private", "default", impatient.signal);
    const patient = get();
    setTimeout(() => impatient.abort(new Error("the time limit of 1 s ran out")), 30);
    expect(await early).toMatchObject({
      status: "error",
      message: "the log-in of the authentication context default had not ended: the time limit of 1 s ran out",
    });
    expect((await patient).status).toBe("passed");
    expect(issuer.counts.login).toBe(1);
  });

  it("tells every token, whole and in parts, before anything else sees it", async () => {
    const { issuer, secrets, get } = await start();
    await get();
    const [access = "", refresh = ""] = issuer.tokens;
    const [, payload, signature] = access.split(".");
    for (const secret of [access, refresh, `${payload}.${signature}`, payload, signature])
      expect(secrets).toContain(secret);
  });

  it("of several users gives each test its own", async () => {
    const users = { "a@example.com": "password-a", "b@example.com": "password-b" };
    const contexts = Object.entries(users).map(([email, password]) => ({
      name: email,
      login: logIn({ request_body: { email, password } }),
    }));
    const { issuer, get } = await start({ users, contexts });
    const attempts = await Promise.all(
      ["a@example.com", "b@example.com", "a@example.com"].map((name) => get("/x", name)),
    );
    expect(attempts.map(({ response }) => response?.json().value)).toEqual([
      { user: "a@example.com" },
      { user: "b@example.com" },
      { user: "a@example.com" },
    ]);
    expect(issuer.counts.login).toBe(2);
  });

  it("is not made for a context that nobody asks for, and an unknown one is named", async () => {
    const { issuer, authenticator, get } = await start({
      contexts: [{ login: logIn(), logout: LOGOUT, user_id: "7" }],
    });
    expect(await get("/x", "admin")).toMatchObject({
      status: "error",
      message: "the authentication context admin is not configured",
    });
    expect(await authenticator.close()).toMatchObject([{ logins: 0, user_id: "7", invalidated: false, error: null }]);
    expect(issuer.requests).toHaveLength(0);
  });
});

describe("a log-in that fails", () => {
  const WRONG = { request_body: { email: "t@example.com", password: "a-wrong-password" } };

  it.each<
    [
      name: string,
      prepare: (issuer: TokenIssuer) => void,
      overrides: Parameters<typeof logIn>[0],
      message: string,
      remedy: RegExp,
    ]
  >([
    [
      "wrong credentials",
      () => undefined,
      WRONG,
      "POST /login of the service auth answered 401, expected 2xx",
      /TEST_USER and TEST_PASSWORD/,
    ],
    [
      "a path that is not there",
      (issuer) => issuer.answers.set("/nowhere?key=s3cret-in-query", { status: 404, body: {} }),
      { endpoint: "/nowhere?key=s3cret-in-query" },
      "POST /nowhere of the service auth answered 404, expected 2xx",
      /endpoint and the method/,
    ],
    [
      "a service that breaks",
      (issuer) => issuer.answers.set("/login", { status: 500, body: { trace: "x" } }),
      { expected_status: 201 },
      "POST /login of the service auth answered 500, expected 201",
      /read its log/,
    ],
    [
      "another status of success than expected",
      () => undefined,
      { expected_status: 201 },
      "POST /login of the service auth answered 200, expected 201",
      /^Correct the expected_status/,
    ],
    [
      "another answer than expected",
      () => undefined,
      { expected_response: { access_token: "another", user: { id: 43 } } },
      "POST /login of the service auth answered 200, but not what is expected of its body /access_token, body /user/id",
      /expectations of this request under auth/,
    ],
    [
      "no token in it",
      (issuer) => issuer.answers.set("/login", { status: 200, body: { token: "the-token-is-elsewhere" } }),
      { capture: { access_token: "$.access_token", user_id: "$.id" } },
      'POST /login of the service auth answered 200, but there is no access_token ("$.access_token"), user_id ("$.id") in it: its keys are token',
      /access_token must find the token/,
    ],
    [
      "no JSON",
      (issuer) => issuer.answers.set("/login", { status: 200, body: "a-token-in-plain-text" }),
      {},
      "in it: its body is no JSON object",
      /access_token must find the token/,
    ],
    ["no answer", (issuer) => issuer.answers.set("/login", null), {}, "POST /login of the service auth: ", /running/],
    ["nothing captured", () => undefined, { capture: {} }, "captures no access_token", /paths under capture/],
    [
      "a name that nothing has set",
      () => undefined,
      { request_body: { email: "{{email}}" } },
      "POST /login of the service auth: {{email}} has no value",
      /running/,
    ],
  ])("with %s says what to do", async (_name, prepare, overrides, message, remedy) => {
    const { issuer, authenticator, get } = await start({ contexts: [{ login: logIn(overrides) }] });
    prepare(issuer);
    const attempt = await get();
    expect(attempt.status).toBe("error");
    expect(attempt.message).toContain("the log-in of the authentication context default");
    expect(attempt.message).toContain(message);
    expect(attempt.remediation).toMatch(remedy);
    expect(issuer.rejected).toHaveLength(0);
    const written = JSON.stringify([attempt.message, attempt.trace, await authenticator.close()]);
    for (const secret of [...issuer.tokens, "the-token-is-elsewhere", "a-token-in-plain-text", "s3cret-in-query"])
      expect(written).not.toContain(secret);
  });

  it("is kept: forty tests are told, and the service is asked once", async () => {
    const { issuer, authenticator, get } = await start({ contexts: [{ login: logIn(WRONG), logout: LOGOUT }] });
    const first = await Promise.all(FORTY.map(() => get()));
    const later = await get();
    expect(new Set([...first, later].map(({ message }) => message)).size).toBe(1);
    expect(issuer.requests).toHaveLength(1);
    expect(await authenticator.close()).toMatchObject([{ logins: 0, invalidated: false, error: later.message }]);
    expect(issuer.requests).toHaveLength(1);
  });

  it("for want of an answer is tried once more, after a while", async () => {
    let passed = 0;
    const { issuer, get } = await start({ system: { monotonic: () => performance.now() + passed } });
    issuer.answers.set("/login", null);
    const asked: number[] = [];
    for (passed of [0, 100, 2500, 2600, 60_000]) {
      const attempts = await Promise.all([get(), get(), get()]);
      expect(attempts.map(({ status }) => status)).toEqual(["error", "error", "error"]);
      asked.push(issuer.requests.length);
    }
    expect(asked).toEqual([1, 1, 2, 2, 2]);
  });

  it("may work then", async () => {
    let passed = 0;
    const { issuer, get } = await start({ system: { monotonic: () => performance.now() + passed } });
    issuer.answers.set("/login", null);
    expect((await get()).status).toBe("error");
    issuer.answers.delete("/login");
    expect((await get()).status).toBe("error");
    passed = 2500;
    expect((await get()).status).toBe("passed");
  });
});

describe("a token that expires", () => {
  it("is refreshed before it does: forty at a time, for seconds, without one 401", async () => {
    const contexts = [{ login: logIn(), refresh: REFRESH, logout: LOGOUT }];
    const { issuer, authenticator, get } = await start({ lifetime: 2, contexts });
    const end = Date.now() + 3500;
    const started = Date.now();
    const lane = async () => {
      while (Date.now() < end) {
        expect((await get()).status).toBe("passed");
        await rest(40);
      }
    };
    await Promise.all(FORTY.map(lane));
    const elapsed = (Date.now() - started) / 1000;
    expect(issuer.rejected).toHaveLength(0);
    expect(issuer.counts.login).toBe(1);
    expect(issuer.counts.refresh).toBeGreaterThanOrEqual(1);
    // `exp` is a whole second: a token of 2 s lives between one and two of them.
    expect(issuer.counts.refresh).toBeLessThanOrEqual(Math.ceil(elapsed / 0.8));
    const { refresh } = issuer.counts;
    expect(await authenticator.close()).toMatchObject([
      { logins: 1, refreshes: refresh, invalidated: true, error: null },
    ]);
    expect(issuer.counts.logout).toBe(1);
  });

  it("is replaced by another log-in where there is no refresh", async () => {
    let passed = 0;
    const { issuer, get } = await start({ system: { monotonic: () => performance.now() + passed } });
    await get();
    passed = 55_000;
    expect((await get()).status).toBe("passed");
    expect(issuer.counts.login).toBe(2);
  });

  it("is replaced by another log-in where the refresh fails, and says so once", async () => {
    let passed = 0;
    const contexts = [{ login: logIn(), refresh: REFRESH }];
    const { issuer, authenticator, warnings, get } = await start({
      contexts,
      system: { monotonic: () => performance.now() + passed },
    });
    issuer.answers.set("/refresh", { status: 503, body: {} });
    await get();
    for (passed of [55_000, 110_000]) expect((await get()).status).toBe("passed");
    expect(issuer.counts.login).toBe(3);
    expect(warnings).toEqual([
      "the refresh of the authentication context default failed: POST /refresh of the service auth answered 503, expected 2xx; the context default logs in again instead",
    ]);
    expect(await authenticator.close()).toMatchObject([{ logins: 3, refreshes: 0, error: null }]);
  });

  it("is an error that tells both when refresh and log-in fail", async () => {
    let passed = 0;
    const contexts = [{ login: logIn(), refresh: REFRESH }];
    const { issuer, get } = await start({ contexts, system: { monotonic: () => performance.now() + passed } });
    await get();
    for (const path of ["/refresh", "/login"]) issuer.answers.set(path, { status: 500, body: {} });
    passed = 55_000;
    const attempts = await Promise.all(FORTY.map(() => get()));
    expect(new Set(attempts.map(({ status }) => status))).toEqual(new Set(["error"]));
    expect(attempts[0]?.trace).toEqual([
      "the log-in of the authentication context default failed: POST /login of the service auth answered 500, expected 2xx",
      "the refresh of the authentication context default failed: POST /refresh of the service auth answered 500, expected 2xx",
    ]);
    expect(issuer.requests.filter(({ url }) => url !== "/private")).toHaveLength(3);
  });

  it("keeps the captures that a refresh does not renew", async () => {
    let passed = 0;
    const refresh = authCall("/refresh", {
      request_body: { refresh_token: "{{refresh_token}}", user: "{{user_id}}", device: "{{device}}" },
      capture: { access_token: "$.access_token", refresh_token: "$.refresh_token" },
    });
    const login = logIn({ capture: { ...logIn().capture, device: "$.user.email" } });
    const { issuer, get } = await start({
      contexts: [{ login, refresh }],
      system: { monotonic: () => performance.now() + passed },
    });
    await get();
    for (passed of [55_000, 110_000]) expect((await get()).status).toBe("passed");
    const bodies = issuer.requests.filter(({ url }) => url === "/refresh").map(({ body }) => JSON.parse(body));
    expect(bodies).toEqual([
      { refresh_token: issuer.tokens[1], user: 42, device: "t@example.com" },
      { refresh_token: issuer.tokens[3], user: 42, device: "t@example.com" },
    ]);
  });
});

describe("a 401", () => {
  it("of forty tests at once renews once", async () => {
    const { issuer, get } = await start({ contexts: [{ login: logIn(), refresh: REFRESH }] });
    await get();
    issuer.revoke();
    const attempts = await Promise.all(FORTY.map(() => get()));
    expect(attempts.map(({ status }) => status)).toEqual(FORTY.map(() => "passed"));
    expect(issuer.counts).toMatchObject({ login: 1, refresh: 1 });
  });

  it("logs in again where the refresh token is no longer good either", async () => {
    const { issuer, get } = await start({ contexts: [{ login: logIn(), refresh: REFRESH }] });
    await get();
    issuer.revoke(true);
    expect((await get()).status).toBe("passed");
    expect(issuer.counts).toMatchObject({ login: 2, refresh: 0 });
  });

  it("renews at once, as often as a token that worked is revoked", async () => {
    // Time stands still, so that nothing but the answers can tell when to renew.
    const system = { monotonic: () => 0 };
    const { issuer, get } = await start({ contexts: [{ login: logIn(), refresh: REFRESH }], system });
    await get();
    for (const refresh of [1, 2, 3]) {
      issuer.revoke();
      const attempts = await Promise.all(FORTY.map(() => get()));
      expect(attempts.map(({ status }) => status)).toEqual(FORTY.map(() => "passed"));
      expect(issuer.counts).toMatchObject({ login: 1, refresh });
    }
  });

  it("that every token gets is a failure, not a storm", async () => {
    const { issuer, get } = await start({ contexts: [{ login: logIn(), refresh: REFRESH }] });
    issuer.answers.set("/forbidden", { status: 401, body: {} });
    const attempts = await Promise.all(FORTY.map(() => get("/forbidden")));
    for (const attempt of [...attempts, await get("/forbidden"), await get("/forbidden")])
      expect(attempt.status).toBe("failed");
    expect(issuer.counts).toMatchObject({ login: 1, refresh: 1 });
    expect((await get()).status).toBe("passed");
  });

  it.each([
    ["refreshed", "was refreshed once", { refresh: REFRESH }],
    ["got by another log-in", "logged in again once", {}],
  ])("that stays although the token was %s says so, and what to look at", async (_how, renewed, keys) => {
    const { issuer, get } = await start({ contexts: [{ name: "robot", login: logIn(), ...keys }] });
    issuer.answers.set("/forbidden", { status: 401, body: {} });
    // The second time the new token is held back, since no service has taken it yet.
    for (const attempt of [await get("/forbidden", "robot"), await get("/forbidden", "robot")]) {
      expect(attempt.message).toBe(
        `expected status 2xx, got 401; the authentication context robot ${renewed}, and the new token was refused, too`,
      );
      expect(attempt.remediation).toMatch(/takes the tokens of the context robot: issuer, audience, signing key/);
    }
  });

  it("that is expected says nothing of it", async () => {
    const { issuer, send } = await start({ contexts: [{ login: logIn(), refresh: REFRESH }] });
    issuer.answers.set("/forbidden", { status: 401, body: {} });
    const attempt = await send({ endpoint: "/forbidden", expected_status: 401, expected_response: { a: 1 } });
    expect(attempt.message).toBe("body /a: expected 1, got nothing there");
    expect(issuer.counts).toMatchObject({ login: 1, refresh: 0 });
  });

  it("that ends an until says so, too", async () => {
    const { issuer, poll } = await start({ contexts: [{ login: logIn(), refresh: REFRESH }] });
    issuer.answers.set("/forbidden", { status: 401, body: {} });
    const attempt = await poll({ endpoint: "/forbidden" });
    expect(attempt.message).toMatch(
      /^until did not hold after 2 attempts .*context default was refreshed once, and the/,
    );
    expect(attempt.remediation).toMatch(/takes the tokens of the context default/);
  });

  it("of a token from outside is a failure that says where to put a fresh one: there is no other", async () => {
    const { issuer, get } = await start({ contexts: [{ access_token: "from-outside-1", format: "opaque" }] });
    const attempt = await get();
    expect(attempt).toMatchObject({ status: "failed", response: { status: 401 } });
    expect(attempt.message).toMatch(/the authentication context default has a token from outside, and neither login/);
    expect(attempt.remediation).toMatch(/^Set a fresh token as access_token of the context default \(verify\.yml:1\)/);
    expect(issuer.requests).toHaveLength(1);
  });
});

describe("a token from outside", () => {
  const jwt = (exp: number) =>
    [{ alg: "HS256" }, { exp }].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".") +
    ".c2ln";

  it("is sent as it is, without the line break of its file, and is a secret from the start", async () => {
    const { issuer, secrets, get } = await start({ contexts: [{ access_token: "{{opaque}}-1\n", format: "opaque" }] });
    expect(secrets).toContain("{{opaque}}-1");
    await get();
    expect(issuer.requests[0]?.headers.authorization).toBe("Bearer {{opaque}}-1");
  });

  it.each([
    [
      "that has expired",
      jwt(1_500_000_000),
      /^the authentication context default: the token expired \d+/,
      /fresh token/,
    ],
    ["that is no JWT", "opaque-1", /^the authentication context default: the token is no JWT/, /format: opaque/],
  ])("%s is an error, and nothing is sent", async (_name, access_token, message, remedy) => {
    const { issuer, authenticator, get } = await start({ contexts: [{ access_token, logout: LOGOUT }] });
    const attempt = await get();
    expect(attempt).toMatchObject({ status: "error", message: expect.stringMatching(message) });
    expect(attempt.remediation).toMatch(remedy);
    expect(await authenticator.close()).toMatchObject([{ invalidated: false, error: attempt.message }]);
    expect(issuer.requests).toHaveLength(0);
  });

  it("is an error once it expires", async () => {
    let passed = 0;
    const contexts = [{ access_token: jwt(Math.floor(Date.now() / 1000) + 60) }];
    const { issuer, get } = await start({ contexts, system: { monotonic: () => performance.now() + passed } });
    await get();
    passed = 55_000;
    await get();
    expect(issuer.requests).toHaveLength(2);
    passed = 65_000;
    expect((await get()).message).toMatch(/has expired, and there is no login or refresh/);
    expect(issuer.requests).toHaveLength(2);
  });

  it("is refreshed where there is a refresh, and logged out where there is a log-out", async () => {
    const { issuer, authenticator, get } = await start();
    await get();
    const [access_token = "", refresh_token = ""] = issuer.tokens;
    issuer.revoke();
    const outside = authConfiguration({ access_token, refresh_token, refresh: REFRESH, logout: LOGOUT });
    const second = await start({ contexts: [outside], url: issuer.url });
    const credentials = await second.authenticator.authorize("default", new AbortController().signal);
    expect(credentials.authorization).toBe(`Bearer ${access_token}`);
    const renewed = await second.authenticator.renew("default", credentials, new AbortController().signal);
    expect(renewed).toMatchObject({ authorization: `Bearer ${issuer.tokens[2]}`, serial: 2 });
    expect(await second.authenticator.close()).toMatchObject([{ logins: 0, refreshes: 1, invalidated: true }]);
    expect(await authenticator.close()).toMatchObject([{ logins: 1, invalidated: false }]);
  });
});

describe("a log-out", () => {
  it("is sent after a cancel", async () => {
    const cancel = new AbortController();
    const contexts = [{ login: logIn(), refresh: REFRESH, logout: LOGOUT }];
    const { issuer, authenticator, get } = await start({ contexts, signal: cancel.signal });
    await get();
    cancel.abort(new Error("SIGINT"));
    expect(await authenticator.close()).toMatchObject([{ logins: 1, invalidated: true }]);
    expect(issuer.counts).toEqual({ login: 1, refresh: 0, logout: 1 });
  });

  it("is sent with a refreshed token when the last one has expired", async () => {
    const contexts = [{ login: logIn(), refresh: REFRESH, logout: LOGOUT }];
    const { issuer, authenticator, warnings, get } = await start({ lifetime: 1, contexts });
    await get();
    await rest(1100);
    expect(await authenticator.close()).toMatchObject([{ logins: 1, refreshes: 1, invalidated: true }]);
    expect(issuer.counts).toEqual({ login: 1, refresh: 1, logout: 1 });
    expect(issuer.rejected).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it("is tried with the expired token, and nobody logs in for it, where no other can be had", async () => {
    const { issuer, authenticator, get } = await start({
      lifetime: 1,
      contexts: [{ login: logIn(), logout: LOGOUT }],
    });
    await get();
    await rest(1100);
    expect(await authenticator.close()).toMatchObject([{ logins: 1, refreshes: 0, invalidated: false }]);
    expect(issuer.rejected.map(({ url }) => url)).toEqual(["/logout"]);
  });

  it("is not sent when the cancel came during the log-in, which ends at once", async () => {
    const cancel = new AbortController();
    const contexts = [{ login: logIn(), logout: LOGOUT }];
    const { issuer, authenticator, get } = await start({ contexts, signal: cancel.signal, delay: 5000 });
    const attempt = get();
    setTimeout(() => cancel.abort(new Error("SIGINT")), 50);
    expect((await attempt).status).toBe("error");
    expect(await authenticator.close()).toMatchObject([{ logins: 0, invalidated: false, error: null }]);
    expect(issuer.counts.logout).toBe(0);
  });

  it("may send a body, and headers of its own", async () => {
    const logout = authCall("/logout", {
      headers: { authorization: "Bearer {{access_token}}", "x-user": "{{user_id}}" },
      request_body: {
        refresh_token: "{{refresh_token}}",
        until: "{{expires_at}}",
        type: "{{token_type}}",
        as: "{{permissions}}",
      },
    });
    const permissions = ["orders:write"];
    const login = logIn({
      capture: { access_token: "$.access_token", refresh_token: "$.refresh_token", user_id: "$.user.id" },
    });
    const { issuer, authenticator, get } = await start({ contexts: [{ login, logout, permissions }] });
    await get();
    expect(await authenticator.close()).toMatchObject([{ invalidated: true }]);
    const sent = issuer.requests.at(-1);
    expect(sent).toMatchObject({ url: "/logout", headers: { "x-user": "42" } });
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      refresh_token: issuer.tokens[1],
      until: expect.stringMatching(/^20\d\d-\d\d-\d\dT.*Z$/),
      type: "Bearer",
      as: ["orders:write"],
    });
  });

  it.each<[name: string, answer: { status: number; body: unknown } | null, warnings: unknown[]]>([
    ["401: it has ended already", { status: 401, body: {} }, []],
    [
      "500",
      { status: 500, body: {} },
      [expect.stringContaining("POST /logout of the service auth answered 500, expected 2xx")],
    ],
    [
      "nothing",
      null,
      [expect.stringContaining("the log-out of the authentication context default failed: POST /logout")],
    ],
  ])("that is answered with %s ends nothing", async (_name, answer, expected) => {
    const { issuer, authenticator, warnings, get } = await start({ contexts: [{ login: logIn(), logout: LOGOUT }] });
    await get();
    issuer.answers.set("/logout", answer);
    expect(await authenticator.close()).toMatchObject([{ invalidated: false }]);
    expect(warnings).toEqual(expected);
  });
});
