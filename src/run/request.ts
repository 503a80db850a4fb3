import { renderTemplate, type Scope } from "../config/variables.ts";
import type { Call, TlsOptions } from "../model/configuration.ts";
import { type Json, stringifyJson } from "../model/json.ts";
import type { CallContext } from "./call-context.ts";
import type { HttpRequest } from "./http.ts";
import { TestFault } from "./test-fault.ts";

/** A service as the runner needs it. */
export interface RunService {
  name: string;
  base_url: string | null;
  health_endpoint: string | null;
  tls: TlsOptions | null;
  /** It, or something that it depends on, never got ready; `cause` is the root service, `reason` a sentence. */
  unavailable: { cause: string; reason: string } | null;
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//;
const INVALID_HEADER_VALUE = /[^\t\x20-\x7e\x80-\xff]/;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const DEFAULT_HEADERS = { accept: "*/*", "accept-encoding": "gzip, deflate, br", "user-agent": "compose-verify" };

type AddressContext = Pick<CallContext, "services" | "scope">;

/** The request of a call, its templates rendered. Throws `TestFault` or `UnknownNameError`. */
export async function buildRequest(context: CallContext, call: Call): Promise<HttpRequest> {
  const { scope } = context;
  const body = call.request_body === undefined ? null : stringifyJson(renderTemplate(call.request_body, scope));
  const { url, authorization } = takeCredentials(buildUrl(context, call));
  const defaults = {
    ...DEFAULT_HEADERS,
    ...(body === null ? {} : { "content-type": "application/json" }),
    ...(authorization === null ? {} : { authorization }),
  };
  return { method: call.method, url, headers: buildHeaders({ ...defaults, ...call.headers }, scope), body };
}

function buildUrl(context: AddressContext, call: Call): string {
  const endpoint = toText(renderTemplate(call.endpoint ?? "", context.scope));
  const address = ABSOLUTE.test(endpoint)
    ? declaredUrl(endpoint, context.services)
    : joinedUrl(endpoint, call.target_service, context);
  const url = appendQuery(address, call.query, context.scope);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new TestFault("address", `${JSON.stringify(url)} is not an HTTP address`);
  return url;
}

/** Joined as text: an endpoint never climbs out of the base path, and never replaces the host. */
function joinedUrl(endpoint: string, name: string | null, { services, scope }: AddressContext): string {
  const service = name === null ? undefined : services.get(name);
  if (!service)
    throw new TestFault(
      "address",
      name === null ? "the test names no target_service" : `the service ${name} is not known`,
    );
  if (service.base_url === null) {
    throw new TestFault(
      "address",
      `the service ${service.name} has no address: it publishes no port, and no base_url is configured`,
    );
  }
  const base = toText(renderTemplate(service.base_url, scope));
  if (endpoint === "" || /^[?#]/.test(endpoint)) return base + endpoint;
  return `${base.replace(/(?<!\/)\/+$/, "")}/${endpoint.replace(/^\//, "")}`;
}

function declaredUrl(endpoint: string, services: ReadonlyMap<string, RunService>): string {
  const origin = originOf(endpoint);
  const declared = [...services.values()].some(
    (service) => service.base_url !== null && originOf(service.base_url) === origin,
  );
  if (origin === null || !declared) {
    throw new TestFault(
      "address",
      `${endpoint} belongs to no declared service: only addresses of declared services are requested`,
    );
  }
  return endpoint;
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

/** A list repeats its key; `null` leaves the parameter out. */
function appendQuery(url: string, query: Record<string, Json>, scope: Scope): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const rendered = renderTemplate(value, scope);
    for (const item of Array.isArray(rendered) ? rendered : [rendered]) {
      if (item !== null) parameters.append(key, toText(item));
    }
  }
  const [address = "", ...fragment] = url.split("#");
  if (parameters.size === 0) return url;
  const separator = !address.includes("?") ? "?" : /[?&]$/.test(address) ? "" : "&";
  return [`${address}${separator}${parameters}`, ...fragment].join("#");
}

/** Clients refuse `http://user:password@host`; it means basic authentication. */
function takeCredentials(url: string): { url: string; authorization: string | null } {
  const parsed = new URL(url);
  if (parsed.username === "" && parsed.password === "") return { url, authorization: null };
  const credentials = `${decodeURIComponent(parsed.username)}:${decodeURIComponent(parsed.password)}`;
  parsed.username = "";
  parsed.password = "";
  return { url: parsed.href, authorization: `Basic ${Buffer.from(credentials).toString("base64")}` };
}

function buildHeaders(headers: Record<string, string | null>, scope: Scope): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) continue;
    const text = toText(renderTemplate(value, scope));
    if (!HEADER_NAME.test(name)) throw new TestFault("invalid-request", `${JSON.stringify(name)} is not a header name`);
    if (INVALID_HEADER_VALUE.test(text)) {
      throw new TestFault(
        "invalid-request",
        `the header ${name} holds a character that no header can carry, such as a line break`,
      );
    }
    sent[name] = text;
  }
  return sent;
}

function toText(value: Json): string {
  return typeof value === "string" ? value : stringifyJson(value);
}
