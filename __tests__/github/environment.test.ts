import { expect, test } from "vitest";
import { visibleEnvironment } from "../../src/github/environment.ts";

const ENVIRONMENT = {
  PATH: "/bin",
  DOCKER_HOST: "unix:///run/docker.sock",
  GITHUB_TOKEN: "secret",
  ACTIONS_RUNTIME_TOKEN: "secret",
  "INPUT_GITHUB-TOKEN": "secret",
  RUNNER_TEMP: "/tmp",
  GITHUB_SHA: "abc",
  STRIPE_KEY: "sk",
  DATABASE_URL: "postgres://",
};

test("tokens of the workflow are never visible", () => {
  expect(Object.keys(visibleEnvironment(ENVIRONMENT, false, []))).toEqual([
    "PATH",
    "DOCKER_HOST",
    "GITHUB_SHA",
    "STRIPE_KEY",
    "DATABASE_URL",
  ]);
});

test("where a stranger wrote the configuration, only allowed names and the machine's are", () => {
  const visible = visibleEnvironment(ENVIRONMENT, true, ["DATABASE_URL", "GITHUB_TOKEN"]);
  expect(Object.keys(visible)).toEqual(["PATH", "DOCKER_HOST", "DATABASE_URL"]);
});
