import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { collectOutputs, type OutputSource } from "../../src/github/outputs.ts";
import { session, testResult } from "../helpers/sessions.ts";

const NOTHING = { artifactId: null, artifactUrl: null, commentUrl: null };
const FILES = { session: "/r/s.json", events: "/r/s.jsonl", summary: "/p/s.summary.json", markdown: "/p/s.md" };
const RAN = session([testResult(), testResult({ status: "error" })]);

function collect(fields: Partial<OutputSource>): Record<string, string> {
  return collectOutputs({ exitCode: 0, session: null, summary: null, files: null, published: NOTHING, ...fields });
}

test("without a session the exit code is the only output", () => {
  expect(collect({ exitCode: 2, published: { ...NOTHING, commentUrl: "https://x" } })).toEqual({ "exit-code": "2" });
});

test("all that is known of a failed run is told, what is unknown is left out", () => {
  expect(collect({ exitCode: 1, session: RAN, files: FILES, published: { ...NOTHING, artifactId: 5 } })).toEqual({
    "exit-code": "1",
    "session-id": "20260102-030405-abc123",
    "overall-status": "failed",
    "total-tests": "2",
    "passed-tests": "1",
    "failed-tests": "0",
    "skipped-tests": "0",
    "error-tests": "1",
    "duration-ms": "34500",
    "session-path": "/r/s.json",
    "summary-path": "/p/s.summary.json",
    "report-path": "/p/s.md",
    "artifact-id": "5",
  });
});

test("action.yml declares every output", () => {
  const published = { artifactId: 1, artifactUrl: "https://a", commentUrl: "https://c" };
  const { outputs } = parse(readFileSync("action.yml", "utf8")) as { outputs: Record<string, unknown> };
  expect(Object.keys(outputs)).toEqual(
    expect.arrayContaining(Object.keys(collect({ session: RAN, files: FILES, published }))),
  );
});
