import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Validator } from "@cfworker/json-schema";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { configurationJsonSchema } from "../../src/config/json-schema.ts";
import { projectShape, suiteSchema, testSchema } from "../../src/model/schema.ts";

type Node = { [key: string]: unknown };
const schema = JSON.parse(JSON.stringify(configurationJsonSchema())) as Node;

function* nodes(value: unknown): Generator<Node> {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) yield value as Node;
  for (const member of Object.values(value)) yield* nodes(member);
}

describe("the JSON Schema for editors", () => {
  it("is draft 2020-12, and every reference in it leads somewhere", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    for (const { $ref } of nodes(schema)) {
      if (typeof $ref !== "string") continue;
      expect($ref).toMatch(/^#\/\$defs\//);
      expect(schema.$defs).toHaveProperty([$ref.replace("#/$defs/", "")]);
    }
  });

  it("knows every key of projects, suites and tests", () => {
    const properties = [...nodes(schema)].flatMap((node) => (node.properties ? [Object.keys(node.properties)] : []));
    const holds = (keys: string[]) => properties.some((known) => keys.every((key) => known.includes(key)));
    expect(holds([...Object.keys(projectShape), "suites"])).toBe(true);
    expect(holds(Object.keys(suiteSchema.shape))).toBe(true);
    expect(holds(Object.keys(testSchema.shape))).toBe(true);
  });

  it("lets x- keys stand wherever unknown keys are refused, and has the ranges", () => {
    const strict = [...nodes(schema)].filter((node) => node.additionalProperties === false);
    expect(strict.length).toBeGreaterThan(10);
    for (const node of strict) expect(node.patternProperties).toEqual({ "^x-": {} });
    const text = JSON.stringify(schema);
    expect(text).toContain('"minimum":10,"maximum":300');
    expect(text).toContain('"enum":["local","docker","staging"]');
  });
});

/** Every property of the format with the path that leads to it. */
function* properties(value: unknown, at: string): Generator<[string, Node]> {
  if (value === null || typeof value !== "object") return;
  const { properties: own, ...rest } = value as Node;
  for (const [key, member] of Object.entries((own ?? {}) as Record<string, Node>)) {
    yield [`${at}.${key}`, member];
    yield* properties(member, `${at}.${key}`);
  }
  for (const [key, member] of Object.entries(rest)) yield* properties(member, key === "$defs" ? at : `${at}/${key}`);
}

describe("what it explains", () => {
  it("is every key", () => {
    const found = [...properties(schema, "")];
    expect(found.length).toBeGreaterThan(200);
    expect(found.filter(([, { description }]) => !description).map(([at]) => at)).toEqual([]);
  });

  it("says it in examples that it accepts itself", () => {
    const found = [...properties(schema, "")].filter(([, { examples }]) => Array.isArray(examples));
    expect(found.length).toBeGreaterThan(20);
    for (const [at, property] of found) {
      const { $id: _whole, anyOf: _root, ...definitions } = schema;
      // The validator writes into the schema that it is given.
      const validator = new Validator(structuredClone({ ...definitions, ...property }), "2020-12", false);
      for (const example of property.examples as unknown[]) {
        expect(validator.validate(example).errors, `${at}: ${JSON.stringify(example)}`).toEqual([]);
      }
    }
  });
});

describe("a real validator", () => {
  const validator = new Validator(structuredClone(schema), "2020-12", false);
  const fixtures = path.join(import.meta.dirname, "../fixtures");
  const examples = path.join(import.meta.dirname, "../../examples/shop/tests");
  const files = [path.join(fixtures, "configuration"), path.join(fixtures, "every-key"), path.join(examples, "config")]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /^(suites\/)?[^/]+\.yml$/.test(name))
        .map((name) => path.join(folder, name)),
    )
    .map((file) => [path.relative(path.join(import.meta.dirname, "../.."), file), file] as const);

  test.each(files)("accepts %s as it is written", (_name, file) => {
    expect(validator.validate(parse(readFileSync(file, "utf8"), { merge: true })).errors).toEqual([]);
  });

  const ofSuite = (text: string) => `name: s\ntests: [{ id: a, ${text} }]\n`;
  test.each([
    ["an unknown key", ofSuite("endpont: /")],
    ["no rows", ofSuite("cases: []")],
    ["no steps", ofSuite("steps: []")],
    ["a number out of range", ofSuite("timeout_seconds: 61")],
    ["a text for a number", ofSuite('retry_count: "1"')],
    ["a status out of range", ofSuite("expected_status: 600")],
    ["a mapping for a header", ofSuite("headers: { a: { b: c } }")],
    ["an unknown type", ofSuite("test_type: unit")],
    ["a reason that is none", ofSuite("skip: true")],
    ["a step's unknown key", ofSuite("setup: [{ endpont: / }]")],
    ["an until out of range", ofSuite("steps: [{ until: { interval_seconds: 0 } }]")],
    ["a suite without tests", "name: s\ntests: []\n"],
    ["a project's unknown key", "enviroment: docker\n"],
    ["an address that is none", "services: [{ service_name: a, base_url: nowhere }]\n"],
    ["an address without a host", 'services: [{ service_name: a, base_url: "http:///x" }]\n'],
    ["an address with a template", 'services: [{ service_name: a, base_url: "http://h/{{v}}" }]\n'],
    ["an unknown environment", "services: [{ service_name: a, environments: { qa: {} } }]\n"],
    ["a database's unknown key", "databases: { default: { uri: x } }\n"],
    ["an unknown format", "auth: [{ name: a, format: saml }]\n"],
  ])("refuses %s", (_what, text) => {
    expect(validator.validate(parse(text)).valid).toBe(false);
  });

  test.each([
    ["a variable for a number", ofSuite('timeout_seconds: "${SECONDS:-5}"')],
    ["a variable for a choice", 'environment: "${ENVIRONMENT}"\n'],
    ["keys of one's own", ofSuite("x-owner: { any: [thing] }")],
    ["an address with letters of its own", 'services: [{ service_name: a, base_url: "http://é.example" }]\n'],
    ["an address in capitals", 'services: [{ service_name: a, base_url: "HTTP://H" }]\n'],
    ["its own address", "$schema: ./schema.json\nenvironment: docker\n"],
  ])("accepts %s", (_what, text) => {
    expect(validator.validate(parse(text)).errors).toEqual([]);
  });
});
