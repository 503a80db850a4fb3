import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { RequestRecord } from "../../src/model/session.ts";
import { Redactor } from "../../src/session/redact.ts";
import { redactResult } from "../../src/session/redact-result.ts";
import { HANG_MS } from "../helpers/hang.ts";
import { testResult } from "../helpers/sessions.ts";

const CANARY = "cAn4ry+/=?&<é>\"'\\ s3cret";

function redactorOf(secret = CANARY, rules: string[] = []): Redactor {
  const redactor = new Redactor(rules);
  redactor.add(secret);
  return redactor;
}

/** Every way in which a secret that somebody printed could still be read. */
const DECODERS: ((text: string) => string)[] = [
  (text) => text,
  (text) =>
    text.replaceAll(
      /[A-Za-z0-9+/_-]{8,}={0,2}/g,
      (part) => `${part} ${[0, 1, 2, 3].map((cut) => Buffer.from(part.slice(cut), "base64").toString()).join(" ")}`,
    ),
  (text) => text.replaceAll(/(?:[0-9a-f]{2}){4,}/gi, (part) => Buffer.from(part, "hex").toString()),
  (text) =>
    text
      .replaceAll("+", " ")
      .replaceAll(/(?:%[0-9a-f]{2})+/gi, (part) => Buffer.from(part.replaceAll("%", ""), "hex").toString()),
  (text) => text.replaceAll('\\"', '"').replaceAll("\\\\", "\\").replaceAll("\\/", "/"),
  (text) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
];

const ENCODERS: [string, (text: string) => string][] = [
  ["plain", (text) => text],
  ["base64", (text) => Buffer.from(text).toString("base64")],
  ["base64url", (text) => Buffer.from(text).toString("base64url")],
  ["hex", (text) => Buffer.from(text).toString("hex")],
  ["HEX", (text) => Buffer.from(text).toString("hex").toUpperCase()],
  ["percent", encodeURIComponent],
  ["percent, lower case", (text) => encodeURIComponent(text).replace(/%../g, (form) => form.toLowerCase())],
  ["percent twice", (text) => encodeURIComponent(encodeURIComponent(text))],
  ["form", (text) => new URLSearchParams({ q: text }).toString()],
  ["JSON", (text) => JSON.stringify({ q: text })],
  ["JSON in JSON", (text) => JSON.stringify({ q: JSON.stringify({ q: text }) })],
  ["JSON with escaped slashes", (text) => JSON.stringify(text).replaceAll("/", "\\/")],
  ["JSON as Python writes it", (text) => asciiJson(text)],
  ["JSON as PHP writes it", (text) => asciiJson(text).replaceAll("/", "\\/")],
  ["percent as PHP and Python write it", (text) => strictPercent(text)],
  ["percent in an address that was parsed", (text) => new URL(`http://h/?q=${encodeURIComponent(text)}`).search],
  ["JSON as Go writes it", (text) => safeJson(text, /[&<>]/g, false)],
  ["JSON as .NET writes it", (text) => safeJson(text, /[&<>'"+`]|[^ -~]/g, true)],
  ["JSON in JSON as PHP writes it", (text) => slashed(JSON.stringify(slashed(JSON.stringify(text))))],
  ["HTML as Python writes it", (text) => markup(text, "&quot;", "&#x27;")],
  ["XML as texts need it", (text) => markup(text, '"', "'")],
  [
    "XML",
    (text) =>
      text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&apos;"),
  ],
];

function slashed(text: string): string {
  return text.replaceAll("/", "\\/");
}

function strictPercent(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${Buffer.from(character).toString("hex").toUpperCase()}`,
  );
}

function markup(text: string, double: string, single: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replaceAll('"', double).replaceAll("'", single);
}

/** JSON in which these characters are escaped by their code. */
function safeJson(text: string, characters: RegExp, upper: boolean): string {
  const inner = text.replaceAll("\\", "\\\\").replaceAll('"', upper ? '"' : '\\"');
  const digits = (character: string) => character.charCodeAt(0).toString(16).padStart(4, "0");
  return `"${inner.replace(characters, (character) => `\\u${upper ? digits(character).toUpperCase() : digits(character)}`)}"`;
}

function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

describe("a known secret", () => {
  test.each(ENCODERS)("is masked as %s, wherever it stands", (_name, encode) => {
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 8, maxLength: 40, unit: "grapheme-ascii" })
          .filter((secret) => secret.trim().length >= 8 && /[a-z0-9]{4}/i.test(secret)),
        fc.string({ maxLength: 12 }),
        fc.string({ maxLength: 12 }),
        (secret, before, after) => {
          const masked = redactorOf(secret).text(`${before} ${encode(secret)} ${after}`);
          expect(masked).toContain("***");
          expect(masked).not.toContain(encode(secret.trim()));
        },
      ),
    );
  });

  it("is masked inside a longer base64 text, at each offset", () => {
    for (const user of ["u", "us", "use", "user"]) {
      const header = Buffer.from(`${user}:${CANARY}:end`).toString("base64");
      for (const decode of DECODERS) expect(decode(redactorOf().text(`x ${header} y`))).not.toContain("s3cret");
    }
  });

  it("cannot be decoded back from anything that is printed", () => {
    const word = fc.string({ maxLength: 6 });
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom(...ENCODERS),
        fc.constantFrom(...ENCODERS),
        (before, after, [, one], [, other]) => {
          const masked = redactorOf().body(
            JSON.stringify({ [before]: one(`${before}${CANARY}`), list: [other(CANARY), after] }),
          );
          for (const decode of DECODERS) expect(decode(masked)).not.toContain(CANARY);
        },
      ),
    );
  });

  it("of several lines is masked line by line, as logs print it", () => {
    const pem = "-----BEGIN KEY-----\nMIIEvQIBADANBgkqh\nkiG9w0BAQEFAASC\n-----END KEY-----";
    const masked = redactorOf(pem).text("log: MIIEvQIBADANBgkqh\nlog: kiG9w0BAQEFAASC");
    expect(masked).toBe("log: ***\nlog: ***");
  });

  it("of fewer than 8 characters is not masked by text", () => {
    expect(redactorOf("app").text("the app is apparently happy")).toBe("the app is apparently happy");
    expect(redactorOf("1234567").text("1234567")).toBe("1234567");
    expect(redactorOf("12345678").text("12345678")).toBe("***");
  });

  it("that is also a name of the configuration is allowed, before and after", () => {
    const redactor = redactorOf("payments-db");
    expect(redactor.text("payments-db")).toBe("***");
    redactor.allow(["payments-db"]);
    expect(redactor.text("payments-db")).toBe("payments-db");
    redactor.add("orders-db-1");
    expect(redactor.text("payments-db orders-db-1")).toBe("payments-db ***");
  });

  it("the longest of several wins, and all are found", () => {
    const redactor = redactorOf("secret-one");
    redactor.add("secret-one-and-two");
    expect(redactor.text("secret-one-and-two secret-one")).toBe("*** ***");
  });
});

describe("what its place marks", () => {
  test.each([
    ["postgresql+asyncpg://app:pw@db:5432/app", "postgresql+asyncpg://***@db:5432/app"],
    ["https://user@host/x", "https://***@host/x"],
    ["GET /x?token=abc&page=2", "GET /x?token=***&page=2"],
    ["GET /x?a=1&api_key=k", "GET /x?a=1&api_key=***"],
    ["Authorization: Basic abc", "Authorization: ***"],
    ["> cookie: a=b; c=d", "> cookie: ***"],
    ["set-cookie: sid=1", "set-cookie: ***"],
    ["x-auth-token: 12", "x-auth-token: ***"],
    ["curl -H 'x' Bearer abcdefghijklmnop.qrst", "curl -H 'x' Bearer ***"],
    ["token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln end", "token *** end"],
    ["alg none eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0. end", "alg none *** end"],
    ['{"password":"pw"', '{"password":"***"'],
    ["{'db_password': 'pw'}", "{'db_password': '***'}"],
    ['log: {\\"access_token\\":\\"pw\\"}', 'log: {\\"access_token\\":\\"***\\"}'],
    ["password=pw, user=u", "password=***, user=u"],
    ['"pin_secret": 1234', '"pin_secret": "***"'],
    ["the password is wrong", "the password is wrong"],
    ["token expired", "token expired"],
    ["next_token", "next_token"],
  ])("%s", (text, expected) => {
    expect(new Redactor().text(text)).toBe(expected);
  });

  it("is masked in JSON at any depth, whatever its length and type", () => {
    const body = JSON.stringify({
      a: [{ password: "x", user: "u", nested: { ApiKey: 12, "refresh-token": ["r1", "r2"], jwt: null, token: "" } }],
      pageToken: "p",
    });
    expect(JSON.parse(new Redactor().body(body))).toEqual({
      a: [{ password: "***", user: "u", nested: { ApiKey: "***", "refresh-token": "***", jwt: null, token: "" } }],
      pageToken: "p",
    });
  });

  it("keeps a body's own text where nothing is masked, big integers too", () => {
    const body = '{ "id":  9007199254740993, "a": 1.0 }';
    expect(new Redactor().body(body)).toBe(body);
    expect(new Redactor().body('{"id":9007199254740993,"password":"x"}')).toBe(
      '{"id":9007199254740993,"password":"***"}',
    );
  });

  it("masks whole what the configuration names, be it a text, a number, a flag or a mapping", () => {
    const redactor = new Redactor(["SSN", "card", "active"]);
    expect(JSON.parse(redactor.body('{"x":{"ssn":1,"Card":{"number":"4"},"active":true,"cards":1}}'))).toEqual({
      x: { ssn: "***", Card: "***", active: "***", cards: 1 },
    });
    expect(redactor.text("ssn=078-05-1120&x=1")).toBe("ssn=***&x=1");
  });

  it("is remembered: a token that a service answers is masked everywhere after", () => {
    const redactor = new Redactor();
    redactor.body('{"access_token":"opaque-token-77"}');
    expect(redactor.text("service said opaque-token-77")).toBe("service said ***");
    redactor.value({ "Set-Cookie": "sid=session-id-9; Path=/" });
    expect(redactor.text("session-id-9")).toBe("***");
  });
});

describe("JSONPaths of the configuration", () => {
  const redactor = () => new Redactor(["$.card.number", "$.items[*].pin", "$..deep"]);

  it("mask what they find in a body, and what is found is masked elsewhere", () => {
    const one = redactor();
    expect(
      JSON.parse(
        one.body(
          '{"card":{"number":"4111 1111 1111 1111","name":"n"},"items":[{"pin":1},{"pin":{"a":2}}],"x":[{"deep":true}],"number":5}',
        ),
      ),
    ).toEqual({
      card: { number: "***", name: "n" },
      items: [{ pin: "***" }, { pin: "***" }],
      x: [{ deep: "***" }],
      number: 5,
    });
    expect(one.text("card 4111 1111 1111 1111 declined")).toBe("card *** declined");
  });

  it("mask a part of a body as they would in its place", () => {
    expect(redactor().part("4111", ["card", "number"])).toBe("***");
    expect(redactor().part({ number: "4111", name: "n" }, ["card"])).toEqual({ number: "***", name: "n" });
    expect(redactor().part("n", ["card", "name"])).toBe("n");
    expect(redactor().part(7, ["items", 3, "pin"])).toBe("***");
    expect(redactor().part({ x: 1 }, ["card", "number", "inner"])).toBe("***");
  });

  it("mask everything when they cannot be carried out on a body", () => {
    const body = `{"a":[${"7,".repeat(100_001)}7]}`;
    expect(new Redactor(["$..*"]).body(body)).toBe('"***"');
  });

  it("work on a body of megabytes, of which a report shows the start", () => {
    const body = JSON.stringify({ card: { number: "4111-first" }, fill: "x".repeat(1_000_000) });
    expect(redactor().excerpt(body)).not.toContain("4111");
  });
});

describe("an excerpt", () => {
  it("has at most 1,024 bytes of whole characters, and says how many bytes were cut", () => {
    const redactor = new Redactor();
    expect(redactor.excerpt("x".repeat(1024))).toBe("x".repeat(1024));
    expect(redactor.excerpt("x".repeat(1025))).toBe(`${"x".repeat(1024)} … [1 bytes cut]`);
    expect(redactor.excerpt(`${"x".repeat(1022)}€€`)).toBe(`${"x".repeat(1022)} … [6 bytes cut]`);
    expect(redactor.excerpt("😀".repeat(300))).toBe(`${"😀".repeat(256)} … [176 bytes cut]`);
    expect(redactor.excerpt(`${"x".repeat(3_000_000)}`)).toBe(`${"x".repeat(1024)} … [2998976 bytes cut]`);
  });

  it("never holds half a character, nor part of a secret across the cut", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 980, max: 1050 }),
        fc.string({ unit: "grapheme", maxLength: 30 }).filter((text) => !text.includes("\uFFFD")),
        fc.boolean(),
        (length, tail, long) => {
          const text = `${"y".repeat(length)}${CANARY}${tail}${long ? "z".repeat(300_000) : ""}`;
          const excerpt = redactorOf().excerpt(text);
          const [kept = ""] = excerpt.split(" … [");
          expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(Math.max(1024, Buffer.byteLength(text)));
          expect(kept).not.toContain("\uFFFD");
          expect(excerpt).not.toContain("cAn4");
        },
      ),
    );
  });

  it("masks also a field whose value the cut takes away", () => {
    const body = JSON.stringify({ fill: "x".repeat(1000), password: "pw-of-a-body" });
    expect(new Redactor().excerpt(body)).not.toContain("pw-of");
  });
});

describe("hostile texts cost a moment, not minutes", () => {
  test.each([
    ["schemes", "a-".repeat(120_000)],
    ["schemes with slashes", "a://".repeat(60_000)],
    ["tokens", "eyJ-".repeat(60_000)],
    ["token heads", `${"eyJaaaa-".repeat(30_000)}.`],
    ["bearers", `Bearer ${" ".repeat(240_000)}`],
    ["quotes", '"password":"'.repeat(20_000)],
    ["escaped quotes", '\\"password\\":\\"'.repeat(15_000)],
    ["backslashes", `"password":"${"\\".repeat(240_000)}`],
    ["headers", "cookie\n".repeat(35_000)],
    ["x-headers", `x-${"key-".repeat(60_000)}`],
    ["assignments", "?password=".repeat(25_000)],
    ["words", " passwordpasswordpassword".repeat(10_000)],
    ["spaces", `"password"${" ".repeat(240_000)}`],
    ["brackets", "[".repeat(250_000)],
  ])("%s", (_what, text) => {
    const started = performance.now();
    redactorOf().excerpt(text);
    expect(performance.now() - started).toBeLessThan(HANG_MS);
  });

  it("a service that answers with tokens without end fills no memory and slows nothing", () => {
    const redactor = new Redactor();
    const started = performance.now();
    for (let round = 0; round < 20; round++)
      redactor.body(
        JSON.stringify({ tokens: 1, token: Array.from({ length: 5000 }, (_, index) => `t-${round}-${index}-xyz`) }),
      );
    for (let round = 0; round < 1000; round++) redactor.text(`a line of a log ${round} `.repeat(20));
    expect(performance.now() - started).toBeLessThan(HANG_MS);
    expect(redactor.text("t-0-1-xyz")).toBe("***");
  });
});

describe("names mark secrets in texts of every kind", () => {
  it.each([
    [
      "<user><password>hunter2</password><name>ada</name></user>",
      "<user><password>***</password><name>ada</name></user>",
    ],
    ['<ns:apiKey kind="x">k-1</ns:apiKey>', '<ns:apiKey kind="x">***</ns:apiKey>'],
    ['<login password="hunter2" user="ada"/>', '<login password=*** user="ada"/>'],
    ["user: ada\npassword: hunter2\n  - api_key: k-1", "user: ada\npassword: ***\n  - api_key: ***"],
    ["pwd = hunter2\nuser = ada", "pwd = ***\nuser = ada"],
    ["see http://h/x?sig=abc&pass=1&page=2", "see http://h/x?sig=***&pass=***&page=2"],
    ["GET /o?X-Amz-Signature=00ff&X-Amz-Date=2025", "GET /o?X-Amz-Signature=***&X-Amz-Date=2025"],
    ['{"note": "password=hunter2 was wrong"}', '{"note": "password=*** was wrong"}'],
  ])("%s", (text, masked) => {
    expect(new Redactor().text(text)).toBe(masked);
  });

  it("leaves the counts of a log and our own examples alone", () => {
    for (const text of [
      "tests: pass=12 fail=0",
      "Write postgresql://user:${DB_PASSWORD}@host:5432/name.",
      "must be postgresql://user:password@host:port/name",
      "the next page: /items?page_token_hint=2&key_count=3",
    ])
      expect(new Redactor().text(text)).toBe(text);
    expect(new Redactor().text("postgresql://app:app-secret-1@db/app")).toBe("postgresql://***@db/app");
  });
});

describe("what one part of an exchange marks is masked in all of it", () => {
  const answer = (value: string) => `wrong: ${value}`;
  const request = { method: "POST", url: "http://h/x", headers: {}, body: null };

  it.each<[string, Partial<RequestRecord>]>([
    ["a field of a JSON body", { body: '{"user":{"password":"json-echo-pw-1"}}' }],
    ["a field of a form", { body: "name=ada&password=json-echo-pw-1" }],
    ["a header", { headers: { "x-api-key": "json-echo-pw-1" } }],
    ["credentials", { headers: { authorization: "Bearer json-echo-pw-1" } }],
    ["a cookie", { headers: { cookie: "sid=json-echo-pw-1" } }],
    ["a parameter", { url: "http://h/x?api_key=json-echo-pw-1" }],
  ])("%s", (_name, parts) => {
    const result = testResult({ request: { ...request, ...parts }, response_body: answer("json-echo-pw-1") });
    const masked = redactResult(result, new Redactor());
    expect(JSON.stringify(masked)).not.toContain("json-echo-pw-1");
    expect(masked.response_body).toBe(answer("***"));
  });

  it("an apostrophe hides no secret from the curl line", () => {
    const secret = "it's-a-secret*key!(1)~x";
    const redactor = new Redactor();
    redactor.add(secret);
    const curl = `curl -H 'x-key: ${secret.replaceAll("'", "'\\''")}' http://h`;
    expect(redactResult(testResult({ curl }), redactor).curl).toBe("curl -H 'x-key: ***' http://h");
  });
});
