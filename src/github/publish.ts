import type { Problem } from "../errors.ts";
import type { Log } from "../model/options.ts";
import type { TestExecutionSession } from "../model/session.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { System } from "../system.ts";
import { annotate, problemAnnotations, sessionAnnotations } from "./annotations.ts";
import { connectToGitHub } from "./api.ts";
import { uploadArtifact } from "./artifact.ts";
import { type CommentOutcome, type CommentRequest, upsertComment } from "./comment.ts";
import type { GitHubContext } from "./context.ts";
import { toFault } from "./fault.ts";
import type { ActionInputs } from "./inputs.ts";
import { writeJobSummary } from "./job-summary.ts";
import { networkSignal } from "./network-time.ts";
import type { Publication, ResultFiles } from "./outputs.ts";
import { withRetry } from "./retry.ts";

export interface PublishRequest {
  readonly inputs: ActionInputs;
  readonly context: GitHubContext;
  /** `null`: nothing ran; problems alone are shown. */
  readonly session: TestExecutionSession | null;
  readonly files: ResultFiles | null;
  readonly problems: readonly Problem[];
  /** The step's summary file; `null` where the runner has none. */
  readonly summaryPath: string | null;
  readonly system: System;
  /** Aborted by a cancel: the network then gets 3 s. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** Brings a finished run to where people look. A fault of GitHub becomes one notice or warning and nothing else. */
export async function publish(request: PublishRequest): Promise<Publication> {
  const { inputs, session } = request;
  const artifactId = session && inputs.uploadArtifact ? await publishArtifact(request) : null;
  const artifactUrl = artifactId === null ? null : artifactPage(request.context, artifactId);
  const commentUrl = session ? await publishComment(request, session, artifactUrl) : null;
  if (session && inputs.jobSummary) publishSummary(request, session, artifactUrl);
  return { artifactId, artifactUrl, commentUrl, roomForError: !inputs.annotations || publishAnnotations(request) };
}

function publishAnnotations({ inputs, session, problems }: PublishRequest): boolean {
  const annotations = [...problemAnnotations(problems), ...(session ? sessionAnnotations(session) : [])];
  return annotate(annotations, inputs.workspace, inputs.options.workingDirectory);
}

/** The client repeats what can be repeated by itself; after a cancel there is no time to begin. */
async function publishArtifact({ inputs, files, signal, system, log }: PublishRequest): Promise<number | null> {
  if (files === null) return null;
  if (signal.aborted) {
    log.notice("The run was cancelled: no artifact is uploaded.");
    return null;
  }
  log.group("Artifact");
  let problem: string | null = null;
  try {
    const { artifactName: name, retentionDays } = inputs;
    const list = [files.session, files.events, files.summary, files.markdown];
    return await uploadArtifact({ name, files: list, retentionDays, signal: networkSignal(signal), tell: log.line });
  } catch (error) {
    problem = toFault(error, system.now()).message;
    return null;
  } finally {
    log.endGroup();
    if (problem !== null) log.warning(`The artifact was not uploaded: ${problem}. The verdict stands.`);
  }
}

async function publishComment(
  request: PublishRequest,
  session: TestExecutionSession,
  artifactUrl: string | null,
): Promise<string | null> {
  const { context, inputs, system, log } = request;
  const wish = toCommentRequest(request, session, artifactUrl);
  if (wish === null) return null;
  if (inputs.token === "") {
    log.notice("No github-token: no comment is posted.");
    return null;
  }
  const signal = networkSignal(request.signal);
  try {
    const api = await connectToGitHub(inputs.token, context.apiUrl, signal);
    return tellOutcome(await withRetry(() => upsertComment(api, wish), system, signal), log);
  } catch (error) {
    tellCommentFault(error, request);
    return null;
  }
}

/** `null` where no comment belongs: outside a pull request, where a workflow follows another's run, or on wish. */
function toCommentRequest(
  { context, inputs }: PublishRequest,
  session: TestExecutionSession,
  artifactUrl: string | null,
): CommentRequest | null {
  const { owner, repository, pullRequest, runId, runAttempt, eventName } = context;
  if (inputs.comment === "never" || pullRequest === null || eventName === "workflow_run") return null;
  if (owner === null || repository === null) return null;
  return {
    owner,
    repository,
    pullRequest: pullRequest.number,
    key: inputs.commentKey,
    runId,
    runAttempt,
    mode: inputs.comment,
    passed: session.overall_status === "passed",
    render: (characters) => renderMarkdown(session, { characters }, { artifactUrl }),
  };
}

function tellOutcome(outcome: CommentOutcome, log: Log): string | null {
  if (outcome.kind === "outdated") log.notice("A newer run has commented already: its comment is kept.");
  if (outcome.kind === "outdated" || outcome.kind === "unneeded") return null;
  log.line(`Comment ${outcome.kind}${outcome.url ? `: ${outcome.url}` : ""}`);
  return outcome.url;
}

function tellCommentFault(error: unknown, { context, system, log }: PublishRequest): void {
  const { status, limited, message } = toFault(error, system.now());
  if (status !== 403 || limited) {
    log.warning(`The comment was not posted: ${message}. The verdict stands.`);
    return;
  }
  const reason = context.pullRequest?.fork
    ? "a fork's pull request gets a read-only token; the job summary and the artifact hold the report"
    : "give the job `permissions: pull-requests: write`, or set `comment: never`";
  log.notice(`The comment was not posted: ${message} (${reason}). The verdict stands.`);
}

function publishSummary({ summaryPath, log }: PublishRequest, session: TestExecutionSession, url: string | null): void {
  if (summaryPath === null) {
    log.notice("The runner has no job summary (GITHUB_STEP_SUMMARY is not set).");
    return;
  }
  try {
    writeJobSummary(summaryPath, (bytes) => renderMarkdown(session, { bytes }, { artifactUrl: url }));
  } catch (error) {
    log.warning(`The job summary was not written: ${toFault(error, new Date(0)).message}. The verdict stands.`);
  }
}

function artifactPage({ serverUrl, owner, repository, runId }: GitHubContext, artifactId: number): string | null {
  if (owner === null || repository === null || runId === 0) return null;
  return `${serverUrl}/${owner}/${repository}/actions/runs/${runId}/artifacts/${artifactId}`;
}
