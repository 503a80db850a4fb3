import ky from "ky";
import { type Dispatcher, fetch as pooledFetch } from "undici";
import type { System } from "../system.ts";
import { type ConnectionTrace, createTimedPool, type TimedPool } from "./connection-timing.ts";
import { BodyTooLargeError, describeFailure, type HttpFailure, InvalidStatusError } from "./http-failure.ts";
import { decodeBody, type JsonReading, readJson } from "./response-body.ts";

/** One request, complete: nothing is added to it but `host`, `connection` and `content-length`. */
export interface HttpRequest {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string | null;
}

/** Milliseconds of the last send; `null` where unknown. */
export interface HttpTiming {
  total_ms: number;
  ttfb_ms: number | null;
  connect_ms: number | null;
}

export interface HttpResponse {
  status: number;
  /** Every value of each header, names in lower case. */
  headers: ReadonlyMap<string, string[]>;
  /** Decoded bytes, at most 10 MiB. */
  body: Uint8Array;
  text(): string;
  json(): JsonReading;
  timing: HttpTiming;
}

export type HttpOutcome =
  | { response: HttpResponse; failure: null }
  /** `response` is what had arrived of it. */
  | { response: HttpResponse | null; failure: HttpFailure; timing: HttpTiming };

export interface HttpClient {
  /** Sends once. The signal covers connection, headers and body; every failure is a value. */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpOutcome>;
  close(): Promise<void>;
}

export const MAX_BODY_BYTES = 10 * 1024 * 1024;
/** The parser takes any three digits; HTTP ends here. */
const HIGHEST_STATUS = 599;

/** A client with at most `connections` pooled connections an origin. Redirects are answers and are not followed. */
export function createHttpClient(connections: number, system: Pick<System, "monotonic">): HttpClient {
  const pool = createTimedPool(connections, system.monotonic);
  return {
    send: (request, signal) => sendOnce(pool, system.monotonic, request, signal),
    close: () => pool.close(),
  };
}

async function sendOnce(
  pool: TimedPool,
  monotonic: () => number,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpOutcome> {
  const start = monotonic();
  const trace: ConnectionTrace = { sent: false, connectMs: null, headers: {} };
  const received: Received = { head: null, ttfbMs: null, chunks: [], bytes: 0 };
  const timing = (): HttpTiming => ({
    total_ms: monotonic() - start,
    ttfb_ms: received.ttfbMs,
    connect_ms: trace.connectMs,
  });
  try {
    const head = await sendThroughKy(pool, trace, request, signal);
    if (head.status > HIGHEST_STATUS) {
      await head.body?.cancel();
      throw new InvalidStatusError(head.status);
    }
    received.head = head;
    received.ttfbMs = monotonic() - start;
    await readCapped(head, received, signal);
    return { response: toResponse(head, trace.headers, received, timing()), failure: null };
  } catch (error) {
    const { head, bytes } = received;
    const failure = describeFailure(error, { request, signal, sent: trace.sent, answered: head !== null, bytes });
    return { response: head && toResponse(head, trace.headers, received, timing()), failure, timing: timing() };
  }
}

interface Received {
  head: Response | null;
  ttfbMs: number | null;
  chunks: Uint8Array[];
  bytes: number;
}

function sendThroughKy(
  pool: TimedPool,
  trace: ConnectionTrace,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<Response> {
  const { method, url, headers, body } = request;
  // `fetch` adds headers of its own (`sec-fetch-mode`, `accept-language`): what goes out is exactly what the test says.
  const sent = { ...contentLength(body), ...headers };
  const dispatcher = {
    dispatch: (options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) =>
      pool.dispatch(trace, { ...options, headers: sent }, handler),
  } as Dispatcher;
  const send = () => pooledFetch(url, { method, headers, body, signal, redirect: "manual", dispatcher });
  return ky(url, {
    method,
    retry: { limit: 0 },
    throwHttpErrors: false,
    timeout: false,
    redirect: "manual",
    signal,
    // The library's own Response has the same members; only its type names another copy of them.
    fetch: send as unknown as typeof fetch,
  });
}

/** Without it the body would go out in chunks, which many a small server does not read. */
function contentLength(body: string | null): Record<string, string> {
  return body === null ? {} : { "content-length": String(Buffer.byteLength(body)) };
}

/** Counts decoded bytes while they come: a small compressed body can hide a huge one. */
async function readCapped(response: Response, received: Received, signal: AbortSignal): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    received.bytes += value.byteLength;
    if (received.bytes > MAX_BODY_BYTES) {
      received.chunks = [];
      await reader.cancel().catch(() => undefined);
      throw new BodyTooLargeError(MAX_BODY_BYTES);
    }
    received.chunks.push(value);
  }
  signal.throwIfAborted();
}

function toResponse(
  head: Response,
  rawHeaders: ConnectionTrace["headers"],
  received: Received,
  timing: HttpTiming,
): HttpResponse {
  const body = Buffer.concat(received.chunks);
  const headers = new Map<string, string[]>();
  for (const [name, values = []] of Object.entries(rawHeaders)) headers.set(name.toLowerCase(), [values].flat());
  const contentType = head.headers.get("content-type") ?? "";
  let reading: JsonReading | null = null;
  return {
    status: head.status,
    headers,
    body,
    timing,
    text: () => decodeBody(body, contentType),
    json: () => {
      reading ??= readJson(body, contentType);
      return reading;
    },
  };
}
