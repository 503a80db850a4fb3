import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StorageError } from "../../src/errors.ts";
import type { SessionEvent } from "../../src/model/events.ts";
import { EventStream } from "../../src/session/event-stream.ts";
import { Recorder } from "../../src/session/recorder.ts";
import { Redactor } from "../../src/session/redact.ts";
import { nodeSystem } from "../../src/system.ts";
import { testResult } from "../helpers/sessions.ts";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const root = path.resolve(import.meta.dirname, "../..");
let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => workspace.remove());

const file = () => path.join(workspace.path, "events.jsonl");
const lines = () =>
  readFileSync(file(), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
const finished = (suite_name: string, test_id: string): SessionEvent => ({
  type: "test_finished",
  result: testResult({ suite_name, test_id, error_message: "said hunter2-hunter2" }),
});

function recorderOf(stream: EventStream | null, seen: SessionEvent[] = [], rules: string[] = []): Recorder {
  const redactor = new Redactor(rules);
  redactor.add("hunter2-hunter2");
  return new Recorder(redactor, stream, nodeSystem({}, workspace.path), (event) => seen.push(event));
}

describe("the recorder", () => {
  it("writes one masked line an event as it happens, and hands the same on", () => {
    const seen: SessionEvent[] = [];
    const recorder = recorderOf(new EventStream(file()), seen, ["type", "suite_name", "verdict"]);
    recorder.emit({ type: "suite_started", suite_name: "s" });
    expect(lines()).toEqual([
      { type: "suite_started", timestamp: expect.stringMatching(/^\d{4}-.*Z$/), suite_name: "s" },
    ]);
    recorder.emit(finished("s", "a"));
    recorder.emit({
      type: "service_failed",
      service: "x",
      verdict: "failed",
      state: "hunter2-hunter2",
      cause: null,
      message: null,
    });
    expect(lines().map(({ type }) => type)).toEqual(["suite_started", "test_finished", "service_failed"]);
    expect(Object.keys(lines()[1])).toEqual(["type", "timestamp", "result"]);
    expect(lines()[1].result.error_message).toBe("said ***");
    expect(JSON.stringify(seen)).not.toContain("hunter2");
    expect(seen).toHaveLength(3);
  });

  it("gives the results in the order of the configuration", () => {
    const recorder = recorderOf(null);
    for (const id of ["c", "a", "unknown", "b"]) recorder.emit(finished("s", id));
    const ids = recorder.results(["s/a", "s/b", "s/c"]).map(({ result }) => result.test_id);
    expect(ids).toEqual(["a", "b", "c", "unknown"]);
  });
});

describe("the event stream", () => {
  it("keeps every line when the process is killed", async () => {
    const script = `
      import { EventStream } from ${JSON.stringify(path.join(root, "src/session/event-stream.ts"))};
      const stream = new EventStream(${JSON.stringify(file())});
      for (let index = 0; index < 100; index++) stream.write({ index, text: "é".repeat(10_000) });
      process.kill(process.pid, "SIGKILL");`;
    const child = promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
    await expect(child).rejects.toMatchObject({ signal: "SIGKILL" });
    expect(lines().map(({ index }) => index)).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });

  it("keeps the first fault for the end, and does not stop the run", () => {
    mkdirSync(file());
    const stream = new EventStream(file());
    stream.write({ type: "a" });
    stream.write({ type: "b" });
    stream.close();
    expect(stream.fault).toBeInstanceOf(StorageError);
    expect(stream.fault?.message).toContain("results could not be stored");
    expect(stream.fault?.hint).toBeTruthy();
  });

  it("writes integers beyond 2^53 with their digits", () => {
    const stream = new EventStream(file());
    stream.write({ id: 9007199254740993n });
    stream.close();
    expect(readFileSync(file(), "utf8")).toBe('{"id":9007199254740993}\n');
    expect(stream.fault).toBeNull();
  });
});
