import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { HttpError } from "./lib/http-error.js";
import { startService } from "./lib/service.js";
import { signToken, verifyToken } from "./lib/token.js";

/** Who is who: log-in, refresh, log-out, and "whose token is this?" for the other services. */

const SECRET = process.env.TOKEN_SECRET || randomBytes(32);
const ACCESS_SECONDS = Number(process.env.ACCESS_TOKEN_SECONDS || 900);
const REFRESH_SECONDS = 24 * 60 * 60;

const user = {
  id: "5f0c7a52-6f0e-4b7c-9c55-0d6f4f2f6a11",
  email: process.env.TEST_USER || "t@example.com",
  permissions: ["orders:write", "payments:write"],
};
const passwordHash = hash(process.env.TEST_PASSWORD || "shop-test-password");

/** Identities of the sessions that are logged in; a token of any other session is worth nothing, however well signed. */
const sessions = new Set();

const text = { type: "string", minLength: 1, maxLength: 2_000 };

const routes = [
  {
    method: "POST",
    path: "/auth/login",
    summary: "Log in",
    body: { type: "object", required: ["email", "password"], properties: { email: text, password: text } },
    answers: { 200: "Tokens and the user", 401: "Wrong e-mail address or password", 422: "A field is missing" },
    handle: async ({ body }) => {
      const rightPassword = timingSafeEqual(hash(body.password), passwordHash);
      if (!rightPassword || body.email !== user.email) {
        throw new HttpError(401, "unauthorized", "wrong e-mail address or password");
      }
      const session = randomUUID();
      sessions.add(session);
      const refreshToken = signToken({ sub: user.id, session, use: "refresh" }, SECRET, REFRESH_SECONDS);
      return { status: 200, body: { ...accessToken(session), refresh_token: refreshToken, user } };
    },
  },
  {
    method: "POST",
    path: "/auth/refresh",
    summary: "Get a new access token",
    body: { type: "object", required: ["refresh_token"], properties: { refresh_token: text } },
    answers: { 200: "A new access token", 401: "The refresh token is wrong, expired or revoked" },
    handle: async ({ body }) => ({
      status: 200,
      body: accessToken(sessionOf(body.refresh_token, "refresh", "log in again")),
    }),
  },
  {
    method: "POST",
    path: "/auth/logout",
    summary: "Log out: every token of this log-in stops working",
    secured: true,
    answers: { 204: "Logged out", 401: "No valid access token" },
    handle: async ({ headers }) => {
      sessions.delete(sessionOfBearer(headers));
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/auth/me",
    summary: "The user whose access token this is",
    secured: true,
    answers: { 200: "The user", 401: "No valid access token" },
    handle: async ({ headers }) => {
      sessionOfBearer(headers);
      return { status: 200, body: user };
    },
  },
];

function accessToken(session) {
  const claims = { sub: user.id, email: user.email, session, use: "access", jti: randomUUID() };
  return { access_token: signToken(claims, SECRET, ACCESS_SECONDS), token_type: "Bearer", expires_in: ACCESS_SECONDS };
}

function sessionOfBearer(headers) {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1];
  return sessionOf(token, "access", "send a valid access token as Authorization: Bearer <token>");
}

function sessionOf(token, use, remedy) {
  const claims = verifyToken(token, SECRET);
  if (claims?.use === use && sessions.has(claims.session)) return claims.session;
  throw new HttpError(401, "unauthorized", remedy, { headers: { "www-authenticate": "Bearer" } });
}

function hash(password) {
  return createHash("sha256").update(password).digest();
}

startService({ name: "auth", title: "Shop: auth", routes });
