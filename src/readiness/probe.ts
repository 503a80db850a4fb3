import ky from "ky";
import { Agent, type Dispatcher, fetch as undiciFetch } from "undici";
import type { TlsOptions } from "../model/configuration.ts";
import { sentAddress } from "../model/sent-address.ts";
import { trustKey, trustOf } from "../model/tls-trust.ts";
import type { System } from "../system.ts";
import { explainProbeFault, isPermanentFault } from "./probe-fault.ts";

export interface ProbeOutcome {
  readonly ok: boolean;
  /** `null`: no answer came. */
  readonly status: number | null;
  /** What went wrong, in words; `null` when it passed. */
  readonly error: string | null;
  /** Trying again cannot help. */
  readonly permanent: boolean;
  readonly durationMs: number;
}

export interface Prober {
  /** One GET; never rejects. Passes on 2xx; redirects are not followed. `timeoutMs` covers connection, headers and body. */
  probe(url: string, timeoutMs: number, signal: AbortSignal, tls: TlsOptions | null): Promise<ProbeOutcome>;
  close(): Promise<void>;
}

const BODY_BYTES = 1024;

/** Every probe has a connection of its own: a kept one says nothing about whether the service still accepts. */
export function createProber(system: System): Prober {
  const agents = new Map<string, Agent>();
  const agentFor = (tls: TlsOptions | null) => {
    const agent = agents.get(trustKey(tls)) ?? new Agent({ pipelining: 0, allowH2: false, connect: trustOf(tls) });
    agents.set(trustKey(tls), agent);
    return agent;
  };
  // The global Request is of Node's own undici and not understood by this one; a probe needs no more than its address.
  const fetchTrusting = (tls: TlsOptions | null) =>
    (async ({ url, headers, signal }: Request) => {
      const { origin, path, standIn } = sentAddress(url);
      const dispatcher = {
        dispatch: (options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) =>
          agentFor(tls).dispatch({ ...options, origin, path }, handler),
      } as Dispatcher;
      return undiciFetch(standIn, {
        dispatcher,
        redirect: "manual",
        signal,
        headers: Object.fromEntries(headers),
      });
    }) as unknown as typeof globalThis.fetch;
  const client = ky.create({ retry: { limit: 0 }, throwHttpErrors: false, timeout: false, redirect: "manual" });
  return {
    probe: async (url, timeoutMs, signal, tls) => {
      const begin = system.monotonic();
      const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
      const through = client.extend({ fetch: fetchTrusting(tls) });
      const outcome = await attempt(through, url, timeoutMs, timeout, signal);
      return { ...outcome, durationMs: Math.round(system.monotonic() - begin) };
    },
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
    },
  };
}

async function attempt(
  client: typeof ky,
  url: string,
  timeoutMs: number,
  timeout: AbortSignal,
  signal: AbortSignal,
): Promise<Omit<ProbeOutcome, "durationMs">> {
  let status: number | null = null;
  try {
    const { address, headers } = separateCredentials(url);
    const response = await client.get(address, { headers, signal: AbortSignal.any([signal, timeout]) });
    status = response.status;
    const body = await readBeginning(response);
    if (response.ok) return { ok: true, status, error: null, permanent: false };
    return { ok: false, status, error: explainStatus(response, body), permanent: false };
  } catch (error) {
    const fault = timeout.aborted ? explainTimeout(status, timeoutMs) : explainProbeFault(error, url);
    return { ok: false, status, error: fault, permanent: isPermanentFault(error) };
  }
}

/** `http://user:password@host` as every other client reads it; `fetch` refuses such an address. */
function separateCredentials(url: string): { address: string; headers: Record<string, string> } {
  const headers = { accept: "*/*" };
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed?.username && !parsed?.password) return { address: url, headers };
  const text = `${decodeURIComponent(parsed.username)}:${decodeURIComponent(parsed.password)}`;
  parsed.username = "";
  parsed.password = "";
  return {
    address: parsed.href,
    headers: { ...headers, authorization: `Basic ${Buffer.from(text).toString("base64")}` },
  };
}

/** The first KiB; the rest is given back unread, so that the connection ends. */
async function readBeginning(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  while (reader && bytes < BODY_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    bytes += value.length;
  }
  await reader?.cancel();
  return Buffer.concat(chunks).subarray(0, BODY_BYTES).toString("utf8");
}

function explainStatus(response: Response, body: string): string {
  const location = response.headers.get("location");
  if (response.status >= 300 && response.status < 400 && location) {
    return `answered ${response.status}, a redirect to ${location}, and redirects are not followed`;
  }
  const text = body.replace(/\s+/g, " ").trim().slice(0, 200);
  return `answered ${response.status}${text ? `: ${text}` : ""}`;
}

function explainTimeout(status: number | null, timeoutMs: number): string {
  const seconds = `${Math.round(timeoutMs / 100) / 10} s`;
  return status === null
    ? `gave no answer in ${seconds}`
    : `answered ${status}, but did not finish its body in ${seconds}`;
}
