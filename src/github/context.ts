import { readFileSync } from "node:fs";
import { causeChain } from "../errors.ts";
import type { CiInfo } from "../model/session.ts";

type Environment = Readonly<Record<string, string | undefined>>;
type JsonObject = { readonly [key: string]: unknown };

export interface PullRequest {
  readonly number: number;
  /** The head is in another repository, or in one that is gone: the job's token cannot write. */
  readonly fork: boolean;
  readonly headSha: string | null;
}

/** What the runner and the event say about this run; every part may be missing. */
export interface GitHubContext {
  readonly eventName: string;
  readonly owner: string | null;
  readonly repository: string | null;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly workflow: string;
  readonly job: string;
  /** Grows with every run of the installation; 0 when unknown. */
  readonly runId: number;
  readonly runAttempt: number;
  /** `null` outside a pull request. */
  readonly pullRequest: PullRequest | null;
  /** A stranger may have written what is verified: configurations read allowed variables alone. */
  readonly restricted: boolean;
  readonly ci: CiInfo;
  /** What was wrong with the event file, in words; `null` when nothing was. */
  readonly eventProblem: string | null;
}

const RESTRICTED_EVENTS = new Set(["pull_request_target", "workflow_run"]);

/** Reads the runner's variables and the event file; a broken or missing event is no error. */
export function loadContext(environment: Environment): GitHubContext {
  const { event, problem } = readEvent(environment.GITHUB_EVENT_PATH);
  return toContext(environment, event, problem);
}

/** The context of an event that was read already. */
export function toContext(environment: Environment, event: JsonObject, eventProblem: string | null): GitHubContext {
  const eventName = environment.GITHUB_EVENT_NAME ?? "";
  const [owner, repository] = (environment.GITHUB_REPOSITORY ?? "").split("/");
  const pullRequest = toPullRequest(event, environment.GITHUB_REPOSITORY);
  const context = {
    eventName,
    owner: owner || null,
    repository: repository || null,
    apiUrl: (environment.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, ""),
    serverUrl: (environment.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, ""),
    workflow: environment.GITHUB_WORKFLOW ?? "",
    job: environment.GITHUB_JOB ?? "",
    runId: toCount(environment.GITHUB_RUN_ID) ?? 0,
    runAttempt: toCount(environment.GITHUB_RUN_ATTEMPT) ?? 1,
    pullRequest,
    restricted: RESTRICTED_EVENTS.has(eventName) || pullRequest?.fork === true,
    eventProblem,
  };
  return { ...context, ci: toCiInfo(environment, context) };
}

function readEvent(path: string | undefined): { event: JsonObject; problem: string | null } {
  if (!path) return { event: {}, problem: null };
  try {
    const event: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isObject(event)
      ? { event, problem: null }
      : { event: {}, problem: "the event file does not hold a JSON object" };
  } catch (error) {
    return { event: {}, problem: `the event file cannot be read: ${causeChain(error).join(": ")}` };
  }
}

function toPullRequest(event: JsonObject, repository: string | undefined): PullRequest | null {
  const pullRequest = event.pull_request;
  if (!isObject(pullRequest)) return null;
  const number = toCount(pullRequest.number ?? event.number);
  if (!number) return null;
  const head = isObject(pullRequest.head) ? pullRequest.head : {};
  const base = isObject(pullRequest.base) ? pullRequest.base : {};
  const home = fullName(base) ?? repository;
  const headSha = typeof head.sha === "string" ? head.sha : null;
  return { number, fork: isFork(head, home), headSha };
}

/** A head without a repository is one whose fork was deleted; a head that is not told at all is taken as ours. */
function isFork(head: JsonObject, home: string | undefined): boolean {
  if (head.repo === null) return true;
  const name = fullName(head);
  return name !== undefined && home !== undefined && name.toLowerCase() !== home.toLowerCase();
}

function fullName(side: JsonObject): string | undefined {
  return isObject(side.repo) && typeof side.repo.full_name === "string" ? side.repo.full_name : undefined;
}

type RunFacts = Omit<GitHubContext, "ci">;

function toCiInfo(environment: Environment, run: RunFacts): CiInfo {
  const place = run.owner && run.repository ? `${run.serverUrl}/${run.owner}/${run.repository}` : null;
  return {
    commit: run.pullRequest?.headSha ?? environment.GITHUB_SHA ?? null,
    ref: environment.GITHUB_REF || null,
    pull_request: run.pullRequest?.number ?? null,
    workflow: run.workflow || null,
    job: run.job || null,
    run_id: environment.GITHUB_RUN_ID || null,
    run_attempt: toCount(environment.GITHUB_RUN_ATTEMPT),
    run_url: place && run.runId ? `${place}/actions/runs/${run.runId}/attempts/${run.runAttempt}` : null,
  };
}

function toCount(value: unknown): number | null {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
