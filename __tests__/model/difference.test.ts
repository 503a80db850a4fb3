import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aroundDifference, resembles, withoutTheAlike } from "../../src/model/difference.ts";
import type { Json } from "../../src/model/json.ts";

describe("what a template resembles", () => {
  it.each<[Json, Json, boolean]>([
    ["$any", null, true],
    ["$integer", 3, true],
    ["$number", 3n, true],
    ["$uuid", "text", true],
    ["$uuid", 3, false],
    ["$array", [], true],
    ["$object", [], false],
    ["$boolean", false, true],
    [1, 1n, true],
    [1, "1", false],
    [{ $gte: 5 }, "anything", true],
    [{ a: 1 }, { a: 1, b: 2 }, true],
    [{ a: 1, c: "$absent" }, { a: 1 }, true],
    [{ a: 1, c: 2 }, { a: 1 }, false],
    [[1, "$string"], [1, "x"], true],
    [[1], [1, 2], false],
  ])("pair %#", (template, value, alike) => {
    expect(resembles(template, value)).toBe(alike);
  });
});

describe("two texts around their difference", () => {
  it("are whole when they are short", () => {
    expect(aroundDifference("one", "other", 5)).toEqual([
      { before: 0, kept: "one", after: 0 },
      { before: 0, kept: "other", after: 0 },
    ]);
  });

  it("keep the first difference, whole characters, and count what is cut", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.nat(400),
        (one, other, common) => {
          const [left, right] = ["😀".repeat(common) + one, "😀".repeat(common) + other];
          const excerpts = aroundDifference(left, right, 40);
          for (const [text, { before, kept, after }] of [
            [left, excerpts[0]],
            [right, excerpts[1]],
          ] as const) {
            expect(before + kept.length + after).toBe(text.length);
            expect(kept).toBe(text.slice(before, before + kept.length));
            expect(kept.isWellFormed()).toBe(text.isWellFormed());
          }
          if (left !== right) expect(excerpts[0].kept).not.toBe(excerpts[1].kept);
        },
      ),
    );
  });
});

describe("two long values without what is alike", () => {
  const rows = (...numbers: number[]) => numbers.map((number) => ({ id: number, name: `row ${number}` }));

  it("keep the elements between the ones at which both begin and end alike", () => {
    expect(withoutTheAlike(rows(1, 2, 3, 4, 6, 7), rows(1, 2, 3, 4, 5, 6, 7), 40)).toEqual([
      ["… [4 alike]", "… [2 alike]"],
      ["… [4 alike]", { id: 5, name: "row 5" }, "… [2 alike]"],
    ]);
  });

  it("keep the members that differ", () => {
    const expected = { a: "x".repeat(40), b: { c: 1, d: "y".repeat(40) }, gone: true };
    const actual = { a: "x".repeat(40), b: { c: 2, d: "y".repeat(40) }, more: 1 };
    expect(withoutTheAlike(expected, actual, 60)).toEqual([
      { b: { c: 1, "…": "[1 members cut]" }, gone: true, "…": "[1 members cut]" },
      { b: { c: 2, "…": "[1 members cut]" }, "…": "[2 members cut]" },
    ]);
  });

  it("stay as they are when they are short", () => {
    expect(withoutTheAlike([1, 2], [1, 3], 100)).toEqual([
      [1, 2],
      [1, 3],
    ]);
  });
});
