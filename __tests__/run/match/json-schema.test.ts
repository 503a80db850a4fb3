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

it("checks a URL in linear time", () => {
  expect(matchSchema({ format: "url" }, `http://${"a".repeat(50_000)}`)).toEqual([]);
  expect(matchSchema({ format: "url" }, `http://${"a".repeat(50_000)} `)).toHaveLength(1);
  expect(matchSchema({ format: "url" }, "a/b")).toHaveLength(1);
});

it("tells integers apart that a number cannot", () => {
  const [low, high] = [9007199254740992n, 9007199254740993n];
  const rows: [schema: Json, good: Json, bad: Json][] = [
    [{ const: high }, high, low],
    [{ const: -high }, -high, -low],
    [{ enum: [1, high] }, high, low],
    [{ minimum: high }, high, low],
    [{ maximum: low }, low, high],
    [{ exclusiveMinimum: low }, high, low],
    [{ exclusiveMaximum: -low }, -high, -low],
    [{ uniqueItems: true }, [low, high, high + 1n], [high, high]],
    [{ const: { a: [high] } }, { a: [high] }, { a: [low] }],
    [{ const: 9007199254740992 }, low, high],
    [{ minimum: 10n ** 400n, type: "integer" }, 10n ** 401n, 10n ** 399n],
  ];
  for (const [schema, good, bad] of rows) {
    expect(matchSchema(schema, good)).toEqual([]);
    expect(matchSchema(schema, bad)).toMatchObject([{ actual: bad }]);
  }
  expect(matchSchema({ const: high }, low)).toEqual([{ at: [], expected: { const: high }, actual: low }]);
});

it("tells what a keyword was written with, through every reference", () => {
  expect(found({ id: ID, lines: [{ quantity: 0 }] })).toEqual([["/lines/0/quantity", { minimum: 1 }, 0]]);
  const tree: Json = {
    $ref: "#/$defs/a",
    $defs: { a: { $id: "urn:x:a", properties: { b: { $ref: "#" }, n: { maximum: 1 } } } },
  };
  expect(matchSchema(tree, { b: { n: 2 } })).toEqual([{ at: ["b", "n"], expected: { maximum: 1 }, actual: 2 }]);
});

it("stands up to a value that is nested too deeply", () => {
  let deep: Json = 1;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(() => matchSchema({ items: { $ref: "#" } }, deep)).toThrow(RangeError);
});
