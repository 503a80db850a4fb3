import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Lookup, substituteEnvironment } from "../../src/config/environment-variables.ts";
import { HANG_MS } from "../helpers/hang.ts";

const VARIABLES: Record<string, string | null> = { A: "a", B: "b", EMPTY: "", SECRET: null };
const lookup: Lookup = (name) => VARIABLES[name];
const substitute = (text: string) => substituteEnvironment(text, lookup);

describe("environment variables in a text", () => {
  test.each([
    ["${A}", "a"],
    ["x${A}y${B}z", "xaybz"],
    ["${A:-d}", "a"],
    ["${A-d}", "a"],
    ["${A:?m}", "a"],
    ["${A?m}", "a"],
    ["${NONE:-d}", "d"],
    ["${NONE-d}", "d"],
    ["${NONE:-}", ""],
    ["${EMPTY}", ""],
    ["${EMPTY:-d}", "d"],
    ["${EMPTY-d}", ""],
    ["${EMPTY?m}", ""],
    ["${NONE:-${A}}", "a"],
    ["${NONE:-${NONE:-${B}}}", "b"],
    ["${NONE:-x${A}-${B}y}", "xa-by"],
    ["${NONE:-http://h:1/p?q=1}", "http://h:1/p?q=1"],
    ["$${A}", "${A}"],
    ["$${A} ${A}", "${A} a"],
    ["$A $ $$ 5$", "$A $ $$ 5$"],
    ["${}", "${}"],
    ["${1x}", "${1x}"],
    ["${A", "${A"],
    ["${A:-d", "${A:-d"],
    ["${A:-${B}", "${A:-b"],
    ["{A} } }", "{A} } }"],
  ])("%s becomes %s", (text, expected) => {
    expect(substitute(text)).toMatchObject({ text: expected, problems: [] });
  });

  test.each([
    ["${NONE}", "the environment variable NONE is not set"],
    ["${NONE:?say why}", "${NONE}: say why"],
    ["${NONE?}", "the environment variable NONE is not set"],
    ["${EMPTY:?must hold something}", "${EMPTY}: must hold something"],
    ["${EMPTY:?}", "the environment variable EMPTY is empty"],
    ["${SECRET}", "${SECRET} can never be read"],
    ["${SECRET:-d}", "${SECRET} can never be read"],
    ["${NONE:-${SECRET}}", "${SECRET} can never be read"],
  ])("%s is a problem that says: %s", (text, message) => {
    const { problems } = substitute(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it("tells which variables it read", () => {
    expect(substitute("${A} ${NONE:-${B}}").used).toEqual(["A", "B"]);
  });

  it("stays fast and small on hostile texts", () => {
    const started = performance.now();
    substitute("${A:-".repeat(50_000));
    substitute("${".repeat(200_000));
    expect(substitute(`${("${NONE:-").repeat(40)}x${"}".repeat(40)}`).problems.join()).toContain("nested deeper");
    const long = substituteEnvironment("${A}".repeat(60_000), () => "x".repeat(100_000));
    expect(long.problems.join()).toContain("longer than");
    expect(performance.now() - started).toBeLessThan(HANG_MS);
  });

  it("leaves every text without a brace as it is", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes("{")),
        (text) => substitute(text).text === text,
      ),
    );
  });
});
