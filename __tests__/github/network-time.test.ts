import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { networkSignal, within } from "../../src/github/network-time.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a cancel leaves the network 3 s", () => {
  const cancel = new AbortController();
  const signal = networkSignal(cancel.signal);
  vi.advanceTimersByTime(60_000);
  cancel.abort();
  vi.advanceTimersByTime(2_900);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(200);
  expect(signal.reason).toMatchObject({ message: "the run was cancelled" });
});

test("a run that was cancelled before has 3 s from now, an undisturbed one two minutes", () => {
  const cancelled = networkSignal(AbortSignal.abort());
  const undisturbed = networkSignal(new AbortController().signal);
  vi.advanceTimersByTime(3_100);
  expect([cancelled.aborted, undisturbed.aborted]).toEqual([true, false]);
  vi.advanceTimersByTime(120_000);
  expect(undisturbed.aborted).toBe(true);
});

test("work that outlives its signal is not waited for, and its late failure is nobody's", async () => {
  const controller = new AbortController();
  let fail = (_error: Error) => {};
  const work = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const waiting = within(controller.signal, work);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  fail(new Error("late"));
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("work that ends in time gives its result", async () => {
  expect(await within(new AbortController().signal, Promise.resolve(5))).toBe(5);
});
