import { describe, expect, it } from "vitest";
import type { Authenticator } from "../../src/run/auth/contract.ts";
import { exchange } from "../../src/run/exchange.ts";
import { TestFault } from "../../src/run/test-fault.ts";
import { closedPort } from "../helpers/http-server.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { callContext, readyService } from "../helpers/run.ts";
import { call } from "../helpers/test-case.ts";

/** Tokens `t1`, `t2`, … as they are asked for; at most `renewals` new ones. */
function createTokens(renewals: number): Authenticator & { asked: number } {
  let serial = 1;
  const credentials = () => ({ authorization: `Bearer t${serial}`, serial });
  return {
    asked: 0,
    async authorize() {
      this.asked += 1;
      return credentials();
    },
    async renew(_context, rejected) {
      if (rejected.serial !== serial || serial > renewals) return null;
      serial += 1;
      return credentials();
    },
    accept: () => undefined,
    explainRefusal: () => ({ note: "the token was refused", remediation: "Get another one." }),
    close: async () => [],
  };
}

/** Takes `Bearer <token>` alone. */
const startGuarded = (token: string) =>
  startRecordingServer((request, response) => {
    const welcome = request.headers.authorization === `Bearer ${token}`;
    sendJson(response, { welcome }, welcome ? 200 : 401);
  });

const context = (url: string, authenticator: Authenticator | null) =>
  callContext({ services: new Map([["api", readyService("api", url)]]), authenticator });

describe("credentials", () => {
  it.each([
    ["go with the request", "t1", 1, "passed", 1],
    ["are renewed once after a 401", "t2", 5, "passed", 2],
    ["are not renewed again when those are rejected, too", "t3", 5, "failed", 2],
    ["that cannot be renewed leave the 401 as it is", "t2", 0, "failed", 1],
  ])("%s", async (_what, token, renewals, status, sends) => {
    await using server = await startGuarded(token);
    const attempt = await exchange(context(server.url, createTokens(renewals)), call({ auth: "default" }));
    expect(attempt).toMatchObject({ status, sends });
    expect(server.requests).toHaveLength(sends);
    expect(attempt.request?.headers.authorization).toBe(`Bearer t${sends}`);
  });

  it.each([
    ["a 401 that is expected", { expected_status: 401 }],
    ["a 401 among others", { expected_status: { $in: [401, 403] } }],
  ])("are not renewed for %s", async (_what, expectation) => {
    await using server = await startGuarded("other");
    const attempt = await exchange(context(server.url, createTokens(5)), call({ auth: "default", ...expectation }));
    expect(attempt).toMatchObject({ status: "passed", sends: 1 });
  });

  it("are not asked for where none go out", async () => {
    await using server = await startGuarded("own");
    const tokens = createTokens(5);
    const own = { headers: { authorization: "Bearer own" } };
    expect(await exchange(context(server.url, tokens), call({ auth: "default", ...own }))).toMatchObject({
      status: "passed",
    });
    await exchange(context(server.url, tokens), call({ auth: null }));
    await exchange(context(server.url, null), call({ auth: "default" }));
    expect(tokens.asked).toBe(0);
  });

  it("that cannot be had are an error of the test, and nothing is sent", async () => {
    await using server = await startGuarded("t1");
    const refuse = async () => {
      throw new TestFault("log-in", "the log-in of default got 403");
    };
    const tokens = { ...createTokens(0), authorize: refuse };
    expect(await exchange(context(server.url, tokens), call({ auth: "default" }))).toMatchObject({
      status: "error",
      message: "the log-in of default got 403",
      sends: 0,
    });
    const failing = { ...createTokens(0), renew: refuse, authorize: createTokens(0).authorize };
    failing.authorize = async () => ({ authorization: "Bearer old", serial: 1 });
    const rejected = await exchange(context(server.url, failing), call({ auth: "default" }));
    expect(rejected).toMatchObject({ status: "error", sends: 1, response: { status: 401 } });
    expect(server.requests).toHaveLength(1);
  });

  it("that a time limit or a cancel keeps from coming are told in words", async () => {
    const abort = new AbortController();
    const hanging = { ...createTokens(0) };
    hanging.authorize = () =>
      new Promise((_resolve, reject) => {
        abort.signal.addEventListener("abort", () => reject(abort.signal.reason));
        abort.abort(new Error("interrupted by SIGINT"));
      });
    const pending = exchange({ ...context("http://127.0.0.1:1", hanging), signal: abort.signal }, call({ auth: "x" }));
    expect(await pending).toMatchObject({ status: "error", message: "interrupted by SIGINT", sends: 0 });
  });
});

it("a connection that never comes about counts every send", async () => {
  const attempt = await exchange(context(`http://127.0.0.1:${await closedPort()}`, null), call());
  expect(attempt).toMatchObject({ status: "error", sends: 4, message: expect.stringContaining("refused") });
});
