import { describe, expect, it } from "vitest";
import { readJwt } from "../../../src/run/auth/jwt.ts";

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const token = (payload: unknown, header: unknown = { alg: "HS256", typ: "JWT" }) =>
  `${part(header)}.${part(payload)}.c2lnbmF0dXJl`;
const raw = (text: string) => Buffer.from(text).toString("base64url");

describe("a JWT", () => {
  it.each<[name: string, token: string, expiresAt: number | null]>([
    ["with an expiry", token({ sub: "1", exp: 1_790_000_000 }), 1_790_000_000],
    ["with a fraction of a second", token({ exp: 1_790_000_000.5 }), 1_790_000_000.5],
    ["without an expiry", token({ sub: "1" }), null],
    [
      "without a signature: whether that is right is the service's business",
      `${part({ alg: "none" })}.${part({})}.`,
      null,
    ],
    ["with a claim named __proto__", `${part({ alg: "HS256" })}.${raw('{"__proto__":{"exp":5}}')}.c2ln`, null],
  ])("%s is read", (_name, text, expiresAt) => {
    expect(readJwt(text)).toEqual({ expiresAt, problem: null });
  });

  it.each<[name: string, token: string, problem: RegExp]>([
    ["a word before it", `Bearer ${token({})}`, /token_type/],
    ["quotes around it", `"${token({})}"`, /quotes/],
    ["two parts", token({}).split(".").slice(0, 2).join("."), /three parts/],
    ["no dots", "0123456789abcdef", /three parts/],
    ["five parts", "a.b.c.d.e", /encrypted.*format: opaque/],
    ["characters of plain base64", token({}).replace(/.$/, "+"), /three parts/],
    ["a first part that is no JSON", `${raw("hello")}.${part({})}.c2ln`, /first part/],
    ["a first part that is a list", `${part([])}.${part({})}.c2ln`, /first part/],
    ["a second part that is no JSON", `${part({ alg: "HS256" })}.${raw("{exp:1}")}.c2ln`, /second part/],
    ["a second part that is a text", token("claims"), /second part/],
    ["a second part that is null", token(null), /second part/],
    ["an expiry in words", token({ exp: "tomorrow" }), /`exp` that is no number/],
    ["an expiry that is a numeric text", token({ exp: "1790000000" }), /`exp` that is no number/],
    ["no expiry, but null", token({ exp: null }), /`exp` that is no number/],
    ["an expiry in milliseconds", token({ exp: 1_790_000_000_000 }), /milliseconds/],
    ["a first part with a NUL", `\0${token({})}`, /three parts/],
  ])("with %s is refused", (_name, text, problem) => {
    const reading = readJwt(text);
    expect(reading.problem).toMatch(problem);
    for (const piece of text.split(".").filter((piece) => piece.length > 8))
      expect(reading.problem).not.toContain(piece);
  });
});
