import { describe, expect, it } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { describeMismatches } from "../../src/run/describe-mismatches.ts";
import type { HttpResponse } from "../../src/run/http.ts";

const RESPONSE: HttpResponse = {
  status: 200,
  headers: new Map(),
  hops: [],
  body: Buffer.from("{}"),
  text: () => "{}",
  json: () => ({ value: {}, problem: null, empty: false }),
  timing: { total_ms: 1, ttfb_ms: 1, connect_ms: 0 },
};
const SECRET = "canary-of-a-secret-that-is-long";

function told(expected: Json, actual: Json, mask = (text: string) => text): string {
  return describeMismatches([{ source: "body", pointer: "/a", expected, actual, location: null }], RESPONSE, mask);
}

describe("a long value in a message", () => {
  it("is shown where it differs", () => {
    const message = told(`${"x".repeat(400)}1`, `${"x".repeat(400)}2${"y".repeat(400)}`);
    expect(message).toMatch(/^body \/a: expected …x{40}1", got …x{40}2y{119}…$/);
  });

  it("is masked before it is cut, so that no part of a secret is left", () => {
    const mask = (text: string) => text.replaceAll(SECRET, "***");
    for (let shift = 140; shift < 170; shift += 1)
      expect(told("nothing like it", `${"x".repeat(shift)}${SECRET}`, mask)).not.toContain("canar");
  });
});

it("says where a comparison ended", () => {
  const mismatch = (index: number) => ({
    source: "body",
    pointer: `/${index}`,
    expected: 1,
    actual: 2,
    location: null,
  });
  const mismatches = Array.from({ length: 1000 }, (_, index) => mismatch(index));
  const tell = (count: number) => describeMismatches(mismatches.slice(0, count), RESPONSE, (text) => text);
  expect(tell(1000)).toMatch(/; and 997 more; body was compared up to 1000 mismatches$/);
  expect(tell(999)).toMatch(/; and 996 more$/);
});
