import { afterEach, describe, expect, it } from "vitest";
import type { Engine, EventRequest } from "../../src/docker/engine.ts";
import type { ContainerInspection, EngineEvent } from "../../src/docker/engine-types.ts";
import { type ProjectWatch, watchProject } from "../../src/docker/watch.ts";
import { EnvironmentError } from "../../src/errors.ts";
import { nodeSystem, type System } from "../../src/system.ts";

const labels = (number = 1) => ({
  "com.docker.compose.project": "p",
  "com.docker.compose.service": "web",
  "com.docker.compose.container-number": String(number),
});

const container = (Id: string, status: string, created = "2026-01-01T00:00:00Z"): ContainerInspection => ({
  Id,
  Created: created,
  State: { Status: status, Running: status === "running", StartedAt: "2026-01-01T00:00:01Z", ExitCode: 0 },
  Config: { Labels: labels() },
});

/** An engine whose containers and events a test sets. */
function fakeEngine() {
  const containers = new Map<string, ContainerInspection>();
  const subscriptions: EventRequest[] = [];
  const state = { inspections: 0, broken: false, ends: [] as (() => void)[], slow: Promise.resolve() };
  const guard = () => {
    if (state.broken) throw new EnvironmentError("Docker is gone.");
  };
  const engine: Engine = {
    endpoint: {
      connection: { kind: "socket", path: "/x" },
      address: "unix:///x",
      source: "a test",
      publishedHost: "127.0.0.1",
    },
    version: { version: "1", apiVersion: "1.41" },
    clock: async () => Date.UTC(2026, 0, 1),
    listContainers: async () => {
      guard();
      return [...containers.values()].map(({ Id, Config }) => ({ Id, Labels: Config?.Labels ?? {} }));
    },
    inspectContainer: async (id) => {
      state.inspections += 1;
      guard();
      const found = containers.get(id) ?? null;
      await state.slow;
      return found;
    },
    inspectImage: async () => null,
    containerLog: async () => null,
    events: async (request) => {
      guard();
      subscriptions.push(request);
      request.onOpen();
      await new Promise<void>((resolve) => {
        state.ends.push(resolve);
        request.signal.addEventListener("abort", () => resolve());
      });
    },
    close: () => undefined,
  };
  const emit = (Action: string, ID: string, time = 1_767_225_610, attributes: Record<string, string> = labels()) => {
    const event: EngineEvent = {
      Type: "container",
      Action,
      Actor: { ID, Attributes: attributes },
      time,
      timeNano: time * 1e9,
    };
    subscriptions.at(-1)?.onEvent(event);
  };
  return { engine, containers, subscriptions, state, emit };
}

/** Sleeps are cut to a hundredth, so that what takes seconds takes none. */
const fastSystem: System = (() => {
  const system = nodeSystem({}, "/");
  return { ...system, sleep: (milliseconds, signal) => system.sleep(milliseconds / 100, signal) };
})();

/** The clock stands for all that is periodic: only events can tell. */
const stillSystem: System = {
  ...fastSystem,
  sleep: (_milliseconds, signal) => nodeSystem({}, "/").sleep(60_000, signal),
};

describe("watchProject", () => {
  let watch: ProjectWatch | null = null;
  let changes = 0;

  afterEach(async () => {
    await watch?.close();
    watch = null;
    changes = 0;
  });

  const start = async (fake: ReturnType<typeof fakeEngine>, system = stillSystem) => {
    const onChange = () => {
      changes += 1;
    };
    watch = await watchProject({ engine: fake.engine, project: "p", system, onChange });
    return watch;
  };

  const statuses = () => watch?.states().map((state) => `${state.id} ${state.status}`);

  it("subscribes from before the snapshot, on the daemon's clock", async () => {
    const fake = fakeEngine();
    fake.containers.set("a", container("a", "running"));
    const watching = await start(fake);
    expect(fake.subscriptions[0]?.since).toBe(Date.UTC(2026, 0, 1) / 1000 - 1);
    expect(statuses()).toEqual(["a running"]);
    expect(Math.abs(watching.toMonotonic(Date.UTC(2026, 0, 1)) - performance.now())).toBeLessThan(1_000);
  });

  it("reads a container again on an event, and takes nothing from the event itself", async () => {
    const fake = fakeEngine();
    fake.containers.set("a", container("a", "running"));
    await start(fake);
    const before = changes;
    fake.emit("die", "a");
    await expect.poll(() => fake.state.inspections).toBeGreaterThan(1);
    expect(statuses()).toEqual(["a running"]);
    fake.containers.set("a", container("a", "exited"));
    fake.emit("die", "a", 1_767_225_611);
    await expect.poll(statuses).toEqual(["a exited"]);
    expect(changes).toBeGreaterThan(before);
  });

  it("takes a replayed event once, and strangers never", async () => {
    const fake = fakeEngine();
    fake.containers.set("a", container("a", "running"));
    await start(fake);
    for (let replay = 0; replay < 5; replay++) {
      fake.emit("die", "a", 1_767_225_611);
      fake.emit("start", "a", 1_767_225_612);
    }
    fake.emit("start", "stranger", 1, {});
    await expect.poll(() => watch?.states()[0]?.restartCount).toBe(1);
    expect(statuses()).toEqual(["a running"]);
  });

  it("does not read a container once an event, but once more after the last", async () => {
    const fake = fakeEngine();
    fake.containers.set("a", container("a", "running"));
    await start(fake);
    const before = fake.state.inspections;
    for (let index = 0; index < 50; index++) fake.emit("pause", "a", 1_767_225_700 + index);
    await expect.poll(() => fake.state.inspections).toBeGreaterThan(before);
    expect(fake.state.inspections - before).toBeLessThanOrEqual(2);
  });

  it("reads again what changed while it was being read", async () => {
    const fake = fakeEngine();
    fake.containers.set("a", container("a", "running"));
    await start(fake);
    const { promise, resolve } = Promise.withResolvers<void>();
    fake.state.slow = promise;
    fake.emit("die", "a", 1_767_225_611);
    fake.containers.set("a", container("a", "exited"));
    fake.emit("pause", "a", 1_767_225_612);
    resolve();
    await expect.poll(statuses).toEqual(["a exited"]);
  });

  it("forgets what is destroyed, and lets a newer container stand for a replaced one", async () => {
    const fake = fakeEngine();
    fake.containers.set("old", container("old", "exited"));
    fake.containers.set("new", container("new", "running", "2026-01-02T00:00:00Z"));
    await start(fake);
    expect(statuses()).toEqual(["new running"]);
    fake.containers.delete("new");
    fake.emit("destroy", "new");
    expect(statuses()).toEqual(["old exited"]);
  });

  it("finds by looking what no event told", async () => {
    const fake = fakeEngine();
    await start(fake, fastSystem);
    fake.containers.set("a", container("a", "running"));
    await expect.poll(statuses).toEqual(["a running"]);
    fake.containers.delete("a");
    await expect.poll(statuses).toEqual([]);
  });

  it("subscribes again, from the last event on, when the stream ends", async () => {
    const fake = fakeEngine();
    fake.containers.set("a", container("a", "running"));
    await start(fake, fastSystem);
    fake.emit("pause", "a", 1_767_225_900);
    for (const end of fake.state.ends) end();
    await expect.poll(() => fake.subscriptions.length).toBeGreaterThan(1);
    expect(fake.subscriptions.at(-1)?.since).toBe(1_767_225_899);
  });

  it("tells when the engine is gone, and when it is back", async () => {
    const fake = fakeEngine();
    await start(fake, fastSystem);
    fake.state.broken = true;
    await expect.poll(() => watch?.fault()?.message).toBe("Docker is gone.");
    fake.state.broken = false;
    await expect.poll(() => watch?.fault()).toBeNull();
  });

  it("rejects when the engine is gone from the beginning", async () => {
    const fake = fakeEngine();
    fake.state.broken = true;
    await expect(start(fake)).rejects.toThrow("Docker is gone.");
  });
});
