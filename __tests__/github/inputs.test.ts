import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { toContext } from "../../src/github/context.ts";
import { loadInputs } from "../../src/github/inputs.ts";
import { DEFAULT_OPTIONS } from "../../src/model/options.ts";

const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
mkdirSync(join(workspace, "shop"));
afterAll(() => rmSync(workspace, { recursive: true }));

const CONTEXT = toContext({ GITHUB_WORKFLOW: "CI", GITHUB_JOB: "e2e", GITHUB_RUN_ATTEMPT: "3" }, {}, null);

function load(inputs: Record<string, string>, context = CONTEXT) {
  const entries = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return loadInputs({ GITHUB_WORKSPACE: workspace, ...Object.fromEntries(entries) }, context, "/nowhere");
}

function problemsOf(inputs: Record<string, string>): string {
  try {
    load(inputs);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message;
  }
  throw new Error("the inputs were accepted");
}

test("without inputs every default of the interface holds", () => {
  expect(load({})).toEqual({
    options: { ...DEFAULT_OPTIONS, command: "run", workingDirectory: workspace },
    failOn: "partial",
    token: "",
    comment: "always",
    commentKey: expect.stringMatching(/^ci-e2e\.[0-9a-f]{12}$/),
    jobSummary: true,
    annotations: true,
    uploadArtifact: true,
    artifactName: "compose-verify-e2e-3",
    retentionDays: null,
    allowedVariables: [],
    workspace,
  });
});

test("every input is read under the name that the runner gives it", () => {
  const inputs = load({
    command: "wait",
    config: " conf ",
    "working-directory": "shop",
    "compose-file": "a.yml\r\n\n  b.yml  \n",
    "project-name": "p",
    services: "db\norders",
    environment: "staging",
    suites: "order-*",
    tags: "smoke",
    "exclude-tags": "slow",
    "wait-timeout": "30",
    "max-parallel": "2",
    "fail-fast": "TRUE",
    "fail-on": "never",
    "github-token": "t",
    comment: "on-failure",
    "comment-key": "mine",
    "job-summary": "False",
    annotations: "false",
    "upload-artifact": "FALSE",
    "artifact-name": "my artifact",
    "retention-days": "5",
    "results-dir": "r",
    "reports-dir": "s",
    "env-allow": "A\nB_2",
  });
  expect(inputs).toEqual({
    options: {
      command: "wait",
      workingDirectory: join(workspace, "shop"),
      config: "conf",
      composeFiles: ["a.yml", "b.yml"],
      projectName: "p",
      services: ["db", "orders"],
      environment: "staging",
      suites: ["order-*"],
      tags: ["smoke"],
      excludeTags: ["slow"],
      waitTimeoutSeconds: 30,
      maxParallel: 2,
      failFast: true,
      resultsDirectory: "r",
      reportsDirectory: "s",
    },
    failOn: "never",
    token: "t",
    comment: "on-failure",
    commentKey: expect.stringMatching(/^mine\./),
    jobSummary: false,
    annotations: false,
    uploadArtifact: false,
    artifactName: "my artifact",
    retentionDays: 5,
    allowedVariables: ["A", "B_2"],
    workspace,
  });
});

test("all bad inputs are told at once, each with what it may be", () => {
  const message = problemsOf({
    command: "test",
    "fail-on": "constructor",
    "fail-fast": "yes",
    "job-summary": "toString",
    "wait-timeout": "1e3",
    "max-parallel": "0",
    "retention-days": "-1",
    "working-directory": "missing",
    "artifact-name": "a/b",
    "env-allow": "A B",
  });
  expect(message.split("\n- ").slice(1)).toEqual([
    'command: "test" is not allowed; it must be one of run, wait, validate',
    'working-directory: "missing" is not a folder of the workspace',
    'wait-timeout: "1e3" is not allowed; it must be a whole number from 1 to 86400',
    'max-parallel: "0" is not allowed; it must be a whole number from 1 to 64',
    'fail-fast: "yes" is not allowed; it must be true or false',
    'fail-on: "constructor" is not allowed; it must be one of partial, failure, never',
    'job-summary: "toString" is not allowed; it must be true or false',
    expect.stringContaining('artifact-name: "a/b" is not allowed'),
    'retention-days: "-1" is not allowed; it must be a whole number from 1 to 400',
    expect.stringContaining('env-allow: "A B" is not allowed'),
  ]);
});

test("jobs of a matrix have keys and artifact names of their own", () => {
  const matrices = ['{"node":20,"db":"sqlite"}', '{"node":22,"db":"sqlite"}', '{"node":20,"db":"sq/lite"}', "null"];
  const loaded = matrices.map((matrix) => load({ "matrix-context": matrix }));
  expect(loaded.map(({ artifactName }) => artifactName)).toEqual([
    "compose-verify-e2e-20-sqlite-3",
    "compose-verify-e2e-22-sqlite-3",
    expect.stringMatching(/^compose-verify-e2e-20-sq-lite-[0-9a-f]{6}-3$/),
    "compose-verify-e2e-3",
  ]);
  expect(new Set(loaded.map(({ commentKey }) => commentKey)).size).toBe(4);
});

test("a broken matrix is no matrix", () => {
  expect(load({ "matrix-context": "{" }).artifactName).toBe("compose-verify-e2e-3");
});

test("another configuration has another comment, the default one written out has not", () => {
  const key = load({}).commentKey;
  expect(load({ config: "tests/config/" }).commentKey).toBe(key);
  expect(load({ config: "other" }).commentKey).not.toBe(key);
  expect(load({ "working-directory": "shop" }).commentKey).not.toBe(key);
});

test("a hostile comment key cannot end the marker", () => {
  expect(load({ "comment-key": "x --> <img src=y> run=9" }).commentKey).toMatch(/^[a-z0-9-]+\.[0-9a-f]{12}$/);
});
