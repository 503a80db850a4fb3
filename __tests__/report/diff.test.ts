import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/model/json.ts";
import type { Mismatch } from "../../src/model/session.ts";
import { mismatchDiff } from "../../src/report/diff.ts";

function mismatch(pointer: string, expected: Json, actual: Json, line: number | null = null): Mismatch {
  return { source: "body", pointer, expected, actual, location: line === null ? null : { file: "orders.yml", line } };
}

const order = (number: number) => ({ sku: `A-${number}`, quantity: number });

describe("mismatches as one tree", () => {
  it("show only the places that differ, and where each expectation is written", () => {
    const found = [
      { ...mismatch("", 201, 422, 3), source: "status" },
      mismatch("/status", "pending", "cancelled", 7),
      mismatch("/customer/name", "$string", "$absent", 8),
      mismatch("/lines/2/sku", "A-1", "B-1", 9),
      mismatch("/lines/2/a~1b", { $gte: 2 }, 9007199254740993n, 10),
      mismatch("/further", "$absent", true, 11),
    ];
    expect(mismatchDiff(found)).toEqual([
      "- status: 201  # orders.yml:3",
      "+ status: 422",
      "  body",
      '-   status: "pending"  # orders.yml:7',
      '+   status: "cancelled"',
      "    customer",
      '-     name: "$string"  # orders.yml:8',
      "+     name: (nothing there)",
      "    lines",
      "      [2]",
      '-       sku: "A-1"  # orders.yml:9',
      '+       sku: "B-1"',
      '-       a/b: {"$gte":2}  # orders.yml:10',
      "+       a/b: 9007199254740993",
      "-   further: (nothing there)  # orders.yml:11",
      "+   further: true",
    ]);
  });

  it("lay lists side by side: an element more, one less, one that differs in a member", () => {
    const lines = mismatchDiff([
      mismatch("/items", [1, 2, 3, 5, 6, 7].map(order), [1, 2, 3, 4, 5, 6, 9].map(order), 4),
    ]);
    expect(lines).toEqual([
      "  body",
      "    items: 6 elements expected, 7 there  # orders.yml:4",
      "      … 2 alike",
      '      [2]: {"sku":"A-3","quantity":3}',
      '+     [3]: {"sku":"A-4","quantity":4}',
      '      [4]: {"sku":"A-5","quantity":5}',
      '      [5]: {"sku":"A-6","quantity":6}',
      "      [6]",
      '-       sku: "A-7"',
      '+       sku: "A-9"',
      "-       quantity: 7",
      "+       quantity: 9",
    ]);
  });

  it("take shorthands and operators in a list for what they may stand for", () => {
    const template = [
      { id: "$uuid", n: { $gte: 1 } },
      { id: "$uuid", n: "$integer" },
    ];
    const found = { id: "9f2c7a10-0000-4000-8000-000000000001", n: 5 };
    const lines = mismatchDiff([mismatch("", template, [found])]);
    expect(lines).toEqual([
      "  body: 2 elements expected, 1 there",
      `    [0]: ${JSON.stringify(found)}`,
      '-   [1]: {"id":"$uuid","n":"$integer"}',
    ]);
  });

  it("compare texts of several lines line by line", () => {
    const lines = mismatchDiff([mismatch("", "a\nb\nc\nd\ne", "a\nb\nX\nd\ne")]);
    expect(lines).toEqual(["  body", "    … 1 alike", "    b", "-   c", "+   X", "    d", "    … 1 alike"]);
  });

  it("cut long texts around the first difference", () => {
    const lines = mismatchDiff([mismatch("", `${"x".repeat(500)}ONE${"y".repeat(300)}`, `${"x".repeat(500)}TWO`)]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^- body: …x{40}ONEy+…$/);
    expect(lines[1]).toMatch(/^\+ body: …x{40}TWO"$/);
  });

  it("write what one side alone has as indented JSON when it is long, and not all of it", () => {
    const long = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`member${index}`, index]));
    const lines = mismatchDiff([mismatch("/more", "$absent", long)]);
    expect(lines.slice(0, 4)).toEqual(["  body", "-   more: (nothing there)", "+   more:", "+     {"]);
    expect(lines.at(-1)).toBe("+     … 38 more lines");
  });

  it("give no name and no value a line of its own", () => {
    const hostile = "a\n+ all passed\u2028- x\r\n";
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (expected, actual, name) => {
        const pointer = `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}${hostile}`;
        const found = [mismatch(pointer, expected as Json, [hostile, actual as Json])];
        for (const line of mismatchDiff(found)) expect(line).toMatch(/^[-+ ]( [^\r\n\u2028\u2029]*)?$/);
      }),
    );
  });
});
