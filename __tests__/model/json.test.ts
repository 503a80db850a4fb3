import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson, stringifyJson } from "../../src/model/json.ts";

describe("JSON", () => {
  it("keeps the digits of integers beyond 2^53, and only of them", () => {
    const text =
      '{"big":9007199254740993,"negative":-9007199254740993,"safe":9007199254740991,"text":"9007199254740993","fraction":1.5}';
    const value = parseJson(text);
    expect(value).toEqual({
      big: 9007199254740993n,
      negative: -9007199254740993n,
      safe: 9007199254740991,
      text: "9007199254740993",
      fraction: 1.5,
    });
    expect(stringifyJson(value)).toBe(text);
    expect(parseJson("1e30")).toBe(1e30);
  });

  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(stringifyJson(parseJson(text))).toBe(text);
      }),
    );
  });

  it("tolerates a byte order mark, and nothing else that is no JSON", () => {
    expect(parseJson("\uFEFF[1]")).toEqual([1]);
    for (const text of ["", "{", "[1,]", "nope", "NaN"]) expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});
