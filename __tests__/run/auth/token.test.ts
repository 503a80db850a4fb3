import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { readToken } from "../../../src/run/auth/token.ts";
import { TestFault } from "../../../src/run/test-fault.ts";

const NOW = Date.parse("2025-09-29T14:30:22Z");
const MOMENT = { wall: NOW, monotonic: 5000, tookMs: 20 };
const OPAQUE = { token_type: "Bearer", format: "opaque" } as const;
const JWT = { token_type: "Bearer", format: "jwt" } as const;

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = (payload: unknown) => `${part({ alg: "HS256" })}.${part(payload)}.c2lnbmF0dXJl`;
const read = (values: Record<string, Json>, rules: Parameters<typeof readToken>[1] = OPAQUE, lifetime?: number) =>
  readToken(new Map(Object.entries({ access_token: "opaque-1", ...values })), rules, MOMENT, lifetime);

describe("when a token expires", () => {
  it.each<[name: string, values: Record<string, Json>, lifetimeMs: number | null]>([
    ["a number of seconds", { expires_in: 3600 }, 3_600_000],
    ["seconds as a text", { expires_in: " 90 " }, 90_000],
    ["a moment in ISO 8601", { expires_at: "2025-09-29T14:31:22Z" }, 60_000],
    ["a moment without a zone: UTC", { expires_at: "2025-09-29 14:31:22.500000" }, 60_500],
    ["a moment in another zone", { expires_at: "2025-09-29T16:31:22+02:00" }, 60_000],
    ["seconds since 1970", { expires_at: NOW / 1000 + 30 }, 30_000],
    ["seconds since 1970 as a text", { expires_at: String(NOW / 1000 + 30) }, 30_000],
    ["both: the earlier", { expires_in: 3600, expires_at: NOW / 1000 + 30 }, 30_000],
    ["nothing", {}, null],
    ["null", { expires_in: null, expires_at: null }, null],
  ])("%s", (_name, values, lifetimeMs) => {
    expect(read(values).lifetimeMs).toBe(lifetimeMs);
  });

  it("is read from a JWT, and the earlier holds where the answer says otherwise", () => {
    const access_token = jwt({ exp: NOW / 1000 + 40 });
    expect(read({ access_token }, JWT).expiresAt).toBe(NOW + 40_000);
    expect(read({ access_token, expires_in: 10 }, JWT).expiresAt).toBe(NOW + 10_000);
    expect(read({ access_token, expires_in: 10 }, OPAQUE).expiresAt).toBe(NOW + 10_000);
  });

  it("is assumed where nothing says it and the token before lived as long", () => {
    expect(read({}, OPAQUE, 2000).expiresAt).toBe(NOW + 2000);
    expect(read({ expires_in: 5 }, OPAQUE, 2000).expiresAt).toBe(NOW + 5000);
  });

  it.each<[lifetime: number, tookMs: number, dueAfter: number]>([
    [3600, 20, 3_590_000],
    [2, 20, 1600],
    [2, 500, 1000],
    [2, 1900, 1000],
    [20, 20, 16_000],
  ])("a token of %d s that took %d ms is renewed after %d ms", (expires_in, tookMs, dueAfter) => {
    const token = readToken(
      new Map<string, Json>([
        ["access_token", "x"],
        ["expires_in", expires_in],
      ]),
      OPAQUE,
      {
        ...MOMENT,
        tookMs,
      },
    );
    expect(token.dueAt).toBe(MOMENT.monotonic + dueAfter);
    expect(token.deadAt).toBe(MOMENT.monotonic + expires_in * 1000);
  });
});

describe("the header", () => {
  it.each<[values: Record<string, Json>, type: string, header: string]>([
    [{}, "Bearer", "Bearer opaque-1"],
    [{ token_type: "bearer" }, "Bearer", "Bearer opaque-1"],
    [{ token_type: "DPoP" }, "Bearer", "DPoP opaque-1"],
    [{ token_type: null }, "Token", "Token opaque-1"],
    [{}, "", "opaque-1"],
  ])("of %j and the type %j is %j", (values, token_type, header) => {
    expect(read(values, { token_type, format: "opaque" }).authorization).toBe(header);
  });
});

describe("a token is refused", () => {
  it.each<[name: string, values: Record<string, Json>, format: "jwt" | "opaque", kind: string, message: RegExp]>([
    ["that is a number", { access_token: 17 }, "opaque", "token-form", /not a text/],
    ["that is null", { access_token: null }, "opaque", "token-form", /not a text/],
    ["that is empty", { access_token: "" }, "opaque", "token-form", /empty/],
    ["with a space", { access_token: "two words" }, "opaque", "token-form", /space/],
    ["with a line break", { access_token: "one\r\nx: y" }, "opaque", "token-form", /no header can carry/],
    ["with an emoji", { access_token: "🔑🔑" }, "opaque", "token-form", /no header can carry/],
    ["of 20 KiB", { access_token: "x".repeat(20_000) }, "opaque", "token-form", /16 KiB/],
    ["of 20 KiB of JWT", { access_token: jwt({ x: "x".repeat(20_000) }) }, "jwt", "token-form", /16 KiB/],
    ["that is no JWT", { access_token: "opaque-1" }, "jwt", "token-form", /no JWT/],
    ["whose type is two words", { token_type: "Bearer token" }, "opaque", "token-form", /token_type/],
    [
      "that has expired",
      { access_token: jwt({ exp: NOW / 1000 - 90 }) },
      "jwt",
      "token-expired",
      /expired 90\.0 s ago/,
    ],
    ["that expired by its answer", { expires_in: 0 }, "opaque", "token-expired", /expired/],
    ["that expires soon, in words", { expires_in: "soon" }, "opaque", "token-expiry", /expires_in is not a number/],
    ["with a list of seconds", { expires_in: [60] }, "opaque", "token-expiry", /expires_in is not a number/],
    ["with an expires_at in words", { expires_at: "tomorrow" }, "opaque", "token-expiry", /ISO 8601/],
    ["with a day that is none", { expires_at: "2025-13-41T00:00:00Z" }, "opaque", "token-expiry", /does not exist/],
    ["with milliseconds", { expires_at: NOW }, "opaque", "token-expiry", /milliseconds/],
    ["with a very large number", { expires_in: 2n ** 70n }, "opaque", "token-expiry", /milliseconds/],
  ])("%s", (_name, values, format, kind, message) => {
    const refuse = () => read(values, { token_type: "Bearer", format });
    expect(refuse).toThrow(TestFault);
    expect(refuse).toThrow(expect.objectContaining({ kind, message: expect.stringMatching(message) }));
  });
});
