import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { curlLine } from "../../src/run/curl.ts";
import type { HttpRequest } from "../../src/run/http.ts";

const REQUEST: HttpRequest = {
  method: "POST",
  url: "http://127.0.0.1:1/x",
  headers: { accept: "*/*", "user-agent": "u" },
  body: null,
};

/** The arguments that a shell makes of a line. */
function shellWords(line: string, environment: Record<string, string> = {}): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const output = execFileSync("/bin/sh", ["-c", script], { env: environment, encoding: "utf8" });
  return output.split("\0").slice(0, -1);
}

describe("curlLine", () => {
  it("puts shell variables where secrets are", () => {
    const line = curlLine({
      ...REQUEST,
      url: "http://127.0.0.1:1/x?access_token=s3&page=2",
      headers: { ...REQUEST.headers, authorization: "Bearer s3cret", cookie: "sid=s3cret", "x-api-key": "s3cret" },
      body: '{"email":"t@example.com","password":"s3cret","nested":{"password":"s3cret","n":12345678901234567890}}',
    });
    expect(line).not.toContain("s3");
    expect(line).toContain(`-H 'authorization: '"$AUTHORIZATION"`);
    const words = shellWords(line, {
      AUTHORIZATION: "Bearer q",
      COOKIE: "c",
      X_API_KEY: "k",
      ACCESS_TOKEN: "t",
      PASSWORD: "p",
      PASSWORD_2: "p2",
    });
    expect(words).toContain("http://127.0.0.1:1/x?access_token=t&page=2");
    expect(words).toContain("authorization: Bearer q");
    expect(words).toContain("x-api-key: k");
    expect(words.at(-1)).toBe(
      '{"email":"t@example.com","password":"p","nested":{"password":"p2","n":12345678901234567890}}',
    );
  });

  it.each(["it's", "$(touch /tmp/x)", "`id`", 'a"b', "back\\slash", "line\nbreak", "SECRET<0>", "'", "''", ""])(
    "keeps %j whole through a shell",
    (text) => {
      const body = JSON.stringify({ text, password: "hidden" });
      const words = shellWords(curlLine({ ...REQUEST, headers: { ...REQUEST.headers, "x-text": "v" }, body }), {
        PASSWORD: "p",
      });
      expect(JSON.parse(words.at(-1) ?? "")).toEqual({ text, password: "p" });
    },
  );

  it("leaves out what the test leaves out, and switches off curl's patterns", () => {
    const line = curlLine({ method: "HEAD", url: "http://127.0.0.1:1/x[1]", headers: { "x-empty": "" }, body: null });
    expect(line).toBe(`curl -sS -i -g --head 'http://127.0.0.1:1/x[1]' -H 'x-empty;' -H 'accept:' -H 'user-agent:'`);
  });
});
