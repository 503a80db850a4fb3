import { readFile } from "node:fs/promises";

/**
 * Reads vitest's JSON report. `node scripts/test-count.ts REPORT` prints "N passed, N failed";
 * with `--skipped` it names every test that did not run, and ends with exit code 1 when there is one.
 */

interface Report {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

const NO_REPORT = "vitest wrote no report";

const [file, mode] = process.argv.slice(2);
const report = await readReport(file);
if (mode === "--skipped") {
  const skipped = report === null ? [NO_REPORT] : skippedTests(report);
  console.log(skipped.length === 0 ? "none" : skipped.join("\n"));
  process.exitCode = skipped.length === 0 ? 0 : 1;
} else {
  console.log(report === null ? "0 passed, 1 failed" : `${count(report, "passed")} passed, ${failures(report)} failed`);
}

/** `null`: vitest did not get as far as to write a report, which is one failure, that of vitest itself. */
async function readReport(path: string | undefined): Promise<Report | null> {
  try {
    return JSON.parse(await readFile(path ?? "", "utf8"));
  } catch {
    return null;
  }
}

function failures(report: Report): number {
  return count(report, "failed") + brokenFiles(report);
}

function count({ testResults }: Report, status: string): number {
  return testResults.flatMap((result) => result.assertionResults).filter((test) => test.status === status).length;
}

/** Files that failed before or after their tests: an import or a hook that threw. */
function brokenFiles({ testResults }: Report): number {
  return testResults.filter(
    (result) => result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  ).length;
}

function skippedTests({ testResults }: Report): string[] {
  return testResults.flatMap((result) =>
    result.assertionResults
      .filter((test) => test.status !== "passed" && test.status !== "failed")
      .map((test) => `${result.name}: ${test.fullName} (${test.status})`),
  );
}
