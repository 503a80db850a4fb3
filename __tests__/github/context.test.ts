import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadContext, toContext } from "../../src/github/context.ts";

const ENVIRONMENT = {
  GITHUB_EVENT_NAME: "pull_request",
  GITHUB_REPOSITORY: "octo/shop",
  GITHUB_RUN_ID: "1234567890",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_WORKFLOW: "CI",
  GITHUB_JOB: "e2e",
  GITHUB_SHA: "merge0",
  GITHUB_REF: "refs/pull/7/merge",
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "event-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function eventFile(text: string): string {
  const path = join(folder, "event.json");
  writeFileSync(path, text);
  return path;
}

function pullRequest(head: unknown): object {
  return { pull_request: { number: 7, head, base: { repo: { full_name: "octo/shop" } } } };
}

test("a pull request of the repository itself", () => {
  const event = JSON.stringify(pullRequest({ sha: "head1", repo: { full_name: "Octo/Shop" } }));
  const context = loadContext({ ...ENVIRONMENT, GITHUB_EVENT_PATH: eventFile(event) });
  expect(context).toMatchObject({
    owner: "octo",
    repository: "shop",
    pullRequest: { number: 7, fork: false, headSha: "head1" },
    restricted: false,
    eventProblem: null,
  });
  expect(context.ci).toEqual({
    commit: "head1",
    ref: "refs/pull/7/merge",
    pull_request: 7,
    workflow: "CI",
    job: "e2e",
    run_id: "1234567890",
    run_attempt: 2,
    run_url: "https://github.com/octo/shop/actions/runs/1234567890/attempts/2",
  });
});

test.each([
  ["another repository", { sha: "a", repo: { full_name: "mallory/shop" } }],
  ["a fork that was deleted", { sha: "a", repo: null }],
])("a head in %s is a fork and restricted", (_what, head) => {
  const context = toContext(ENVIRONMENT, pullRequest(head) as Record<string, unknown>, null);
  expect(context.pullRequest?.fork).toBe(true);
  expect(context.restricted).toBe(true);
});

test.each(["pull_request_target", "workflow_run"])("%s is restricted", (GITHUB_EVENT_NAME) => {
  expect(toContext({ ...ENVIRONMENT, GITHUB_EVENT_NAME }, {}, null).restricted).toBe(true);
});

test.each([
  ["broken JSON", () => eventFile('{"pull_request": {')],
  ["no object", () => eventFile("[]")],
  ["no file", () => join(folder, "missing.json")],
])("an event with %s is no pull request and says why", (_what, path) => {
  const context = loadContext({ ...ENVIRONMENT, GITHUB_EVENT_PATH: path() });
  expect(context.pullRequest).toBeNull();
  expect(context.eventProblem).toMatch(/event file/);
});

test("nothing is known outside of GitHub", () => {
  const context = loadContext({});
  expect(context).toMatchObject({ owner: null, pullRequest: null, runId: 0, runAttempt: 1, restricted: false });
  expect(Object.values(context.ci).every((value) => value === null)).toBe(true);
});

test.each([{ number: "7; rm" }, { number: -1 }, { number: null }, { number: 1.5 }])(
  "%j is no pull request",
  (fields) => {
    expect(toContext(ENVIRONMENT, { pull_request: fields }, null).pullRequest).toBeNull();
  },
);
