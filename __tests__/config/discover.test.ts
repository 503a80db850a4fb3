import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { discoverConfiguration } from "../../src/config/discover.ts";
import { formatProblem, UsageError } from "../../src/errors.ts";
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
const names = async (workspace: Workspace, config: string | null) =>
  (await discoverConfiguration(workspace.path, config))?.files.map((file) => file.name);

describe("what is read", () => {
  it("are the files of the folder, and all those below suites/", async () => {
    const workspace = workspaceOf({
      "tests/config/b.yml": "",
      "tests/config/a.yaml": "",
      "tests/config/c.json": "",
      "tests/config/notes.md": "",
      "tests/config/.hidden.yml": "",
      "tests/config/schemas/order.json": "",
      "tests/config/suites/one.yml": "",
      "tests/config/suites/deep/er/two.json": "",
    });
    expect(await names(workspace, null)).toEqual([
      "tests/config/a.yaml",
      "tests/config/b.yml",
      "tests/config/c.json",
      "tests/config/suites/deep/er/two.json",
      "tests/config/suites/one.yml",
    ]);
    expect(await names(workspace, "tests/config/b.yml")).toEqual(["tests/config/b.yml"]);
  });

  it("is nothing when none was asked for and none is there", async () => {
    expect(await discoverConfiguration(workspaceOf({ "x.txt": "" }).path, null)).toBeNull();
  });
});

describe("what is refused, with a remedy", () => {
  it.each([
    ["a path that is not there", "tests/none", "does not exist"],
    ["an empty path", " ", "config is empty"],
    ["an empty folder", "empty", "holds no configuration"],
  ])("%s", async (_what, config, message) => {
    const workspace = workspaceOf({});
    mkdirSync(path.join(workspace.path, "empty"));
    const failure = await discoverConfiguration(workspace.path, config).catch((error) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect(failure.message).toContain(message);
    expect(failure.hint).toBeTruthy();
  });

  it("a link that leads out of the workspace or nowhere, and what is not UTF-8, each at its place beside the other files", async () => {
    const secret = workspaceOf({ "secret.yml": "environment: docker\n" });
    const workspace = workspaceOf({ "tests/config/a.yml": "" });
    const at = (name: string) => path.join(workspace.path, "tests/config", name);
    symlinkSync(path.join(secret.path, "secret.yml"), at("b.yml"));
    symlinkSync("nowhere.yml", at("c.yml"));
    writeFileSync(at("d.yml"), Buffer.from([0x61, 0x3a, 0x20, 0x78, 0x0a, 0x62, 0x3a, 0x20, 0xe9, 0x0a]));
    const folder = await discoverConfiguration(workspace.path, null);
    expect(folder?.files.map((file) => file.name)).toEqual(["tests/config/a.yml"]);
    expect(folder?.problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^tests\/config\/b\.yml:1:1: .*leads out of the workspace/),
      expect.stringMatching(/^tests\/config\/c\.yml:1:1: .*broken link/),
      expect.stringMatching(/^tests\/config\/d\.yml:2:4: .*save it as UTF-8/),
    ]);
  });

  it("a folder that is named like a file", async () => {
    const workspace = workspaceOf({ "tests/config/a.yml/x": "", "tests/config/b.yml": "" });
    expect(await names(workspace, null)).toEqual(["tests/config/b.yml"]);
  });
});
