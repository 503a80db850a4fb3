import { describe, expect, it } from "vitest";
import type { ServiceVerdict } from "../../src/model/session.ts";
import { type DependencyView, dependencyStatus, rootCause } from "../../src/readiness/dependencies.ts";
import type { TargetDependency } from "../../src/readiness/service-target.ts";

const on = (name: string, more: Partial<TargetDependency> = {}): TargetDependency => ({
  name,
  condition: "service_healthy",
  required: true,
  ...more,
});

const view = (
  verdict: ServiceVerdict | null,
  dependencies: TargetDependency[] = [],
  started = false,
): DependencyView => ({
  verdict,
  started,
  dependencies,
});

const lookupIn = (views: Record<string, DependencyView>) => (name: string) => views[name];

describe("dependencyStatus", () => {
  it("tells what is pending from what is broken", () => {
    const lookup = lookupIn({
      a: view("ready"),
      b: view(null),
      c: view("failed"),
      d: view("completed"),
      e: view("blocked"),
    });
    const dependencies = [on("a"), on("b"), on("c"), on("d"), on("e"), on("unknown")];
    expect(dependencyStatus(dependencies, lookup)).toEqual({ pending: ["b"], broken: ["c", "e"] });
  });

  it("takes a started container as enough for service_started, and forgives what is not required", () => {
    const lookup = lookupIn({ a: view(null, [], true), b: view("failed") });
    const dependencies = [on("a", { condition: "service_started" }), on("b", { required: false })];
    expect(dependencyStatus(dependencies, lookup)).toEqual({ pending: [], broken: [] });
  });
});

describe("rootCause", () => {
  it("finds the deepest service at fault", () => {
    const views = {
      web: view("blocked", [on("cache"), on("api")]),
      api: view("timed_out", [on("db")]),
      db: view("failed"),
      cache: view("ready"),
    };
    expect(rootCause("web", lookupIn(views))).toBe("db");
    expect(rootCause("db", lookupIn(views))).toBe("db");
  });

  it("prefers a failed dependency to one that ran out of time, and ends with cycles", () => {
    const views = {
      web: view("timed_out", [on("slow"), on("dead")]),
      slow: view("timed_out", [on("web")]),
      dead: view("failed", [on("web")]),
    };
    expect(rootCause("web", lookupIn(views))).toBe("dead");
  });
});
