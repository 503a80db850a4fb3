import { describe, expect, it, test } from "vitest";
import { problemsOf, suiteText } from "../helpers/configuration.ts";

const found = (text: string) => problemsOf(suiteText(`${text}\n`));
const tests = (...lines: string[]) => `tests:\n${lines.map((line) => `  - { endpoint: /, ${line} }`).join("\n")}`;

describe("depends_on", () => {
  test.each([
    ["an unknown test", tests("id: first", "id: b, depends_on: [frist]"), '"frist" (did you mean "first"?)'],
    [
      "an unknown case",
      tests("id: many, cases: [{ name: single }]", 'id: b, depends_on: ["many[singel]"]'),
      '"many[singel]" (did you mean "many[single]"?)',
    ],
    [
      "a test twice",
      tests("id: a", "id: b, depends_on: [a, a]"),
      'suite.yml:5:43: depends_on names "a" twice: keep one',
    ],
    ["itself", tests("id: a, depends_on: [a]"), "these tests wait for each other: a → a; remove one depends_on"],
    [
      "itself by a case",
      tests('id: a, cases: [{ name: x }], depends_on: ["a[x]"]'),
      "these tests wait for each other: a → a",
    ],
    [
      "a cycle of several",
      tests("id: a, depends_on: [b]", 'id: b, depends_on: ["c[x]"]', "id: c, cases: [{ name: x }], depends_on: [a]"),
      "these tests wait for each other: a → b → c → a; remove one depends_on",
    ],
    [
      "a cycle through a capture, where tests run side by side",
      `parallel_tests: true\n${tests("id: a, depends_on: [b], capture: { x: $.id }", 'id: b, query: { x: "{{x}}" }')}`,
      "a → b → a; remove one depends_on, or one {{name}} that another of them captures",
    ],
  ])("%s", (_what, text, message) => {
    const problems = found(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it("that leads to a cycle: the tests behind it can never run", () => {
    const problems = found(
      tests(
        "id: a, depends_on: [b]",
        "id: b, depends_on: [a]",
        "id: c, depends_on: [a]",
        "id: d, depends_on: [c]",
        "id: e",
      ),
    );
    expect(problems).toEqual([
      expect.stringContaining("a → b → a"),
      expect.stringMatching(/^suite\.yml:6:.*"c" can never run: it waits for "a", which waits for itself/),
      expect.stringMatching(/^suite\.yml:7:.*"d" can never run: it waits for "c"/),
    ]);
  });

  it("may point forward, to a case, and to a skipped test", () => {
    const text = tests(
      'id: a, depends_on: ["c[x]", b]',
      "id: b, skip: later",
      "id: c, cases: [{ name: x }, { name: y }]",
    );
    expect(found(text)).toEqual([]);
  });
});

describe("cases", () => {
  test.each([
    ["none", "id: a, cases: []", "cases: needs at least one row"],
    ["a name twice", "id: a, cases: [{ name: x }, { name: x }]", 'the case "x" is already defined in this test'],
    ["without a name", "id: a, cases: [{ vars: { x: 1 } }]", "name: is required"],
    ["an empty name", "id: a, cases: [{ name: ' ' }]", "a case's name must not be empty"],
  ])("%s", (_what, line, message) => {
    const problems = found(tests(line));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it("whose result is called like another test", () => {
    const problems = found(tests("id: a, cases: [{ name: x }]", 'id: "a[x]"'));
    expect(problems.join()).toContain('the result of this case is called "a[x]", as another test is');
  });
});
