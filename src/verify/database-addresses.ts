import type { DatabaseConfiguration } from "../model/configuration.ts";
import type { Environment } from "../model/session.ts";
import type { PublishedAddress } from "../readiness/base-url.ts";

/** Databases as this machine reaches them. */
export interface DatabaseAddresses {
  databases: DatabaseConfiguration[];
  /** Why a database has no address, one sentence, by name. */
  unreachable: ReadonlyMap<string, string>;
}

const DEFAULT_PORT = 5432;

/** Host and port of a database with a `service` are those that its service publishes; outside docker the url is what it is. */
export function databaseAddresses(
  declared: readonly DatabaseConfiguration[],
  environment: Environment,
  published: ReadonlyMap<string, readonly PublishedAddress[]>,
): DatabaseAddresses {
  const unreachable = new Map<string, string>();
  const databases = declared.map((database) => {
    const { name, service, url } = database;
    if (environment !== "docker" || service === null || url === null || !URL.canParse(url)) return database;
    const address = choose(published.get(service), Number(new URL(url).port) || DEFAULT_PORT);
    if (typeof address !== "string") return { ...database, url: withAddress(url, address) };
    unreachable.set(name, `the database ${name} cannot be reached: its service ${service} ${address}`);
    return database;
  });
  return { databases, unreachable };
}

/** The port that the url names is the container's; a service that publishes but one port means that one. */
function choose(addresses: readonly PublishedAddress[] | undefined, port: number): PublishedAddress | string {
  if (addresses === undefined) return "has no running container";
  const choices = [...new Set(addresses.map(({ containerPort }) => containerPort))];
  const own = addresses.find(({ containerPort }) => containerPort === port);
  const only = choices.length === 1 ? addresses[0] : undefined;
  if (choices.length === 0) return "publishes no TCP port";
  return own ?? only ?? `does not publish its port ${port}; it publishes ${choices.join(", ")}`;
}

function withAddress(text: string, { host, port }: PublishedAddress): string {
  const url = new URL(text);
  url.hostname = host;
  url.port = String(port);
  return url.href;
}
