import { causeChain } from "../errors.ts";

/** What a failed request means, in plain words. */

type Explain = (url: URL) => string;

const TLS_HINT = "name the certificate of its authority as tls.ca_file, set tls.insecure: true, or use http://";

const BY_CODE: Record<string, Explain> = {
  ECONNREFUSED: (url) => `refused the connection at ${url.host}: nothing listens there`,
  ECONNRESET: () => "reset the connection before it answered",
  EPIPE: () => "closed the connection before it answered",
  UND_ERR_SOCKET: () => "closed the connection before it answered in full",
  ENOTFOUND: (url) => `has an unknown host name, ${url.hostname}`,
  EAI_AGAIN: (url) => `has a host name that cannot be looked up now, ${url.hostname}`,
  EHOSTUNREACH: (url) => `cannot be reached: there is no route to ${url.hostname}`,
  ENETUNREACH: (url) => `cannot be reached: there is no network to ${url.hostname}`,
  ETIMEDOUT: (url) => `did not accept a connection at ${url.host}`,
  UND_ERR_CONNECT_TIMEOUT: (url) => `did not accept a connection at ${url.host}`,
  UND_ERR_HEADERS_OVERFLOW: () => "answered with headers over 16 KiB",
  ERR_SSL_WRONG_VERSION_NUMBER: (url) => `does not speak TLS at ${url.host}: use http://`,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: (url) => `does not speak TLS at ${url.host}: use http://`,
  DEPTH_ZERO_SELF_SIGNED_CERT: () => `has a self-signed certificate: ${TLS_HINT}`,
  SELF_SIGNED_CERT_IN_CHAIN: () => `has a self-signed certificate in its chain: ${TLS_HINT}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => `has a certificate of an unknown authority: ${TLS_HINT}`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: () => `has a certificate of an unknown authority: ${TLS_HINT}`,
  UNABLE_TO_GET_ISSUER_CERT: () => `has a certificate of an unknown authority: ${TLS_HINT}`,
  CERT_HAS_EXPIRED: () => "has a certificate that has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: (url) => `has a certificate that is not for ${url.hostname}`,
};

/** How a TLS record begins: alert or handshake, version 3. */
const TLS_RECORDS: readonly string[] = ["\u0015\u0003", "\u0016\u0003"];

/** One clause that follows the name of a service or an endpoint; never "fetch failed". */
export function explainProbeFault(error: unknown, address: string): string {
  if (!URL.canParse(address)) return `has an address that is no URL: ${address}`;
  const url = new URL(address);
  const errors = unwrap(error);
  const parser = errors.find((item) => item.name === "HTTPParserError");
  if (parser) return explainGarbage(parser, url);
  const codes = errors.map((item) => item.code ?? "");
  const places = bothAddresses(errors);
  const code = codes.find((item) => Object.hasOwn(BY_CODE, item));
  const explain = code === undefined ? undefined : BY_CODE[code];
  if (explain) return `${explain(url)}${places}`;
  const texts = causeChain(error).filter(
    (text) => !/^fetch failed$|^terminated$|^Request failed due to a network error/i.test(text),
  );
  return `could not be asked: ${texts.at(-1) ?? "the connection broke"}`;
}

/** Whether no later try can succeed. */
export function isPermanentFault(error: unknown): boolean {
  return unwrap(error).some((item) => item.code === "ERR_INVALID_URL");
}

function explainGarbage(error: Error & { data?: unknown }, url: URL): string {
  const data =
    typeof error.data === "string" ? error.data : Buffer.isBuffer(error.data) ? error.data.toString("latin1") : "";
  if (TLS_RECORDS.includes(data.slice(0, 2))) return `speaks TLS at ${url.host}: use https://`;
  const beginning = data
    .replace(/[^\x20-\x7e]+/g, " ")
    .trim()
    .slice(0, 40);
  return `does not speak HTTP at ${url.host}${beginning ? ` (it sent "${beginning}")` : ""}: check the port`;
}

/** `localhost` stands for two addresses; which of them were tried belongs into the message. */
function bothAddresses(errors: readonly Fault[]): string {
  const places = errors.flatMap((error) =>
    error.address ? [`${error.address}${error.port ? `:${error.port}` : ""}`] : [],
  );
  const distinct = [...new Set(places)];
  return distinct.length > 1 ? ` (tried ${distinct.join(" and ")})` : "";
}

interface Fault extends Error {
  readonly code?: string;
  readonly address?: string;
  readonly port?: number;
  readonly data?: unknown;
}

/** An error, its causes and the members of its aggregates. */
function unwrap(error: unknown, depth = 0): Fault[] {
  if (depth > 8 || !(error instanceof Error)) return [];
  const members = error instanceof AggregateError ? error.errors : [];
  return [error, ...members, error.cause].flatMap((item, index) => (index === 0 ? [error] : unwrap(item, depth + 1)));
}
