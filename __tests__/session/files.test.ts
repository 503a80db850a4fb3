import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StorageError, UsageError } from "../../src/errors.ts";
import { prepareDirectory, writeAtomically } from "../../src/session/files.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace({ "a-file": "" });
});
afterEach(() => workspace.remove());
const at = (...parts: string[]) => path.join(workspace.path, ...parts);

describe("a folder for results", () => {
  it("is made, with those above it, and may be there already", async () => {
    await prepareDirectory("results-dir", at("deep", "er"));
    await prepareDirectory("results-dir", at("deep", "er"));
    expect(existsSync(at("deep", "er"))).toBe(true);
  });

  it.each([
    ["a file", () => at("a-file"), "it is a file"],
    ["below a file", () => at("a-file", "x"), ""],
    ["where nothing can be made", () => "/proc/nothing", ""],
  ])("is refused as %s, with the input's name and a remedy", async (_what, directory, message) => {
    const failure = await prepareDirectory("results-dir", directory()).catch((error) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect(failure.message).toContain("results-dir: nothing can be written to");
    expect(failure.message).toContain(message);
    expect(failure.hint).toContain("results-dir");
  });
});

describe("an atomic write", () => {
  it("replaces the old text whole, and leaves no other file", async () => {
    await writeAtomically(at("out.json"), "old", "1");
    await writeAtomically(at("out.json"), "new", "2");
    expect(readFileSync(at("out.json"), "utf8")).toBe("new");
    expect(readdirSync(workspace.path).sort()).toEqual(["a-file", "out.json"]);
  });

  it("keeps the old file and leaves no rest behind when it fails", async () => {
    mkdirSync(at("out.json", "held"), { recursive: true });
    await expect(writeAtomically(at("out.json"), "new", "1")).rejects.toThrow(StorageError);
    expect(readdirSync(workspace.path).sort()).toEqual(["a-file", "out.json"]);
    await expect(writeAtomically(at("a-file", "x.json"), "new", "1")).rejects.toThrow(/results could not be stored/);
  });

  it("never shows half a file to a reader", async () => {
    const texts = ["a", "b"].map((letter) => letter.repeat(2_000_000));
    await writeAtomically(at("out"), texts[0] ?? "", "0");
    let writing = true;
    const reader = (async () => {
      while (writing) {
        expect(new Set(readFileSync(at("out"), "utf8")).size).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (let round = 1; round < 10; round++) await writeAtomically(at("out"), texts[round % 2] ?? "", String(round));
    writing = false;
    await reader;
  });
});
