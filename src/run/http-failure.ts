import { causeChain } from "../errors.ts";
import { DeadlineError, reasonOf } from "./deadline.ts";
import type { HttpRequest } from "./http.ts";
import type { Remedy } from "./remediation.ts";

/** Why no complete answer came. */
export interface HttpFailure {
  kind: Remedy;
  /** One sentence in plain words. */
  message: string;
  /** Texts of the chain of causes, outermost first. */
  trace: string[];
  /** `always`: the service cannot have acted on the request; `idempotent`: it may have, which is harmless for some methods. */
  repeatable: "always" | "idempotent" | "never";
}

/** How far a send had come when it failed. */
export interface SendState {
  request: HttpRequest;
  signal: AbortSignal;
  sent: boolean;
  answered: boolean;
  /** Decoded bytes of the body that had come. */
  bytes: number;
  /** Since it began. */
  waitedMs: number;
}

export class BodyTooLargeError extends Error {
  constructor(limit: number) {
    super(`the decoded body is larger than ${limit / 1024 / 1024} MiB`);
    this.name = "BodyTooLargeError";
  }
}

export class InvalidStatusError extends Error {
  constructor(status: number) {
    super(`the status ${status} is none (100 to 599)`);
    this.name = "InvalidStatusError";
  }
}

export class UnknownEncodingError extends Error {
  constructor(encoding: string) {
    super(`its content-encoding is ${JSON.stringify(encoding)}, which is unknown`);
    this.name = "UnknownEncodingError";
  }
}

interface Cause {
  code: string;
  name: string;
  message: string;
}

interface Rule {
  kind: Remedy;
  matches: (cause: Cause, state: SendState) => boolean;
  message: (address: string, state: SendState, cause: Cause) => string;
  repeatable?: HttpFailure["repeatable"];
}

const codes = (pattern: RegExp) => (cause: Cause) => pattern.test(cause.code);
const cutOff = codes(/^(UND_ERR_SOCKET|ECONNRESET|EPIPE|ECONNABORTED)$/);

/** First rule that matches the innermost cause wins. */
const RULES: Rule[] = [
  {
    kind: "body-too-large",
    matches: (cause) => cause.name === "BodyTooLargeError",
    message: (address) => `${address} sent a body over 10 MiB (decoded): reading stopped there`,
  },
  {
    kind: "refused",
    matches: codes(/^ECONNREFUSED$/),
    message: (address) => `connection refused by ${address}: nothing listens there`,
    repeatable: "always",
  },
  {
    kind: "not-found",
    matches: codes(/^(ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_NONAME)$/),
    message: (address) => `the host name of ${address} cannot be found`,
    repeatable: "always",
  },
  {
    kind: "unreachable",
    matches: codes(/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/),
    message: (address) => `${address} cannot be reached over the network`,
  },
  {
    kind: "tls-to-plain",
    matches: (cause) =>
      /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|SSL_HTTP_REQUEST/i.test(`${cause.code} ${cause.message}`),
    message: (address) => `${address} does not speak TLS: it answered https with plain text`,
  },
  {
    kind: "certificate",
    matches: codes(/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/),
    message: (address, _state, cause) => `the TLS certificate of ${address} is not accepted: ${cause.message}`,
  },
  {
    kind: "headers-too-large",
    matches: codes(/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/),
    message: (address) => `${address} sent response headers over 16 KiB`,
  },
  {
    kind: "ended-early",
    matches: (cause, state) =>
      state.answered &&
      (cutOff(cause) ||
        /^(Z_BUF_ERROR|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/.test(cause.code) ||
        cause.message === "unexpected end of file"),
    message: (address, state) => `the response of ${address} ended early: ${bytesOf(state)} received`,
  },
  {
    kind: "undecodable",
    matches: (cause) => cause.name === "UnknownEncodingError",
    message: (address, _state, cause) => `the body of ${address} cannot be decoded: ${cause.message}`,
  },
  {
    kind: "undecodable",
    matches: (cause) =>
      /^(Z_|ERR__?ERROR|ERR_BROTLI|ERR_PADDING|ERR__|ERR_ZSTD|ZSTD_)/.test(cause.code) ||
      /content-encoding/i.test(cause.message),
    message: (address, _state, cause) =>
      `the body of ${address} is not what its content-encoding says: ${cause.message}`,
  },
  {
    kind: "not-http",
    matches: (cause) =>
      /^(HTTPParserError|InvalidStatusError)$/.test(cause.name) ||
      cause.code.startsWith("HPE_") ||
      cause.message === "bad response",
    message: (address, _state, cause) => `${address} is not speaking HTTP: ${cause.message}`,
  },
  {
    kind: "closed",
    matches: (cause) => cause.code === "UND_ERR_SOCKET" && /other side closed/.test(cause.message),
    message: (address) => `${address} closed the connection without an answer`,
    repeatable: "idempotent",
  },
  {
    kind: "reset",
    matches: cutOff,
    message: (address) => `${address} reset the connection before an answer came`,
    repeatable: "idempotent",
  },
  {
    kind: "invalid-request",
    matches: codes(/^(UND_ERR_INVALID_ARG|UND_ERR_NOT_SUPPORTED|UND_ERR_REQ_CONTENT_LENGTH_MISMATCH|ERR_INVALID_)/),
    message: (_address, _state, cause) => `the request cannot be sent: ${cause.message}`,
  },
];

/** Puts a failed send into words. */
export function describeFailure(error: unknown, state: SendState): HttpFailure {
  const address = addressOf(state.request.url);
  if (state.signal.aborted) return abortFailure(address, state);
  const cause = innermost(error);
  const trace = causeChain(error).filter((text) => text !== "fetch failed" && text !== "terminated");
  const rule = RULES.find((candidate) => candidate.matches(cause, state));
  if (!rule) {
    return { kind: "unknown", message: `no answer from ${address}: ${cause.message}`, trace, repeatable: "never" };
  }
  return {
    kind: rule.kind,
    message: rule.message(address, state, cause),
    trace,
    repeatable: state.answered ? "never" : (rule.repeatable ?? "never"),
  };
}

function abortFailure(address: string, state: SendState): HttpFailure {
  const { signal } = state;
  const base: Pick<HttpFailure, "trace" | "repeatable"> = { trace: [reasonOf(signal)], repeatable: "never" };
  if (!(signal.reason instanceof DeadlineError)) return { ...base, kind: "interrupted", message: reasonOf(signal) };
  const waited = waitedFor(state.waitedMs, signal.reason);
  const limit = signal.reason.holder === "request" ? "" : `; ${reasonOf(signal)}`;
  if (state.answered) {
    const message = `the response of ${address} did not end in ${waited}: ${bytesOf(state)} received${limit}`;
    return { ...base, kind: "slow-body", message };
  }
  if (state.sent) {
    const message = `${address} accepted the connection, sent no response in ${waited}${limit}`;
    return { ...base, kind: "no-answer", message };
  }
  return { ...base, kind: "no-connection", message: `no connection to ${address} in ${waited}${limit}` };
}

/** Less than the limit where other work came first; never more, however late the timer is. */
function waitedFor(milliseconds: number, { seconds }: DeadlineError): string {
  return `${Number(Math.min(milliseconds / 1000, seconds).toFixed(1))} s`;
}

/** The last link of the chain says what happened; of several tried addresses, the first one's. */
function innermost(error: unknown): Cause {
  let current = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    const next = current instanceof AggregateError ? current.errors[0] : current.cause;
    if (!(next instanceof Error)) break;
    current = next;
  }
  if (!(current instanceof Error)) return { code: "", name: "", message: String(current) };
  const code = (current as NodeJS.ErrnoException).code;
  return { code: String(code ?? ""), name: current.name, message: current.message || String(code ?? current.name) };
}

function addressOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function bytesOf(state: SendState): string {
  return state.bytes === 1 ? "1 byte" : `${state.bytes} bytes`;
}
