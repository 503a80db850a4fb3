import { describe, expect, it } from "vitest";
import type { PublishedPort } from "../../src/docker/container-state.ts";
import { deriveBaseUrl } from "../../src/readiness/base-url.ts";
import { containerState } from "../helpers/container-state.ts";

const port = (containerPort: number, hostPort: number, hostAddress = "0.0.0.0", protocol = "tcp"): PublishedPort => ({
  containerPort,
  hostPort,
  hostAddress,
  protocol,
});

const derive = (ports: PublishedPort[], wanted: number | null = null, host = "127.0.0.1") =>
  deriveBaseUrl(containerState({ ports }), wanted, host);

describe("deriveBaseUrl", () => {
  it.each<[string, PublishedPort[], number | null, string]>([
    ["the one published port", [port(8000, 49153)], null, "http://127.0.0.1:49153"],
    ["on both families", [port(8000, 49153, "::"), port(8000, 49154)], null, "http://127.0.0.1:49154"],
    ["on IPv6 alone", [port(8000, 49153, "::1")], null, "http://[::1]:49153"],
    ["on one address", [port(8000, 49153, "10.0.0.5")], null, "http://10.0.0.5:49153"],
    ["beside a UDP port", [port(53, 53, "", "udp"), port(8000, 8003)], null, "http://127.0.0.1:8003"],
    ["the one that is named", [port(8000, 1), port(9000, 2)], 9000, "http://127.0.0.1:2"],
  ])("%s", (_what, ports, wanted, url) => {
    expect(derive(ports, wanted)).toEqual({ url, problem: null });
  });

  it("uses the engine's host for ports published on every address", () => {
    expect(derive([port(8000, 8003)], null, "docker.example").url).toBe("http://docker.example:8003");
  });

  it.each<[string, PublishedPort[], number | null, RegExp]>([
    ["none", [], null, /publishes no TCP port/],
    ["several", [port(9000, 2), port(8000, 1)], null, /ports 8000, 9000: write `port:`/],
    ["another one", [port(8000, 1)], 9000, /does not publish its port 9000; it publishes 8000/],
  ])("says what to write when %s is published", (_what, ports, wanted, problem) => {
    expect(derive(ports, wanted)).toEqual({ url: null, problem: expect.stringMatching(problem) });
  });
});
