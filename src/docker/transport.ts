import { Agent, type IncomingMessage, type RequestOptions, request } from "node:http";
import { causeChain, EnvironmentError } from "../errors.ts";
import { DialAgent } from "./dial-stdio.ts";
import { type DockerEndpoint, permissionDenied } from "./endpoint.ts";

/** HTTP to the engine: every call has a time-out, every fault becomes one sentence with a remedy. */
export interface Transport {
  /** Resolves at the response's headers. `timeoutMs` covers them only; `signal` ends the body too. */
  open(path: string, options?: CallOptions): Promise<IncomingMessage>;
  /** The whole answer, whatever its status. */
  text(path: string, options?: CallOptions): Promise<Answer>;
  close(): void;
}

export interface CallOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

const DEFAULT_TIMEOUT_MS = 15_000;
const MAX_SOCKETS = 8;
const MAX_BODY_BYTES = 32 * 1024 * 1024;

export function createTransport(endpoint: DockerEndpoint): Transport {
  const { connection } = endpoint;
  const agent =
    connection.kind === "command"
      ? new DialAgent(connection, MAX_SOCKETS)
      : new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  const place: RequestOptions =
    connection.kind === "socket"
      ? { socketPath: connection.path }
      : connection.kind === "tcp"
        ? { host: connection.hostname, port: connection.port }
        : {};
  const base: RequestOptions = { ...place, agent, headers: { host: "docker" } };
  const open: Transport["open"] = async (path, options = {}) => {
    try {
      return await send({ ...base, path }, options, true);
    } catch (error) {
      options.signal?.throwIfAborted();
      throw connectionFault(endpoint, error);
    }
  };
  return { open, text: (path, options) => readText(endpoint, open, path, options), close: () => agent.destroy() };
}

class SlowEngineError extends Error {}

function send(options: RequestOptions, call: CallOptions, mayRepeat: boolean): Promise<IncomingMessage> {
  const timeoutMs = call.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  return new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = request({ ...options, ...(call.signal ? { signal: call.signal } : {}) });
    const timer = setTimeout(() => {
      outgoing.destroy(new SlowEngineError(`no answer in ${timeoutMs / 1000} s`));
    }, timeoutMs);
    outgoing.on("response", (response) => {
      clearTimeout(timer);
      resolve(response);
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      // A kept connection that the engine closed just now: the request was never read.
      if (mayRepeat && outgoing.reusedSocket && error.code === "ECONNRESET") resolve(send(options, call, false));
      else reject(error);
    });
    outgoing.end();
  });
}

async function readText(
  endpoint: DockerEndpoint,
  open: Transport["open"],
  path: string,
  options: CallOptions = {},
): Promise<Answer> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const response = await open(path, { ...options, signal });
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) throw new Error(`the answer to ${path} is over ${MAX_BODY_BYTES} bytes`);
      chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof EnvironmentError) throw error;
    throw connectionFault(
      endpoint,
      timeout.aborted ? new SlowEngineError(`no complete answer in ${timeoutMs / 1000} s`) : error,
    );
  }
}

const START_HINT = "Start the Docker daemon (`docker info` must work), or correct DOCKER_HOST or the Docker context.";

const FAULTS: Record<string, string> = {
  ENOENT: "there is no such socket, so the Docker daemon is not running",
  ECONNREFUSED: "the connection was refused, so the Docker daemon is not running",
  ECONNRESET: "the connection was reset",
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the host name cannot be looked up now",
  EHOSTUNREACH: "the host cannot be reached",
  ETIMEDOUT: "the connection timed out",
  EPIPE: "the connection was closed",
};

function connectionFault(endpoint: DockerEndpoint, error: unknown): EnvironmentError {
  const { connection } = endpoint;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  if ((code === "EACCES" || code === "EPERM") && connection.kind === "socket") return permissionDenied(connection.path);
  const missingCommand = connection.kind === "command" && code === "ENOENT";
  const reason = missingCommand
    ? "the docker command is not installed"
    : Object.hasOwn(FAULTS, code)
      ? FAULTS[code]
      : (causeChain(error)[0] ?? "the connection failed");
  return new EnvironmentError(`Docker cannot be reached at ${endpoint.address} (${endpoint.source}): ${reason}.`, {
    hint: error instanceof SlowEngineError ? "Wait until `docker info` answers again, then retry." : START_HINT,
    cause: error,
  });
}
