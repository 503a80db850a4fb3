import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { TestExecutionResult } from "../../src/model/session.ts";
import { answerOf, blocksOf, commandLine } from "../helpers/documents.ts";
import { startHttpServer } from "../helpers/http-server.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const blocks = new Map(
  blocksOf("docs/matching.md")
    .filter(({ heading }) => heading === "What a mismatch looks like")
    .map((block) => [block.language, block]),
);

function textOf(language: string): string {
  const block = blocks.get(language);
  if (block === undefined) throw new Error(`the section has no block of ${language}`);
  return block.text.trimEnd();
}

describe("what a mismatch looks like, as matching shows it", () => {
  let result: TestExecutionResult;
  let report = "";

  beforeAll(async () => {
    const { status, headers, body } = answerOf({ text: textOf("http") });
    await using server = await startHttpServer((_request, response) => {
      response.writeHead(status, headers).end(body);
    });
    const project = `environment: local\nservices: [{ service_name: orders, base_url: "${server.url}", health_endpoint: null, ready_endpoint: null }]\n`;
    await using folder = await temporaryFolder({
      "tests/config/verify.yml": project,
      "tests/config/suites/orders.yml": textOf("yaml"),
    });
    const { stdout } = await commandLine(folder.path, ["run", "--json"]);
    const session = JSON.parse(stdout);
    [result] = session.execution_results;
    report = await readFile(path.join(folder.path, "tests/reports", `${session.session_id}.md`), "utf8");
  });

  it("is the test's message", () => {
    expect(result.error_message).toBe(textOf("text"));
  });

  it("is the report's tree", () => {
    expect(/```diff\n(.*?)\n```/s.exec(report)?.[1]).toBe(textOf("diff"));
  });

  it("is the session's list", () => {
    expect(result.mismatches).toEqual(JSON.parse(textOf("json")));
  });
});
