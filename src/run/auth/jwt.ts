import { decodeProtectedHeader } from "jose/decode/protected_header";
import { decodeJwt } from "jose/jwt/decode";
import { LATEST_SECONDS } from "./expiry.ts";

/** What a JWT says of itself. The signature is never judged: the key is the service's. */
export interface JwtReading {
  /** `exp`: seconds since 1970; `null` when the token does not say. */
  expiresAt: number | null;
  /** What is wrong with its form, to be read after "the token "; `null` when all is well. */
  problem: string | null;
}

const THREE_PARTS = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const FIVE_PARTS = /^[\w-]+(?:\.[\w-]*){4}$/;

/** Forms that are taken for a JWT by mistake, each with what to write instead. */
const NEAR_MISSES: [pattern: RegExp, problem: string][] = [
  [/^\w+ /, "starts with a word and a space: the word belongs in token_type, capture the token alone"],
  [/^["']/, "stands in quotes: capture the text inside them"],
  [FIVE_PARTS, "is an encrypted one (JWE), which only its service can read: write `format: opaque`"],
];

/** Reads header, payload and expiry of a JWT. */
export function readJwt(token: string): JwtReading {
  const problem = problemOfForm(token);
  if (problem !== null) return { expiresAt: null, problem };
  try {
    decodeProtectedHeader(token);
  } catch {
    return { expiresAt: null, problem: "is no JWT: its first part is no JSON object in base64url" };
  }
  try {
    return readExpiry(decodeJwt(token).exp);
  } catch {
    return { expiresAt: null, problem: "is no JWT: its second part is no JSON object in base64url" };
  }
}

function problemOfForm(token: string): string | null {
  if (THREE_PARTS.test(token)) return null;
  const nearMiss = NEAR_MISSES.find(([pattern]) => pattern.test(token));
  return nearMiss?.[1] ?? "is no JWT, which is three parts of base64url with dots between them";
}

/** `exp` as it came: the library checks its type only together with a signature. */
function readExpiry(exp: unknown): JwtReading {
  if (exp === undefined) return { expiresAt: null, problem: null };
  if (typeof exp !== "number")
    return { expiresAt: null, problem: "has an `exp` that is no number: it must be seconds since 1970" };
  if (exp > LATEST_SECONDS)
    return { expiresAt: null, problem: "has an `exp` that looks like milliseconds: it must be seconds since 1970" };
  return { expiresAt: exp, problem: null };
}
