import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringifyJson } from "../../src/model/json.ts";
import type { TestExecutionResult } from "../../src/model/session.ts";
import { EventStream } from "../../src/session/event-stream.ts";
import { leanResult, readBack } from "../../src/session/kept-result.ts";
import { Recorder } from "../../src/session/recorder.ts";
import { Redactor } from "../../src/session/redact.ts";
import { sessionText } from "../../src/session/session-text.ts";
import { nodeSystem } from "../../src/system.ts";
import { session, stepResult, testResult } from "../helpers/sessions.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => workspace.remove());
const file = () => path.join(workspace.path, "events.jsonl");

/** A result with everything that lean ones go without. */
const full = (fields: Partial<TestExecutionResult> = {}) =>
  testResult({
    response_body: '{"id":"é"}',
    request: { method: "POST", url: "http://h/api", headers: { accept: "*/*" }, body: "x" },
    curl: "curl -X POST http://h/api",
    steps: [stepResult()],
    mismatches: [{ source: "body", pointer: "/n", expected: 9007199254740993n, actual: 1.5, location: null }],
    ...fields,
  });

function record(results: readonly TestExecutionResult[], stream: EventStream | null = new EventStream(file())) {
  const recorder = new Recorder(new Redactor(), stream, nodeSystem({}, workspace.path), () => undefined);
  for (const result of results) {
    recorder.emit({ type: "suite_started", suite_name: "été" });
    recorder.emit({ type: "test_finished", result });
  }
  stream?.close();
  return recorder.results(results.map(({ suite_name, test_id }) => `${suite_name}/${test_id}`));
}

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  return Array.fromAsync(items);
}

describe("what memory holds of a result", () => {
  const results = [full(), full({ test_id: "b", status: "failed" }), full({ test_id: "c", status: "skipped" })];

  it("is all of what failed, and of the others what totals and reports need", () => {
    const kept = record(results).map(({ result }) => result);
    const [passed, failed, skipped] = results;
    expect(kept).toEqual([passed && leanResult(passed), failed, skipped && leanResult(skipped)]);
    expect(kept[0]).toMatchObject({ response_body: null, curl: null, steps: [], request: { headers: {}, body: null } });
    expect(kept[0]?.request?.url).toBe("http://h/api");
  });

  it("still has the time of every request of a flow", () => {
    const flow = full({ test_type: "integration_flow", steps: [stepResult({ answers: 3, response_ms: 5 })] });
    expect(record([flow])[0]).toMatchObject({ result: { steps: [] }, requests: [{ count: 3, milliseconds: 5 }] });
  });

  it("is all of at most a thousand failures", () => {
    const many = Array.from({ length: 1001 }, (_, index) => full({ test_id: `t${index}`, status: "error" }));
    const kept = record(many);
    expect([kept[999]?.result.curl, kept[1000]?.result.curl]).toEqual([many[999]?.curl, null]);
  });

  it("becomes the whole result again out of the file of events", async () => {
    expect(await gather(readBack(record(results), file()))).toEqual(results);
  });

  it.each([
    ["is gone", () => rmSync(file())],
    ["was cut", () => writeFileSync(file(), "")],
    ["was written over", () => writeFileSync(file(), "{".repeat(100_000))],
    ["holds something else", () => writeFileSync(file(), " null".repeat(20_000))],
  ])("stands for the result where the file %s", async (_what, damage) => {
    const kept = record(results);
    damage();
    expect(await gather(readBack(kept, file()))).toEqual(kept.map(({ result }) => result));
  });

  it("stands for the results that could not be written", async () => {
    mkdirSync(file());
    const kept = record(results);
    expect(kept.every(({ place }) => place === null)).toBe(true);
    expect(await gather(readBack(kept, file()))).toEqual(kept.map(({ result }) => result));
  });

  it("is found although somebody else had written into the file before", async () => {
    appendFileSync(file(), '{"type":"other"}\n');
    expect(await gather(readBack(record(results), file()))).toEqual(results);
  });
});

describe("the session's text", () => {
  it.each([
    ["without a result", []],
    ["with one", [full()]],
    ["of many pieces", Array.from({ length: 300 }, (_, index) => full({ test_id: `t${index}`, status: "failed" }))],
  ])("%s is what its value is as indented JSON", async (_what, results) => {
    const whole = session(results, { warnings: ["line\nbreak"] });
    const lean = { ...whole, execution_results: results.map(leanResult) };
    const pieces = await gather(sessionText(lean, readBack(record(results), file())));
    expect(pieces.join("")).toBe(`${stringifyJson(whole, 2)}\n`);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(80_000);
  });
});
