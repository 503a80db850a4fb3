import type { AuthConfiguration } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";
import { TestFault } from "../test-fault.ts";
import { answeredExpiry, earliest } from "./expiry.ts";
import { readJwt } from "./jwt.ts";

/** An access token, ready to be sent. */
export interface Token {
  /** Value of the header `authorization`. */
  authorization: string;
  type: string;
  /** Milliseconds since 1970; `null` when nothing says. */
  expiresAt: number | null;
  /** Milliseconds that it lives, as far as is known. */
  lifetimeMs: number | null;
  /** On the monotonic clock; never, when nothing says when it expires. */
  dueAt: number;
  /** The same: the token serves no longer. */
  deadAt: number;
}

/** When its request went out, on both clocks, and how long the answer took; milliseconds. */
export interface Moment {
  wall: number;
  monotonic: number;
  tookMs: number;
}

type Rules = Pick<AuthConfiguration, "token_type" | "format">;

const LONGEST_TOKEN = 16 * 1024;
const HEADER_TEXT = /^[\x21-\x7e]+$/;
const HEADER_WORD = /^[!#$%&'*+.^_`|~\dA-Za-z-]*$/;
const LONGEST_MARGIN_MS = 10_000;

/**
 * The token among the values that an answer or the configuration gives, checked for its form and its expiry.
 * `lifetimeMs` is assumed where neither the values nor the token say one. Throws `TestFault`; no message holds any of the token.
 */
export function readToken(
  values: ReadonlyMap<string, Json>,
  rules: Rules,
  moment: Moment,
  lifetimeMs: number | null = null,
): Token {
  const access = values.get("access_token");
  const problem = problemOf(access);
  if (typeof access !== "string" || problem !== null) throw new TestFault("token-form", `the token ${problem}`);
  const reading = rules.format === "jwt" ? readJwt(access) : { expiresAt: null, problem: opaqueProblem(access) };
  if (reading.problem !== null) throw new TestFault("token-form", `the token ${reading.problem}`);
  const claimed = reading.expiresAt === null ? null : reading.expiresAt * 1000;
  const told = earliest(answeredExpiry(values, moment.wall), claimed);
  const expiresAt = told ?? (lifetimeMs === null ? null : moment.wall + lifetimeMs);
  refuseExpired(expiresAt, moment);
  const type = typeOf(values, rules);
  return {
    authorization: type === "" ? access : `${type} ${access}`,
    type,
    expiresAt,
    ...timesOf(expiresAt, moment),
  };
}

function problemOf(access: Json | undefined): string | null {
  if (typeof access !== "string") return "is not a text";
  if (access === "") return "is empty";
  return access.length > LONGEST_TOKEN ? "is longer than 16 KiB, which no header carries" : null;
}

function opaqueProblem(access: string): string | null {
  return HEADER_TEXT.test(access) ? null : "holds a space or a character that no header can carry";
}

/** `bearer`, as many servers write it, is the scheme `Bearer`. */
function typeOf(values: ReadonlyMap<string, Json>, rules: Rules): string {
  const captured = values.get("token_type");
  const type = typeof captured === "string" && captured !== "" ? captured : rules.token_type;
  if (!HEADER_WORD.test(type) || type.length > 64)
    throw new TestFault("token-form", "the token_type is not one word, such as Bearer");
  return type.toLowerCase() === "bearer" ? "Bearer" : type;
}

function refuseExpired(expiresAt: number | null, { wall, tookMs }: Moment): void {
  const now = wall + tookMs;
  if (expiresAt === null || expiresAt > now) return;
  const ago = ((now - expiresAt) / 1000).toFixed(1);
  throw new TestFault("token-expired", `the token expired ${ago} s ago by this machine's clock`);
}

/** Renewed a fifth of its life before its end, at most 10 s; earlier where a renewal takes long, but never in its first half. */
function timesOf(
  expiresAt: number | null,
  { wall, monotonic, tookMs }: Moment,
): Pick<Token, "lifetimeMs" | "dueAt" | "deadAt"> {
  if (expiresAt === null)
    return { lifetimeMs: null, dueAt: Number.POSITIVE_INFINITY, deadAt: Number.POSITIVE_INFINITY };
  const lifetimeMs = expiresAt - wall;
  const margin = Math.max(Math.min(LONGEST_MARGIN_MS, lifetimeMs / 5), Math.min(2 * tookMs, lifetimeMs / 2));
  const deadAt = monotonic + lifetimeMs;
  return { lifetimeMs, dueAt: deadAt - margin, deadAt };
}
