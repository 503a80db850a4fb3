import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = path.resolve(import.meta.dirname, "..");
const commandLine = path.join(root, "dist/cli.js");
const run = promisify(execFile);

const DOCUMENTS = [
  "README.md",
  "docs/configuration.md",
  "docs/databases.md",
  "docs/authentication.md",
  "docs/matching.md",
];
const SERVICES = ["orders", "payments", "auth", "db"].map((name) => `  ${name}: { image: x }\n`).join("");
/** What the examples of suites take for granted. */
const PROJECT =
  "databases: { default: { path: app.db } }\nauth: [{ name: default, access_token: example-1, format: opaque }]\n";
const FILES = { "schemas/order.json": '{ "type": "object" }', "files/orders.csv": "sku,quantity\n" };

interface Example {
  document: string;
  line: number;
  text: string;
}

async function examples(language: string): Promise<Example[]> {
  const found: Example[] = [];
  for (const document of DOCUMENTS) {
    const text = await readFile(path.join(root, document), "utf8");
    for (const match of text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))) {
      found.push({ document, line: text.slice(0, match.index).split("\n").length, text: match[1] ?? "" });
    }
  }
  return found;
}

/** Every key that a JSON Schema knows, at any depth. */
function propertyNames(schema: unknown): string[] {
  if (schema === null || typeof schema !== "object") return [];
  const own = "properties" in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(propertyNames)];
}

const yaml = await examples("yaml");
const workflows = yaml.filter(({ text }) => /^jobs:/m.test(text));
const configurations = yaml.filter(({ text }) => !/^jobs:/m.test(text));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "docs-"));
  await writeFile(path.join(folder, "compose.yaml"), `services:\n${SERVICES}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the examples of the documentation", () => {
  it("are found", () => {
    expect(workflows.length).toBeGreaterThanOrEqual(1);
    expect(configurations.length).toBeGreaterThanOrEqual(5);
  });

  it.each(configurations)("$document:$line is a valid configuration", async ({ text }) => {
    const config = path.join(folder, "tests/config");
    await rm(config, { recursive: true, force: true });
    for (const [name, content] of Object.entries({ ...FILES, "example.yml": text })) {
      await mkdir(path.dirname(path.join(config, name)), { recursive: true });
      await writeFile(path.join(config, name), content);
    }
    if (/^tests:/m.test(text)) await writeFile(path.join(config, "project.yml"), PROJECT);
    const { stdout } = await run(process.execPath, [commandLine, "validate", "--config", "tests/config"], {
      cwd: folder,
    });
    expect(stdout).toMatch(/^passed: the configuration is valid/);
  });

  it("of the configuration name every key of the format", async () => {
    const { stdout } = await run(process.execPath, [commandLine, "schema"]);
    const text = await readFile(path.join(root, "docs/configuration.md"), "utf8");
    const keys = new Set(propertyNames(JSON.parse(stdout)));
    expect(keys.size).toBeGreaterThan(80);
    expect([...keys].filter((key) => !text.includes(key))).toEqual([]);
  });

  it.each(workflows)("$document:$line uses the Action with inputs that it has", async ({ text }) => {
    const action = parse(await readFile(path.join(root, "action.yml"), "utf8"));
    const workflow = parse(text);
    const steps: { uses?: string; with?: Record<string, string> }[] = workflow.jobs.verify.steps;
    const ours = steps.filter((step) => step.uses?.startsWith("compose-verify/"));
    expect(ours).toHaveLength(1);
    for (const input of Object.keys(ours[0]?.with ?? {})) expect(Object.keys(action.inputs)).toContain(input);
  });

  it("name commands and npm scripts that exist", async () => {
    const { scripts } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
    const { stdout: help } = await run(process.execPath, [commandLine, "--help"]);
    for (const { text } of await examples("sh")) {
      for (const [, script] of text.matchAll(/npm (?:run )?(demo|test|check|build)\b/g))
        expect(scripts).toHaveProperty(String(script));
      for (const [, command] of text.matchAll(/dist\/cli\.js (\w+)/g)) expect(help).toContain(String(command));
    }
  });
});
