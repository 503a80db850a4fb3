import { expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { toPointer } from "../../../src/model/location.ts";
import { matchSchema } from "../../../src/run/match/json-schema.ts";

const ORDER: Json = {
  type: "object",
  required: ["id", "lines"],
  properties: {
    id: { type: "string", format: "uuid" },
    lines: { type: "array", items: { $ref: "#/$defs/line" }, minItems: 1 },
  },
  additionalProperties: false,
  $defs: { line: { type: "object", properties: { quantity: { minimum: 1 }, sku: { pattern: "^[A-Z]-[0-9]+$" } } } },
};
const ID = "00000000-0000-4000-8000-000000000000";
const found = (value: Json) =>
  matchSchema(ORDER, value).map(({ at, expected, actual }) => [toPointer(at), expected, actual]);

it("says nothing about what holds", () => {
  expect(found({ id: ID, lines: [{ quantity: 9007199254740993n, sku: "A-1" }] })).toEqual([]);
});

it("tells every place, the keyword and the value", () => {
  expect(found({ id: "x", lines: [] })).toEqual([
    ["/id", { format: "uuid" }, "x"],
    ["/lines", { minItems: 1 }, []],
  ]);
  expect(found({ id: ID })).toEqual([["/lines", { required: "lines" }, "$absent"]]);
  const [first] = found({ id: ID, lines: [{ quantity: 0 }] });
  expect(first?.[0]).toBe("/lines/0/quantity");
  expect(first?.[2]).toBe(0);
});

it("runs patterns in linear time, and leaves the engine of everybody else alone", () => {
  const native = RegExp;
  expect(matchSchema({ pattern: "^(a+)+$" }, `${"a".repeat(50_000)}!`)).toHaveLength(1);
  expect(matchSchema({ pattern: "^(a+)+$" }, "a".repeat(50_000))).toEqual([]);
  expect(RegExp).toBe(native);
});

it("stands up to a value that is nested too deeply", () => {
  let deep: Json = 1;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(() => matchSchema({ items: { $ref: "#" } }, deep)).toThrow(RangeError);
});
