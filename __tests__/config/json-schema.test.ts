import { describe, expect, it } from "vitest";
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
    expect(text).toMatch(/"minimum":10,"maximum":300|"maximum":300,"minimum":10/);
    expect(text).toContain('"enum":["local","docker","staging"]');
  });
});
