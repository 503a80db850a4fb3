import { describe, expect, it } from "vitest";
import type { ServiceConfiguration } from "../../src/model/configuration.ts";
import type { ReadinessProgress } from "../../src/readiness/progress.ts";
import type { ServiceTarget } from "../../src/readiness/service-target.ts";
import { waitForStack } from "../../src/readiness/wait-for-stack.ts";
import { nodeSystem } from "../../src/system.ts";
import { closedPort, startHttpServer } from "../helpers/http-server.ts";
import { serviceConfiguration } from "../helpers/service-configuration.ts";

const target = (configuration: ServiceConfiguration): ServiceTarget => ({
  name: configuration.service_name,
  configuration,
  dependencies: configuration.dependencies.map((name) => ({ name, condition: "service_healthy", required: true })),
  compose: null,
  oneShot: false,
});

async function wait(
  configurations: ServiceConfiguration[],
  waitTimeoutSeconds = 20,
  signal = new AbortController().signal,
) {
  const progress: ReadinessProgress[] = [];
  const report = await waitForStack({
    environment: "local",
    targets: configurations.map(target),
    engine: null,
    projectName: null,
    waitTimeoutSeconds,
    system: nodeSystem({}, "/"),
    signal,
    onEvent: (event) => progress.push(event),
  });
  return { ...report, progress };
}

/** Answers each path with a status; a path that is not there is 404. */
const startService = (statuses: () => Record<string, number>) =>
  startHttpServer((request, response) => {
    response.writeHead(statuses()[request.url ?? ""] ?? 404).end();
  });

const GOOD = { "/health": 200, "/health/ready": 200, "/docs": 200 };

describe("waitForStack without Docker", () => {
  it("waits until both endpoints pass, and tells each change once", async () => {
    const begin = performance.now();
    await using server = await startService(() => ({
      ...GOOD,
      "/health/ready": performance.now() - begin < 700 ? 503 : 200,
    }));
    const { services, warnings, images, progress } = await wait([
      serviceConfiguration("orders", { base_url: server.url }),
    ]);
    expect(services[0]).toMatchObject({
      name: "orders",
      verdict: "ready",
      state: "answered 200",
      base_url: server.url,
      docs_url: `${server.url}/docs`,
      message: null,
      log_tail: null,
    });
    expect(services[0]?.probes.find((probe) => probe.name === "ready")?.attempts).toBeGreaterThan(2);
    const texts = progress.flatMap((event) => (event.type === "state" ? [event.text] : []));
    expect(texts.filter((text) => text.includes("503"))).toHaveLength(1);
    expect(texts.at(-1)).toMatch(/^orders ready after \d\.\d s$/);
    expect({ warnings, images }).toEqual({ warnings: [], images: {} });
  });

  it("leaves out a default endpoint that the service does not have, with a notice", async () => {
    await using server = await startService(() => ({ "/health": 200 }));
    const { services, warnings } = await wait([serviceConfiguration("orders", { base_url: server.url })]);
    expect(services[0]).toMatchObject({ verdict: "ready", docs_url: null });
    expect(warnings).toEqual([expect.stringContaining("orders has no /health/ready (404)")]);
  });

  it("insists on an endpoint that is written, and warns of written documentation that fails", async () => {
    await using server = await startService(() => ({ "/health": 200 }));
    const written = { health: false, ready: true, docs: true };
    const base = { base_url: server.url, startup_wait_seconds: 1, written };
    const { services, warnings } = await wait([
      serviceConfiguration("strict", base),
      serviceConfiguration("lenient", { ...base, ready_endpoint: null }),
    ]);
    expect(services.map((service) => service.verdict)).toEqual(["timed_out", "ready"]);
    expect(services[0]?.message).toContain("/health/ready answered 404");
    expect(warnings).toEqual([expect.stringContaining("documentation of lenient")]);
  });

  it("does not let 404 everywhere pass", async () => {
    await using server = await startService(() => ({}));
    const { services } = await wait([
      serviceConfiguration("orders", { base_url: server.url, startup_wait_seconds: 1 }),
    ]);
    expect(services[0]).toMatchObject({ verdict: "timed_out", state: "answered 404" });
    expect(services[0]?.remediation).toContain("`health_endpoint`");
  });

  it("blames the deepest dependency, and gives a blocked service its time back", async () => {
    const begin = performance.now();
    const refused = `http://127.0.0.1:${await closedPort()}`;
    await using late = await startService(() => (performance.now() - begin < 1_600 ? {} : GOOD));
    const { services } = await wait([
      serviceConfiguration("db", { base_url: refused, startup_wait_seconds: 1 }),
      serviceConfiguration("orders", { base_url: refused, startup_wait_seconds: 1, dependencies: ["db"] }),
      serviceConfiguration("slow", { base_url: late.url, startup_wait_seconds: 5 }),
      serviceConfiguration("patient", { base_url: late.url, startup_wait_seconds: 1, dependencies: ["slow"] }),
    ]);
    expect(services.map((service) => [service.verdict, service.cause])).toEqual([
      ["timed_out", "db"],
      ["timed_out", "db"],
      ["ready", null],
      ["ready", null],
    ]);
    expect(services[0]?.message).toContain("refused the connection");
  });

  it("fails at once where no try can help", async () => {
    const begin = performance.now();
    const { services } = await wait([serviceConfiguration("orders", { base_url: "http://[::1" })]);
    expect(services[0]).toMatchObject({ verdict: "failed", message: expect.stringContaining("is no URL") });
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  it("tells the last answer once, and sends nobody to Docker where there is none", async () => {
    await using server = await startService(() => ({ ...GOOD, "/health/ready": 503 }));
    const configuration = serviceConfiguration("orders", { base_url: server.url, startup_wait_seconds: 1 });
    const { services } = await wait([configuration]);
    expect(services[0]?.message).toMatch(/^orders was not ready after 1\.\d s: GET \S+\/health\/ready answered 503\.$/);
    expect(services[0]?.remediation).toBe("Read its log, or raise `startup_wait_seconds` of orders.");
  });

  it("holds the cap over all services", async () => {
    const refused = `http://127.0.0.1:${await closedPort()}`;
    const { services } = await wait([serviceConfiguration("orders", { base_url: refused })], 1);
    expect(services[0]).toMatchObject({ verdict: "timed_out", state: "no answer" });
    expect(services[0]?.message).toContain("wait-timeout");
  });

  it("ends at once when it is cancelled, also before it began", async () => {
    const refused = `http://127.0.0.1:${await closedPort()}`;
    for (const signal of [AbortSignal.timeout(300), AbortSignal.abort()]) {
      const { services } = await wait([serviceConfiguration("orders", { base_url: refused })], 60, signal);
      expect(services[0]).toMatchObject({ verdict: "timed_out", message: "The wait was cancelled." });
    }
  });

  it("has nothing to say without services", async () => {
    expect(await wait([])).toMatchObject({ services: [], warnings: [] });
  });
});
