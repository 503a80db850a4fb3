import { symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, test } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { DEFAULT_OPTIONS, type VerifyOptions } from "../../src/model/options.ts";
import { nodeSystem } from "../../src/system.ts";
import { loadPhase } from "../../src/verify/load-phase.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const made: Workspace[] = [];
afterEach(() => {
  for (const workspace of made.splice(0)) workspace.remove();
});

function workspaceOf(files: Record<string, string>): Workspace {
  const workspace = makeWorkspace(files);
  made.push(workspace);
  return workspace;
}

const load = (workspace: Workspace, options: Partial<VerifyOptions> = {}) =>
  loadPhase(
    { ...DEFAULT_OPTIONS, command: "validate", workingDirectory: workspace.path, ...options },
    nodeSystem({}, workspace.path),
    null,
    () => undefined,
  );
const failure = (workspace: Workspace, options: Partial<VerifyOptions> = {}) =>
  load(workspace, options).then(
    () => new Error("it was loaded"),
    (error) => error,
  );

const LOCAL = "environment: local\nservices: [{ service_name: api, base_url: http://127.0.0.1:8001 }]\n";
const SUITE = "name: smoke\ntarget_service: api\ntests: [{ id: t, endpoint: / }]\n";
const BROKEN = SUITE.replace("id: t", "id: t, retry_count: 9");

describe("problems come together", () => {
  it("those of the compose file beside those of the configuration, and what .env sets is set", async () => {
    const workspace = workspaceOf({
      "compose.yaml": "services: [web]\n",
      ".env": "NAME=value\n",
      "tests/config/a.yml": `redact: ["\${NAME}"]\n`,
      "tests/config/b.yml": BROKEN,
    });
    expect((await failure(workspace)).message.split("\n")).toEqual([
      expect.stringMatching(/^tests\/config\/b\.yml:3:.*retry_count/),
      expect.stringMatching(/^compose\.yaml:1:.*`services` is a mapping/),
    ]);
  });

  it("also those between names, and those of the compose file alone", async () => {
    const texts = { "compose.yaml": "services: [web]\n", "tests/config/a.yml": SUITE };
    const unknown = SUITE.replace("id: t", "id: t, depends_on: [nobody]");
    expect((await failure(workspaceOf({ ...texts, "tests/config/a.yml": unknown }))).problems).toHaveLength(2);
    expect((await failure(workspaceOf(texts))).problems).toHaveLength(1);
  });

  it("those of files that cannot be read beside those of the others", async () => {
    const workspace = workspaceOf({ "tests/config/a.yml": LOCAL, "tests/config/b.yml": BROKEN });
    symlinkSync("nowhere.yml", path.join(workspace.path, "tests/config/c.yml"));
    const error = await failure(workspace);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message.split("\n")).toEqual([
      expect.stringMatching(/^tests\/config\/c\.yml:1:1: .*broken link/),
      expect.stringMatching(/^tests\/config\/b\.yml:3:.*retry_count/),
    ]);
  });
});

describe("filters that leave no test", () => {
  const files = { "tests/config/a.yml": LOCAL, "tests/config/b.yml": SUITE };

  test.each(["run", "validate"] as const)("are an error of %s", async (command) => {
    const error = await failure(workspaceOf(files), { command, suites: ["typo"] });
    expect(error.exitCode).toBe(2);
    expect(error.message).toContain("no test selected");
    expect(error.hint).toContain("smoke");
  });

  it("are none where validate has no filter, and there is nothing to choose from", async () => {
    const { suites } = await load(workspaceOf({ "tests/config/a.yml": LOCAL }));
    expect(suites).toEqual([]);
    const error = await failure(workspaceOf({ "tests/config/a.yml": LOCAL }), { command: "run" });
    expect(error.message).toContain("tests/config/a.yml holds no suite");
  });
});

describe("an XPath that the engine cannot compile", () => {
  const validate = (test: string) =>
    failure(
      workspaceOf({
        "tests/config/a.yml": LOCAL,
        "tests/config/b.yml": SUITE.replace("endpoint: /", `endpoint: /, ${test}`),
      }),
    );

  test.each([
    ["a step that is missing", "/a/"],
    ["two paths", "a b"],
    ["a comparison with nothing", "/a[@x=]"],
    ["an argument that is missing", "concat(1,)"],
    ["an unknown axis", "foo::a"],
    ["a variable", "$x"],
    ["an unknown function", "frob(1)"],
    ["a function of another number of arguments", "concat(1)"],
  ])("is told once, in an assertion and in a capture: %s", async (_what, xpath) => {
    for (const test of [`assert: [{ xpath: "${xpath}" }]`, `capture: { a: { xpath: "${xpath}" } }`]) {
      const { problems } = await validate(test);
      expect(problems).toHaveLength(1);
      expect(problems[0].message).toMatch(/XPath/);
      expect(problems[0]).toMatchObject({ file: "tests/config/b.yml", line: 3 });
    }
  });

  test.each(["/a/b[1]", "//x:a/@b", "count(//a)", "string(/a)", "for $i in 1 to 1000000000 return $i", "/a/{{step}}/"])(
    "is not one that only the answer decides: %s",
    async (xpath) => {
      const vars = xpath.includes("{{") ? ", vars: { step: b }" : "";
      const { message } = await validate(`assert: [{ xpath: "${xpath}" }]${vars}`);
      expect(message).toBe("it was loaded");
    },
  );
});
