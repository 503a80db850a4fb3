import fc from "fast-check";
import { expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { toPointer } from "../../../src/model/location.ts";
import { matchTemplate } from "../../../src/run/match/template.ts";

const findings = (template: Json, value: Json) =>
  matchTemplate(
    { $unordered: template },
    { value, at: [], written: [] },
    {
      scope: () => undefined,
      exact: false,
      literal: false,
    },
  ).map(({ at, expected, actual }) => [toPointer(at), expected, actual]);

it.each<[string, Json, Json, Json]>([
  [
    "names the difference inside the nearest pair",
    [
      { id: 1, a: 1 },
      { id: 2, a: 2 },
    ],
    [
      { id: 2, a: 9 },
      { id: 1, a: 1 },
    ],
    [["/0/a", 2, 9]],
  ],
  ["names what is missing", ["a", "b"], ["b"], [["", "a", "$absent"]]],
  ["names what is too much", ["a"], ["b", "a"], [["/0", "$absent", "b"]]],
  ["tells what is no list", ["a"], "a", [["", { $unordered: ["a"] }, "a"]]],
])("%s", (_what, template, value, expected) => {
  expect(findings(template, value)).toEqual(expected);
});

it("takes any order", () => {
  const lists = fc.array(fc.oneof(fc.integer(), fc.constantFrom("a", "b"), fc.record({ a: fc.integer() })), {
    maxLength: 8,
  });
  const shuffled = lists.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(findings(list as Json, other as Json)).toEqual([]);
    }),
  );
});

it("tells a list that is too long for a best fit as a whole", () => {
  const template = Array.from({ length: 200 }, (_, index) => index);
  expect(findings(template, [...template.slice(1), -1])).toHaveLength(1);
});
