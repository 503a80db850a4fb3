import { expect, test } from "vitest";
import { toFault } from "../../src/github/fault.ts";

const NOW = new Date("2026-01-01T00:00:00Z");

function answered(status: number, data: unknown, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error("HttpError"), { status, response: { status, data, headers } });
}

test("GitHub's own words are told, each error of a 422 too", () => {
  const data = {
    message: "Validation Failed",
    errors: [{ message: "Body is too long" }, { field: "data", code: "missing" }, "x"],
  };
  expect(toFault(answered(422, data), NOW).message).toBe(
    "GitHub answered 422: Validation Failed; Body is too long; data: missing; x",
  );
});

test("a page instead of an answer is not repeated in the message", () => {
  expect(toFault(answered(502, "<html>"), NOW)).toMatchObject({ status: 502, message: "GitHub answered 502" });
});

test("silence is told by its cause, never by «fetch failed»", () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" });
  const error = Object.assign(new Error("fetch failed", { cause }), { status: 500 });
  expect(toFault(error, NOW)).toMatchObject({ status: null, message: "connect ECONNREFUSED 127.0.0.1:1" });
});

test("what Octokit repeats of its cause is told once, a time-out in words, the end of a sentence left to the caller", () => {
  const closed = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
  expect(toFault(new Error("other side closed", { cause: closed }), NOW).message).toBe(
    "other side closed (UND_ERR_SOCKET)",
  );
  const late = new DOMException("The operation was aborted due to timeout", "TimeoutError");
  expect(toFault(new Error(late.message, { cause: late }), NOW).message).toBe("no answer came in time");
  expect(toFault(new Error("not supported on GHES."), NOW).message).toBe("not supported on GHES");
});

test("the storage client's error without a message tells its status", () => {
  expect(toFault(Object.assign(new Error(""), { statusCode: 403 }), NOW).message).toBe("GitHub answered 403");
});

test("rate limits are seen in each of their forms, with the time to wait", () => {
  const reset = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW.getTime() / 1000 + 20) };
  expect(toFault(answered(429, {}, { "retry-after": "7" }), NOW)).toMatchObject({
    limited: true,
    retryAfterSeconds: 7,
  });
  expect(toFault(answered(403, {}, reset), NOW)).toMatchObject({ limited: true, retryAfterSeconds: 20 });
  expect(toFault(answered(403, { message: "secondary rate limit" }), NOW)).toMatchObject({
    limited: true,
    retryAfterSeconds: null,
  });
  expect(toFault(answered(403, { message: "Resource not accessible by integration" }), NOW).limited).toBe(false);
});

test.each([undefined, null, "text", {}])("whatever was thrown (%j), a message comes out", (thrown) => {
  expect(toFault(thrown, NOW).message).not.toMatch(/^$|undefined|null/);
});
