import { describe, expect, it } from "vitest";
import { parseDotenv } from "../../src/docker/dotenv.ts";

const parse = (text: string, outer: Record<string, string> = {}) =>
  Object.fromEntries(parseDotenv(text, (name) => outer[name]));

describe("parseDotenv", () => {
  it("reads what Compose reads", () => {
    const text = `\uFEFF# comment
A=1
  export B = two words   # comment
C='$A # literal'
D="$A\\t\\"q\\" \\$A"
E="over
two lines"
F=\${A}-\${NONE:-d}
G=
H=a#b
not an assignment
I: yaml\r
`;
    expect(parse(text)).toEqual({
      A: "1",
      B: "two words",
      C: "$A # literal",
      D: '1\t"q" $A',
      E: "over\ntwo lines",
      F: "1-d",
      G: "",
      H: "a#b",
      I: "yaml",
    });
  });

  it("lets the environment win inside values", () => {
    expect(parse("A=1\nB=$A", { A: "outer" })).toEqual({ A: "1", B: "outer" });
  });

  it("keeps an unfinished quote as text", () => {
    expect(parse(`A="open\nB=2`)).toEqual({ A: '"open', B: "2" });
  });
});
