import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { configure, problemsOf } from "../helpers/configuration.ts";

const service = (name: string, keys = "") => `  - { service_name: ${name}, base_url: "http://h"${keys} }\n`;
const services = (...lines: string[]) => ({ "a.yml": `services:\n${lines.join("")}` });
const compose = (dependencies: Record<string, string[]>) => ({
  names: Object.keys(dependencies),
  complete: true,
  dependencies: new Map(Object.entries(dependencies)),
});

describe("a cycle of services", () => {
  it("that only the compose file closes is spelled out where the configuration closes it", () => {
    const texts = services(service("db", ", dependencies: [orders]"));
    const surroundings = { compose: compose({ orders: ["web"], web: ["db"], db: [] }) };
    expect(problemsOf(texts, surroundings)).toEqual([
      expect.stringMatching(
        /^a\.yml:2:61: these services wait for each other, with the compose file's depends_on: db → orders → web → db; /,
      ),
    ]);
    expect(problemsOf(texts, { ...surroundings, environment: "staging" })).toEqual([]);
  });

  it("is none where both files say the same", () => {
    const texts = services(service("orders", ", dependencies: [db]"));
    expect(problemsOf(texts, { compose: compose({ orders: ["db"], db: [] }) })).toEqual([]);
  });
});

describe("names of a service that nothing declares", () => {
  test.each([
    [
      "a database that is not required",
      services(service("a", ", database: d")),
      'database names no known database: "d"',
    ],
    [
      "a dependency of another environment",
      services(service("a", ", environments: { staging: { dependencies: [zz] } }")),
      'a.yml:2:88: dependencies names no known service: "zz"',
    ],
    [
      "a database of another environment",
      services(service("a", ", environments: { local: { database: d } }")),
      'database names no known database: "d"',
    ],
    [
      "a default dependency",
      { "a.yml": `defaults: { service: { dependencies: [zz] } }\nservices:\n${service("a")}${service("b")}` },
      'a.yml:1:39: dependencies names no known service: "zz"',
    ],
  ])("%s", (_what, texts, message) => {
    expect(problemsOf(texts)).toEqual([expect.stringContaining(message)]);
  });
});

describe("services of the compose file", () => {
  const fixture = (name: string) =>
    readFileSync(path.join(import.meta.dirname, "../fixtures/configuration", name), "utf8");
  const texts = { "verify.yml": fixture("verify.yml"), "suites/orders.yml": fixture("suites/orders.yml") };
  const surroundings = {
    variables: { TEST_PASSWORD: "test-password-1", ROBOT_TOKEN: "robot-token-1" },
    compose: compose({ orders: [], auth: [], db: [], payments: [] }),
    environment: "staging" as const,
  };

  it("are known in every environment: the interface's own examples are valid for staging", () => {
    expect(problemsOf(texts, surroundings)).toEqual([]);
    expect(problemsOf(texts, { ...surroundings, compose: compose({ orders: [], auth: [] }) }).join("\n")).toContain(
      'dependencies names no known service: "db"',
    );
  });

  it("are not waited for where Compose does not run", () => {
    expect(configure(texts, surroundings).services[0]?.dependencies).toEqual([]);
    expect(configure(texts, { ...surroundings, environment: "docker" }).services[0]?.dependencies).toEqual([
      "auth",
      "db",
    ]);
  });
});
