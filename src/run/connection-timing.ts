import diagnostics from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { Agent, buildConnector, type Dispatcher } from "undici";
import type { TlsOptions } from "../model/configuration.ts";
import { trustKey, trustOf } from "../model/tls-trust.ts";

/** What is known of one send's connection. */
export interface ConnectionTrace {
  /** The request has gone out on a connection. */
  sent: boolean;
  /** 0 on a pooled connection, `null` as long as there is none. */
  connectMs: number | null;
  /** The response's headers as they came; `fetch` would join repeated ones. */
  headers: Record<string, string | string[] | undefined>;
  /** The body as it came, where it is compressed. */
  encoded: Uint8Array[];
}

export interface TimedPool {
  /** Dispatches like the pool, trusting as `tls` says, and keeps `trace` up to date. */
  dispatch: (trace: ConnectionTrace, tls: TlsOptions | null, ...options: Parameters<Dispatcher["dispatch"]>) => boolean;
  close(): Promise<void>;
}

/** Idle connections are given up before a server would close them, so that a request never meets a dying one. */
const KEEP_ALIVE_MS = 1000;

/**
 * A pool of at most `connections` keep-alive connections an origin and way to trust. Its times come from the library's diagnostics, which are
 * the only place that tells which connection a request went out on.
 */
export function createTimedPool(connections: number, monotonic: () => number): TimedPool {
  const connectTimes = new WeakMap<object, number>();
  let starting: ConnectionTrace | null = null;
  const onSend = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    if (starting) {
      starting.sent = true;
      starting.connectMs = connectTimes.get(socket) ?? 0;
    }
    starting = null;
    connectTimes.delete(socket);
  };
  diagnostics.subscribe("undici:client:sendHeaders", onSend);
  // One for each way to trust: connections that were opened with other certificates are never shared.
  const agents = new Map<string, Agent>();
  const agentFor = (tls: TlsOptions | null) => {
    const key = trustKey(tls);
    const agent = agents.get(key) ?? createAgent(connections, timedConnector(connectTimes, monotonic, tls));
    agents.set(key, agent);
    return agent;
  };
  return {
    dispatch: (trace, tls, options, handler) => {
      const watched: Dispatcher.DispatchHandler = Object.create(handler);
      // Called in the same breath as the diagnostics of the send that it starts.
      watched.onRequestStart = (...start) => {
        starting = trace;
        handler.onRequestStart?.apply(watched, start);
      };
      watched.onResponseStart = (...response) => {
        trace.headers = response[2];
        handler.onResponseStart?.apply(watched, response);
      };
      watched.onResponseData = (...data) => {
        if (trace.headers["content-encoding"] !== undefined) trace.encoded.push(data[1]);
        handler.onResponseData?.apply(watched, data);
      };
      return agentFor(tls).dispatch(options, watched);
    },
    close: async () => {
      diagnostics.unsubscribe("undici:client:sendHeaders", onSend);
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
    },
  };
}

function createAgent(connections: number, connect: buildConnector.connector): Agent {
  return new Agent({
    connections,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect,
  });
}

function timedConnector(
  connectTimes: WeakMap<object, number>,
  monotonic: () => number,
  tls: TlsOptions | null,
): buildConnector.connector {
  // Every request has a deadline of its own, which is shorter than any limit of the pool.
  const connect = buildConnector({ timeout: 120_000, allowH2: false, ...trustOf(tls) });
  return (options, callback) => {
    const start = monotonic();
    connect(options, (...result) => {
      const [error, socket] = result;
      if (error === null) connectTimes.set(socket, monotonic() - start);
      callback(...result);
    });
  };
}
