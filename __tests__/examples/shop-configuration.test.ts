import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { SHOP } from "../../scripts/shop-stack.ts";
import { discoverConfiguration } from "../../src/config/discover.ts";
import { draftConfiguration } from "../../src/config/draft.ts";
import { environmentLookup, finishConfiguration } from "../../src/config/load.ts";
import { loadResources } from "../../src/config/resources.ts";
import { openWorkspace } from "../../src/config/workspace.ts";
import type { Configuration } from "../../src/model/configuration.ts";
import type { Environment } from "../../src/model/session.ts";

const composeFile = parse(await readFile(path.join(SHOP, "compose.yaml"), "utf8"), { merge: true });

async function load(environment: Environment, variables: Record<string, string> = {}): Promise<Configuration> {
  const lookup = environmentLookup(variables, new Map());
  const folder = await discoverConfiguration(SHOP, null);
  if (folder === null) throw new Error("examples/shop/tests/config is not there");
  const compose = { names: Object.keys(composeFile.services), complete: true };
  const workspace = openWorkspace(SHOP, folder.root);
  const draft = draftConfiguration(folder.files, lookup);
  const resources = await loadResources(draft, workspace);
  return finishConfiguration(draft, folder, { environment, compose, lookup, resources, workspace });
}

describe("the shop's configuration", () => {
  test("has at least three suites and twenty-two tests, of every type", async () => {
    const { suites } = await load("docker");
    const tests = suites.flatMap((suite) => suite.tests);
    expect(suites.length).toBeGreaterThanOrEqual(3);
    expect(tests.length).toBeGreaterThanOrEqual(22);
    expect(new Set(tests.map((each) => each.test_type))).toEqual(
      new Set(["health_check", "api_endpoint", "integration_flow", "database"]),
    );
  });

  test("takes addresses from Docker, and from variables without it", async () => {
    const docker = await load("docker");
    expect(docker.services.map((service) => service.base_url)).toEqual([null, null, null]);
    const local = await load("local", { AUTH_PORT: "9001", ORDERS_PORT: "9002", PAYMENTS_PORT: "9003" });
    expect(local.services.map((service) => service.base_url)).toEqual([
      "http://127.0.0.1:9001",
      "http://127.0.0.1:9002",
      "http://127.0.0.1:9003",
    ]);
  });

  test("has a suite that needs auth alone, so that it still runs when orders is down", async () => {
    const { suites } = await load("docker");
    const auth = suites.find((suite) => suite.name === "auth");
    expect(auth?.prerequisites).toEqual(["auth"]);
    expect(new Set(auth?.tests.map((each) => each.target_service))).toEqual(new Set(["auth"]));
  });

  test("keeps a numeric password a text", async () => {
    const { suites } = await load("docker", { TEST_PASSWORD: "0123" });
    expect(suites.find((suite) => suite.name === "auth")?.load().vars.password).toBe("0123");
  });
});

describe("the shop's compose file", () => {
  test("publishes on the loopback address alone, at ports that variables replace", () => {
    const ports = Object.values<{ ports: string[] }>(composeFile.services).flatMap((service) => service.ports);
    expect(ports).toHaveLength(4);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\$\{[A-Z]+_PORT:-\d+\}:\d+$/);
  });

  test("starts each service when what it needs is healthy", () => {
    const healthy = { condition: "service_healthy" };
    expect(composeFile.services.orders.depends_on).toEqual({ db: healthy, auth: healthy });
    expect(composeFile.services.payments.depends_on).toEqual({ orders: healthy });
  });
});
