import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeJobSummary } from "../../src/github/job-summary.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "summary-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the report follows what the step wrote before, both within 900 KiB", () => {
  const path = join(folder, "summary.md");
  writeFileSync(path, "before\n");
  writeJobSummary(path, (bytes) => "x".repeat(bytes));
  expect(readFileSync(path, "utf8").slice(0, 9)).toBe("before\nxx");
  expect(statSync(path).size).toBe(900 * 1024);
});

test("a file that the runner has not made yet is made", () => {
  writeJobSummary(join(folder, "new.md"), () => "report");
  expect(readFileSync(join(folder, "new.md"), "utf8")).toBe("report\n");
});
