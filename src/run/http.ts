import ky from "ky";
import { type Dispatcher, fetch as pooledFetch } from "undici";
import type { TlsOptions } from "../model/configuration.ts";
import { sentAddress } from "../model/sent-address.ts";
import type { System } from "../system.ts";
import type { RequestBody } from "./bodies/body.ts";
import { type ConnectionTrace, createTimedPool, type TimedPool } from "./connection-timing.ts";
import {
  BodyTooLargeError,
  describeFailure,
  type HttpFailure,
  InvalidStatusError,
  UnknownEncodingError,
} from "./http-failure.ts";
import { decodeBody, type JsonReading, readJson } from "./response-body.ts";
import { decodeStrictly } from "./response-encoding.ts";

/** One request, complete: nothing is added to it but `host`, `connection` and `content-length`. */
export interface HttpRequest {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: RequestBody | null;
  /** `null`: what the machine trusts. */
  tls: TlsOptions | null;
  /** Its redirects are meant to be followed; a client by itself does not. */
  follow: boolean;
}

/** Milliseconds of the last send, with the redirects that led to it; `null` where unknown. */
export interface HttpTiming {
  total_ms: number;
  ttfb_ms: number | null;
  connect_ms: number | null;
}

export interface HttpResponse {
  status: number;
  /** Every value of each header, names in lower case. */
  headers: ReadonlyMap<string, string[]>;
  /** Redirects that were followed to get here, one line each. */
  hops: readonly string[];
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
const DECODED = ["identity", "gzip", "x-gzip", "deflate", "br", "zstd"];

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
  const trace: ConnectionTrace = { sent: false, connectMs: null, headers: {}, encoded: [] };
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
    await refuseUnknownEncoding(head, request.method);
    await readCapped(head, received, signal);
    await refuseCutEncoding(head, trace.encoded);
    return { response: toResponse(head, trace.headers, received, timing()), failure: null };
  } catch (error) {
    const { head, bytes } = received;
    const waitedMs = monotonic() - start;
    const progress = { sent: trace.sent, answered: head !== null, bytes, waitedMs };
    const failure = describeFailure(error, { request, signal, ...progress });
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
  const { method, url, headers, body, tls } = request;
  const content = body?.content ?? null;
  // `fetch` adds headers of its own (`sec-fetch-mode`, `accept-language`): what goes out is exactly what the test says.
  const sent = { ...contentLength(content), ...headers };
  const { origin, path, standIn } = sentAddress(url);
  const dispatcher = {
    dispatch: (options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) =>
      pool.dispatch(trace, tls, { ...options, origin, path, headers: sent }, handler),
  } as Dispatcher;
  const send = () => pooledFetch(standIn, { method, headers, body: content, signal, redirect: "manual", dispatcher });
  // Its messages name the address.
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
function contentLength(content: string | Uint8Array | null): Record<string, string> {
  return content === null ? {} : { "content-length": String(Buffer.byteLength(content)) };
}

/** `fetch` hands out the body of an unknown encoding as it came, as if it were the text. */
async function refuseUnknownEncoding(head: Response, method: string): Promise<void> {
  const unknown = encodingsOf(head).find((encoding) => !DECODED.includes(encoding));
  if (unknown === undefined || head.body === null || method === "HEAD") return;
  await head.body.cancel();
  throw new UnknownEncodingError(unknown);
}

/** `fetch` takes what has come of a compressed body for the whole, as browsers do; a test must not pass on half an answer. */
async function refuseCutEncoding(head: Response, encoded: readonly Uint8Array[]): Promise<void> {
  if (encoded.length === 0 || head.body === null) return;
  await decodeStrictly(Buffer.concat(encoded), encodingsOf(head), MAX_BODY_BYTES);
}

function encodingsOf(head: Response): string[] {
  const written = head.headers.get("content-encoding")?.toLowerCase().split(",") ?? [];
  return written.map((encoding) => encoding.trim()).filter((encoding) => encoding !== "");
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
    hops: [],
    body,
    timing,
    text: () => decodeBody(body, contentType),
    json: () => {
      reading ??= readJson(body, contentType);
      return reading;
    },
  };
}
