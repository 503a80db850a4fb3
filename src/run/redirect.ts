import type { Call } from "../model/configuration.ts";
import type { CallContext } from "./call-context.ts";
import { cookieHeader } from "./cookies.ts";
import type { HttpRequest, HttpResponse } from "./http.ts";
import type { Remedy } from "./remediation.ts";
import { originOf, serviceAt } from "./request-address.ts";

/** A redirect that is not followed, and why. */
export interface Refusal {
  kind: Remedy;
  message: string;
}

export type Step = { request: HttpRequest; refusal: null } | { request: null; refusal: Refusal };

const REDIRECTS = [301, 302, 303, 307, 308];
/** Say what is wanted, and nothing about who wants it: other origins get them, too. */
const HARMLESS_HEADERS = /^(accept(-.*)?|user-agent)$/;
/** Describe a body, and go with it. */
const BODY_HEADERS = /^content-/;

/** Where an answer leads, resolved against the address that gave it; `null` when it is no redirect. */
export function locationOf(request: HttpRequest, response: HttpResponse): string | null {
  const [location] = response.headers.get("location") ?? [];
  if (location === undefined || !REDIRECTS.includes(response.status)) return null;
  const text = Buffer.from(location, "latin1").toString();
  if (!URL.canParse(text, request.url)) return text;
  const url = new URL(text, request.url);
  url.username = "";
  url.password = "";
  return url.href;
}

/**
 * The request that follows a redirect. Methods change as in every browser. What the call itself sends (headers, credentials,
 * cookies, body) stays with the origin of `first`; other origins get nothing but which answer is wanted.
 */
export function followRedirect(
  context: Pick<CallContext, "services" | "jars" | "scope">,
  call: Call,
  first: HttpRequest,
  from: { request: HttpRequest; status: number; location: string },
): Step {
  const { request, status, location } = from;
  const origin = originOf(location);
  const home = origin !== null && origin === originOf(first.url);
  const service = serviceAt(location, context.services);
  if (!home && service === null) return refused("redirect-elsewhere", notDeclared(location));
  const turnsToGet = status === 303 ? request.method !== "HEAD" : status < 303 && request.method === "POST";
  const method = turnsToGet ? "GET" : request.method;
  const body = turnsToGet ? null : request.body;
  if (!home && body !== null) {
    const message = `the redirect ${status} would take the request's body to another origin, ${origin}`;
    return refused("redirect-body", message);
  }
  const headers = home ? homeHeaders(context, call, { ...request, body, url: location }) : awayHeaders(request);
  const tls = home ? first.tls : (service?.tls ?? null);
  return { request: { ...request, method, url: location, headers, body, tls }, refusal: null };
}

function awayHeaders({ headers }: HttpRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS_HEADERS.test(name)));
}

/** What has been left out on the way is not taken up again; a jar is asked anew. */
function homeHeaders(
  context: Pick<CallContext, "jars" | "scope">,
  call: Call,
  request: HttpRequest,
): Record<string, string> {
  const ownCookie = Object.hasOwn(call.headers, "cookie");
  const cookie = ownCookie ? null : cookieHeader(context, call, request.url);
  const kept = Object.entries(request.headers).filter(
    ([name]) => (request.body !== null || !BODY_HEADERS.test(name)) && (ownCookie || name !== "cookie"),
  );
  return { ...Object.fromEntries(kept), ...(cookie === null ? {} : { cookie }) };
}

function notDeclared(location: string): string {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(location)?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^https?$/.test(scheme)) return `the redirect leads to ${location}, which is not HTTP`;
  return `the redirect leads to ${location}, which belongs to no declared service`;
}

function refused(kind: Remedy, message: string): Step {
  return { request: null, refusal: { kind, message } };
}
