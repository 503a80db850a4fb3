import { afterEach, beforeEach, expect, test } from "vitest";
import { connectToGitHub } from "../../src/github/api.ts";
import { type CommentRequest, commentMarker, upsertComment } from "../../src/github/comment.ts";
import { withRetry } from "../../src/github/retry.ts";
import { nodeSystem, type System } from "../../src/system.ts";
import {
  GITHUB_TOKEN,
  type GitHubServer,
  htmlPage,
  internalError,
  rateLimit,
  reset,
  startGitHubServer,
} from "../helpers/github-server.ts";

const REQUEST: CommentRequest = {
  owner: "octo",
  repository: "shop",
  pullRequest: 7,
  key: "ci-e2e.abc",
  runId: 100,
  runAttempt: 1,
  mode: "always",
  passed: false,
  render: () => "the report",
};
const NEVER = new AbortController().signal;

let server: GitHubServer;
beforeEach(async () => {
  server = await startGitHubServer();
});
afterEach(() => server.close());

async function upsert(fields: Partial<CommentRequest> = {}) {
  const api = await connectToGitHub(GITHUB_TOKEN, server.url, NEVER);
  return upsertComment(api, { ...REQUEST, ...fields });
}

/** As the product does it, with pauses that are only written down. */
async function upsertWithRetry(fields: Partial<CommentRequest> = {}) {
  const pauses: number[] = [];
  const sleep: System["sleep"] = async (milliseconds) => void pauses.push(milliseconds);
  const system = { ...nodeSystem({}, "/"), sleep };
  const outcome = await withRetry(() => upsert(fields), system, NEVER).catch((error: unknown) => error);
  return { outcome, pauses };
}

function marked(key: string, runId: number, attempt = 1): string {
  return `${commentMarker({ key, runId, runAttempt: attempt })}\nold`;
}

test("two runs leave one comment, its marker on the first line", async () => {
  const first = await upsert();
  const second = await upsert({ runId: 101, render: () => "newer" });
  expect([first.kind, second.kind]).toEqual(["created", "updated"]);
  expect(server.comments).toHaveLength(1);
  expect(server.comments[0]?.body).toBe("<!-- compose-verify:ci-e2e.abc run=101 attempt=1 -->\nnewer");
  expect(second).toMatchObject({ url: server.comments[0]?.html_url });
});

test("the own comment is found on the third page", async () => {
  for (let index = 0; index < 230; index += 1) server.add(`chat ${index}`, "alice");
  const own = server.add(marked(REQUEST.key, 99));
  expect(await upsert()).toMatchObject({ kind: "updated", url: own.html_url });
  expect(server.comments).toHaveLength(231);
});

test("a marker that someone else wrote, or that is not on the first line, is not ours", async () => {
  server.add(marked(REQUEST.key, 99), "mallory");
  server.add(`quote:\n${marked(REQUEST.key, 99)}`);
  server.add(marked("another-key", 99));
  expect(await upsert()).toMatchObject({ kind: "created" });
  expect(server.comments.map(({ body }) => body.endsWith("old"))).toEqual([true, true, true, false]);
});

test.each([
  ["a person's token", { login: "alice", type: "User" as const }, true],
  ["the job's token where GraphQL does not answer", { login: "github-actions[bot]", type: "Bot" as const }, false],
  ["a person's token where GraphQL does not answer", { login: "alice", type: "User" as const }, false],
  ["another app's token", { login: "deployer[bot]", type: "Bot" as const }, true],
])("%s finds its own comment", async (_what, viewer, graphql) => {
  Object.assign(server, { viewer, graphql });
  server.add(marked(REQUEST.key, 99));
  expect((await upsert()).kind).toBe("updated");
});

test("doubles are deleted, the newest run's is kept", async () => {
  server.add(marked(REQUEST.key, 98));
  const newest = server.add(marked(REQUEST.key, 99));
  server.add(marked(REQUEST.key, 97));
  server.add(marked(REQUEST.key, 97), "mallory");
  expect(await upsert()).toMatchObject({ kind: "updated", url: newest.html_url });
  expect(server.comments.map(({ user }) => user.login)).toEqual(["github-actions[bot]", "mallory"]);
});

test("an older run never overwrites a newer one", async () => {
  const newer = server.add(marked(REQUEST.key, 101));
  expect((await upsert()).kind).toBe("outdated");
  expect(newer.body).toMatch(/old$/);
  const attempt = server.add(marked("other.1", 100, 3));
  expect((await upsert({ key: "other.1", runAttempt: 2 })).kind).toBe("outdated");
  expect(attempt.body).toMatch(/old$/);
});

test("on-failure: nothing for a pass, a comment for a failure, and the pass after it is told", async () => {
  expect((await upsert({ mode: "on-failure", passed: true })).kind).toBe("unneeded");
  expect((await upsert({ mode: "on-failure" })).kind).toBe("created");
  expect((await upsert({ mode: "on-failure", passed: true, render: () => "all well" })).kind).toBe("updated");
  expect(server.comments.map(({ body }) => body.split("\n")[1])).toEqual(["all well"]);
});

test("the body has 60,000 characters at most, marker included", async () => {
  await upsert({ render: (characters) => "x".repeat(characters) });
  expect(server.comments[0]?.body).toHaveLength(60_000);
});

test.each([
  ["server errors", internalError],
  ["pages of a proxy", htmlPage],
  ["resets", reset],
])("two %s in a row are ridden out, and one comment is made", async (_what, fault) => {
  server.faults.push(fault, fault);
  const { outcome, pauses } = await upsertWithRetry();
  expect(outcome).toMatchObject({ kind: "created" });
  expect(pauses).toHaveLength(2);
  expect(Math.max(...pauses)).toBeLessThan(3_000);
  expect(server.comments).toHaveLength(1);
});

test("a comment whose answer got lost is not made twice", async () => {
  const api = await connectToGitHub(GITHUB_TOKEN, server.url, NEVER);
  let lost = false;
  const forgetful: typeof api = {
    ...api,
    async request(route, parameters) {
      const answer = await api.request(route, parameters);
      if (route.startsWith("POST") && !lost) {
        lost = true;
        throw new Error("socket hang up");
      }
      return answer;
    },
  };
  const system = { ...nodeSystem({}, "/"), sleep: async () => {} };
  expect((await withRetry(() => upsertComment(forgetful, REQUEST), system, NEVER)).kind).toBe("updated");
  expect(server.comments).toHaveLength(1);
});

test("a rate limit is waited for as long as GitHub asks, up to 30 s", async () => {
  server.faults.push(rateLimit(30));
  expect(await upsertWithRetry()).toMatchObject({ outcome: { kind: "created" }, pauses: [30_000] });
});

test.each([31, null])("a rate limit that asks for %s seconds is given up at once", async (seconds) => {
  server.faults.push(rateLimit(seconds));
  expect(await upsertWithRetry()).toMatchObject({ outcome: { status: 429 }, pauses: [] });
  expect(server.requests).toHaveLength(1);
});

test("a read-only token is refused once and not tried again", async () => {
  server.readOnly = true;
  expect(await upsertWithRetry()).toMatchObject({ outcome: { status: 403 }, pauses: [] });
  expect(server.requests.filter((request) => request.startsWith("POST"))).toHaveLength(1);
});

test("the contract server refuses what GitHub refuses", async () => {
  const api = await connectToGitHub(GITHUB_TOKEN, server.url, NEVER);
  const body = "x".repeat(65_537);
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
  await expect(api.request(route, { owner: "octo", repo: "shop", issue_number: 7, body })).rejects.toMatchObject({
    status: 422,
  });
});
