import { describe, expect, it } from "vitest";
import type { ContainerState } from "../../src/docker/container-state.ts";
import { type Facts, judgeService } from "../../src/readiness/verdict.ts";
import { containerState, health } from "../helpers/container-state.ts";

const NOW = 1_100_000;

const FACTS: Facts = {
  service: "web",
  replicas: 1,
  oneShot: false,
  configured: false,
  probesPass: null,
  dependenciesDecided: true,
  since: (time) => NOW - time,
};

const judge = (container: Partial<ContainerState>, facts: Partial<Facts> = {}) =>
  judgeService([containerState(container)], { ...FACTS, ...facts });

const ended = (exitCode: number, more: Partial<ContainerState> = {}): Partial<ContainerState> => ({
  status: "exited",
  exitCode,
  finishedAt: NOW - 60_000,
  ...more,
});

describe("judgeService", () => {
  it.each<[string, Partial<ContainerState>, Partial<Facts>, string, string]>([
    ["healthy", { health: health("healthy") }, {}, "ready", "running (healthy)"],
    ["starting", { health: health("starting") }, {}, "waiting", "running (starting)"],
    ["unhealthy", { health: health("unhealthy") }, {}, "failed", "running (unhealthy)"],
    ["healthy before its last start", { health: health("healthy", 900_000) }, {}, "waiting", "running (starting)"],
    ["unhealthy before its last start", { health: health("unhealthy", 900_000) }, {}, "waiting", "running (starting)"],
    [
      "unhealthy because it restarts",
      { status: "restarting", health: health("unhealthy") },
      {},
      "waiting",
      "restarting",
    ],
    ["healthy but paused", { status: "paused", health: health("healthy") }, {}, "failed", "paused"],
    ["dead for long", { status: "dead", finishedAt: NOW - 60_000 }, {}, "failed", "dead"],
    ["dead while it is removed", { status: "dead", finishedAt: NOW - 500 }, {}, "waiting", "dead"],
    ["running for long", {}, {}, "ready", "running"],
    ["running for a second", { startedAt: NOW - 1_000 }, {}, "waiting", "running"],
    ["running for two seconds", { startedAt: NOW - 2_100 }, {}, "waiting", "running"],
    ["running for a second, probes pass", { startedAt: NOW - 1_000 }, { probesPass: true }, "ready", "running"],
    ["running for long, probes fail", {}, { probesPass: false }, "waiting", "running"],
    ["running for 5 s after a restart", { startedAt: NOW - 5_000, restartCount: 1 }, {}, "waiting", "running"],
    ["running for 15 s after restarts", { startedAt: NOW - 15_000, restartCount: 9 }, {}, "ready", "running"],
    ["created", { status: "created", startedAt: null }, {}, "waiting", "created"],
    ["created, not startable", { status: "created", error: "port is already allocated" }, {}, "failed", "created"],
    ["a one-shot under way", {}, { oneShot: true }, "waiting", "running"],
    ["a one-shot that is healthy", { health: health("healthy") }, { oneShot: true }, "waiting", "running (healthy)"],
    ["a one-shot that ended well", ended(0, { publishesPorts: true }), { oneShot: true }, "completed", "exited (0)"],
    ["a one-shot that failed", ended(2), { oneShot: true }, "failed", "exited (2)"],
    ["an evident one-shot", ended(0), {}, "completed", "exited (0)"],
    ["ended well, configured", ended(0), { configured: true }, "failed", "exited (0)"],
    ["ended well, publishes ports", ended(0, { publishesPorts: true }), {}, "failed", "exited (0)"],
    ["ended well, has a healthcheck", ended(0, { health: health("unhealthy") }), {}, "failed", "exited (0)"],
    [
      "ended well, on-failure",
      ended(0, { restartPolicy: { name: "on-failure", maximumRetries: 3 } }),
      {},
      "completed",
      "exited (0)",
    ],
    ["ended badly", ended(3), {}, "failed", "exited (3)"],
    [
      "ended badly, tries used up",
      ended(3, { restartPolicy: { name: "on-failure", maximumRetries: 2 }, restartCount: 2, finishedAt: NOW }),
      {},
      "failed",
      "exited (3)",
    ],
    [
      "ended badly a moment ago, starts again",
      ended(3, { restartPolicy: { name: "always", maximumRetries: 0 }, finishedAt: NOW - 10 }),
      {},
      "waiting",
      "exited (3)",
    ],
    [
      "should start again, and does not",
      ended(3, { restartPolicy: { name: "always", maximumRetries: 0 } }),
      {},
      "failed",
      "exited (3)",
    ],
    [
      "stopped a moment ago: replaced, maybe",
      ended(143, { stopRequested: true, finishedAt: NOW - 10 }),
      {},
      "waiting",
      "exited (143)",
    ],
    ["stopped", ended(143, { stopRequested: true }), {}, "failed", "exited (143)"],
    ["restarted three times", { status: "restarting", restartCount: 3, exitCode: 1 }, {}, "failed", "restarting"],
    ["restarted twice", { status: "restarting", restartCount: 2, exitCode: 1 }, {}, "waiting", "restarting"],
    [
      "restarts for want of a dependency",
      { status: "restarting", restartCount: 5 },
      { dependenciesDecided: false },
      "waiting",
      "restarting",
    ],
    [
      "restarted often, was healthy",
      { status: "restarting", restartCount: 5, wasHealthy: true },
      {},
      "waiting",
      "restarting",
    ],
    ["restarted often, runs now", { restartCount: 5 }, { probesPass: false }, "waiting", "running"],
  ])("%s", (_what, container, facts, verdict, state) => {
    expect(judge(container, facts)).toMatchObject({ verdict, state });
  });

  it("says when to look again at what is only a matter of time", () => {
    expect(judge({ startedAt: NOW - 2_500 })).toMatchObject({ verdict: "waiting", recheckMs: 500 });
    expect(judge({ health: health("starting") })).toMatchObject({ verdict: "waiting", recheckMs: null });
  });

  it.each<[string, Partial<ContainerState>, RegExp, RegExp]>([
    ["out of memory", ended(137, { oomKilled: true }), /out of memory/, /mem_limit/],
    ["137 without a signal", ended(137), /137.*probably/, /memory/],
    ["no such command", ended(127), /code 127/, /not found/],
    ["a crash loop", { status: "restarting", restartCount: 4, exitCode: 9 }, /4 restarts \(exit code 9\)/, /logs web/],
    [
      "a taken port",
      { status: "created", error: "Bind: port is already allocated" },
      /already allocated/,
      /another host port/,
    ],
  ])("explains %s", (_what, container, reason, remedy) => {
    const judgement = judge(container);
    if (judgement.verdict !== "failed") throw new Error(`judged ${judgement.verdict}`);
    expect(judgement.reason).toMatch(reason);
    expect(judgement.remedy).toMatch(remedy);
  });

  it("needs every replica", () => {
    const first = containerState({ health: health("healthy") });
    const second = containerState({ id: "c2", number: 2, health: health("starting") });
    const facts = { ...FACTS, replicas: 2 };
    expect(judgeService([first], facts)).toMatchObject({ verdict: "waiting", state: "1 of 2 replicas" });
    expect(judgeService([first, second], facts)).toMatchObject({ verdict: "waiting", state: "running (starting)" });
    expect(judgeService([first, { ...second, health: health("healthy") }], facts).verdict).toBe("ready");
    expect(judgeService([first, { ...second, ...ended(1) }], facts).verdict).toBe("failed");
    expect(judgeService([], facts)).toMatchObject({ verdict: "waiting", state: "not created" });
  });
});
