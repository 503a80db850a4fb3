import { describe, expect, it } from "vitest";
import { foldEvent, NEW_HISTORY } from "../../src/docker/container-history.ts";
import { dependenciesOf, listedServices, serviceOf, toContainerState } from "../../src/docker/container-state.ts";
import type { ContainerInspection } from "../../src/docker/engine-types.ts";

const LABELS = { "com.docker.compose.service": "web", "com.docker.compose.container-number": "2" };

const inspection = (
  state: ContainerInspection["State"],
  more: Partial<ContainerInspection> = {},
): ContainerInspection => ({
  Id: "c1",
  Name: "/p-web-2",
  Created: "2026-01-01T00:00:00.5Z",
  State: state ?? {},
  Config: { Image: "web:1", Labels: LABELS },
  ...more,
});

describe("toContainerState", () => {
  it("reads what the engine says", () => {
    const state = toContainerState(
      inspection(
        {
          Status: "exited",
          ExitCode: 3,
          StartedAt: "2026-01-01T00:00:01.123456789Z",
          FinishedAt: "2026-01-01T00:00:02Z",
          Health: {
            Status: "unhealthy",
            FailingStreak: 0,
            Log: [{ Start: "2026-01-01T00:00:01Z", End: "", ExitCode: -1, Output: "slow\n" }],
          },
        },
        {
          HostConfig: { RestartPolicy: { Name: "on-failure", MaximumRetryCount: 2 }, PortBindings: { "80/tcp": [] } },
          NetworkSettings: { Ports: { "80/tcp": [{ HostIp: "0.0.0.0", HostPort: "8080" }], "81/tcp": null } },
        },
      ),
      NEW_HISTORY,
    );
    expect(state).toMatchObject({
      service: "web",
      number: 2,
      name: "p-web-2",
      status: "exited",
      exitCode: 3,
      startedAt: Date.UTC(2026, 0, 1, 0, 0, 1, 123),
      health: { status: "unhealthy", log: [{ exitCode: -1, output: "slow" }] },
      healthInterval: 30_000,
      restartPolicy: { name: "on-failure", maximumRetries: 2 },
      publishesPorts: true,
      ports: [{ containerPort: 80, protocol: "tcp", hostAddress: "0.0.0.0", hostPort: 8080 }],
    });
  });

  it.each<[NonNullable<ContainerInspection["State"]>, string]>([
    [{ Status: "running", Running: true }, "running"],
    [{ Status: "restarting", Running: true, Restarting: true }, "restarting"],
    [{ Status: "running", Running: true, Restarting: true }, "restarting"],
    [{ Status: "paused", Running: true, Paused: true }, "paused"],
    [{ Running: true }, "running"],
    [{}, "exited"],
  ])("calls %j %s", (raw, status) => {
    expect(toContainerState(inspection(raw), NEW_HISTORY)?.status).toBe(status);
  });

  it("takes the year 1 as never, and no healthcheck as none", () => {
    const state = toContainerState(
      inspection({ Status: "created", StartedAt: "0001-01-01T00:00:00Z", Health: { Status: "none" } }),
      NEW_HISTORY,
    );
    expect(state).toMatchObject({ startedAt: null, finishedAt: null, health: null, healthInterval: null });
  });

  it("skips one-off and hook containers and strangers", () => {
    expect(serviceOf({ ...LABELS, "com.docker.compose.oneoff": "True" })).toBeNull();
    expect(serviceOf({ ...LABELS, "com.docker.compose.hook": "pre_start" })).toBeNull();
    expect(serviceOf({})).toBeNull();
    expect(serviceOf({ ...LABELS, "com.docker.compose.oneoff": "False" })).toBe("web");
    expect(listedServices([{ Id: "1", Labels: LABELS }, { Id: "2", Labels: LABELS }, { Id: "3" }])).toEqual([
      { service: "web", dependencies: [] },
    ]);
  });

  it("reads the label of dependencies in its old and new form", () => {
    const read = (text: string) => dependenciesOf({ "com.docker.compose.depends_on": text });
    expect(read("db:service_healthy:false,cache")).toEqual([
      { service: "db", condition: "service_healthy" },
      { service: "cache", condition: "service_started" },
    ]);
    expect(read("")).toEqual([]);
  });
});

describe("foldEvent", () => {
  const fold = (...events: [action: string, time: number][]) =>
    events.reduce((history, [action, time]) => foldEvent(history, action, time), NEW_HISTORY);

  it("tells a stop from a crash", () => {
    expect(fold(["start", 1], ["kill", 5], ["die", 6]).stopRequested).toBe(true);
    expect(fold(["start", 1], ["die", 6]).stopRequested).toBe(false);
    expect(fold(["start", 1], ["kill", 5], ["die", 6], ["start", 7]).stopRequested).toBe(false);
    expect(fold(["start", 1], ["kill", 5], ["die", 1_000]).stopRequested).toBe(false);
  });

  it("counts restarts of its own alone", () => {
    expect(fold(["start", 1], ["die", 2], ["start", 3], ["die", 4], ["start", 5]).restarts).toBe(2);
    expect(fold(["start", 1], ["kill", 2], ["die", 2], ["start", 3]).restarts).toBe(0);
  });

  it("remembers memory and health", () => {
    expect(fold(["oom", 1], ["die", 1]).oom).toBe(true);
    expect(fold(["health_status: healthy", 1]).wasHealthy).toBe(true);
    expect(fold(["constructor", 1])).toEqual(NEW_HISTORY);
  });
});
