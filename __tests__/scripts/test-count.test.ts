import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const SCRIPT = path.resolve(import.meta.dirname, "../../scripts/test-count.ts");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "compose-verify-count-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(files: { status: string; tests: string[] }[] | null, ...args: string[]) {
  const report = path.join(folder, "tests.json");
  const testResults = files?.map(({ status, tests }, file) => ({
    name: `file-${file}`,
    status,
    assertionResults: tests.map((state, index) => ({ fullName: `test ${index}`, status: state })),
  }));
  if (testResults) writeFileSync(report, JSON.stringify({ testResults }));
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, report, ...args], { encoding: "utf8" });
  return { status, stdout: stdout.trim() };
}

test("counts tests, and a file that did not load as a failure", () => {
  const files = [
    { status: "passed", tests: ["passed", "passed", "skipped"] },
    { status: "failed", tests: ["passed", "failed", "failed"] },
    { status: "failed", tests: [] },
  ];
  expect(run(files)).toEqual({ status: 0, stdout: "3 passed, 3 failed" });
});

test("names what was skipped", () => {
  const skipped = run([{ status: "passed", tests: ["passed", "skipped", "todo"] }], "--skipped");
  expect(skipped).toEqual({ status: 1, stdout: "file-0: test 1 (skipped)\nfile-0: test 2 (todo)" });
  expect(run([{ status: "passed", tests: ["passed", "failed"] }], "--skipped")).toEqual({ status: 0, stdout: "none" });
});

test("a missing report is a failure", () => {
  expect(run(null)).toEqual({ status: 0, stdout: "0 passed, 1 failed" });
  expect(run(null, "--skipped")).toEqual({ status: 1, stdout: "vitest wrote no report" });
});
