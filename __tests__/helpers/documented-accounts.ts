import { randomUUID } from "node:crypto";
import type { Answer, Handle } from "./documented-shop.ts";

/** The password that the examples write as a default. */
const PASSWORD = "not-a-real-one";

/** Log-ins by token and by cookie; `users` holds who has which access token. */
export function accounts(users: Map<string, string>): Record<string, Handle> {
  const refreshTokens = new Map<string, string>();
  const grant = (user: string): Answer => {
    const [access_token, refresh_token] = [jwtOf(user), `refresh-${randomUUID()}`];
    users.set(access_token, user);
    refreshTokens.set(refresh_token, user);
    const scope = user.startsWith("admin") ? "orders:read orders:admin" : "orders:read";
    const rest = { token_type: "bearer", expires_in: 60, user: { id: `id-of-${user}`, email: user }, scope };
    return { json: { access_token, refresh_token, ...rest } };
  };
  const refused = { status: 401, json: { error: "wrong user or password" } };
  return {
    "POST /auth/login": ({ body }) => {
      const { email, password } = JSON.parse(body);
      return password === PASSWORD ? grant(email) : refused;
    },
    "POST /auth/token": ({ body }) => {
      const form = new URLSearchParams(body);
      return form.get("client_secret") === PASSWORD ? grant(form.get("client_id") ?? "") : refused;
    },
    "POST /auth/refresh": ({ body }) => {
      const { refresh_token } = JSON.parse(body);
      const user = refreshTokens.get(refresh_token);
      refreshTokens.delete(refresh_token);
      return user === undefined ? { status: 400, json: {} } : grant(user);
    },
    "POST /auth/logout": () => ({ status: 204 }),
    "POST /forget-tokens": () => {
      users.clear();
      return { status: 204 };
    },
    "POST /session": ({ body }) => {
      const form = new URLSearchParams(body);
      if (form.get("password") !== PASSWORD) return refused;
      return { status: 204, headers: { "set-cookie": `session=${form.get("user")}; Path=/; HttpOnly` } };
    },
    "DELETE /session": ({ headers }) => ({ status: headers.cookie?.includes("session=") ? 204 : 401 }),
    "GET /basket": ({ headers }) => {
      const user = /session=(\S+@\S+)/.exec(headers.cookie ?? "")?.[1];
      return user === undefined ? { status: 401, json: {} } : { json: { user: decodeURIComponent(user) } };
    },
  };
}

function jwtOf(user: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { sub: user, jti: randomUUID(), exp: Math.floor(Date.now() / 1000) + 60 };
  return `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}.${Buffer.from(randomUUID()).toString("base64url")}`;
}
