import { expect, test } from "vitest";
import { formatElapsed, formatMilliseconds } from "../../src/model/duration.ts";

test.each([
  [0, "0ms"],
  [0.4, "0ms"],
  [126.4, "126ms"],
  [999.4, "999ms"],
  [999.6, "1.0s"],
  [1000, "1.0s"],
  [1234, "1.2s"],
  [61_000, "61.0s"],
])("%d ms of a response are %s", (milliseconds, text) => expect(formatMilliseconds(milliseconds)).toBe(text));

test.each([
  [0, "0s"],
  [499, "0s"],
  [34_000, "34s"],
  [59_600, "1m 0s"],
  [154_000, "2m 34s"],
  [3_600_000, "1h 0m 0s"],
  [3_723_000, "1h 2m 3s"],
  [90_061_000, "25h 1m 1s"],
])("%d ms of a run are %s", (milliseconds, text) => expect(formatElapsed(milliseconds)).toBe(text));
