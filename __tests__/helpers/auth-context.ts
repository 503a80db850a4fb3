import type { AuthConfiguration, Call } from "../../src/model/configuration.ts";
import { call } from "./test-case.ts";

const CAPTURE = {
  access_token: "$.access_token",
  refresh_token: "$.refresh_token",
  token_type: "$.token_type",
  expires_in: "$.expires_in",
  user_id: "$.user.id",
  user_email: "$.user.email",
  permissions: "$.scope",
};

export const USER = { email: "t@example.com", password: "correct-horse-1" };

/** A POST to the issuer, `auth`. */
export function authCall(endpoint: string, overrides: Partial<Call> = {}): Call {
  return call({ target_service: "auth", method: "POST", endpoint, ...overrides });
}

/** The log-in that the token issuer takes, with everything that it gives captured. */
export function logIn(overrides: Partial<Call> = {}): Call {
  return authCall("/login", { request_body: USER, capture: CAPTURE, ...overrides });
}

export const REFRESH = authCall("/refresh", {
  request_body: { refresh_token: "{{refresh_token}}" },
  capture: { access_token: "$.access_token", refresh_token: "$.refresh_token" },
});

export const LOGOUT = authCall("/logout");

/** An authentication context with every default, and without any way to get a token unless a test says so. */
export function authConfiguration(overrides: Partial<AuthConfiguration> = {}): AuthConfiguration {
  const location = { file: "verify.yml", line: 1, column: 1 };
  return {
    name: "default",
    login: null,
    refresh: null,
    logout: null,
    access_token: null,
    refresh_token: null,
    token_type: "Bearer",
    format: "jwt",
    user_id: null,
    user_email: null,
    permissions: [],
    location,
    locate: () => location,
    ...overrides,
  };
}
