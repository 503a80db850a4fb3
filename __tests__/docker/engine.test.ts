import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DockerEndpoint } from "../../src/docker/endpoint.ts";
import { resolveEndpoint } from "../../src/docker/endpoint.ts";
import { connectEngine } from "../../src/docker/engine.ts";
import { createTransport } from "../../src/docker/transport.ts";
import { EnvironmentError } from "../../src/errors.ts";
import { nodeSystem } from "../../src/system.ts";
import { whyNoDocker } from "../helpers/docker.ts";
import { closedPort, type HttpServer, startHttpServer, startTcpServer } from "../helpers/http-server.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const endpointAt = (port: number): Promise<DockerEndpoint> =>
  resolveEndpoint(nodeSystem({ DOCKER_HOST: `tcp://127.0.0.1:${port}` }, "/"));

type Answer = { status?: number; body: unknown };

describe("connectEngine", () => {
  let server: HttpServer;
  let answers: Record<string, Answer>;
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    answers = { "/version": { body: { Version: "28.0", ApiVersion: "1.48" } } };
    server = await startHttpServer((request, response) => {
      const path = request.url ?? "";
      asked.push(decodeURIComponent(path));
      const { status = 200, body } = answers[path.split("?")[0] ?? ""] ?? {
        status: 404,
        body: { message: "no such thing" },
      };
      response.writeHead(status).end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
    });
  });

  afterEach(() => server.close());

  const connect = async () => connectEngine(await endpointAt(server.port));

  it("speaks the API version that the engine offers, and asks for one project", async () => {
    answers["/v1.48/containers/json"] = { body: [{ Id: "1" }] };
    const engine = await connect();
    expect(engine.version).toEqual({ version: "28.0", apiVersion: "1.48" });
    expect(await engine.listContainers({ project: "shop" })).toEqual([{ Id: "1" }]);
    expect(asked[1]).toContain('all=1&filters={"label":["com.docker.compose.project=shop"]}');
    engine.close();
  });

  it("takes 404 as gone, and another refusal as an error with the engine's words", async () => {
    answers["/v1.48/containers/bad/json"] = { status: 500, body: { message: "disk on fire" } };
    const engine = await connect();
    expect(await engine.inspectContainer("gone")).toBeNull();
    await expect(engine.inspectContainer("bad")).rejects.toThrow("answered 500: disk on fire");
    engine.close();
  });

  it("reads logs, and has a sentence where there are none", async () => {
    answers["/v1.48/containers/a/json"] = { body: { Id: "a", Config: { Tty: true } } };
    answers["/v1.48/containers/a/logs"] = { body: Buffer.from("one\r\ntwo\r\n") };
    answers["/v1.48/containers/b/json"] = { body: { Id: "b" } };
    answers["/v1.48/containers/b/logs"] = {
      status: 501,
      body: { message: "configured logging driver does not support reading" },
    };
    const engine = await connect();
    expect(await engine.containerLog("a", 20)).toBe("one\ntwo");
    expect(await engine.containerLog("b", 20)).toBe(
      "(the log cannot be read: configured logging driver does not support reading)",
    );
    expect(await engine.containerLog("gone", 20)).toBeNull();
    engine.close();
  });

  it.each<[string, Answer]>([
    ["another web server", { body: Buffer.from("<html>") }],
    ["an API without a version", { body: { Version: "1" } }],
    ["a proxy that refuses", { status: 502, body: "bad gateway" }],
  ])("refuses %s", async (_what, answer) => {
    answers["/version"] = answer;
    await expect(connect()).rejects.toThrow(EnvironmentError);
  });

  it("tells on one line what a server says that is no engine", async () => {
    await using server = await startHttpServer((_request, response) => {
      response.writeHead(404).end("<html>\n  <h1>Not found</h1>\n</html>\n");
    });
    await expect(connectEngine(await endpointAt(server.port))).rejects.toThrow(
      "answered 404: <html> <h1>Not found</h1> </html>.",
    );
  });

  it("explains a closed port, a hang-up and a missing socket, each with a remedy", async () => {
    const refused = await connectEngine(await endpointAt(await closedPort())).catch((reason: unknown) => reason);
    expect(refused).toMatchObject({
      message: expect.stringMatching(/refused.*not running/),
      hint: expect.stringContaining("docker info"),
    });
    await using rude = await startTcpServer((socket) => socket.destroy());
    await expect(connectEngine(await endpointAt(rude.port))).rejects.toThrow("connection was reset");
    await using folder = await temporaryFolder();
    const system = nodeSystem({ DOCKER_HOST: `unix://${folder.path}/no.sock` }, "/");
    await expect(connectEngine(await resolveEndpoint(system))).rejects.toThrow("there is no such socket");
  });

  it("gives up on an engine that is too slow, before and during its answer", async () => {
    await using silent = await startTcpServer(() => undefined);
    const transport = createTransport(await endpointAt(silent.port));
    await expect(transport.text("/info", { timeoutMs: 200 })).rejects.toThrow(/no (?:complete )?answer in 0\.2 s/);
    await expect(transport.open("/events", { timeoutMs: 200 })).rejects.toThrow("no answer in 0.2 s");
    transport.close();
    await using dripping = await startHttpServer((_request, response) => {
      response.write("{");
    });
    const other = createTransport(await endpointAt(dripping.port));
    await expect(other.text("/info", { timeoutMs: 300 })).rejects.toThrow("no complete answer in 0.3 s");
    other.close();
  });

  it("rejects with the signal's reason when it is cancelled", async () => {
    await using silent = await startTcpServer(() => undefined);
    const reason = new Error("cancelled");
    await expect(connectEngine(await endpointAt(silent.port), { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });
});

const missing = whyNoDocker();

describe.skipIf(missing !== null)(`the real engine${missing ? ` (skipped: ${missing})` : ""}`, () => {
  it("answers through the socket, and through a process as ssh and TLS do", async () => {
    const direct = await resolveEndpoint(nodeSystem(process.env, "/"));
    const environment = {
      PATH: process.env.PATH ?? "",
      ...(process.env.DOCKER_HOST ? { DOCKER_HOST: process.env.DOCKER_HOST } : {}),
    };
    const connection = { kind: "command", file: "docker", arguments: ["system", "dial-stdio"], environment } as const;
    const [first, second] = await Promise.all([connectEngine(direct), connectEngine({ ...direct, connection })]);
    expect(second.version).toEqual(first.version);
    expect(Math.abs((await second.clock()) - (await first.clock()))).toBeLessThan(5_000);
    first.close();
    second.close();
  });

  it("is missed in the command's own words", async () => {
    const direct = await resolveEndpoint(nodeSystem(process.env, "/"));
    const environment = { PATH: process.env.PATH ?? "", DOCKER_HOST: "unix:///nowhere/docker.sock" };
    const connection = { kind: "command", file: "docker", arguments: ["system", "dial-stdio"], environment } as const;
    await expect(connectEngine({ ...direct, connection })).rejects.toThrow(/nowhere\/docker\.sock/);
  });
});
