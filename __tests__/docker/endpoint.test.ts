import { createHash } from "node:crypto";
import { chmod } from "node:fs/promises";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { dockerEnvironment } from "../../src/docker/child-environment.ts";
import { resolveEndpoint } from "../../src/docker/endpoint.ts";
import { EnvironmentError } from "../../src/errors.ts";
import { nodeSystem } from "../../src/system.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const resolve = (environment: Record<string, string>) => resolveEndpoint(nodeSystem(environment, "/"));

const context = (name: string, host: string) => ({
  [`contexts/meta/${createHash("sha256").update(name).digest("hex")}/meta.json`]: JSON.stringify({
    Name: name,
    Endpoints: { docker: { Host: host } },
  }),
});

describe("resolveEndpoint", () => {
  it.each<[string, object, string]>([
    ["unix:///tmp/d.sock", { kind: "socket", path: "/tmp/d.sock" }, "127.0.0.1"],
    ["tcp://10.0.0.5:2375", { kind: "tcp", hostname: "10.0.0.5", port: 2375 }, "10.0.0.5"],
    ["tcp://docker", { kind: "tcp", hostname: "docker", port: 2375 }, "docker"],
    ["tcp://localhost:2375", { kind: "tcp", hostname: "localhost", port: 2375 }, "127.0.0.1"],
    ["tcp://[fd00::1]:2375", { kind: "tcp", hostname: "fd00::1", port: 2375 }, "[fd00::1]"],
    ["10.0.0.5:2375", { kind: "tcp", hostname: "10.0.0.5", port: 2375 }, "10.0.0.5"],
    ["npipe:////./pipe/docker_engine", { kind: "socket", path: "\\\\.\\pipe\\docker_engine" }, "127.0.0.1"],
  ])("understands DOCKER_HOST=%s", async (address, connection, publishedHost) => {
    expect(await resolve({ DOCKER_HOST: address })).toMatchObject({ connection, publishedHost, source: "DOCKER_HOST" });
  });

  it("leaves ssh and TLS to the docker command, and does not hand it the credentials of a CI", async () => {
    await using folder = await temporaryFolder({ docker: "#!/bin/sh\n" });
    await chmod(`${folder.path}/docker`, 0o755);
    const environment = { PATH: folder.path, GITHUB_TOKEN: "secret", INPUT_X: "y", DOCKER_CERT_PATH: "/certs" };
    const ssh = await resolve({ ...environment, DOCKER_HOST: "ssh://me@far" });
    expect(ssh).toMatchObject({
      connection: { kind: "command", arguments: ["system", "dial-stdio"] },
      publishedHost: "far",
    });
    const tls = await resolve({ ...environment, DOCKER_HOST: "tcp://far:2376", DOCKER_TLS_VERIFY: "1" });
    expect(tls.connection).toMatchObject({
      kind: "command",
      environment: {
        PATH: folder.path,
        DOCKER_CERT_PATH: "/certs",
        DOCKER_HOST: "tcp://far:2376",
        DOCKER_TLS_VERIFY: "1",
      },
    });
    expect(Object.keys(dockerEnvironment(environment)).sort()).toEqual(["DOCKER_CERT_PATH", "PATH"]);
    await expect(resolve({ PATH: "/nowhere", DOCKER_HOST: "ssh://far" })).rejects.toThrow("needs the docker command");
  });

  it("reads the current context, the chosen one, and lets DOCKER_HOST win", async () => {
    await using folder = await temporaryFolder({
      "config.json": JSON.stringify({ currentContext: "one" }),
      ...context("one", "unix:///one.sock"),
      ...context("two", "tcp://two:2375"),
    });
    const environment = { DOCKER_CONFIG: folder.path };
    expect(await resolve(environment)).toMatchObject({
      address: "unix:///one.sock",
      source: 'the Docker context "one"',
    });
    expect((await resolve({ ...environment, DOCKER_CONTEXT: "two" })).address).toBe("tcp://two:2375");
    expect((await resolve({ ...environment, DOCKER_HOST: "unix:///x", DOCKER_CONTEXT: "two" })).address).toBe(
      "unix:///x",
    );
    await expect(resolve({ ...environment, DOCKER_CONTEXT: "three" })).rejects.toThrow(
      'context "three" does not exist',
    );
  });

  it("goes through the docker command for a context with TLS files", async () => {
    const identity = createHash("sha256").update("tls").digest("hex");
    await using folder = await temporaryFolder({
      docker: "",
      ...context("tls", "tcp://far:2376"),
      [`contexts/tls/${identity}/docker/ca.pem`]: "",
    });
    await chmod(`${folder.path}/docker`, 0o755);
    const endpoint = await resolve({ PATH: folder.path, DOCKER_CONFIG: folder.path, DOCKER_CONTEXT: "tls" });
    expect(endpoint.connection).toMatchObject({
      kind: "command",
      arguments: ["--context", "tls", "system", "dial-stdio"],
    });
  });

  it("finds a rootless socket or the default one", async () => {
    await using folder = await temporaryFolder();
    const server = createServer().listen(`${folder.path}/docker.sock`);
    await new Promise((resolve) => server.once("listening", resolve));
    const endpoint = await resolve({ XDG_RUNTIME_DIR: folder.path });
    expect(["unix:///var/run/docker.sock", `unix://${folder.path}/docker.sock`]).toContain(endpoint.address);
    server.close();
  });

  it.each(["foo://x", "unix", "http://["])("refuses DOCKER_HOST=%s with a remedy", async (address) => {
    const error = await resolve({ DOCKER_HOST: address }).catch((reason: unknown) => reason);
    if (address === "unix") return expect(error).toMatchObject({ connection: { kind: "tcp", hostname: "unix" } });
    expect(error).toBeInstanceOf(EnvironmentError);
    expect((error as EnvironmentError).hint).toContain("DOCKER_HOST");
  });
});
