import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { SignJWT } from "jose";
import { type RecordingServer, type SeenRequest, sendJson, startRecordingServer } from "./recording-server.ts";

export interface IssuerOptions {
  /** Seconds that an access token lives. */
  lifetime?: number;
  format?: "jwt" | "opaque";
  /** Password by e-mail address. */
  users?: Record<string, string>;
  /** Milliseconds before a log-in or a refresh is answered. */
  delay?: number;
  /** Milliseconds before any other path is answered. */
  work?: number;
}

interface Grant {
  user: string;
  refreshToken: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  revoked: boolean;
}

export interface TokenIssuer extends RecordingServer {
  /** How often each path answered with success. */
  readonly counts: { login: number; refresh: number; logout: number };
  /** Requests with a token, or without one, that were answered with 401. */
  readonly rejected: SeenRequest[];
  /** Every access and refresh token that was ever given. */
  readonly tokens: string[];
  /** Answers of chosen paths instead of the issuer's own; `null`: the connection is dropped. */
  readonly answers: Map<string, { status: number; body: unknown } | null>;
  /** Ends every access token there is; refresh tokens live on unless `refresh` is set. */
  revoke(refresh?: boolean): void;
}

const USER: Record<string, string> = { "t@example.com": "correct-horse-1" };

/**
 * A real issuer of tokens: `/login` takes JSON or a form, `/token` client credentials, `/refresh` a refresh token, once each,
 * `/logout` the token in the header. Any other path needs a token that is neither expired nor revoked, and tells its user.
 */
export async function startTokenIssuer(options: IssuerOptions = {}): Promise<TokenIssuer> {
  const { lifetime = 60, format = "jwt", users = USER, delay = 0, work = 0 } = options;
  const key = randomBytes(32);
  const grants = new Map<string, Grant>();
  const counts = { login: 0, refresh: 0, logout: 0 };
  const rejected: SeenRequest[] = [];
  const tokens: string[] = [];
  const answers: TokenIssuer["answers"] = new Map();

  const issue = async (response: ServerResponse, user: string) => {
    const exp = Math.floor(Date.now() / 1000) + lifetime;
    const opaque = randomBytes(24).toString("base64url");
    const jwt = new SignJWT({ sub: user, jti: opaque }).setProtectedHeader({ alg: "HS256", typ: "JWT" });
    const token = format === "jwt" ? await jwt.setExpirationTime(exp).sign(key) : opaque;
    const refreshToken = `refresh-${randomBytes(18).toString("base64url")}`;
    grants.set(token, { user, refreshToken, expiresAt: exp * 1000, revoked: false });
    tokens.push(token, refreshToken);
    sendJson(response, {
      access_token: token,
      refresh_token: refreshToken,
      token_type: "bearer",
      expires_in: lifetime,
      user: { id: 42, email: user },
      scope: "orders:read orders:write",
    });
  };

  const logIn = async ({ headers, body }: SeenRequest, response: ServerResponse) => {
    const form = headers["content-type"]?.includes("form");
    const fields = form ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body);
    const [user, password] = [fields.email ?? fields.client_id, fields.password ?? fields.client_secret];
    if (user === undefined || users[user] !== password) return sendJson(response, { detail: "wrong credentials" }, 401);
    counts.login += 1;
    await issue(response, user);
  };

  const refresh = async ({ body }: SeenRequest, response: ServerResponse) => {
    const { refresh_token } = JSON.parse(body);
    const grant = [...grants.values()].find(({ refreshToken }) => refreshToken === refresh_token);
    if (!grant || grant.refreshToken === "") return sendJson(response, { detail: "unknown refresh token" }, 401);
    grant.refreshToken = "";
    counts.refresh += 1;
    await issue(response, grant.user);
  };

  /** Judged when the request comes, as services do, however long its work takes. */
  const holderOf = (request: SeenRequest): Grant | null => {
    const token = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
    const grant = grants.get(token);
    if (grant && !grant.revoked && grant.expiresAt > Date.now()) return grant;
    rejected.push(request);
    return null;
  };

  const serve = (request: SeenRequest, grant: Grant | null, response: ServerResponse) => {
    if (grant === null) return sendJson(response, { detail: "not authenticated" }, 401);
    if (request.url !== "/logout") return sendJson(response, { user: grant.user });
    grant.revoked = true;
    counts.logout += 1;
    return sendJson(response, {});
  };

  const routes: Record<string, typeof logIn> = { "/login": logIn, "/token": logIn, "/refresh": refresh };
  const server = await startRecordingServer(async (request, response) => {
    const answer = answers.get(request.url);
    const route = routes[request.url];
    const holder = route || answer !== undefined ? null : holderOf(request);
    const pause = route ? delay : request.url === "/logout" ? 0 : work;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (answer === null) response.destroy();
    else if (answer) sendJson(response, answer.body, answer.status);
    else if (route) await route(request, response);
    else serve(request, holder, response);
  });
  const revoke = (refreshTokens = false) => {
    for (const grant of grants.values()) {
      grant.revoked = true;
      if (refreshTokens) grant.refreshToken = "";
    }
  };
  return { ...server, counts, rejected, tokens, answers, revoke };
}
