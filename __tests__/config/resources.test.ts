import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, test } from "vitest";
import { discoverConfiguration } from "../../src/config/discover.ts";
import { draftConfiguration } from "../../src/config/draft.ts";
import { finishConfiguration } from "../../src/config/load.ts";
import { loadResources } from "../../src/config/resources.ts";
import { openWorkspace } from "../../src/config/workspace.ts";
import { ConfigurationError, formatProblem } from "../../src/errors.ts";
import type { Configuration } from "../../src/model/configuration.ts";
import { matchSchema } from "../../src/run/match/json-schema.ts";
import { API } from "../helpers/configuration.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const made: Workspace[] = [];
afterEach(() => {
  for (const workspace of made.splice(0)) workspace.remove();
});

function workspaceOf(test: string, files: Record<string, string> = {}, project = ""): Workspace {
  const workspace = makeWorkspace({
    "tests/config/a.yml": `${API}${project}suites: [{ name: s, target_service: api, tests: [{ id: t, ${test} }] }]\n`,
    ...files,
  });
  made.push(workspace);
  return workspace;
}

/** Loads as `validate` does. */
async function load({ path: root }: Workspace): Promise<Configuration> {
  const folder = await discoverConfiguration(root, null);
  if (!folder) throw new Error("there is no configuration");
  const lookup = () => undefined;
  const draft = draftConfiguration(folder.files, lookup);
  const workspace = openWorkspace(root, folder.root);
  const resources = await loadResources(draft, workspace);
  return finishConfiguration(draft, folder, { environment: "docker", compose: null, lookup, resources, workspace });
}

async function problems(workspace: Workspace): Promise<string[]> {
  const failure = await load(workspace).then(
    () => null,
    (error) => error,
  );
  if (failure === null) return [];
  expect(failure).toBeInstanceOf(ConfigurationError);
  return (failure as ConfigurationError).problems.map(formatProblem);
}

describe("a file that is named and cannot be used", () => {
  const STEPS = (keys: string) => `test_type: integration_flow, steps: [{ endpoint: /, ${keys} }]`;
  test.each([
    ["a schema", "endpoint: /, expected_schema: no.json"],
    ["a schema of a step", STEPS("expected_schema: no.json")],
    ["a schema of an until", STEPS("until: { expected_schema: no.json }")],
    ["a schema of an abort_if", STEPS("until: { expected_status: 200, abort_if: { expected_schema: no.json } }")],
    ["a body", "endpoint: /, method: POST, request_file: no.json"],
    ["a part", "endpoint: /, method: POST, request_multipart: { a: { file: no.json } }"],
    ["a part of a list", "endpoint: /, method: POST, request_multipart: { a: [x, { file: no.json }] }"],
  ])("%s that does not exist", async (_what, keys) => {
    expect(await problems(workspaceOf(keys))).toEqual([
      expect.stringMatching(/^tests\/config\/a\.yml:2:\d+: the file no\.json does not exist: paths start at/),
    ]);
  });

  test.each([
    [
      "certificates",
      'defaults: { service: { tls: { ca_file: "../../../out.pem" } } }\n',
      "../../../out.pem lies outside",
    ],
    ["a database", 'databases: { default: { path: "../../../out.db" } }\n', "../../../out.db lies outside"],
    ["a database by url", 'databases: { default: { url: "sqlite:////var/lib/x.db" } }\n', "/var/lib/x.db lies outside"],
  ])("%s outside the workspace", async (_what, project, message) => {
    const found = await problems(workspaceOf("endpoint: /", {}, project));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^tests\/config\/a\.yml:2:/);
    expect(found[0]).toContain(message);
  });

  it("a database behind a link that leads out", async () => {
    const other = workspaceOf("endpoint: /");
    const workspace = workspaceOf("endpoint: /", {}, "databases: { default: { path: out/new.db } }\n");
    symlinkSync(other.path, path.join(workspace.path, "tests/config/out"));
    expect(await problems(workspace)).toEqual([expect.stringContaining("lies outside the workspace")]);
  });

  it("a folder, and certificates that are none", async () => {
    const project = "defaults: { service: { tls: { ca_file: ca.pem } } }\n";
    const workspace = workspaceOf("endpoint: /, expected_schema: schemas", { "tests/config/ca.pem": "x" }, project);
    mkdirSync(path.join(workspace.path, "tests/config/schemas"));
    expect(await problems(workspace)).toEqual([
      expect.stringContaining("ca.pem holds no certificate in PEM form"),
      expect.stringContaining("schemas is no file"),
    ]);
  });

  test.each([
    ["schemas/a.json", '{ "a": 1, }', "schemas/a.json:1:11: not valid JSON"],
    ["schemas/a.yml", "a: [1\n", "schemas/a.yml:2:1: "],
  ])("a schema %s that cannot be read", async (name, text, message) => {
    const found = await problems(
      workspaceOf(`endpoint: /, expected_schema: ${name}`, { [`tests/config/${name}`]: text }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});

describe("a file that is there", () => {
  test.each([
    ["schemas/a.json", '{ "const": "${HOME} {{x}}", "maximum": 9007199254740993 }'],
    ["schemas/a.yml", "const: ${HOME} {{x}}\nmaximum: 9007199254740993\n"],
  ])("%s arrives as it is written, variables and long numbers too", async (name, text) => {
    const { suites } = await load(
      workspaceOf(`endpoint: /, vars: { x: 1 }, expected_schema: ${name}`, { [`tests/config/${name}`]: text }),
    );
    expect(suites[0]?.load().tests[0]?.expected_schema).toEqual({ const: "${HOME} {{x}}", maximum: 9007199254740993n });
  });

  it("may be a database that is made later, and a name that is known only when it runs", async () => {
    const keys = 'endpoint: /, method: POST, request_file: "{{$uuid}}.bin"';
    expect(await problems(workspaceOf(keys, {}, "databases: { default: { path: ../later.db } }\n"))).toEqual([]);
  });
});

describe("schemas that refer to other files", () => {
  const FILES = {
    "tests/config/schemas/order.json":
      '{ "properties": { "to": { "$ref": "parts/address.yml" }, "sum": { "$ref": "../shared/common.json#/$defs/money" } } }',
    "tests/config/schemas/parts/address.yml": "properties: { town: { type: string }, of: { $ref: ../order.json } }\n",
    "tests/config/shared/common.json": '{ "$defs": { "money": { "minimum": 1 } } }',
  };
  const TEST = "endpoint: /, expected_schema: schemas/order.json";

  it("are one schema, however they lead to each other", async () => {
    const { suites } = await load(workspaceOf(TEST, FILES));
    const schema = suites[0]?.load().tests[0]?.expected_schema ?? false;
    expect(matchSchema(schema, { to: { town: "a", of: { sum: 1 } }, sum: 2 })).toEqual([]);
    expect(matchSchema(schema, { to: { town: 1, of: { sum: 0 } }, sum: 0 })).toEqual([
      { at: ["to", "town"], expected: { type: "string" }, actual: 1 },
      { at: ["to", "of", "sum"], expected: { minimum: 1 }, actual: 0 },
      { at: ["sum"], expected: { minimum: 1 }, actual: 0 },
    ]);
  });

  it("also where they have addresses of their own", async () => {
    const order = '{ "$id": "https://shop.example/order.json", "items": { "$ref": "line.json" } }';
    const line = '{ "$id": "urn:line", "type": "object" }';
    const { suites } = await load(
      workspaceOf(TEST, { "tests/config/schemas/order.json": order, "tests/config/schemas/line.json": line }),
    );
    const schema = suites[0]?.load().tests[0]?.expected_schema ?? false;
    expect(matchSchema(schema, [{}, 1])).toMatchObject([{ at: ["1"], expected: { type: "object" } }]);
  });

  test.each([
    ["no file", '{ "$ref": "no.json" }', "schemas/order.json at /$ref: the file schemas/no.json does not exist"],
    ["a file outside", '{ "$ref": "../../../../a.json" }', "the file ../../../a.json lies outside the workspace"],
    [
      "a URI",
      '{ "$ref": "https://shop.example/a.json" }',
      "$ref leads to https://shop.example/a.json, which is not in",
    ],
    [
      "no part of a file",
      '{ "$ref": "../shared/common.json#/no" }',
      "schemas/order.json at /$ref: $ref leads to ../shared/common.json#/no",
    ],
  ])("%s", async (_what, order, message) => {
    const found = await problems(workspaceOf(TEST, { ...FILES, "tests/config/schemas/order.json": order }));
    expect(found).toEqual([expect.stringContaining(message)]);
    expect(found[0]).toMatch(/^tests\/config\/a\.yml:2:\d+: /);
  });

  it("a fault in one of them is told with its file", async () => {
    const found = await problems(
      workspaceOf(TEST, { ...FILES, "tests/config/shared/common.json": '{ "type": "objekt" }' }),
    );
    expect(found).toEqual([
      expect.stringContaining(": shared/common.json at /type: type needs one of"),
      expect.stringContaining("schemas/order.json at /properties/sum/$ref: $ref leads to"),
    ]);
  });
});

it("a suite is read again from its text, and comes out the same", async () => {
  const workspace = workspaceOf("endpoint: /, expected_schema: schemas/a.json", {
    "tests/config/schemas/a.json": '{ "type": "object" }',
  });
  const { suites } = await load(workspace);
  const [entry] = suites;
  const shape = (value: unknown) => JSON.stringify(value);
  const first = shape(entry?.load());
  expect(shape(entry?.load())).toBe(first);
  expect(entry?.load()).not.toBe(entry?.load());
  expect(JSON.parse(first).tests[0].expected_schema).toEqual({ type: "object" });
});
