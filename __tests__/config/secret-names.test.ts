import { expect, test } from "vitest";
import { isSecretName, secretsOf } from "../../src/config/secret-names.ts";

test.each([
  "PASSWORD",
  "DB_PASSWORD",
  "db_password",
  "POSTGRES_PASSWORD",
  "PGPASSWORD",
  "DBPASSWORD",
  "dbPassword",
  "ADMIN_PASSWORD2",
  "API_KEY",
  "STRIPE_KEY",
  "AWS_SECRET_ACCESS_KEY",
  "GITHUB_TOKEN",
  "NPM_TOKEN",
  "JWT_SECRET",
  "SENTRY_DSN",
  "MYSQL_PWD",
  "SIGNING_KEY",
])("%s holds a secret", (name) => expect(isSecretName(name)).toBe(true));

test.each([
  "PATH",
  "HOME",
  "PWD",
  "OLDPWD",
  "KEYBOARD",
  "TOKENIZER",
  "DB_PASSWORD_FILE",
  "SECRET_NAME",
  "PASSENGER_COUNT",
  "MONKEY",
  "SSH_AUTH_SOCK",
])("%s holds none", (name) => expect(isSecretName(name)).toBe(false));

test.each([
  ["DATABASE_URL", "postgresql+asyncpg://app:app-secret-1@db:5432/app", ["app-secret-1", "app-secret-1"]],
  ["DATABASE_URL", "postgresql://app:p%40ss%2Fword@db/app", ["p%40ss%2Fword", "p@ss/word"]],
  ["DATABASE_URL", "postgresql://app:100%25%@db/app", ["100%25%"]],
  ["DATABASE_URL", "postgresql://app@db/app", []],
  ["HOMEPAGE", "https://example.com/a@b", []],
  ["API_TOKEN", "token-1", ["token-1"]],
  ["API_TOKEN", "", [""]],
])("%s=%s holds %j", (name, value, secrets) => expect(secretsOf(name, value)).toEqual(secrets));
