import type { ContainerHealth, ContainerState } from "../../src/docker/container-state.ts";

/** A running container without healthcheck and ports, but for what a test sets. Its clock began at 1,000 s. */
export function containerState(overrides: Partial<ContainerState> = {}): ContainerState {
  return {
    id: "c1",
    name: "p-web-1",
    service: "web",
    number: 1,
    image: "web:1",
    imageId: "sha256:1",
    status: "running",
    exitCode: 0,
    error: null,
    oomKilled: false,
    createdAt: 999_000,
    startedAt: 1_000_000,
    finishedAt: null,
    restartCount: 0,
    health: null,
    healthInterval: null,
    restartPolicy: { name: "no", maximumRetries: 0 },
    ports: [],
    publishesPorts: false,
    hostNetwork: false,
    stopRequested: false,
    wasHealthy: false,
    ...overrides,
  };
}

/** @param lastStart of the last run of the healthcheck, milliseconds on the daemon's clock */
export function health(status: ContainerHealth["status"], lastStart = 1_001_000): ContainerHealth {
  const failed = status === "unhealthy";
  const log = [{ start: lastStart, exitCode: failed ? 1 : 0, output: "pulse" }];
  return { status, failingStreak: failed ? 3 : 0, log };
}
