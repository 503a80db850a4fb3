import fc from "fast-check";
import { expect, it } from "vitest";
import type { SessionEvent } from "../../src/model/events.ts";
import type { Log } from "../../src/model/options.ts";
import { RunLog } from "../../src/report/run-log.ts";
import { stepResult, testResult } from "../helpers/sessions.ts";

/** The log as the runner shows it; an impossible nesting throws. */
function recordedLog() {
  const groups: { title: string; lines: string[] }[] = [];
  let open = false;
  const log: Pick<Log, "group" | "endGroup" | "line"> = {
    group(title) {
      if (open) throw new Error("groups nest");
      open = true;
      groups.push({ title, lines: [] });
    },
    endGroup() {
      if (!open) throw new Error("no group is open");
      open = false;
    },
    line(text) {
      if (!open) throw new Error(`outside a group: ${text}`);
      groups.at(-1)?.lines.push(text);
    },
  };
  const all = { ...log, notice: () => undefined, warning: () => undefined, status: () => undefined } as unknown as Log;
  return { log: all, groups, isOpen: () => open };
}

const started = (suite_name: string): SessionEvent => ({ type: "suite_started", suite_name });
const finished = (suite_name: string): SessionEvent => ({
  type: "suite_finished",
  suite_name,
  state: "completed",
  duration_ms: 5,
  skip_reason: null,
});
const told = (suite_name: string, fields = {}): SessionEvent => ({
  type: "test_finished",
  result: testResult({ suite_name, ...fields }),
});

it("tells a result in a line: status, time, and why", () => {
  const { log, groups } = recordedLog();
  const runLog = new RunLog(log, 0);
  const events = [
    started("s"),
    told("s", { test_id: "a", duration_ms: 1234 }),
    told("s", { test_id: "b", status: "failed", error_message: "expected 1\nmore" }),
    told("s", { test_id: "c", status: "error", error_message: "refused" }),
    told("s", { test_id: "d", status: "skipped", skip_reason: "later" }),
    told("s", { test_id: "e", flaky: true }),
    finished("s"),
  ];
  for (const event of events) runLog.onEvent(event);
  expect(groups).toEqual([
    {
      title: "Suite s",
      lines: [
        "✓ passed a (1.2s)",
        "✗ failed b (12ms): expected 1",
        "✗ error c (12ms): refused",
        "- skipped d: later",
        "✓ passed flaky e (12ms)",
        "s completed in 5ms",
      ],
    },
  ]);
});

it("tells steps only when they did not work, and when the flow's own line does not tell it", () => {
  const { log, groups } = recordedLog();
  const runLog = new RunLog(log, 0);
  const pay = stepResult({ status: "failed", error_message: "expected status 200, got 500" });
  const remove = stepResult({ name: "remove", phase: "teardown", status: "error", error_message: "refused\nmore" });
  const events = [
    started("s"),
    told("s", {
      status: "failed",
      error_message: 'step "pay": expected status 200, got 500',
      steps: [stepResult({ name: "cart" }), pay, remove],
    }),
    told("s", { steps: [stepResult(), remove] }),
    finished("s"),
  ];
  for (const event of events) runLog.onEvent(event);
  expect(groups[0]?.lines).toEqual([
    '✗ failed create (12ms): step "pay": expected status 200, got 500',
    "    ✗ teardown remove error (12ms): refused",
    "✓ passed create (12ms)",
    "    ✗ teardown remove error (12ms): refused",
    "s completed in 5ms",
  ]);
});

it("gives the reason of a skip once a suite, and in each suite", () => {
  const { log, groups } = recordedLog();
  const runLog = new RunLog(log, 0);
  const skip = { status: "skipped", skip_reason: "db is down" };
  for (const suite of ["a", "b"]) {
    const events = [started(suite), told(suite, { ...skip, test_id: "1" }), told(suite, { ...skip, test_id: "2" })];
    for (const event of [...events, finished(suite)]) runLog.onEvent(event);
  }
  for (const group of groups) expect(group.lines.slice(0, 2)).toEqual(["- skipped 1: db is down", "- skipped 2"]);
});

it("never nests groups and loses no result, in whatever order side-by-side suites are told", () => {
  const names = ["a", "b", "✓", "-", "a completed", "skipped whole"];
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 60, maxLength: 60 }), (choices) => {
      const { log, groups, isOpen } = recordedLog();
      const runLog = new RunLog(log, 0);
      const pending = names.map((name) => [
        ...(name === "skipped whole"
          ? []
          : [started(name), ...[0, 1, 2].map((index) => told(name, { test_id: `t${index}` }))]),
        finished(name),
      ]);
      for (const choice of choices) {
        const live = pending.filter((events) => events.length > 0);
        const event = live[choice % Math.max(1, live.length)]?.shift();
        if (event) runLog.onEvent(event);
      }
      for (const event of pending.flat()) runLog.onEvent(event);
      expect(isOpen()).toBe(false);
      const lines = groups.flatMap((group) => group.lines.map((line) => `${group.title}: ${line}`));
      for (const name of names.slice(0, -1))
        for (const index of [0, 1, 2])
          expect(lines.filter((line) => line.startsWith(`Suite ${name}: ✓ passed t${index} `))).toHaveLength(1);
      for (const name of names) expect(groups.filter((group) => group.title === `Suite ${name}`)).toHaveLength(1);
    }),
  );
});
