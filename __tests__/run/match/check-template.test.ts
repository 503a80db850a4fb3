import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { checkTemplate } from "../../../src/model/matching.ts";

describe("checkTemplate", () => {
  it.each<[Json, string, RegExp]>([
    [{ a: "$uid" }, "a", /"\$uid" is not a shorthand \(did you mean \$uuid\?\).*\{ \$eq: "\$uid" \}/],
    [{ a: "$gt" }, "a", /^"\$gt" is an operator, .*: \{ \$gt: … \}; for the text itself write \{ \$eq: "\$gt" \}$/],
    [{ a: { $uuid: true } }, "a.$uuid", /^\$uuid is a shorthand, .* "\$uuid"$/],
    [{ a: ["x", "$frobnicate"] }, "a.1", /not a shorthand: for the text itself/],
    [{ a: { $gte: 1, b: 2 } }, "a.$gte", /\$gte stands beside keys without "\$"/],
    [{ a: { $match: "x" } }, "a.$match", /unknown operator \$match \(did you mean \$matches\?\)/],
    [{ $in: 1 }, "$in", /\$in needs a list/],
    [{ $gt: true }, "$gt", /\$gt needs a number or a text/],
    [{ $length: "2" }, "$length", /\$length needs a whole number/],
    [{ $length: -1 }, "$length", /at least 0/],
    [{ $matches: "(" }, "$matches", /\$matches needs a pattern of the linear-time syntax/],
    [{ $matches: "(?=a)" }, "$matches", /no look-around/],
    [{ $all_of: [{ a: "$nope" }] }, "$all_of.0.a", /"\$nope"/],
    [{ $schema: { type: "text" } }, "$schema.type", /type needs one of null, boolean/],
    [{ $starts_with: 1 }, "$starts_with", /needs a text/],
  ])("%j", (template, path, message) => {
    const faults = checkTemplate(template);
    expect(faults.map((fault) => fault.path.join("."))).toEqual([path]);
    expect(faults[0]?.message).toMatch(message);
  });

  it.each<[Json]>([
    [{ a: "$uuid", b: { $eq: "$uid" }, c: "$5.00", d: "{{x}}", e: { $in: "{{list}}" }, f: "$" }],
    [{ $length: { $gte: 1 } }],
    [{ $any_of: ["$absent", { $matches: "^[a-z]+$" }] }],
    [[1, null, { $each: { id: "$integer" } }]],
  ])("%j is fine", (template) => {
    expect(checkTemplate(template)).toEqual([]);
  });

  it("tells all faults at once", () => {
    expect(checkTemplate({ a: "$x1", b: { $nope: 1, $in: 2 }, c: { $eq: 1, d: "$y1" } })).toHaveLength(5);
  });
});
