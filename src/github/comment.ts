import { findViewer, type GitHubApi } from "./api.ts";
import type { CommentMode } from "./inputs.ts";

/** GitHub refuses 65,536 characters and more; the rest is margin. */
const COMMENT_CHARACTERS = 60_000;
const PAGE_SIZE = 100;
const MOST_PAGES = 100;

export interface CommentRequest {
  readonly owner: string;
  readonly repository: string;
  readonly pullRequest: number;
  /** One sticky comment a key; letters, digits, `.` and `-`. */
  readonly key: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly mode: Exclude<CommentMode, "never">;
  readonly passed: boolean;
  /** Markdown of at most so many characters. */
  readonly render: (characters: number) => string;
}

export type CommentOutcome =
  | { readonly kind: "created" | "updated"; readonly url: string | null }
  /** A newer run has reported already. */
  | { readonly kind: "outdated" }
  /** Nothing is to be told: all passed, and the mode is on-failure. */
  | { readonly kind: "unneeded" };

interface OwnComment {
  readonly id: number;
  readonly runId: number;
  readonly runAttempt: number;
}

/**
 * Makes or updates this key's one comment. May be repeated after a failure: it looks anew before it writes, so an earlier try
 * that did arrive is found. Throws what Octokit throws.
 */
export async function upsertComment(api: GitHubApi, request: CommentRequest): Promise<CommentOutcome> {
  const own = await findOwnComments(api, request);
  const newest = own[0];
  if (newest === undefined) {
    if (request.mode === "on-failure" && request.passed) return { kind: "unneeded" };
    return { kind: "created", url: await create(api, request) };
  }
  if (byAge(newest, request) < 0) return { kind: "outdated" };
  const url = await update(api, request, newest.id);
  await removeDoubles(api, request, own.slice(1));
  return { kind: "updated", url };
}

/** The first line of a comment of ours. */
export function commentMarker(request: Pick<CommentRequest, "key" | "runId" | "runAttempt">): string {
  return `<!-- compose-verify:${request.key} run=${request.runId} attempt=${request.runAttempt} -->`;
}

const MARKER = /^<!-- compose-verify:(\S+) run=(\d{1,15}) attempt=(\d{1,6}) -->[ \t]*(?:\r?\n|$)/;

function toBody(request: CommentRequest): string {
  const marker = commentMarker(request);
  return `${marker}\n${request.render(COMMENT_CHARACTERS - marker.length - 1)}`;
}

/** Comments with this key's marker that this token made, newest run first. Anyone may write a marker; none of those count. */
async function findOwnComments(api: GitHubApi, request: CommentRequest): Promise<OwnComment[]> {
  const marked = (await listComments(api, request)).flatMap((comment) => toMarked(comment, request.key) ?? []);
  if (marked.length === 0) return [];
  const viewer = await findViewer(api);
  return marked.filter(({ login, bot }) => login === viewer || (bot && login === `${viewer}[bot]`)).sort(byAge);
}

async function listComments(api: GitHubApi, request: CommentRequest): Promise<unknown[]> {
  const comments: unknown[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data, headers } = await api.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      ...target(request),
      issue_number: request.pullRequest,
      per_page: PAGE_SIZE,
      page,
    });
    if (!Array.isArray(data)) throw new Error("GitHub's list of comments is not a list");
    comments.push(...data);
    if (data.length === 0 || (data.length < PAGE_SIZE && !/rel="?next"?/.test(String(headers.link ?? "")))) break;
  }
  return comments;
}

interface MarkedComment extends OwnComment {
  readonly login: string;
  readonly bot: boolean;
}

function toMarked(comment: unknown, key: string): MarkedComment | null {
  const { id, body, user } = (comment ?? {}) as {
    id?: unknown;
    body?: unknown;
    user?: { login?: unknown; type?: unknown } | null;
  };
  const marker = typeof body === "string" ? MARKER.exec(body) : null;
  if (typeof id !== "number" || typeof user?.login !== "string" || marker?.[1] !== key) return null;
  return {
    id,
    runId: Number(marker[2]),
    runAttempt: Number(marker[3]),
    login: user.login,
    bot: user.type === "Bot",
  };
}

/** Newest first: by run, then attempt, then comment. */
function byAge(
  one: { runId: number; runAttempt: number; id?: number },
  other: { runId: number; runAttempt: number; id?: number },
): number {
  return other.runId - one.runId || other.runAttempt - one.runAttempt || (one.id && other.id ? other.id - one.id : 0);
}

async function create(api: GitHubApi, request: CommentRequest): Promise<string | null> {
  const { data } = await api.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    ...target(request),
    issue_number: request.pullRequest,
    body: toBody(request),
  });
  return toUrl(data);
}

async function update(api: GitHubApi, request: CommentRequest, id: number): Promise<string | null> {
  const { data } = await api.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
    ...target(request),
    comment_id: id,
    body: toBody(request),
  });
  return toUrl(data);
}

/** Two runs that began together may each have made one. What cannot be deleted now is tried again by the next run. */
async function removeDoubles(api: GitHubApi, request: CommentRequest, doubles: readonly OwnComment[]): Promise<void> {
  const deletions = doubles.map(({ id }) =>
    api.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", { ...target(request), comment_id: id }),
  );
  await Promise.allSettled(deletions);
}

function target({ owner, repository }: CommentRequest): { owner: string; repo: string } {
  return { owner, repo: repository };
}

function toUrl(data: unknown): string | null {
  const url = (data as { html_url?: unknown } | null)?.html_url;
  return typeof url === "string" && /^https?:\/\/\S+$/.test(url) ? url : null;
}
