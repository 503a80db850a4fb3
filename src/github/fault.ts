import { causeChain } from "../errors.ts";

/** What an answer of GitHub's API, or its absence, means for us. */
export interface Fault {
  /** HTTP status; `null` when no answer came. */
  readonly status: number | null;
  /** One line for people. */
  readonly message: string;
  /** Seconds that GitHub asks us to wait; `null` when it does not say. */
  readonly retryAfterSeconds: number | null;
  /** A rate limit, primary or secondary. */
  readonly limited: boolean;
}

interface Answer {
  readonly headers?: Readonly<Record<string, string | number | undefined>>;
  readonly data?: unknown;
}

/** Reads what Octokit, the artifact client or the storage client threw. */
export function toFault(error: unknown, now: Date): Fault {
  const { response, statusCode } = (error ?? {}) as { response?: Answer; status?: unknown; statusCode?: unknown };
  const answered = response?.headers !== undefined || typeof statusCode === "number";
  const status = answered ? numberOrNull(statusCode ?? (error as { status?: unknown }).status) : null;
  const text = answerText(response?.data);
  const headers = response?.headers ?? {};
  const exhausted = String(headers["x-ratelimit-remaining"] ?? "") === "0";
  const limited = status === 429 || (status === 403 && (exhausted || /rate limit/i.test(text ?? "")));
  return {
    status,
    limited: limited || (status === 403 && headers["retry-after"] !== undefined),
    message: status === null ? describeSilence(error) : `GitHub answered ${status}${text ? `: ${text}` : ""}`,
    retryAfterSeconds: waitSeconds(headers, exhausted, now),
  };
}

function describeSilence(error: unknown): string {
  if (ranOutOfTime(error)) return "no answer came in time";
  const chain = causeChain(error);
  // Octokit repeats what its cause says, without the cause's code.
  const texts = chain.filter((text, index) => text !== "fetch failed" && !chain[index + 1]?.startsWith(text));
  return texts.length > 0 ? texts.join(": ").replace(/\.{1,3}$/, "") : "no answer came";
}

function ranOutOfTime(error: unknown): boolean {
  return error instanceof Error && (error.name === "TimeoutError" || ranOutOfTime(error.cause));
}

/** GitHub's own words with the members of `errors`; nothing of a page that a proxy sent instead. */
function answerText(data: unknown): string | null {
  if (typeof data !== "object" || data === null) return null;
  const { message, errors } = data as { message?: unknown; errors?: unknown };
  const members = Array.isArray(errors) ? errors.map(memberText) : [];
  const texts = [message, ...members].filter((text) => typeof text === "string" && text !== "");
  return texts.length > 0 ? texts.join("; ").slice(0, 500) : null;
}

function memberText(member: unknown): unknown {
  if (typeof member !== "object" || member === null) return member;
  const { message, field, code } = member as { message?: unknown; field?: unknown; code?: unknown };
  return message ?? (field === undefined ? code : `${String(field)}: ${String(code)}`);
}

function waitSeconds(headers: NonNullable<Answer["headers"]>, exhausted: boolean, now: Date): number | null {
  const asked = numberOrNull(headers["retry-after"]);
  if (asked !== null) return asked;
  const reset = exhausted ? numberOrNull(headers["x-ratelimit-reset"]) : null;
  return reset === null ? null : Math.max(0, reset - now.getTime() / 1000);
}

function numberOrNull(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}
