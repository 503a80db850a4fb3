import { describe, expect, it } from "vitest";
import { cookieHeader, createCookieJar, storeCookies } from "../../src/run/cookies.ts";

const HOUR_AGO = new Date(Date.now() - 3_600_000).toUTCString();

describe("a jar keeps the rules of RFC 6265", () => {
  it.each<[name: string, from: string, set: string[], to: string, header: string | null]>([
    ["sends back what was set", "http://a.test/", ["sid=1", "b=2; HttpOnly"], "http://a.test/x", "sid=1; b=2"],
    ["the last value counts", "http://a.test/", ["sid=1", "sid=2"], "http://a.test/", "sid=2"],
    ["ports do not count", "http://127.0.0.1:8001/", ["sid=1"], "http://127.0.0.1:8002/", "sid=1"],
    ["another host gets none", "http://a.test/", ["sid=1"], "http://b.test/", null],
    ["without a domain, not for hosts below", "http://a.test/", ["sid=1"], "http://x.a.test/", null],
    ["with a domain, also for hosts below", "http://a.test/", ["sid=1; Domain=a.test"], "http://x.a.test/", "sid=1"],
    ["nobody sets one for another domain", "http://a.test/", ["sid=1; Domain=b.test"], "http://b.test/", null],
    ["a domain is no mere ending", "http://a.test/", ["sid=1; Domain=a.test"], "http://evila.test/", null],
    ["an address is no domain", "http://127.0.0.1/", ["sid=1; Domain=0.0.1"], "http://127.0.0.1/", null],
    ["localhost has cookies", "http://localhost:8001/", ["sid=1"], "http://localhost:8002/", "sid=1"],
    ["names without dots have cookies", "http://orders/", ["sid=1"], "http://orders/", "sid=1"],
    ["a path and what is below", "http://a.test/", ["sid=1; Path=/api"], "http://a.test/api/orders", "sid=1"],
    ["no other path", "http://a.test/", ["sid=1; Path=/api"], "http://a.test/apix", null],
    ["the default path is the folder", "http://a.test/api/login", ["sid=1"], "http://a.test/", null],
    ["longer paths come first", "http://a.test/", ["a=1; Path=/", "b=2; Path=/api"], "http://a.test/api", "b=2; a=1"],
    ["secure ones need TLS", "https://a.test/", ["sid=1; Secure"], "http://a.test/", null],
    ["secure ones over TLS", "https://a.test/", ["sid=1; Secure"], "https://a.test/", "sid=1"],
    ["secure ones on loopback", "http://127.0.0.1:1/", ["sid=1; Secure"], "http://127.0.0.1:1/", "sid=1"],
    ["max-age 0 deletes", "http://a.test/", ["sid=1", "sid=; Max-Age=0"], "http://a.test/", null],
    ["a date in the past deletes", "http://a.test/", ["sid=1", `sid=; Expires=${HOUR_AGO}`], "http://a.test/", null],
    [
      "max-age wins over a date",
      "http://a.test/",
      [`sid=1; Max-Age=60; Expires=${HOUR_AGO}`],
      "http://a.test/",
      "sid=1",
    ],
    ["values stay as they came", "http://a.test/", ['sid="a b%20=c"'], "http://a.test/", 'sid="a b%20=c"'],
    ["what is no cookie is passed over", "http://a.test/", ["", "=;", ";;;", "sid=1"], "http://a.test/", "sid=1"],
    ["cookies over 4 KiB are passed over", "http://a.test/", [`big=${"a".repeat(5000)}`], "http://a.test/", null],
    ["names of the language are names", "http://a.test/", ["__proto__=1"], "http://a.test/", "__proto__=1"],
  ])("%s", (_name, from, set, to, header) => {
    const jar = createCookieJar();
    jar.store(from, set);
    expect(jar.headerFor(to)).toBe(header);
  });
});

describe("a call's cookies", () => {
  const URL = "http://a.test/";
  const context = () => ({
    jars: { suite: createCookieJar(), test: createCookieJar() },
    scope: (name: string) => ({ sid: "s1", odd: "a; admin=1" })[name],
  });

  it.each(["suite", "test"] as const)("%s uses that jar and no other", (cookies) => {
    const { jars, scope } = context();
    storeCookies({ jars, scope }, { cookies }, URL, new Map([["set-cookie", ["sid=1", "b=2"]]]));
    expect(cookieHeader({ jars, scope }, { cookies }, URL)).toBe("sid=1; b=2");
    expect(cookieHeader({ jars, scope }, { cookies: cookies === "suite" ? "test" : "suite" }, URL)).toBeNull();
  });

  it.each([
    ["none", null, null],
    ["just these, templates rendered", { sid: "{{sid}}", theme: "dark" }, "sid=s1; theme=dark"],
    ["none of these", {}, null],
  ])("%s; what is set is forgotten", (_name, cookies, header) => {
    const { jars, scope } = context();
    storeCookies({ jars, scope }, { cookies }, URL, new Map([["set-cookie", ["kept=1"]]]));
    expect(cookieHeader({ jars, scope }, { cookies }, URL)).toBe(header);
    expect([jars.suite.headerFor(URL), jars.test.headerFor(URL)]).toEqual([null, null]);
  });

  it("a value cannot smuggle in another cookie", () => {
    expect(() => cookieHeader(context(), { cookies: { sid: "{{odd}}" } }, URL)).toThrow(/the cookie sid holds/);
  });
});
