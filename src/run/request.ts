import { renderTemplate, type Scope } from "../config/variables.ts";
import type { TestCase } from "../model/configuration.ts";
import { type Json, stringifyJson } from "../model/json.ts";
import type { HttpRequest } from "./http.ts";
import { TestFault } from "./test-fault.ts";

/** A service as the runner needs it. */
export interface RunService {
  name: string;
  base_url: string | null;
  health_endpoint: string | null;
  /** It, or something that it depends on, never got ready; `cause` is the root service, `reason` a sentence. */
  unavailable: { cause: string; reason: string } | null;
}

/** Everything that decides what a test's request looks like. */
export interface RequestPlan {
  test: Pick<TestCase, "target_service" | "headers" | "query" | "request_body">;
  method: string;
  endpoint: string;
  services: ReadonlyMap<string, RunService>;
  scope: Scope;
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//;
const INVALID_HEADER_VALUE = /[^\t\x20-\x7e\x80-\xff]/;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const DEFAULT_HEADERS = { accept: "*/*", "accept-encoding": "gzip, deflate, br", "user-agent": "compose-verify" };

/** The request of a test, its templates rendered. Throws `TestFault` or `UnknownNameError`. */
export function buildRequest(plan: RequestPlan): HttpRequest {
  const { test, scope } = plan;
  const body = test.request_body === undefined ? null : stringifyJson(renderTemplate(test.request_body, scope));
  const { url, authorization } = takeCredentials(buildUrl(plan));
  const defaults = {
    ...DEFAULT_HEADERS,
    ...(body === null ? {} : { "content-type": "application/json" }),
    ...(authorization === null ? {} : { authorization }),
  };
  return { method: plan.method, url, headers: buildHeaders({ ...defaults, ...lowerCased(test.headers) }, scope), body };
}

function buildUrl(plan: RequestPlan): string {
  const endpoint = toText(renderTemplate(plan.endpoint, plan.scope));
  const address = ABSOLUTE.test(endpoint) ? declaredUrl(endpoint, plan.services) : joinedUrl(endpoint, plan);
  const url = appendQuery(address, plan.test.query, plan.scope);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new TestFault("address", `${JSON.stringify(url)} is not an HTTP address`);
  return url;
}

/** Joined as text: an endpoint never climbs out of the base path, and never replaces the host. */
function joinedUrl(endpoint: string, plan: RequestPlan): string {
  const name = plan.test.target_service;
  const service = name === null ? undefined : plan.services.get(name);
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
  const base = toText(renderTemplate(service.base_url, plan.scope));
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

function lowerCased(headers: Record<string, string | null>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function toText(value: Json): string {
  return typeof value === "string" ? value : stringifyJson(value);
}
