import { statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { DEFAULT_OPTIONS, type FailOn, type VerifyOptions } from "../model/options.ts";
import type { GitHubContext } from "./context.ts";
import {
  commentSlug,
  defaultArtifactName,
  defaultCommentKey,
  FORBIDDEN_IN_ARTIFACT_NAME,
  matrixValues,
} from "./names.ts";
import { type InputReader, inputReader } from "./read-input.ts";

export type CommentMode = "always" | "on-failure" | "never";

/** Everything that `with:` says, typed, with every default applied. */
export interface ActionInputs {
  readonly options: VerifyOptions;
  readonly failOn: FailOn;
  /** Empty: nothing is asked of GitHub's API. */
  readonly token: string;
  readonly comment: CommentMode;
  /** What the sticky comment's marker carries; safe inside an HTML comment. */
  readonly commentKey: string;
  readonly jobSummary: boolean;
  readonly annotations: boolean;
  readonly uploadArtifact: boolean;
  readonly artifactName: string;
  /** `null`: the repository's. */
  readonly retentionDays: number | null;
  /** Environment variables that a configuration may read where a stranger may have written it. */
  readonly allowedVariables: string[];
  /** Absolute; the repository's root. */
  readonly workspace: string;
}

const COMMANDS = ["run", "wait", "validate"] as const;
const ENVIRONMENTS = ["local", "docker", "staging"] as const;
const FAIL_ON = ["partial", "failure", "never"] as const;
const COMMENT_MODES = ["always", "on-failure", "never"] as const;
const WAIT_SECONDS = { from: 1, to: 86_400 };
const LANES = { from: 1, to: 64 };
const DAYS = { from: 1, to: 400 };

/**
 * The Action's inputs. `fallbackDirectory` is where paths start when the runner names no workspace. Throws one `UsageError`
 * that lists every bad input with what it may be.
 */
export function loadInputs(
  environment: Readonly<Record<string, string | undefined>>,
  context: GitHubContext,
  fallbackDirectory: string,
): ActionInputs {
  const reader = inputReader(environment);
  const workspace = resolve(environment.GITHUB_WORKSPACE || fallbackDirectory);
  const options = readOptions(reader, workspace);
  const matrix = matrixValues(reader.text("matrix-context"));
  const { workingDirectory, config } = options;
  const ownKey = reader.text("comment-key");
  const inputs: ActionInputs = {
    options,
    failOn: reader.choice("fail-on", FAIL_ON, "partial"),
    token: reader.text("github-token") ?? "",
    comment: reader.choice("comment", COMMENT_MODES, "always"),
    commentKey: commentSlug(ownKey ?? defaultCommentKey({ context, matrix, workspace, workingDirectory, config })),
    jobSummary: reader.boolean("job-summary", true),
    annotations: reader.boolean("annotations", true),
    uploadArtifact: reader.boolean("upload-artifact", true),
    artifactName: readArtifactName(reader) ?? defaultArtifactName(context, matrix),
    retentionDays: reader.integer("retention-days", DAYS, null),
    allowedVariables: readVariableNames(reader),
    workspace,
  };
  if (reader.problems.length > 0) {
    throw new UsageError(`the Action's inputs are wrong:\n${reader.problems.map((text) => `- ${text}`).join("\n")}`, {
      hint: "correct them under `with:` of the step",
    });
  }
  return inputs;
}

function readOptions(reader: InputReader, workspace: string): VerifyOptions {
  return {
    command: reader.choice("command", COMMANDS, "run"),
    workingDirectory: readWorkingDirectory(reader, workspace),
    config: reader.text("config"),
    composeFiles: reader.list("compose-file"),
    projectName: reader.text("project-name"),
    services: reader.list("services"),
    environment: reader.choice("environment", ENVIRONMENTS, null),
    suites: reader.list("suites"),
    tags: reader.list("tags"),
    excludeTags: reader.list("exclude-tags"),
    waitTimeoutSeconds: reader.integer("wait-timeout", WAIT_SECONDS, DEFAULT_OPTIONS.waitTimeoutSeconds),
    maxParallel: reader.integer("max-parallel", LANES, DEFAULT_OPTIONS.maxParallel),
    failFast: reader.boolean("fail-fast", DEFAULT_OPTIONS.failFast),
    resultsDirectory: reader.text("results-dir") ?? DEFAULT_OPTIONS.resultsDirectory,
    reportsDirectory: reader.text("reports-dir") ?? DEFAULT_OPTIONS.reportsDirectory,
  };
}

function readWorkingDirectory(reader: InputReader, workspace: string): string {
  const given = reader.text("working-directory");
  if (given === null) return workspace;
  const path = resolve(workspace, given);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    reader.problems.push(`working-directory: ${JSON.stringify(given)} is not a folder of the workspace`);
  }
  return path;
}

function readArtifactName(reader: InputReader): string | null {
  const name = reader.text("artifact-name");
  if (name !== null && FORBIDDEN_IN_ARTIFACT_NAME.test(name)) {
    reader.problems.push(
      `artifact-name: ${JSON.stringify(name)} is not allowed; it must be without " : < > | * ? \\ / and line breaks`,
    );
  }
  return name;
}

function readVariableNames(reader: InputReader): string[] {
  const names = reader.list("env-allow");
  for (const name of names.filter((candidate) => !/^[A-Za-z_]\w*$/.test(candidate))) {
    reader.problems.push(
      `env-allow: ${JSON.stringify(name)} is not allowed; it must be the name of an environment variable, one a line`,
    );
  }
  return names;
}
