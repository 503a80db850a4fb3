import { describe, expect, it } from "vitest";
import type { ComposeProject } from "../../src/docker/compose-project.ts";
import { toComposeService } from "../../src/docker/compose-service.ts";
import { UsageError } from "../../src/errors.ts";
import { selectTargets, type TargetRequest } from "../../src/readiness/targets.ts";
import { serviceConfiguration } from "../helpers/service-configuration.ts";

function project(services: Record<string, Record<string, unknown>>, complete = true): ComposeProject {
  const entries = Object.entries(services).map(
    ([name, fragment]) => [name, toComposeService(name, [fragment], () => undefined)] as const,
  );
  return {
    name: "p",
    directory: "/p",
    files: [],
    services: new Map(entries),
    complete,
    variables: new Map(),
    warnings: [],
  };
}

const SHOP = project({
  db: {},
  migrate: { depends_on: { db: { condition: "service_healthy" } } },
  orders: { depends_on: { migrate: { condition: "service_completed_successfully" } } },
  debug: { profiles: ["debug"] },
  off: { scale: 0 },
  cloud: { provider: { type: "model" } },
});

const select = (request: Partial<TargetRequest>) =>
  selectTargets({ requested: [], configurations: [], project: SHOP, containers: [], ...request }).targets;

const names = (request: Partial<TargetRequest>) => select(request).map((target) => target.name);

const running = (...services: string[]) => services.map((service) => ({ service, dependencies: [] }));

describe("selectTargets", () => {
  it("takes what runs, what is configured and what they need, in the order of the compose file", () => {
    expect(names({ configurations: [serviceConfiguration("orders")] })).toEqual(["db", "migrate", "orders"]);
    expect(names({ containers: running("db") })).toEqual(["db"]);
    expect(names({})).toEqual([]);
  });

  it("takes the requested services and their dependencies alone", () => {
    expect(names({ requested: ["migrate"], containers: running("orders", "db") })).toEqual(["db", "migrate"]);
  });

  it("leaves out inactive profiles, scale 0 and providers, unless they run", () => {
    expect(names({ requested: ["off", "cloud", "db"] })).toEqual(["db"]);
    expect(names({ containers: running("db", "debug", "off") })).toEqual(["db", "debug", "off"]);
    const optional = project({
      web: { depends_on: { extra: { condition: "service_started", required: false } } },
      extra: { profiles: ["x"] },
    });
    expect(names({ project: optional, requested: ["web"] })).toEqual(["web"]);
  });

  it("joins both kinds of dependencies and knows one-shots", () => {
    const configurations = [serviceConfiguration("orders", { dependencies: ["db", "migrate"] })];
    const targets = select({ configurations });
    expect(targets.find((target) => target.name === "orders")?.dependencies).toEqual([
      { name: "migrate", condition: "service_completed_successfully", required: true },
      { name: "db", condition: "service_healthy", required: true },
    ]);
    expect(targets.map((target) => target.oneShot)).toEqual([false, true, false]);
  });

  it("reads the containers' labels when there is no compose file", () => {
    const containers = [
      { service: "api", dependencies: [{ service: "db", condition: "service_healthy" }] },
      ...running("db"),
    ];
    const targets = select({ project: null, requested: ["api"], containers });
    expect(targets.map((target) => target.name)).toEqual(["api", "db"]);
    expect(targets[0]?.dependencies).toEqual([{ name: "db", condition: "service_healthy", required: true }]);
  });

  it("ends with cycles", () => {
    const circle = project({ a: { depends_on: ["b"] }, b: { depends_on: ["a"] } });
    expect(names({ project: circle, requested: ["a"] })).toEqual(["a", "b"]);
  });

  it("refuses an unknown service, unless the compose file could not be read in full", () => {
    expect(() => select({ requested: ["ordrs"] })).toThrow(UsageError);
    const partial = selectTargets({
      requested: ["ordrs"],
      configurations: [],
      project: project({}, false),
      containers: [],
    });
    expect(partial.targets.map((target) => target.name)).toEqual(["ordrs"]);
    expect(partial.warnings).toHaveLength(1);
  });
});
