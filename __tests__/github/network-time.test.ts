import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { networkSignal } from "../../src/github/network-time.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a cancel leaves the network 3 s", () => {
  const cancel = new AbortController();
  const signal = networkSignal(cancel.signal);
  vi.advanceTimersByTime(30_000);
  cancel.abort();
  vi.advanceTimersByTime(2_900);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(200);
  expect(signal.reason).toMatchObject({ message: "the run was cancelled" });
});

test("a run that was cancelled before has 3 s from now, an undisturbed one a minute", () => {
  const cancelled = networkSignal(AbortSignal.abort());
  const undisturbed = networkSignal(new AbortController().signal);
  vi.advanceTimersByTime(3_100);
  expect([cancelled.aborted, undisturbed.aborted]).toEqual([true, false]);
  vi.advanceTimersByTime(60_000);
  expect(undisturbed.aborted).toBe(true);
});
