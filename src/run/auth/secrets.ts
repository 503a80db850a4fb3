import type { Json } from "../../model/json.ts";

const SECRET_NAME = /token|secret|passw|passphrase|key|jwt|session|cookie|csrf|credential|signature|otp/i;
/** Named like a secret, and none. */
const HARMLESS = new Set(["token_type"]);
/** Shorter parts of a JWT could be anything. */
const SHORTEST_PART = 16;

/** Every text of captured values that must reach no output: tokens whole and in parts, and what is named like a secret. */
export function secretsAmong(values: ReadonlyMap<string, Json>): string[] {
  const secret = [...values].filter(([name]) => SECRET_NAME.test(name) && !HARMLESS.has(name));
  return secret.flatMap(([, value]) => textsOf(value)).flatMap((text) => [text, ...partsOf(text)]);
}

/** Without recursion: an answer may be nested more deeply than the stack reaches. */
function textsOf(value: Json): string[] {
  const texts: string[] = [];
  const waiting: Json[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") texts.push(next, next.trim());
    else if (typeof next === "number" || typeof next === "bigint") texts.push(String(next));
    else if (next !== null && typeof next === "object") for (const item of Object.values(next)) waiting.push(item);
  }
  return texts;
}

/** Payload and signature of a JWT; its header is the same for everybody. */
function partsOf(text: string): string[] {
  const [, ...parts] = text.trim().split(".");
  if (parts.length !== 2) return [];
  return [parts.join("."), ...parts].filter((part) => part.length >= SHORTEST_PART);
}
