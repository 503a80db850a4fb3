import { beforeAll, describe, expect, it } from "vitest";
import { OPERATORS, SHORTHANDS } from "../../src/model/matching.ts";
import type { TestExecutionResult } from "../../src/model/session.ts";
import { cell, commandLine, type Row, rowsOf } from "../helpers/documents.ts";
import { startHttpServer } from "../helpers/http-server.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const DOCUMENT = "docs/matching.md";

/** One template against one value, as a row of a table has it. */
interface Comparison {
  template: string;
  /** JSON; `null` for what is not there. */
  value: string | null;
  status: "passed" | "failed";
  line: number;
}

const rows = rowsOf(DOCUMENT, ["write", "passes", "fails"]);
const comparisons = rows.flatMap((row) => [...comparisonsOf(row, "passes"), ...comparisonsOf(row, "fails")]);
const nearMisses = rowsOf(DOCUMENT, ["written", "what `validate` says"]);

function comparisonsOf(row: Row, column: "passes" | "fails"): Comparison[] {
  const { text, codes } = cell(row, column);
  const values = [...codes, ...(text.includes("nothing there") ? [null] : [])];
  const status = column === "passes" ? "passed" : "failed";
  return cell(row, "write").codes.flatMap((template) =>
    values.map((value): Comparison => ({ template, value, status, line: row.line })),
  );
}

function bodyOf(value: string | null): string {
  return value === null ? "{}" : `{"field": ${value}}`;
}

describe("each row of the tables of matching", () => {
  const results = new Map<string, TestExecutionResult>();

  beforeAll(async () => {
    await using server = await startHttpServer((request, response) => {
      const value = comparisons[Number(request.url?.slice(1))]?.value ?? null;
      response.writeHead(200, { "content-type": "application/json" }).end(bodyOf(value));
    });
    const tests = comparisons.map(
      ({ template }, index) =>
        `      - { id: t${index}, endpoint: /${index}, expected_response: { field: ${template} } }`,
    );
    const configuration = [
      "environment: local",
      `services: [{ service_name: api, base_url: "${server.url}", health_endpoint: null, ready_endpoint: null }]`,
      "suites:",
      "  - name: rows",
      "    target_service: api",
      "    parallel_tests: true",
      "    tests:",
      ...tests,
    ];
    await using folder = await temporaryFolder({ "tests/config/rows.yml": `${configuration.join("\n")}\n` });
    const { stdout, stderr } = await commandLine(folder.path, ["run", "--json"]);
    if (stdout === "") throw new Error(stderr);
    for (const result of JSON.parse(stdout).execution_results) results.set(result.test_id, result);
  });

  it.each(
    comparisons.map((comparison, index) => ({
      ...comparison,
      id: `t${index}`,
      shown: comparison.value ?? "nothing there",
    })),
  )(`${DOCUMENT}:$line: $template against $shown has $status`, ({ id, status }) => {
    const { status: actual, error_message } = results.get(id) ?? {};
    expect({ status: actual, error_message }).toMatchObject({ status });
  });

  it("has values for both columns", () => {
    const bare = rows.filter((row) =>
      ["passes", "fails"].some((column) => comparisonsOf(row, column as "passes").length === 0),
    );
    expect(bare).toEqual([]);
  });

  it.each([...OPERATORS])("shows where %s passes and where it fails", (operator) => {
    const own = comparisons.filter(({ template }) => new RegExp(`\\${operator}:`).test(template));
    expect(new Set(own.map(({ status }) => status))).toEqual(new Set(["passed", "failed"]));
  });

  it.each([...SHORTHANDS])("shows where %s passes and where it fails", (shorthand) => {
    const own = comparisons.filter(({ template }) => template === shorthand);
    expect(new Set(own.map(({ status }) => status))).toEqual(new Set(["passed", "failed"]));
  });
});

describe("each near miss of matching", () => {
  it.each(
    nearMisses.map((row) => [cell(row, "written").codes[0] ?? "", cell(row, "what `validate` says").codes[0] ?? ""]),
  )("%s is told", async (template, message) => {
    const suite = `name: a\ntarget_service: api\ntests:\n  - { id: a, endpoint: /, expected_response: ${template} }\n`;
    const project = "services: [{ service_name: api, base_url: http://127.0.0.1:9 }]\nenvironment: local\n";
    await using folder = await temporaryFolder({ "tests/config/a.yml": suite, "tests/config/b.yml": project });
    const { code, stdout, stderr } = await commandLine(folder.path, ["validate"]);
    expect(stdout + stderr).toContain(`: ${message}`);
    expect(code).toBe(2);
  });
});
