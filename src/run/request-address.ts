import { renderTemplate, type Scope } from "../config/variables.ts";
import type { Call, TlsOptions } from "../model/configuration.ts";
import type { Json } from "../model/json.ts";
import type { CallContext } from "./call-context.ts";
import { parametersOf } from "./parameters.ts";
import { renderedText, toText } from "./rendered-text.ts";
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

export interface Address {
  /** Without user and password. */
  url: string;
  /** Basic authentication that the address asks for. */
  authorization: string | null;
  /** Of the service that is at this address. */
  tls: TlsOptions | null;
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//;

type AddressContext = Pick<CallContext, "services" | "scope">;

/** Where a call goes: base_url and endpoint joined as text, the query added. Throws `TestFault` or `UnknownNameError`. */
export function buildAddress(context: AddressContext, call: Call): Address {
  const { services, scope } = context;
  const endpoint = toText(renderTemplate(call.endpoint ?? "", scope));
  const { address, service } = ABSOLUTE.test(endpoint)
    ? { address: endpoint, service: declaredService(endpoint, services) }
    : joinedAddress(endpoint, call.target_service, context);
  const url = appendQuery(address, call.query, scope);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new TestFault("address", `${JSON.stringify(url)} is not an HTTP address`);
  return { ...takeCredentials(url), tls: service.tls };
}

/** The declared service whose origin (scheme, host and port) an address has; `null` when there is none. */
export function serviceAt(url: string, services: ReadonlyMap<string, RunService>): RunService | null {
  const origin = originOf(url);
  if (origin === null) return null;
  const at = [...services.values()].find(({ base_url }) => base_url !== null && originOf(base_url) === origin);
  return at ?? null;
}

export function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

/** Joined as text: an endpoint never replaces the host. */
function joinedAddress(
  endpoint: string,
  name: string | null,
  { services, scope }: AddressContext,
): { address: string; service: RunService } {
  const service = name === null ? undefined : services.get(name);
  if (!service)
    throw new TestFault(
      "address",
      name === null
        ? "the test names no target_service"
        : `the service ${name} has no address here: it is not declared under services`,
    );
  if (service.base_url === null) {
    throw new TestFault(
      "address",
      `the service ${service.name} has no address: it publishes no port, and no base_url is configured`,
    );
  }
  const base = renderedText(service.base_url, scope);
  if (endpoint === "" || /^[?#]/.test(endpoint)) return { address: base + endpoint, service };
  return { address: `${base.replace(/(?<!\/)\/+$/, "")}/${endpoint.replace(/^\//, "")}`, service };
}

function declaredService(endpoint: string, services: ReadonlyMap<string, RunService>): RunService {
  const service = serviceAt(endpoint, services);
  if (service) return service;
  throw new TestFault(
    "address",
    `${endpoint} belongs to no declared service: only addresses of declared services are requested`,
  );
}

/** A list repeats its key; `null` leaves the parameter out. What the address has already stays as it is. */
function appendQuery(url: string, query: Record<string, Json>, scope: Scope): string {
  const parameters = new URLSearchParams(parametersOf(query, "query", scope));
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
  return {
    url: url.replace(/(?<=^[a-z]+:\/\/)[^/?#\\]*@/i, ""),
    authorization: `Basic ${Buffer.from(credentials).toString("base64")}`,
  };
}
