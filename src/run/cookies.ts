import { Cookie, CookieJar as StandardJar } from "tough-cookie";
import type { Call } from "../model/configuration.ts";
import type { CallContext } from "./call-context.ts";
import type { HttpResponse } from "./http.ts";
import { renderedText } from "./rendered-text.ts";
import { TestFault } from "./test-fault.ts";

/** Cookies that answers set and later requests send. */
export interface CookieJar {
  /** Value of the header `cookie` for a request to `url`; `null` when there is none to send. */
  headerFor(url: string): string | null;
  /** Takes over what an answer sets. */
  store(url: string, setCookie: readonly string[]): void;
}

/** The jars that a call may use. */
export interface Jars {
  suite: CookieJar;
  test: CookieJar;
}

type CookieContext = Pick<CallContext, "jars" | "scope">;

/** What every browser takes of one cookie, its attributes included. */
const LONGEST_COOKIE = 4096;

/** A jar by RFC 6265: domain, path, expiry and `secure` count, ports do not. `secure` cookies go to loopback addresses without TLS, too. */
export function createCookieJar(): CookieJar {
  // A stack's hosts are no public names, so a list of public suffixes has nothing to say about them.
  const jar = new StandardJar(undefined, { rejectPublicSuffixes: false });
  return {
    headerFor: (url) => jar.getCookieStringSync(url) || null,
    store: (url, setCookie) => {
      for (const cookie of setCookie) {
        if (cookie.length <= LONGEST_COOKIE) jar.setCookieSync(cookie, url, { ignoreError: true });
      }
    },
  };
}

/** The header `cookie` that a call asks for; `null`: none. Throws `TestFault` or `UnknownNameError`. */
export function cookieHeader({ jars, scope }: CookieContext, { cookies }: Pick<Call, "cookies">, url: string) {
  if (cookies === null) return null;
  if (typeof cookies === "string") return jars[cookies].headerFor(url);
  const pairs = Object.entries(cookies).map(([name, written]) => cookiePair(name, renderedText(written, scope)));
  return pairs.length === 0 ? null : pairs.join("; ");
}

/** Takes over what an answer to a call sets, where the call has a jar. */
export function storeCookies(
  { jars }: CookieContext,
  { cookies }: Pick<Call, "cookies">,
  url: string,
  headers: ReadonlyMap<string, string[]>,
): void {
  if (typeof cookies === "string") jars[cookies].store(url, headers.get("set-cookie") ?? []);
}

function cookiePair(name: string, value: string): string {
  if (!/[;\r\n]/.test(value)) return `${name}=${value}`;
  throw new TestFault("invalid-request", `the cookie ${name} holds a character that ends a cookie, such as ;`);
}

/** Cookies that an answer sets, by name; the last of a name counts. */
export function setCookies({ headers }: Pick<HttpResponse, "headers">): ReadonlyMap<string, string> {
  const cookies = (headers.get("set-cookie") ?? []).flatMap((line) => Cookie.parse(line) ?? []);
  return new Map(cookies.map(({ key, value }) => [key, value]));
}
