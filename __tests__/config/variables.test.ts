import { describe, expect, it, test } from "vitest";
import { renderTemplate, templateNames, UnknownNameError } from "../../src/config/variables.ts";
import type { Json } from "../../src/model/json.ts";

describe("templates of a test", () => {
  const scope = (name: string): Json | undefined =>
    ({
      id: 7,
      order: { id: "o-1", lines: [{ sku: "s" }] },
      "a.b": "dotted",
      "quantity[single].id": 9,
      long: 9007199254740993n,
      deep: { n: 9007199254740993n },
    })[name];

  test.each<[Json, Json]>([
    ["{{id}}", 7],
    ["{{ id }}", 7],
    ["no. {{id}}", "no. 7"],
    ["{{long}}", 9007199254740993n],
    ["/{{long}}", "/9007199254740993"],
    ["{{order.id}}", "o-1"],
    ["{{order.lines.0.sku}}", "s"],
    ["{{a.b}}", "dotted"],
    ["{{quantity[single].id}}", 9],
    ["{{order}}", { id: "o-1", lines: [{ sku: "s" }] }],
    ["x{{order.lines}}", 'x[{"sku":"s"}]'],
    ["x{{deep}}", 'x{"n":9007199254740993}'],
    ["{{{{id}}", "{{id}}"],
    [
      { a: ["{{id}}", { b: "{{id}}" }], "{{id}}": 1 },
      { a: [7, { b: 7 }], "{{id}}": 1 },
    ],
    [null, null],
  ])("template %# renders", (template, expected) => {
    expect(renderTemplate(template, scope)).toEqual(expected);
  });

  test.each(["{{nothing}}", "x{{order.none}}", "{{order.constructor}}"])("%s names what is unknown", (template) => {
    expect(() => renderTemplate(template, scope)).toThrow(UnknownNameError);
  });

  test.each([
    ["{{nothing.id}}", "no variable and no earlier capture of this suite has that name"],
    ["{{order.total}}", 'order has no member "total"'],
    ["{{order.lines.1.sku}}", 'order.lines has no member "1"'],
    ["{{id.more}}", 'id has no member "more", as it is no object'],
  ])("%s says what is missing: the value, or a member of it", (template, why) => {
    const name = template.slice(2, -2);
    expect(() => renderTemplate(template, scope)).toThrow(new UnknownNameError(name).message.split(":")[0]);
    expect(() => renderTemplate(template, scope)).toThrow(`{{${name}}} has no value: ${why}`);
  });

  it("knows the names it reads", () => {
    expect(templateNames({ a: "{{x}} {{ y.z }}", b: ["{{{{no}}"] })).toEqual(["x", "y.z"]);
  });
});
