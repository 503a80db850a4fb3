import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readComposeProject } from "../../src/docker/compose-project.ts";
import { listedServices } from "../../src/docker/container-state.ts";
import { resolveEndpoint } from "../../src/docker/endpoint.ts";
import { connectEngine, type Engine } from "../../src/docker/engine.ts";
import type { ServiceConfiguration } from "../../src/model/configuration.ts";
import type { ReadinessProgress } from "../../src/readiness/progress.ts";
import { selectTargets } from "../../src/readiness/targets.ts";
import { type ReadinessReport, waitForStack } from "../../src/readiness/wait-for-stack.ts";
import { nodeSystem } from "../../src/system.ts";
import { buildServerImage, composeCommands, createStack, type TestStack, whyNoDocker } from "../helpers/docker.ts";
import { serviceConfiguration } from "../helpers/service-configuration.ts";

const reason = whyNoDocker();

interface Waited extends ReadinessReport {
  milliseconds: number;
  progress: ReadinessProgress[];
}

describe.skipIf(reason !== null)(`waiting for real containers${reason ? ` (skipped: ${reason})` : ""}`, () => {
  let image: string;
  let engine: Engine;

  beforeAll(async () => {
    image = await buildServerImage();
    engine = await connectEngine(await resolveEndpoint(nodeSystem(process.env, process.cwd())));
  });

  afterAll(() => engine?.close());

  const server = (options = "") => `{ image: ${image}, command: [node, /server.js]${options ? `, ${options}` : ""} }`;

  const healthcheck = (test: string, retries = 3) =>
    `healthcheck: { test: [CMD-SHELL, "${test}"], interval: 0.5s, timeout: 2s, retries: ${retries} }`;

  async function waitFor(
    stack: TestStack,
    configurations: ServiceConfiguration[] = [],
    waitTimeoutSeconds = 20,
    signal = new AbortController().signal,
  ): Promise<Waited> {
    const system = nodeSystem({ ...process.env, COMPOSE_PROJECT_NAME: stack.project }, stack.folder);
    const project = await readComposeProject({
      system,
      workingDirectory: stack.folder,
      composeFiles: [],
      projectName: null,
    });
    const containers = listedServices(await engine.listContainers({ project: stack.project }));
    const { targets } = selectTargets({ requested: [], configurations, project, containers });
    const progress: ReadinessProgress[] = [];
    const begin = performance.now();
    const report = await waitForStack({
      environment: "docker",
      targets,
      engine,
      projectName: project?.name ?? null,
      projectDirectory: stack.folder,
      waitTimeoutSeconds,
      system,
      signal,
      onEvent: (event) => progress.push(event),
    });
    return { ...report, milliseconds: performance.now() - begin, progress };
  }

  const result = (waited: Waited, name: string) => {
    const found = waited.services.find((service) => service.name === name);
    if (!found) throw new Error(`no result for ${name}`);
    return found;
  };

  describe.each(composeCommands().map((command) => ({ command, name: command.join(" ") })))(
    "with $name",
    ({ command }) => {
      it("finds ready what is healthy, at a port that Docker chose, with its documentation", async () => {
        const services = `  web: ${server(`ports: ["127.0.0.1::8000"], ${healthcheck("wget -q -O- http://127.0.0.1:8000/health")}`)}\n  plain: ${server()}`;
        await using stack = await createStack(`services:\n${services}\n`, command);
        await stack.compose("up", "-d");
        const waited = await waitFor(stack, [serviceConfiguration("web")]);
        const web = result(waited, "web");
        expect(web).toMatchObject({ verdict: "ready", state: "running (healthy)", message: null, cause: null });
        expect(web.base_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
        expect(web.docs_url).toBe(`${web.base_url}/docs`);
        expect(web.probes.map((probe) => [probe.name, probe.status])).toEqual([
          ["health", 200],
          ["ready", 200],
          ["docs", 200],
        ]);
        expect(result(waited, "plain")).toMatchObject({ verdict: "ready", state: "running", probes: [] });
        expect(waited.warnings).toEqual([expect.stringContaining("plain")]);
        expect(waited.images.web).toEqual({ image, digest: expect.stringMatching(/^sha256:/) });
        expect(waited.progress.filter((event) => event.type === "finished")).toHaveLength(2);
      });

      it("names at once the service that exited, with its code and log, and those that it blocks", async () => {
        const db = `${server(`environment: { EXIT_AFTER_MS: "50", EXIT_CODE: "3" }, ${healthcheck("true")}`)}`;
        const api = server("depends_on: { db: { condition: service_healthy } }");
        await using stack = await createStack(`services:\n  db: ${db}\n  api: ${api}\n`, command);
        await stack.compose("up", "-d").catch(() => "");
        const waited = await waitFor(stack, [serviceConfiguration("api", { base_url: "http://127.0.0.1:9" })]);
        expect(waited.milliseconds).toBeLessThan(5_000);
        const failed = result(waited, "db");
        expect(failed).toMatchObject({ verdict: "failed", state: "exited (3)", cause: "db" });
        expect(failed.message).toContain("exited with code 3");
        expect(failed.log_tail).toContain("fatal: no DATABASE_URL");
        expect(result(waited, "api")).toMatchObject({
          verdict: "blocked",
          blocked_by: ["db"],
          cause: "db",
          log_tail: null,
        });
      });

      it("shows why a service is unhealthy", async () => {
        const web = server(healthcheck("echo no pulse; exit 1", 2));
        await using stack = await createStack(`services:\n  web: ${web}\n`, command);
        await stack.compose("up", "-d");
        const waited = await waitFor(stack);
        expect(waited.milliseconds).toBeLessThan(10_000);
        expect(result(waited, "web")).toMatchObject({
          verdict: "failed",
          state: "running (unhealthy)",
          health_output: "no pulse",
          log_tail: expect.stringContaining("listens on 8000"),
        });
      });

      it("tells the last answer of an endpoint that never gets ready", async () => {
        const web = server(`ports: ["127.0.0.1::8000"], environment: { READY_STATUS: "503" }`);
        await using stack = await createStack(`services:\n  web: ${web}\n`, command);
        await stack.compose("up", "-d");
        const configuration = serviceConfiguration("web", { startup_wait_seconds: 2 });
        const failed = result(await waitFor(stack, [configuration]), "web");
        expect(failed).toMatchObject({ verdict: "timed_out", state: "running", cause: "web" });
        expect(failed.message).toMatch(/\/health\/ready answered 503: database is down/);
        expect(failed.probes.find((probe) => probe.name === "health")?.ok).toBe(true);
      });

      it("takes a migration that ended well as completed, and what waits for it as ready", async () => {
        const migrate = `{ image: ${image}, command: [echo, migrated] }`.replace(
          "echo, migrated",
          "sh, -c, 'echo migrated'",
        );
        const text = `services:\n  migrate: ${migrate}\n  web: ${server(`ports: ["127.0.0.1::8000"]`)}\n`;
        await using stack = await createStack(text, command);
        await stack.compose("up", "-d");
        const waited = await waitFor(stack, [serviceConfiguration("web", { dependencies: ["migrate"] })]);
        expect(result(waited, "migrate")).toMatchObject({ verdict: "completed", state: "exited (0)", message: null });
        expect(result(waited, "web").verdict).toBe("ready");
      });

      it("does not take a replaced or restarted container for a crashed one", async () => {
        const web = server(healthcheck("wget -q -O- http://127.0.0.1:8000/health"));
        const slow = server(healthcheck("test -f /tmp/ready", 100));
        await using stack = await createStack(`services:\n  web: ${web}\n  slow: ${slow}\n`, command);
        await stack.compose("up", "-d");
        const waiting = waitFor(stack);
        await stack.compose("up", "-d", "--force-recreate", "-t", "0", "web");
        await stack.compose("restart", "-t", "0", "web");
        await stack.compose("exec", "-T", "slow", "sh", "-c", ": > /tmp/ready");
        const waited = await waiting;
        expect(waited.services.map((service) => service.verdict)).toEqual(["ready", "ready"]);
        expect(result(waited, "web")).toMatchObject({ state: "running (healthy)", restarts: 0 });
      });
    },
  );

  describe("with any Compose", () => {
    const [command = ["docker", "compose"] as const] = composeCommands();

    it("calls a crash loop by its name, and reads its log", async () => {
      const web = server(`restart: always, environment: { EXIT_AFTER_MS: "20" }`);
      await using stack = await createStack(`services:\n  web: ${web}\n`, command);
      await stack.compose("up", "-d");
      const failed = result(await waitFor(stack), "web");
      expect(failed).toMatchObject({ verdict: "failed", state: "restarting" });
      expect(failed.message).toContain("keeps crashing");
      expect(failed.restarts).toBeGreaterThanOrEqual(3);
      expect(failed.log_tail).toContain("fatal");
    });

    it("lets a service recover from one crash, at whatever moment it is looked at", async () => {
      const script = "if [ -f /tmp/again ]; then exec node /server.js; fi; : > /tmp/again; exit 3";
      const shell = `[sh, -c, "${script}"]`;
      const web = `{ image: ${image}, command: ${shell}, restart: always, ${healthcheck("wget -q -O- http://127.0.0.1:8000/health")} }`;
      await using stack = await createStack(`services:\n  web: ${web}\n`, command);
      const waiting = waitFor(stack, [serviceConfiguration("web", { health_endpoint: null, ready_endpoint: null })]);
      await stack.compose("up", "-d");
      const waited = await waiting;
      expect(result(waited, "web")).toMatchObject({ verdict: "ready", state: "running (healthy)", restarts: 1 });
      expect(waited.warnings).toEqual(["web restarted once before it was ready."]);
    });

    it("sees a container that is started and dies only while it is watching", async () => {
      const web = server(`environment: { EXIT_AFTER_MS: "1500", EXIT_CODE: "7" }, ${healthcheck("false", 100)}`);
      await using stack = await createStack(`services:\n  web: ${web}\n`, command);
      const waiting = waitFor(stack, [serviceConfiguration("web", { health_endpoint: null, ready_endpoint: null })]);
      await stack.compose("up", "-d");
      const waited = await waiting;
      expect(result(waited, "web")).toMatchObject({ verdict: "failed", state: "exited (7)" });
      expect(result(waited, "web").timeline.map((entry) => entry.event)).toEqual(
        expect.arrayContaining(["not created", "running (starting)", expect.stringContaining("exited with code 7")]),
      );
    });

    it("shows the healthcheck's latest output when the time runs out before a verdict of Docker", async () => {
      const web = server(healthcheck("echo still no pulse; exit 1", 100));
      await using stack = await createStack(`services:\n  web: ${web}\n`, command);
      await stack.compose("up", "-d");
      const failed = result(await waitFor(stack, [], 3), "web");
      expect(failed).toMatchObject({ verdict: "timed_out", health_output: "still no pulse" });
      expect(failed.remediation).toContain("wait-timeout");
    });

    it("asks every replica, each at its own port", async () => {
      const script = "[ -f /tmp/bad ] && export READY_STATUS=503; exec node /server.js";
      const web = `{ image: ${image}, command: [sh, -c, "${script}"], ports: ["127.0.0.1::8000"] }`;
      await using stack = await createStack(`services:\n  web: ${web}\n`, command);
      await stack.compose("up", "-d", "--scale", "web=2");
      await stack.compose("exec", "-T", "--index", "2", "web", "sh", "-c", ": > /tmp/bad");
      await stack.compose("restart", "-t", "0", "web");
      const configuration = serviceConfiguration("web", { startup_wait_seconds: 3 });
      const failed = result(await waitFor(stack, [configuration]), "web");
      expect(failed).toMatchObject({ verdict: "timed_out", message: expect.stringContaining("answered 503") });
      expect(failed.probes.map((probe) => probe.ok)).toEqual([true, true, true, false]);
    });

    it("does not call a container dead while it is removed", async () => {
      const web = server(healthcheck("false", 100));
      await using stack = await createStack(`services:\n  web: ${web}\n`, command);
      await stack.compose("up", "-d");
      const waiting = waitFor(stack, [], 4);
      await stack.compose("rm", "-sf", "web");
      expect(result(await waiting, "web")).toMatchObject({ verdict: "timed_out", state: "not created" });
    });

    it("says when the folder runs under another project name", async () => {
      await using stack = await createStack(`services:\n  web: ${server()}\n`, command);
      await stack.compose("up", "-d");
      const other = { ...stack, project: `${stack.project}-other` };
      const waited = await waitFor(other, [serviceConfiguration("web", { startup_wait_seconds: 1 })]);
      expect(result(waited, "web")).toMatchObject({ verdict: "timed_out", state: "not created" });
      expect(result(waited, "web").message).toContain(`runs as "${stack.project}"`);
      expect(result(waited, "web").remediation).toContain("docker compose up -d");
    });

    it("ends at once when it is cancelled", async () => {
      await using stack = await createStack(`services:\n  web: ${server(healthcheck("false", 100))}\n`, command);
      await stack.compose("up", "-d");
      const waited = await waitFor(stack, [], 60, AbortSignal.timeout(500));
      expect(waited.milliseconds).toBeLessThan(3_000);
      expect(result(waited, "web")).toMatchObject({ verdict: "timed_out", message: "The wait was cancelled." });
    });
  });
});
