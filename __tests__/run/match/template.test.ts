import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnknownNameError } from "../../../src/config/variables.ts";
import type { Json } from "../../../src/model/json.ts";
import { parseJson, stringifyJson } from "../../../src/model/json.ts";
import { toPointer } from "../../../src/model/location.ts";
import { OPERATORS, SHORTHANDS } from "../../../src/model/matching.ts";
import { matchTemplate } from "../../../src/run/match/template.ts";
import { HANG_MS } from "../../helpers/hang.ts";

const ABSENT = Symbol("absent");

function findings(template: Json, value: Json | typeof ABSENT, variables: Record<string, Json> = {}) {
  const scope = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  const node = { value: value === ABSENT ? undefined : value, at: [], written: [] };
  return matchTemplate(template, node, { scope, exact: false, literal: false });
}

const holds = (template: Json, value: Json | typeof ABSENT, variables: Record<string, Json> = {}) =>
  findings(template, value, variables).length === 0;

type Row = [template: Json, good: (Json | typeof ABSENT)[], bad: (Json | typeof ABSENT)[]];

const UUID = "123e4567-e89b-12d3-a456-426614174000";
const BIG = 9007199254740993n;

const ROWS: Record<string, Row[]> = {
  scalars: [
    [1, [1, 1.0, 1n], ["1", true, null, ABSENT, 2]],
    [BIG, [BIG], [9007199254740992, 9007199254740992n]],
    [9007199254740992, [9007199254740992n], [BIG]],
    [null, [null], [ABSENT, 0, "", false]],
    ["text", ["text"], ["Text", ABSENT, ["text"]]],
    [true, [true], [1, "true", false]],
  ],
  objects: [
    [{ a: 1 }, [{ a: 1 }, { a: 1, b: 2 }], [{}, { a: 2 }, [], null, "a", ABSENT]],
    [{ a: { b: {} } }, [{ a: { b: { c: 1 } } }], [{ a: { b: [] } }, { a: {} }]],
    [{}, [{}, { a: 1 }], [[], null, ABSENT]],
    [{ toString: "$any" }, [{ toString: 1 }], [{}]],
  ],
  lists: [[[1, { a: 2 }], [[1, { a: 2, b: 3 }]], [[{ a: 2 }, 1], [1], [1, { a: 2 }, 3], ABSENT]]],
  $eq: [
    [{ $eq: "$uuid" }, ["$uuid"], [UUID]],
    [{ $eq: { a: 1 } }, [{ a: 1 }], [{ a: 1, b: 2 }, ABSENT]],
    [{ $eq: { $gt: 1 } }, [{ $gt: 1 }], [2]],
  ],
  $ne: [[{ $ne: 1 }, [2, "1", null], [1, 1n, ABSENT]]],
  $gt: [
    [{ $gt: 1 }, [1.5, BIG], [1, 0, "2", ABSENT]],
    [{ $gt: "2024-01-01" }, ["2024-01-02"], ["2023-12-31", 3]],
  ],
  $gte: [[{ $gte: BIG }, [BIG], [9007199254740992]]],
  $lt: [[{ $lt: 1 }, [0.5, -1n], [1, ABSENT, null]]],
  $lte: [[{ $lte: 1 }, [1, 1n], [1.01]]],
  $in: [[{ $in: [1, "$any"] }, [1, "$any"], [2, "x", ABSENT]]],
  $nin: [[{ $nin: [1, 2] }, [3, "1"], [1, ABSENT]]],
  $matches: [
    [{ $matches: "^a+$" }, ["aaa"], ["ab", 1, ABSENT]],
    [{ $matches: "b" }, ["abc"], ["ac"]],
  ],
  $contains: [
    [{ $contains: "b" }, ["abc", ["b"]], ["ac", ["abc"], 1, { b: 1 }, ABSENT]],
    [{ $contains: { a: "$integer" } }, [[{ a: "x" }, { a: 1, b: 2 }]], [[{ a: "x" }], []]],
  ],
  $starts_with: [[{ $starts_with: "a" }, ["abc"], ["cba", ["a"], ABSENT]]],
  $ends_with: [[{ $ends_with: "c" }, ["abc"], ["cba", ABSENT]]],
  $length: [
    [{ $length: 2 }, ["ab", "🙂🙂", [1, 2], { a: 1, b: 2 }], ["🙂", [], 2, null, ABSENT]],
    [{ $length: { $gte: 1, $lt: 3 } }, ["a", [1, 2]], ["", "abc"]],
  ],
  $each: [[{ $each: { id: "$integer" } }, [[], [{ id: 1 }, { id: 2, x: 1 }]], [[{ id: 1 }, { id: "2" }], {}, ABSENT]]],
  $schema: [
    [
      { $schema: { type: "object", required: ["a"], properties: { a: { minimum: 2 } } } },
      [{ a: 2 }, { a: 2, b: 1 }, { a: 9007199254740993n }],
      [{}, { a: 1 }, [], "a", ABSENT],
    ],
    [{ $schema: { pattern: "^(a+)+$" } }, ["aaa", 1], ["b", `${"a".repeat(40)}!`]],
    [{ $schema: { patternProperties: { "^x": { type: "string" } } } }, [{ x1: "a", y: 1 }], [{ x1: 1 }]],
    [
      { $schema: { $ref: "#/$defs/id", $defs: { id: { format: "uuid" } } } },
      ["00000000-0000-4000-8000-000000000000"],
      ["x"],
    ],
    [{ $schema: false }, [], [1, null, {}]],
  ],
  $unordered: [
    [
      { $unordered: ["$any", "a"] },
      [
        ["a", "b"],
        ["b", "a"],
      ],
      [["b", "c"], ["a"], ["a", "b", "c"], ABSENT],
    ],
    [
      { $unordered: ["$any", { $in: ["a", "b"] }, "a"] },
      [
        ["a", "b", "c"],
        ["c", "a", "b"],
      ],
      [["a", "c", "c"]],
    ],
  ],
  $exact: [
    [{ $exact: { a: { b: 1 } } }, [{ a: { b: 1 } }], [{ a: { b: 1, c: 2 } }, { a: { b: 1 }, d: 1 }, ABSENT]],
    [{ $exact: { a: { $optional: 1 } } }, [{}, { a: 1 }], [{ b: 1 }]],
  ],
  $optional: [[{ $optional: "$string" }, [ABSENT, "x"], [1, null]]],
  $is: [
    [{ $is: "$uuid" }, [UUID], ["x", ABSENT]],
    [{ $is: "$absent" }, [ABSENT], [1]],
  ],
  $not: [
    [{ $not: "$string" }, [1, null], ["x", ABSENT]],
    [{ $not: "$absent" }, [null], [ABSENT]],
  ],
  $all_of: [
    [{ $all_of: ["$integer", { $gt: 2 }] }, [3], [2, 3.5, ABSENT]],
    [{ $all_of: [] }, [3, null], [ABSENT]],
  ],
  $any_of: [[{ $any_of: ["$absent", { a: 1 }] }, [ABSENT, { a: 1 }], [null, { a: 2 }]]],
  $any: [["$any", [1, null, "", [], false], [ABSENT]]],
  $string: [["$string", ["", "x"], [1, null, ABSENT]]],
  $number: [["$number", [1, 1.5, BIG], ["1", null, ABSENT]]],
  $integer: [["$integer", [1, -2, BIG, 1e21], [1.5, "1", ABSENT]]],
  $boolean: [["$boolean", [true, false], [0, "true", ABSENT]]],
  $array: [["$array", [[]], [{}, "[]", ABSENT]]],
  $object: [["$object", [{}], [[], null, ABSENT]]],
  $uuid: [["$uuid", [UUID, UUID.toUpperCase()], [`${UUID}0`, `x${UUID}`, "", 1, ABSENT]]],
  $date: [
    [
      "$date",
      ["2024-02-29", "2000-02-29"],
      ["2023-02-29", "1900-02-29", "2024-13-01", "2024-1-1", "2024-01-01T00:00:00Z", ABSENT],
    ],
  ],
  "$date-time": [
    [
      "$date-time",
      [
        "2024-02-29T23:59:59Z",
        "2024-01-01T00:00:00.123456+05:30",
        "2016-12-31T23:59:60Z",
        `2024-01-01T00:00:00.${"1".repeat(30)}Z`,
      ],
      [
        "2024-01-01",
        "2024-01-01T24:00:00Z",
        "2024-01-01T00:00:00",
        "2024-02-30T00:00:00Z",
        "2024-01-01T00:60:00Z",
        ABSENT,
      ],
    ],
  ],
  $email: [
    [
      "$email",
      ["a@b.example", "a.b+c@localhost"],
      ["a", "@b", "a@", "a b@c", "a..b@c", "a@-b", `${"a".repeat(65)}@b`, ABSENT],
    ],
  ],
  $uri: [
    [
      "$uri",
      ["http://a/b", "urn:isbn:1", "mailto:a@b", `data:,${"a".repeat(60_000)}`],
      [`data:,${"a".repeat(70_000)}`, "/a", "a b", "http://", "", "://x", ABSENT],
    ],
  ],
  $absent: [
    ["$absent", [ABSENT], [null, "", "$absent"]],
    [{ a: "$absent" }, [{}, { b: 1 }], [{ a: null }]],
  ],
};

const show = (value: Json | typeof ABSENT) => (value === ABSENT ? "what is absent" : stringifyJson(value));

describe.each(Object.entries(ROWS))("%s", (_word, rows) => {
  it.each(rows.map(([template, good, bad]) => ({ title: stringifyJson(template), template, good, bad })))(
    "$title",
    ({ template, good, bad }) => {
      for (const value of good) expect(findings(template, value), `should hold for ${show(value)}`).toEqual([]);
      for (const value of bad)
        expect(findings(template, value).length, `should not hold for ${show(value)}`).toBeGreaterThan(0);
    },
  );
});

it("the table has rows for every operator and every shorthand", () => {
  expect(Object.keys(ROWS)).toEqual(expect.arrayContaining([...OPERATORS, ...SHORTHANDS]));
});

describe("findings", () => {
  it("name every place, in the body and in the template", () => {
    const found = findings(
      { id: "$uuid", "a/b": { $each: { n: { $gt: 1 } } }, gone: 1, list: [1, 2] },
      { id: 7, "a/b": [{ n: 2 }, { n: 1 }, {}], list: [1, 3] },
    );
    expect(found.map((one) => [toPointer(one.at), one.written.join("."), one.expected, one.actual])).toEqual([
      ["/id", "id", "$uuid", 7],
      ["/a~1b/1/n", "a/b.$each.n.$gt", { $gt: 1 }, 1],
      ["/a~1b/2/n", "a/b.$each.n.$gt", { $gt: 1 }, "$absent"],
      ["/gone", "gone", 1, "$absent"],
      ["/list/1", "list.1", 2, 3],
    ]);
  });

  it("are limited for a huge list", () => {
    expect(findings({ $each: "$string" }, Array(100_000).fill(1)).length).toBe(1000);
    const keys = Array.from({ length: 2000 }, (_, index): [string, Json] => [`k${index}`, 1]);
    expect(findings(Object.fromEntries(keys), {}).length).toBe(1000);
    expect(findings({ $exact: {} }, Object.fromEntries(keys)).length).toBe(1000);
    expect(findings(Array(2000).fill(1), Array(2000).fill([])).length).toBe(1000);
  });

  it.each<[Json, Json, Json[]]>([
    [{ $any_of: ["{{v}}", { a: "{{v}}" }] }, 1, [{ $any_of: [7, { a: 7 }] }]],
    [{ $not: { $in: ["{{v}}", 1] } }, 1, [{ $not: { $in: [7, 1] } }]],
    [{ $contains: { a: "{{v}}" } }, [1], [{ $contains: { a: 7 } }]],
    [{ $length: "{{v}}" }, [], [{ $length: 7 }]],
    [{ $length: { $gt: "{{v}}" } }, [], [{ $length: { $gt: 7 } }]],
    [{ $each: { a: "{{v}}" } }, 1, [{ $each: { a: 7 } }]],
    [{ $unordered: ["{{v}}", { $matches: "{{v}}" }] }, 1, [{ $unordered: [7, { $matches: "{{v}}" }] }]],
    [{ $unordered: [["{{v}}"]] }, [], [[7]]],
    [{ $optional: [{ a: "{{v}}" }] }, 1, [[{ a: 7 }]]],
    [{ $all_of: [["{{v}}"], { a: ["{{v}}"] }] }, 1, [[7], { a: [7] }]],
  ])("of %j show values, not names", (template, value, expected) => {
    expect(findings(template, value, { v: 7 }).map((one) => one.expected)).toEqual(expected);
  });
});

describe("rendered values are data", () => {
  it.each<[Json, Json, Json, boolean]>([
    ["{{x}}", "$any", "anything", false],
    ["{{x}}", "$any", "$any", true],
    ["{{x}}", { $gt: 1 }, 2, false],
    ["{{x}}", { $gt: 1 }, { $gt: 1 }, true],
    ["{{x}}", "{{y}}", "{{y}}", true],
    ["{{x}}", 5, 5, true],
    ["{{x}}", 5, "5", false],
    ["n-{{x}}", 5, "n-5", true],
    [{ $eq: "{{x}}" }, "$uuid", "$uuid", true],
    [{ $in: ["{{x}}"] }, 3, 3, true],
    [{ $gte: "{{x}}" }, 3, 4, true],
    [{ $contains: "{{x}}" }, "$any", ["a"], false],
    [{ $contains: "{{x}}" }, 5, "a5", true],
    [{ $contains: 5 }, 5, "a5", false],
    [{ $contains: { $eq: "{{x}}" } }, "$foo", "a $foo", true],
    [{ $unordered: "{{x}}" }, ["$any"], ["a"], false],
    [{ $schema: { const: "{{x}}" } }, 5, 5, true],
    [{ $schema: { const: "{{x}}" } }, 5, "5", false],
    ["{{{{x}}", 1, "{{x}}", true],
  ])("%j with x = %j against %j: %s", (template, x, value, expected) => {
    expect(holds(template, value, { x })).toBe(expected);
  });

  it("an unknown name is an error of its own", () => {
    expect(() => holds({ a: "{{nope}}" }, { a: 1 })).toThrow(UnknownNameError);
  });
});

describe("hostile input", () => {
  it("__proto__ and duplicate keys are plain keys", () => {
    const value = parseJson('{"__proto__": {"a": 1}, "b": 1, "b": 2}');
    expect(holds({ b: 2 }, value)).toBe(true);
    expect(holds({ a: 1 }, value)).toBe(false);
    expect(holds(parseJson('{"__proto__": {"a": 1}}'), value)).toBe(true);
    expect(holds(parseJson('{"__proto__": {"a": 2}}'), value)).toBe(false);
  });

  it("a pattern that stalls other engines is quick", () => {
    const start = performance.now();
    expect(holds({ $matches: "^(a+)+$" }, `${"a".repeat(50_000)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(HANG_MS);
  });
});

const json = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => !/\$|\{\{/.test(JSON.stringify(value))) as fc.Arbitrary<Json>;

describe("properties", () => {
  it("a value without some of its keys is a template that the value meets", () => {
    fc.assert(
      fc.property(json, fc.infiniteStream(fc.boolean()), (value, keep) => {
        expect(findings(dropKeys(value, keep), value)).toEqual([]);
      }),
    );
  });

  it("a template with one changed leaf does not hold, and says where", () => {
    fc.assert(
      fc.property(json, fc.nat(), (value, pick) => {
        const paths = leaves(value);
        const path = paths[pick % paths.length] ?? [];
        const found = findings(changeLeaf(value, path), value);
        expect(found.map((one) => toPointer(one.at))).toEqual([toPointer(path)]);
      }),
    );
  });
});

function dropKeys(value: Json, keep: fc.Stream<boolean>): Json {
  if (Array.isArray(value)) return value.map((item) => dropKeys(item, keep));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(() => keep.next().value);
  return Object.fromEntries(kept.map(([key, item]) => [key, dropKeys(item, keep)]));
}

function leaves(value: Json, at: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== "object") return [at];
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.length === 0 ? [at] : entries.flatMap(([key, item]) => leaves(item, [...at, key]));
}

function changeLeaf(value: Json, [key, ...rest]: (string | number)[]): Json {
  if (key === undefined) return value === "changed" ? "again" : "changed";
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? changeLeaf(item, rest) : item));
  const entries = Object.entries(value as Record<string, Json>);
  return Object.fromEntries(entries.map(([name, item]) => [name, name === key ? changeLeaf(item, rest) : item]));
}
