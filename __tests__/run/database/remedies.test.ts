import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { DATABASE_REMEDIES } from "../../../src/run/database/remedies.ts";

it("every remedy is in the documentation, as it is told", async () => {
  const text = await readFile(path.resolve(import.meta.dirname, "../../../docs/databases.md"), "utf8");
  expect(Object.values(DATABASE_REMEDIES).filter((remedy) => !text.includes(`| ${remedy} |`))).toEqual([]);
});
