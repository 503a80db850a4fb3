import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { EnvironmentError } from "../errors.ts";
import type { System } from "../system.ts";
import { dockerEnvironment } from "./child-environment.ts";
import { readContext, readCurrentContext } from "./context-store.ts";

/** How HTTP reaches the engine. */
export type DockerConnection =
  | { readonly kind: "socket"; readonly path: string }
  | { readonly kind: "tcp"; readonly hostname: string; readonly port: number }
  /** A process whose standard input and output are the connection: ssh and TLS are left to the Docker command line. */
  | {
      readonly kind: "command";
      readonly file: string;
      readonly arguments: readonly string[];
      readonly environment: Readonly<Record<string, string>>;
    };

export interface DockerEndpoint {
  readonly connection: DockerConnection;
  /** As written, for messages: `unix:///var/run/docker.sock`. */
  readonly address: string;
  /** Where the address came from: `DOCKER_HOST`, `the Docker context "remote"`, `the default socket`. */
  readonly source: string;
  /** Host under which ports that containers publish can be reached from here; brackets around IPv6. */
  readonly publishedHost: string;
}

interface Origin {
  readonly source: string;
  /** The context whose TLS files and ssh settings the command line has to use; `null` for `DOCKER_HOST`. */
  readonly context: string | null;
  readonly tls: boolean;
}

const LOOPBACK = "127.0.0.1";
const ADDRESS_HINT = "Set DOCKER_HOST to unix:///path/to/docker.sock, tcp://host:port or ssh://host, or unset it.";

/**
 * Finds the engine in the order of the Docker command line: DOCKER_HOST, DOCKER_CONTEXT, the current context, the default
 * socket; then the sockets of rootless and desktop installations. Nothing is connected.
 * @throws EnvironmentError when no engine can be there, or none that this user may reach.
 */
export async function resolveEndpoint(system: System): Promise<DockerEndpoint> {
  const { environment } = system;
  if (environment.DOCKER_HOST) {
    const tls = Boolean(environment.DOCKER_TLS_VERIFY || environment.DOCKER_TLS);
    return fromAddress(environment.DOCKER_HOST, { source: "DOCKER_HOST", context: null, tls }, system);
  }
  const name = environment.DOCKER_CONTEXT || (await readCurrentContext(environment));
  if (name === null || name === "default") return fromSockets(system);
  const context = await readContext(environment, name);
  return fromAddress(context.host, { source: `the Docker context "${name}"`, context: name, tls: context.tls }, system);
}

type Reader = (url: URL, address: string, origin: Origin, system: System) => Promise<DockerEndpoint> | DockerEndpoint;

const READERS: Record<string, Reader> = {
  "unix:": (url, address, origin) =>
    endpoint({ kind: "socket", path: decodeURIComponent(url.pathname) }, address, origin),
  "npipe:": (_url, address, origin) =>
    endpoint({ kind: "socket", path: address.slice("npipe://".length).replaceAll("/", "\\") }, address, origin),
  "tcp:": (url, address, origin, system) =>
    origin.tls
      ? throughCommand(url, address, origin, system)
      : endpoint(
          { kind: "tcp", hostname: unbracket(url.hostname), port: Number(url.port || 2375) },
          address,
          origin,
          url.hostname,
        ),
  "ssh:": (url, address, origin, system) => throughCommand(url, address, origin, system),
};

async function fromAddress(address: string, origin: Origin, system: System): Promise<DockerEndpoint> {
  const text = address.includes("://") ? address : `tcp://${address}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  const reader = url && Object.hasOwn(READERS, url.protocol) ? READERS[url.protocol] : undefined;
  if (!url || !reader) {
    throw new EnvironmentError(`${origin.source} names "${address}", which is no address of a Docker engine.`, {
      hint: ADDRESS_HINT,
    });
  }
  return reader(url, text, origin, system);
}

/** The command line knows how to do ssh and where TLS files are; it costs one process a connection. */
async function throughCommand(url: URL, address: string, origin: Origin, system: System): Promise<DockerEndpoint> {
  if (!(await hasDockerCommand(system))) {
    throw new EnvironmentError(
      `${origin.source} names ${address}, which needs the docker command, and it is missing.`,
      {
        hint: "Install the Docker command line on this machine, or point DOCKER_HOST at a unix:// or plain tcp:// address.",
      },
    );
  }
  const dial = ["system", "dial-stdio"];
  const connection: DockerConnection = {
    kind: "command",
    file: "docker",
    arguments: origin.context === null ? dial : ["--context", origin.context, ...dial],
    environment: dockerEnvironment(system.environment),
  };
  return endpoint(connection, address, origin, url.hostname);
}

function endpoint(connection: DockerConnection, address: string, origin: Origin, hostname = LOOPBACK): DockerEndpoint {
  const local = hostname === "" || hostname === "localhost" || hostname === "0.0.0.0" || hostname === "[::]";
  return { connection, address, source: origin.source, publishedHost: local ? LOOPBACK : hostname };
}

/** The first socket that is there and may be used. */
async function fromSockets(system: System): Promise<DockerEndpoint> {
  const origin: Origin = { source: "the default socket", context: null, tls: false };
  if (process.platform === "win32") return fromAddress("npipe:////./pipe/docker_engine", origin, system);
  const candidates = socketCandidates(system.environment);
  const forbidden: string[] = [];
  for (const path of candidates) {
    if (!(await isSocket(path))) continue;
    if (await mayUse(path)) return endpoint({ kind: "socket", path }, `unix://${path}`, origin);
    forbidden.push(path);
  }
  if (forbidden[0] !== undefined) throw permissionDenied(forbidden[0]);
  throw new EnvironmentError(
    (await hasDockerCommand(system))
      ? `The Docker daemon is not running: there is no socket at ${candidates.join(", ")}.`
      : `Docker is not installed: there is neither a docker command nor a socket at ${candidates.join(", ")}.`,
    { hint: "Start the Docker daemon, or set DOCKER_HOST; without Docker use `environment: local` or `staging`." },
  );
}

/** @param path of a socket that exists */
export function permissionDenied(path: string): EnvironmentError {
  return new EnvironmentError(`Permission denied on the Docker socket ${path}.`, {
    hint: "Add this user to the group `docker` (and log in again), or run with a user who may use Docker.",
  });
}

function socketCandidates(environment: System["environment"]): string[] {
  const home = environment.HOME;
  const user = process.getuid?.();
  return [
    "/var/run/docker.sock",
    ...(environment.XDG_RUNTIME_DIR ? [join(environment.XDG_RUNTIME_DIR, "docker.sock")] : []),
    ...(home ? [join(home, ".docker/run/docker.sock"), join(home, ".docker/desktop/docker.sock")] : []),
    ...(user === undefined ? [] : [`/run/user/${user}/docker.sock`]),
  ];
}

const isSocket = (path: string) =>
  stat(path).then(
    (entry) => entry.isSocket(),
    () => false,
  );

const mayUse = (path: string) =>
  access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );

async function hasDockerCommand(system: System): Promise<boolean> {
  const names = process.platform === "win32" ? ["docker.exe", "docker.cmd"] : ["docker"];
  const folders = (system.environment.PATH ?? system.environment.Path ?? "").split(delimiter).filter(Boolean);
  const found = await Promise.all(
    folders.flatMap((folder) =>
      names.map((name) =>
        access(join(folder, name), constants.X_OK).then(
          () => true,
          () => false,
        ),
      ),
    ),
  );
  return found.includes(true);
}

function unbracket(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}
