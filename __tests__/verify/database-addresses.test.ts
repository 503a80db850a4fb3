import { describe, expect, it } from "vitest";
import type { PublishedAddress } from "../../src/readiness/base-url.ts";
import { databaseAddresses } from "../../src/verify/database-addresses.ts";
import { databaseConfiguration } from "../helpers/databases.ts";

const URL = "postgresql://app:p%40ss@db/app?sslmode=require";
const port = (containerPort: number, port: number, host = "127.0.0.1"): PublishedAddress => ({
  containerPort,
  host,
  port,
});

function locate(addresses: PublishedAddress[] | null, environment: "docker" | "staging" = "docker", url = URL) {
  const declared = [databaseConfiguration({ url, service: "db" }), databaseConfiguration({ name: "other", url })];
  const published = new Map(addresses === null ? [] : [["db", addresses]]);
  const { databases, unreachable } = databaseAddresses(declared, environment, published);
  expect(databases[1]?.url).toBe(url);
  return { url: databases[0]?.url, problem: unreachable.get("default") };
}

describe("the address of a database with a service", () => {
  it.each([
    ["its published port", [port(5432, 49153)], "127.0.0.1:49153"],
    ["the one port that it publishes", [port(6543, 49154)], "127.0.0.1:49154"],
    ["the port of the url among several", [port(8080, 1), port(5432, 2)], "127.0.0.1:2"],
    ["another host", [port(5432, 5432, "docker.example")], "docker.example:5432"],
    ["IPv6", [port(5432, 7, "[::1]")], "[::1]:7"],
  ])("is %s", (_, addresses, address) => {
    expect(locate(addresses)).toEqual({ url: URL.replace("@db/", `@${address}/`), problem: undefined });
  });

  it("is the url's own outside docker", () => {
    expect(locate(null, "staging")).toEqual({ url: URL, problem: undefined });
  });

  it.each<[string, PublishedAddress[] | null]>([
    ["has no running container", null],
    ["publishes no TCP port", []],
    ["does not publish its port 5432; it publishes 80, 443", [port(80, 1), port(443, 2)]],
  ])("is missing where the service %s", (why, addresses) => {
    const problem = `the database default cannot be reached: its service db ${why}`;
    expect(locate(addresses)).toEqual({ url: URL, problem });
  });
});
