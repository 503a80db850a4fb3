import type { IncomingMessage } from "node:http";
import { createInterface } from "node:readline";
import { EnvironmentError } from "../errors.ts";
import type { DockerEndpoint } from "./endpoint.ts";
import type { ContainerInspection, ContainerSummary, EngineEvent, ImageInspection } from "./engine-types.ts";
import { LogCollector } from "./log-text.ts";
import { type Answer, type CallOptions, createTransport, type Transport } from "./transport.ts";

export interface EngineVersion {
  /** `28.2.2` */
  readonly version: string;
  readonly apiVersion: string;
}

export interface ListFilter {
  readonly project?: string;
  /** Absolute path of a compose file's folder, as Compose labels its containers. */
  readonly workingDirectory?: string;
}

export interface EventRequest {
  readonly project: string;
  /** Seconds since 1970 on the daemon's clock; events since then are replayed first. */
  readonly since: number;
  readonly signal: AbortSignal;
  /** The engine answered; it may not yet be listening, hence `since`. */
  readonly onOpen: () => void;
  readonly onEvent: (event: EngineEvent) => void;
}

/** The Docker engine as it is. Every call rejects with an EnvironmentError when the engine cannot be reached or is too slow. */
export interface Engine {
  readonly endpoint: DockerEndpoint;
  readonly version: EngineVersion;
  /** The daemon's clock, milliseconds since 1970. */
  clock(options?: CallOptions): Promise<number>;
  /** Running or not. */
  listContainers(filter: ListFilter, options?: CallOptions): Promise<ContainerSummary[]>;
  /** `null`: there is no such container any more. */
  inspectContainer(id: string, options?: CallOptions): Promise<ContainerInspection | null>;
  /** `null`: there is no such image any more. */
  inspectImage(id: string, options?: CallOptions): Promise<ImageInspection | null>;
  /** The last `tail` lines as plain text, at most 1 MiB; a sentence where the log driver keeps none; `null` without a container. */
  containerLog(id: string, tail: number, options?: CallOptions): Promise<string | null>;
  /** Events of a project's containers; resolves when the engine ends the stream. */
  events(request: EventRequest): Promise<void>;
  close(): void;
}

const MAX_LOG_BYTES = 1024 * 1024;
const EVENT_NAMES = [
  "create",
  "start",
  "restart",
  "die",
  "oom",
  "kill",
  "stop",
  "pause",
  "unpause",
  "destroy",
  "rename",
  "health_status",
];

/**
 * Greets the engine and speaks the API version that it offers.
 * @throws EnvironmentError when it does not answer, or is no Docker engine
 */
export async function connectEngine(endpoint: DockerEndpoint, options?: CallOptions): Promise<Engine> {
  const transport = createTransport(endpoint);
  try {
    const answer = await transport.text("/version", options);
    const raw = parse<{ Version?: unknown; ApiVersion?: unknown }>(endpoint, answer);
    const version = typeof raw.Version === "string" ? raw.Version : "unknown";
    if (typeof raw.ApiVersion !== "string" || !/^\d+\.\d+$/.test(raw.ApiVersion)) throw notDocker(endpoint, answer);
    return createEngine(endpoint, transport, { version, apiVersion: raw.ApiVersion });
  } catch (error) {
    transport.close();
    throw error;
  }
}

function createEngine(endpoint: DockerEndpoint, transport: Transport, version: EngineVersion): Engine {
  const base = `/v${version.apiVersion}`;
  const read = async <T>(path: string, options?: CallOptions): Promise<T | null> => {
    const answer = await transport.text(`${base}${path}`, options);
    return answer.status === 404 ? null : parse<T>(endpoint, answer);
  };
  const inspectContainer: Engine["inspectContainer"] = (id, options) =>
    read(`/containers/${encodeURIComponent(id)}/json`, options);
  return {
    endpoint,
    version,
    inspectContainer,
    clock: async (options) => {
      const information = await read<{ SystemTime?: string }>("/info", options);
      const time = Date.parse(information?.SystemTime ?? "");
      return Number.isNaN(time) ? Date.now() : time;
    },
    listContainers: async (filter, options) =>
      (await read<ContainerSummary[]>(`/containers/json?all=1&filters=${encodeFilters(filter)}`, options)) ?? [],
    inspectImage: (id, options) => read(`/images/${encodeURIComponent(id)}/json`, options),
    containerLog: async (id, tail, options) => {
      const container = await inspectContainer(id, options);
      if (container === null) return null;
      const path = `${base}/containers/${encodeURIComponent(id)}/logs?stdout=1&stderr=1&tail=${tail}`;
      return readLog(await transport.open(path, options), container.Config?.Tty !== true, options);
    },
    events: async (request) => {
      const filters = encode({
        type: ["container"],
        label: [`com.docker.compose.project=${request.project}`],
        event: EVENT_NAMES,
      });
      const path = `${base}/events?since=${request.since.toFixed(3)}&filters=${filters}`;
      const response = await transport.open(path, { signal: request.signal });
      if (response.statusCode !== 200) throw notDocker(endpoint, { status: response.statusCode ?? 0, text: "" });
      request.onOpen();
      await readEvents(response, request.onEvent);
    },
    close: () => transport.close(),
  };
}

async function readEvents(response: IncomingMessage, onEvent: EventRequest["onEvent"]): Promise<void> {
  for await (const line of createInterface({ input: response, crlfDelay: Number.POSITIVE_INFINITY })) {
    try {
      onEvent(JSON.parse(line) as EngineEvent);
    } catch {
      // Half a line at the end of a stream: the next snapshot tells what it would have told.
    }
  }
}

/** A log that cannot be read is a sentence in the log's place, never a fault of the run. */
async function readLog(response: IncomingMessage, framed: boolean, options: CallOptions = {}): Promise<string | null> {
  const refused = response.statusCode !== 200;
  const collector = new LogCollector(framed && !refused, MAX_LOG_BYTES);
  const timer = setTimeout(() => response.destroy(), options.timeoutMs ?? 10_000);
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) collector.push(chunk);
  } catch {
    // Cut off by the time-out or by the engine: what came is what there is.
  } finally {
    clearTimeout(timer);
  }
  if (response.statusCode === 404) return null;
  if (refused) return `(the log cannot be read: ${daemonMessage(collector.text())})`;
  return collector.text();
}

function parse<T>(endpoint: DockerEndpoint, answer: Answer): T {
  if (answer.status < 200 || answer.status > 299) throw notDocker(endpoint, answer);
  try {
    return JSON.parse(answer.text) as T;
  } catch {
    throw notDocker(endpoint, answer);
  }
}

function notDocker(endpoint: DockerEndpoint, answer: Answer): EnvironmentError {
  return new EnvironmentError(
    `The Docker engine at ${endpoint.address} answered ${answer.status}: ${daemonMessage(answer.text)}.`,
    { hint: `Check that ${endpoint.source} names a Docker engine, and that \`docker info\` works.` },
  );
}

/** `{"message": "…"}`, or the text's beginning. */
function daemonMessage(text: string): string {
  try {
    const message = (JSON.parse(text) as { message?: unknown }).message;
    if (typeof message === "string") return message.trim();
  } catch {
    // Not the engine's form of an error; its text is shown.
  }
  return text.replace(/\s+/g, " ").trim().slice(0, 200) || "nothing";
}

function encodeFilters(filter: ListFilter): string {
  const labels = [
    ...(filter.project === undefined ? [] : [`com.docker.compose.project=${filter.project}`]),
    ...(filter.workingDirectory === undefined
      ? []
      : [`com.docker.compose.project.working_dir=${filter.workingDirectory}`]),
  ];
  return encode({ label: labels });
}

const encode = (value: unknown) => encodeURIComponent(JSON.stringify(value));
