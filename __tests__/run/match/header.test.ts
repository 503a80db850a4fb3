import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { startRecordingServer } from "../../helpers/recording-server.ts";
import { runOne } from "../../helpers/run.ts";
import { testCase } from "../../helpers/test-case.ts";

async function statusOf(value: string, expected: Json): Promise<string> {
  await using server = await startRecordingServer(
    (_request, response) => void response.writeHead(200, { "x-value": value }).end(),
  );
  const vars = { five: 5, text: "5", no: false };
  return (await runOne(server.url, testCase({ vars, expected_headers: { "X-Value": expected } }))).status;
}

describe("a header is a text that an expectation may take for a number", () => {
  const rows: [value: string, expected: Json, status: "passed" | "failed"][] = [
    ["5", 5, "passed"],
    ["5", "{{five}}", "passed"],
    ["5", "{{text}}", "passed"],
    ["false", "{{no}}", "passed"],
    ["6", "{{five}}", "failed"],
    ["5", { $gte: 5, $lt: 10 }, "passed"],
    ["12", { $lt: 5 }, "failed"],
    ["5", { $eq: 5 }, "passed"],
    ["5", { $ne: 5 }, "failed"],
    ["5", { $not: 5 }, "failed"],
    ["5", { $in: [4, 5] }, "passed"],
    ["5", { $nin: [4, 5] }, "failed"],
    ["5", { $in: ["5", 6] }, "passed"],
    ["5", { $in: ["{{five}}"] }, "passed"],
    ["5", { $nin: ["{{five}}"] }, "failed"],
    ["5", { $eq: "{{five}}" }, "passed"],
    ["5", { $ne: "{{five}}" }, "failed"],
    ["5", { $gte: "{{five}}" }, "passed"],
    ["5", { $matches: "^5$", $gt: 1 }, "passed"],
    ["5", { $not: { $gt: 4 } }, "failed"],
    ["5", { $any_of: ["$string", 6] }, "passed"],
    ["5.0", { $eq: 5 }, "passed"],
    ["false", { $ne: "{{no}}" }, "failed"],
    ["/orders/5", { $ends_with: "{{five}}" }, "passed"],
    ["5", { $any_of: [4, { $gt: 4 }] }, "passed"],
    ["5", "$integer", "passed"],
    ["5.5", "$integer", "failed"],
    ["5.5", "$number", "passed"],
    ["9007199254740993", { $eq: 9007199254740993n }, "passed"],
    ["9007199254740993", { $eq: 9007199254740992 }, "failed"],
  ];
  it.each(rows)("%s against %s", async (value, expected, status) => {
    expect(await statusOf(value, expected)).toBe(status);
  });

  it.each<[value: string, expected: Json, status: string]>([
    ["5", "$string", "passed"],
    ["5", { $eq: "5" }, "passed"],
    ["5", { $matches: "^[0-9]$" }, "passed"],
    ["5", { $length: 1 }, "passed"],
    ["five", { $gte: 1 }, "failed"],
    ["0x10", { $gte: 1 }, "failed"],
    ["007", { $gte: 1 }, "failed"],
  ])("stays a text: %s against %s", async (value, expected, status) => {
    expect(await statusOf(value, expected)).toBe(status);
  });
});
