import { expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { sendJson, startRecordingServer } from "../../helpers/recording-server.ts";
import { runOne } from "../../helpers/run.ts";
import { testCase } from "../../helpers/test-case.ts";

async function outcomeOf(expected_schema: Json) {
  await using server = await startRecordingServer((_request, response) =>
    sendJson(response, { id: 7, name: "{{name}}" }),
  );
  const vars = { id: 7, name: "x", low: 8 };
  const { status, mismatches, error_message, remediation } = await runOne(
    server.url,
    testCase({ vars, expected_schema }),
  );
  return { status, expected: mismatches.map(({ expected }) => expected), error_message, remediation };
}

it.each<[Json, string, Json[]]>([
  [{ properties: { id: { const: "{{id}}" } } }, "passed", []],
  [{ properties: { id: { enum: ["{{low}}", "{{name}}"] } } }, "failed", [{ enum: [8, "x"] }]],
  [{ properties: { id: { minimum: "{{low}}" } } }, "failed", [{ minimum: 8 }]],
  [{ properties: { name: { const: "{{{{name}}" } } }, "passed", []],
  [{ properties: { name: { pattern: "^\\{{name}}$" } }, description: "{{no such name}}" }, "passed", []],
])("%j is read with the values of its names", async (schema, status, expected) => {
  expect(await outcomeOf(schema)).toMatchObject({ status, expected });
});

it("a value that makes no schema is an error of the test", async () => {
  expect(await outcomeOf({ properties: { id: { minimum: "{{name}}" } } })).toMatchObject({
    status: "error",
    error_message: "the JSON Schema cannot be used at /properties/id/minimum: minimum needs a number",
    remediation: expect.stringContaining("{{name}}"),
  });
});
