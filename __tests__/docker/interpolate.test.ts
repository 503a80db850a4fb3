import { describe, expect, it } from "vitest";
import { interpolate } from "../../src/docker/interpolate.ts";

const VARIABLES: Record<string, string> = { TAG: "v1", EMPTY: "", HOST: "db" };

describe("interpolate", () => {
  it.each([
    ["plain", "plain"],
    ["a:$TAG", "a:v1"],
    ["a:${TAG}-x", "a:v1-x"],
    ["${NONE}", ""],
    ["$NONE.", "."],
    ["${NONE:-d}", "d"],
    ["${EMPTY:-d}", "d"],
    ["${EMPTY-d}", ""],
    ["${NONE-d}", "d"],
    ["${TAG:+set}", "set"],
    ["${EMPTY:+set}", ""],
    ["${EMPTY+set}", "set"],
    ["${NONE:-${HOST:-x}-${TAG}}", "db-v1"],
    ["${TAG:?must be set}", "v1"],
    ["${NONE:?must be set}", ""],
    ["$$TAG $${TAG}", "$TAG ${TAG}"],
    ["100$ and $1", "100$ and $1"],
    ["${TAG", "${TAG"],
    ["${}", "${}"],
  ])("%s is %j", (text, value) => {
    expect(interpolate(text, (name) => VARIABLES[name])).toBe(value);
  });

  it("takes no time for hostile nesting", () => {
    const text = "${A:-".repeat(20_000);
    expect(interpolate(text, () => undefined)).toBe(text);
    expect(interpolate(text + "}".repeat(20_000), () => undefined)).toContain("${A:-");
  });
});
