import { describe, expect, it, test } from "vitest";
import { parseYaml } from "../../src/config/yaml.ts";
import { formatProblem } from "../../src/errors.ts";
import { HANG_MS } from "../helpers/hang.ts";

const read = (text: string, file = "a.yml") =>
  parseYaml(file, text, (name) => ({ PORT: "8080", ZERO: "007", WORD: "yes" })[name]);
const problems = (text: string, file?: string) => read(text, file).problems.map(formatProblem);

describe("values", () => {
  test.each<[string, unknown]>([
    ["a: 1", 1],
    ["a: 1.0", 1],
    ["a: -1.5", -1.5],
    ["a: 9007199254740993", 9007199254740993n],
    ["a: true", true],
    ["a: yes", "yes"],
    ["a: ~", null],
    ["a:", null],
    ["a: null", null],
    ['a: "007"', "007"],
    ["a: 2026-01-02", "2026-01-02"],
    ["a: 12:30", "12:30"],
    ["a: |\n  x\n  y", "x\ny\n"],
    ["a: ${PORT}", 8080],
    ['a: "${PORT}"', "8080"],
    ["a: x${PORT}", "x8080"],
    ["a: ${WORD}", "yes"],
    ["a: ${NONE:-true}", true],
    ["a: ${NONE:-}", null],
    ['a: "${NONE:-}"', ""],
    ["a: ${NONE:-http://h/#x}", "http://h/#x"],
    ["a: ${NONE:-[1]}", "[1]"],
  ])("%s", (text, expected) => {
    expect(read(text)).toMatchObject({ value: { a: expected }, problems: [] });
  });

  it("reads a byte order mark, CRLF and an emoji, and keeps the columns right", () => {
    expect(read("\uFEFFa: 1\r\nb: 2\r\n").value).toEqual({ a: 1, b: 2 });
    expect(problems("a: 1\r\nb: 007\r\n")[0]).toMatch(/^a\.yml:2:4: /);
  });

  it("reads anchors, aliases and merge keys; what a mapping writes itself wins", () => {
    const text =
      "base: &b { x: 1, y: 1 }\nmore: &m { y: 2, z: 2 }\none: { <<: *b, x: 9 }\ntwo: { <<: [*m, *b] }\nlist: [*b]\n";
    expect(read(text).value).toMatchObject({
      one: { x: 9, y: 1 },
      two: { y: 2, z: 2, x: 1 },
      list: [{ x: 1, y: 1 }],
    });
  });

  it("takes __proto__ and its like as data", () => {
    const { value } = read("__proto__: { polluted: true }\nconstructor: 1\n");
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("finds the places of keys and values, of merged ones too", () => {
    const parsed = read("base: &b\n  deep: 1\nhere:\n  <<: *b\n  own: [1, 2]\n");
    expect(parsed.locate(["here", "own", 1])).toEqual({ file: "a.yml", line: 5, column: 12 });
    expect(parsed.locateKey(["here", "own"])).toEqual({ file: "a.yml", line: 5, column: 3 });
    expect(parsed.locate(["here", "deep"])).toEqual({ file: "a.yml", line: 2, column: 9 });
    expect(parsed.locate(["here", "own", 7, "x"])).toEqual({ file: "a.yml", line: 5, column: 8 });
    expect(parsed.locate(["none"])).toEqual({ file: "a.yml", line: 1, column: 1 });
  });
});

describe("problems", () => {
  it("of a tag leave the rest of the file to be checked", () => {
    expect(read("a: !include x.yml\nb: 007\nc: 3")).toMatchObject({ value: { b: 7, c: 3 } });
    expect(problems("a: !include x.yml\nb: 007")).toHaveLength(2);
  });

  test.each([
    ["leading zero", "a: 007", "1:4", "leading zero"],
    ["leading zero before a point", "a: 012.5", "1:4", "leading zero"],
    ["leading zero before a whole number", "a: -007.0", "1:4", "leading zero"],
    ["exponent", "a: 1e3", "1:4", "exponent"],
    ["hexadecimal", "a: 0x1F", "1:4", "another base"],
    ["octal", "a: 0o17", "1:4", "another base"],
    ["underscores", "a: 1_000", "1:4", "underscores"],
    ["infinity", "a: .inf", "1:4", "JSON does not have"],
    ["a variable that holds a trap", "a: ${ZERO}", "1:4", "leading zero"],
    ["an unset variable", "a: ${NONE}", "1:4", "NONE is not set"],
    ["a duplicate key", "a: 1\nb: 2\na: 3", "3:1", "first in line 1"],
    ["a duplicate key below", "a:\n  - x: 1\n    x: 2", "3:5", '"x" is written twice'],
    ["an unknown tag", "a: !include x.yml", "1:4", "!include"],
    ["a binary tag", "a: !!binary aGk=", "1:4", "binary"],
    ["a code tag", "a: !!js/function 'x'", "1:4", "js/function"],
    ["a second document", "a: 1\n---\nb: 2", "2:1", "second document"],
    ["an alias without an anchor", "a: *none", "1:4", 'quote it as "*none"'],
    ["an alias inside its own anchor", "a: &a [*a]", "1:", "its own anchor"],
    ["a merge of a text", "a: { <<: x }", "1:6", "<< takes a mapping"],
    ["a mapping as a key", "? { a: 1 }\n: 2", "1:", "a key must be a plain text"],
    ["a tab", "a:\n\tb: 1", "2:1", "spaces, not with tabs"],
    ["an unquoted template", "a: {{x}}", "1:", '"{{x}}"'],
    ["an unquoted variable in a list", "a: [${X}]", "1:", '"${X}"'],
    ["an asterisk", "a: *", "1:", 'quote it, "*"'],
    ["an at sign", "a: @b", "1:4", "cannot start with @"],
    ["an open bracket", "a: [1, 2", "1:", ""],
  ])("%s", (_what, text, place, message) => {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(`a.yml:${place}`);
    expect(found[0]).toContain(message);
  });

  it("tells each scalar's problem once, however many aliases repeat it", () => {
    expect(problems("a: &a ${NONE}\nb: [*a, *a, *a]")).toHaveLength(1);
  });

  it("allows in JSON what JSON means by a number, and no more", () => {
    expect(read('{"a": 1e3}', "a.json")).toMatchObject({ value: { a: 1000 }, problems: [] });
    expect(problems('{"a": 1e999}', "a.json")[0]).toContain("larger than a number can be");
    expect(problems('{"a": 1, "a": 2}', "a.json")[0]).toContain("written twice");
    expect(read('{"a": "\\ud83d\\ude00 \\/ \\u00e9"}', "a.json").value).toEqual({ a: "😀 / é" });
  });
});

describe("what is usually left unquoted", () => {
  test.each([
    ["a template", "a: {{v}}", "1:4", '"{{v}}"', "{{v}}"],
    ["a template with more behind it", "a: {{v}}/x", "1:4", '"{{v}}/x"', "{{v}}/x"],
    ["a template of a row", "a: {{many[one].id}}", "1:4", '"{{many[one].id}}"', "{{many[one].id}}"],
    ["a template in braces", "a: { b: {{v}} }", "1:9", '"{{v}}"', { b: "{{v}}" }],
    ["a template within a text in braces", "a: { b: x{{v}}, c: 1 }", "1:9", '"x{{v}}"', { b: "x{{v}}", c: 1 }],
    ["a template within a text in brackets", "a: [x{{v}}, y]", "1:5", '"x{{v}}"', ["x{{v}}", "y"]],
    ["an asterisk", "a: *", "1:4", '"*"', "*"],
    ["an asterisk in brackets", "a: [*, b]", "1:5", '"*"', ["*", "b"]],
    ["a variable with a colon", "a: ${NONE:-x: y}", "1:4", '"${NONE:-x: y}"', "x: y"],
    ["a variable in braces over lines", "a: {\n  b: ${PORT},\n  c: 2\n}", "2:6", '"${PORT}"', { b: 8080, c: 2 }],
    ["a variable in brackets over lines", "a: [\n  ${PORT},\n  b\n]", "2:3", '"${PORT}"', [8080, "b"]],
  ])("%s is told with its remedy, and the file read as if it were quoted", (_what, text, place, remedy, value) => {
    const parsed = read(`${text}\nrest: 007\n`);
    expect(parsed.value).toEqual({ a: value, rest: 7 });
    const [first = "", second = "", ...others] = parsed.problems.map(formatProblem);
    expect(first).toContain(`a.yml:${place}: `);
    expect(first).toContain(`quote `);
    expect(first).toContain(remedy);
    expect(second).toContain("leading zero");
    expect(others).toEqual([]);
  });

  it("hides nothing of the rest, and quoted texts and block texts of the same kind are fine", () => {
    const text = 'a: [{{x}}, "{{y}}"]\nb: |\n  {{z}} *\nc: @d\n? [e]\n: 1\nf: [{{w}}]';
    expect(problems(text).map((problem) => problem.split(" ")[0])).toEqual([
      "a.yml:1:5:",
      "a.yml:7:5:",
      "a.yml:4:4:",
      "a.yml:5:3:",
    ]);
    expect(read(text).value).toEqual({ a: ["{{x}}", "{{y}}"], b: "{{z}} *\n", c: "@d", f: ["{{w}}"] });
  });

  it("leaves a real syntax error of the same file told, with the words of the file", () => {
    expect(read("a: {{v}}\nb: [1, {c}\nd: 2").value).toBeUndefined();
    expect(problems("a: {{v}}\nb: [1, {c}\nd: 2")).toEqual([
      expect.stringContaining("a.yml:1:4: "),
      expect.stringMatching(/^a\.yml:3:1: .*end with a \]/),
    ]);
    expect(problems('a: {{v}}\nb: "x" {{v}}: y').join("\n")).not.toMatch(/[\ue000-\uf8ff]/);
  });

  it("never changes a file of which nothing is wrong, whatever characters it has", () => {
    expect(read("a: \ue700\ue707\nb: ${PORT}").value).toEqual({ a: "\ue700\ue707", b: 8080 });
    expect(problems("a: \ue700\nb: {{v}}\n")).toHaveLength(1);
  });
});

describe("tags", () => {
  test.each<[string, unknown]>([
    ['!!int "5"', 5],
    ["!!int 5", 5],
    ["!!str 007", "007"],
    ["!!str ${PORT}", "8080"],
    ["! 5", "5"],
    ["!!float 5", 5],
    ['!!bool "true"', true],
    ["!!null ''", null],
    ["!!seq [1]", [1]],
    ["!!map { b: 1 }", { b: 1 }],
    ["!<tag:yaml.org,2002:str> 5", "5"],
  ])("of YAML itself mean what YAML says: %s", (text, expected) => {
    expect(read(`a: ${text}`)).toMatchObject({ value: { a: expected }, problems: [] });
  });

  test.each([
    ["!!string a", 'unknown tag !!string (did you mean "!!str"?)'],
    ["!!integer 5", '(did you mean "!!int"?)'],
    ["!!list [a]", "unknown tag !!list (known: !!str, !!int"],
    ["!include x.yml", "files are named by keys such as request_file; remove it, or quote the value"],
    ["!!int x", '!!int asks for a whole number, not for "x"'],
    ["!!bool yes", "!!bool asks for true or false"],
    ["!!int 007", "leading zero"],
    ["!!seq {}", "!!seq does not fit"],
  ])("that cannot be honoured are told once, at their place: %s", (text, message) => {
    const [problem = "", ...others] = problems(`a: ${text}`);
    expect(problem).toMatch(/^a\.yml:1:(4|10): /);
    expect(problem).toContain(message);
    expect(others).toEqual([]);
  });
});

describe("hostile files are refused at once, with a place", () => {
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join("\n");
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${lines(9, (index) => {
    const [from, to] = ["abcdefghij"[index], "bcdefghijk"[index]];
    return `${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`;
  })}`;
  test.each([
    ["40,000 keys", lines(40_000, (index) => `k${index}: 1`), "at most"],
    ["40,000 keys in braces", `{${Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join(",")}}`, "at most"],
    ["20,000 levels in brackets", `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, "64 levels"],
    ["20,000 open brackets", "[".repeat(20_000), "64 levels"],
    ["20,000 levels of lists", "- ".repeat(20_000), "64 levels"],
    ["5 MB", `a: ${"x".repeat(5_000_000)}`, "at most 262144"],
    ["an alias bomb", bomb, "aliases"],
    ["long texts by alias", `a: &a ${"x".repeat(120_000)}\nb: [${"*a,".repeat(30_000)}]`, "characters"],
    ["variables by alias", `a: &a "${("${X}").repeat(30_000)}"\nb: [${"*a,".repeat(30_000)}]`, "characters"],
    ["a merge bomb", `a: &a { <<: *a }\nb: &b { <<: [${"*a,".repeat(5000)}] }`, "a.yml:"],
    ["unquoted variables without end", `a: [${"${".repeat(60_000)}${"}".repeat(60_000)}\n]]`, "a.yml:"],
    ["syntax errors without end", "]\n".repeat(100_000), "a.yml:"],
    ["anchors without end", lines(20_000, (index) => `- &a${index} x`), ""],
  ])("%s", (_what, text, message) => {
    const started = performance.now();
    const found = problems(text);
    expect(performance.now() - started).toBeLessThan(HANG_MS);
    if (message === "") return expect(found).toEqual([]);
    expect(found.join("\n")).toContain(message);
    expect(found[0]).toMatch(/^a\.yml:\d+:\d+: /);
    expect(found.length).toBeLessThanOrEqual(10);
  });

  it("keeps places without a copy of the path for each value", () => {
    const key = "k".repeat(150_000);
    const started = performance.now();
    const parsed = parseYaml("a.json", `{"${key}": [${"1,".repeat(45_000)}1]}`, () => undefined);
    expect(parsed.problems).toEqual([]);
    expect(parsed.locate([key, 44_000]).column).toBeGreaterThan(150_000);
    expect(performance.now() - started).toBeLessThan(HANG_MS);
  });

  it("accepts the limits themselves", () => {
    expect(problems(lines(1000, (index) => `k${index}: 1`))).toEqual([]);
    expect(problems(lines(1001, (index) => `k${index}: 1`))).toHaveLength(1);
    expect(problems(`${"[".repeat(64)}${"]".repeat(64)}`)).toEqual([]);
    expect(problems(`${"[".repeat(65)}${"]".repeat(65)}`)).toHaveLength(1);
    expect(problems(`a: ${"x".repeat(256 * 1024 - 3)}`)).toEqual([]);
    expect(problems(`a: ${"x".repeat(256 * 1024 - 2)}`)).toHaveLength(1);
  });
});
