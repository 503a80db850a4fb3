import type { Call } from "../model/configuration.ts";
import type { Credentials } from "./auth/contract.ts";
import { buildBody } from "./bodies/build.ts";
import type { CallContext } from "./call-context.ts";
import { cookieHeader } from "./cookies.ts";
import type { HttpRequest } from "./http.ts";
import { buildAddress } from "./request-address.ts";
import { buildHeaders } from "./request-headers.ts";

export type { RunService } from "./request-address.ts";

/**
 * The request of a call, its templates rendered. What credentials, cookies, the body and the address ask for are defaults
 * that a header of the call replaces. Throws `TestFault` or `UnknownNameError`.
 */
export async function buildRequest(
  context: CallContext,
  call: Call,
  credentials: Credentials | null,
): Promise<HttpRequest> {
  const { url, authorization: basic, tls } = buildAddress(context, call);
  const body = await buildBody(call, context);
  const authorization = credentials?.authorization ?? basic;
  const cookie = cookieHeader(context, call, url);
  const defaults = {
    ...(body === null ? {} : { "content-type": body.contentType }),
    ...(authorization === null ? {} : { authorization }),
    ...(cookie === null ? {} : { cookie }),
  };
  const headers = buildHeaders(defaults, call.headers, context.scope);
  return { method: call.method, url, headers, body, tls, follow: call.follow_redirects };
}
