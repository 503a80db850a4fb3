import { describe, expect, it } from "vitest";
import { StartupClock } from "../../src/readiness/startup-clock.ts";
import { containerState } from "../helpers/container-state.ts";

const BEGIN = 10_000;
/** The daemon's clock is 990 s ahead of the monotonic one. */
const toMonotonic = (daemonTime: number) => daemonTime - 990_000;
const clock = () => new StartupClock(BEGIN, 60_000);

describe("StartupClock", () => {
  it("counts from the start of the wait", () => {
    expect(clock().deadline).toBe(70_000);
    const old = clock();
    old.note([containerState({ startedAt: 995_000 })], toMonotonic);
    expect(old.deadline).toBe(70_000);
  });

  it("counts from the start of a container that is later, and not from its restarts", () => {
    const counted = clock();
    counted.note([containerState({ startedAt: null })], toMonotonic);
    expect(counted.started).toBe(false);
    counted.note([containerState({ startedAt: 1_005_000 })], toMonotonic);
    expect(counted.deadline).toBe(75_000);
    counted.note([containerState({ startedAt: 1_030_000, restartCount: 1 })], toMonotonic);
    expect(counted.deadline).toBe(75_000);
    counted.note([containerState({ id: "c2", startedAt: 1_040_000 })], toMonotonic);
    expect(counted.deadline).toBe(110_000);
    expect(counted.waitedMs(60_000)).toBe(10_000);
  });

  it("stands still while a dependency is not decided, and goes on when it is ready", () => {
    const counted = clock();
    counted.noteDependencies(true, false, 20_000);
    expect(counted.deadline).toBe(Number.POSITIVE_INFINITY);
    counted.noteDependencies(false, false, 50_000);
    expect(counted.deadline).toBe(110_000);
  });

  it("gives no time back for a dependency that broke", () => {
    const counted = clock();
    counted.noteDependencies(true, false, 20_000);
    counted.noteDependencies(false, true, 50_000);
    expect(counted.deadline).toBe(70_000);
  });

  it("counts anew for a service that has to prove itself again", () => {
    const counted = clock();
    counted.restart(80_000);
    expect(counted.deadline).toBe(140_000);
  });
});
