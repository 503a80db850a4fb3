import type { ContainerState, PublishedPort } from "../docker/container-state.ts";
import type { ServiceConfiguration } from "../model/configuration.ts";

export type BaseUrl =
  | { readonly url: string; readonly problem: null }
  | { readonly url: null; readonly problem: string };

const ANY_ADDRESS: readonly string[] = ["", "0.0.0.0", "::"];

/** The address that the configuration writes, else the one that the running container publishes. */
export function findBaseUrl(
  configuration: ServiceConfiguration,
  running: ContainerState | undefined,
  publishedHost: string,
): BaseUrl {
  if (configuration.base_url) return { url: configuration.base_url, problem: null };
  if (!running) return { url: null, problem: "its `base_url` is not written" };
  return deriveBaseUrl(running, configuration.port, publishedHost);
}

/**
 * The address of a service from what its container publishes: the one TCP port, or the one that `port` (the container's) names.
 * @param publishedHost host under which ports published on every address are reached from here
 */
export function deriveBaseUrl(container: ContainerState, port: number | null, publishedHost: string): BaseUrl {
  const published = publishedAddresses(container, publishedHost);
  const choices = [...new Set(published.map((item) => item.containerPort))].sort((a, b) => a - b);
  const chosen = port ?? (choices.length === 1 ? choices[0] : undefined);
  if (chosen === undefined) return { url: null, problem: unclear(container, choices) };
  const address = published.find((item) => item.containerPort === chosen);
  if (!address) {
    const rest = choices.length > 0 ? `; it publishes ${choices.join(", ")}` : "";
    return { url: null, problem: `it does not publish its port ${chosen}${rest}` };
  }
  return { url: `http://${address.host}:${address.port}`, problem: null };
}

/** A TCP port of a container, and where it is reached from here. */
export interface PublishedAddress {
  readonly containerPort: number;
  /** Brackets around IPv6. */
  readonly host: string;
  readonly port: number;
}

/** Every TCP port that a container publishes; of one that is published on both families, IPv4 comes first. */
export function publishedAddresses({ ports }: ContainerState, publishedHost: string): PublishedAddress[] {
  const isIpv6 = ({ hostAddress }: PublishedPort) => Number(hostAddress.includes(":"));
  return ports
    .filter((item) => item.protocol === "tcp" && item.hostPort > 0)
    .sort((one, other) => isIpv6(one) - isIpv6(other))
    .map((item) => ({ containerPort: item.containerPort, host: hostOf(item, publishedHost), port: item.hostPort }));
}

function hostOf({ hostAddress }: PublishedPort, publishedHost: string): string {
  if (ANY_ADDRESS.includes(hostAddress)) return publishedHost;
  return hostAddress.includes(":") ? `[${hostAddress}]` : hostAddress;
}

function unclear(container: ContainerState, choices: readonly number[]): string {
  if (choices.length > 1) return `it publishes the ports ${choices.join(", ")}: write \`port:\` with one of them`;
  return container.hostNetwork
    ? "it uses the host's network, so its port is not known: write its `base_url`"
    : "it publishes no TCP port: publish one in the compose file, or write its `base_url`";
}
