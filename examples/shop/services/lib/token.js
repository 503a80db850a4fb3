import { createHmac, timingSafeEqual } from "node:crypto";

const HEADER = encode({ alg: "HS256", typ: "JWT" });

/** A JWT (HS256) that holds the claims and expires after `lifetimeSeconds`. */
export function signToken(claims, secret, lifetimeSeconds) {
  const now = Math.floor(Date.now() / 1000);
  const payload = encode({ ...claims, iat: now, exp: now + lifetimeSeconds });
  return `${HEADER}.${payload}.${signature(`${HEADER}.${payload}`, secret)}`;
}

/** The claims of a token that this secret signed and that has not expired, else null. */
export function verifyToken(token, secret) {
  const [header, payload, given, ...rest] = String(token).split(".");
  if (!payload || !given || rest.length > 0) return null;
  // Always HS256: what the header says is signed, but never read, so a token cannot choose its own algorithm.
  const wanted = Buffer.from(signature(`${header}.${payload}`, secret));
  const received = Buffer.from(given);
  if (wanted.length !== received.length || !timingSafeEqual(wanted, received)) return null;
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
  return claims.exp > Date.now() / 1000 ? claims : null;
}

function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function signature(text, secret) {
  return createHmac("sha256", secret).update(text).digest("base64url");
}
