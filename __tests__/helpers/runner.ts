import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { parseRunnerCommands, type RunnerCommand } from "./runner-commands.ts";

/** One step that uses this Action, as a workflow would write it. */
export interface Step {
  workspace: string;
  /** `with:` */
  inputs?: Readonly<Record<string, string>>;
  /** Variables of the job and overrides of the runner's own; `undefined` takes one away. */
  environment?: Readonly<Record<string, string | undefined>>;
  /** Payload of the event; text is written as it is. */
  event?: object | string;
  token?: string;
  /** Value of the `matrix` context. */
  matrix?: object | null;
  /** Called with the running step's process. */
  started?: (child: ChildProcess) => void;
}

export interface StepEnd {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  /** What the runner would obey in both streams. */
  commands: RunnerCommand[];
  outputs: Record<string, string>;
  summary: string;
  /** Contents of the files through which a step can change the job: `GITHUB_ENV`, `GITHUB_PATH`, `GITHUB_STATE`. */
  jobFiles: string;
}

const ACTION_FILE = "action.yml";
const JOB_FILES = ["ENV", "PATH", "STATE"];

/** Starts the bundled Action as the runner does: `INPUT_*`, `GITHUB_*`, its files and its event. */
export async function runStep(step: Step): Promise<StepEnd> {
  const folder = mkdtempSync(join(tmpdir(), "runner-"));
  try {
    const files = makeFiles(folder, step.event ?? {});
    const action = parse(readFileSync(ACTION_FILE, "utf8")) as { runs: { main: string } };
    const child = spawn(process.execPath, [resolve(action.runs.main)], {
      cwd: step.workspace,
      env: { ...runnerEnvironment(step.workspace), ...files, ...inputVariables(step), ...step.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    step.started?.(child);
    const [exitCode] = (await once(child, "close")) as [number | null];
    return {
      exitCode,
      stdout,
      stderr,
      commands: [...parseRunnerCommands(stdout), ...parseRunnerCommands(stderr)],
      outputs: parseOutputs(readFileSync(files.GITHUB_OUTPUT, "utf8")),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
      jobFiles: JOB_FILES.map((name) => readFileSync(join(folder, name), "utf8")).join(""),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeFiles(folder: string, event: object | string) {
  const eventPath = join(folder, "event.json");
  writeFileSync(eventPath, typeof event === "string" ? event : JSON.stringify(event));
  for (const name of ["OUTPUT", "STEP_SUMMARY", ...JOB_FILES]) writeFileSync(join(folder, name), "");
  return {
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_OUTPUT: join(folder, "OUTPUT"),
    GITHUB_STEP_SUMMARY: join(folder, "STEP_SUMMARY"),
    GITHUB_ENV: join(folder, "ENV"),
    GITHUB_PATH: join(folder, "PATH"),
    GITHUB_STATE: join(folder, "STATE"),
    RUNNER_TEMP: folder,
  };
}

function runnerEnvironment(workspace: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: "octo/shop",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_WORKFLOW: "CI",
    GITHUB_JOB: "e2e",
    GITHUB_RUN_ID: "900",
    GITHUB_RUN_NUMBER: "9",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_REF: "refs/pull/7/merge",
  };
}

/** Inputs with the defaults of `action.yml`: names in upper case, spaces as `_`, dashes kept. */
function inputVariables(step: Step): Record<string, string> {
  const { inputs } = parse(readFileSync(ACTION_FILE, "utf8")) as { inputs: Record<string, { default?: string }> };
  const expressions: Record<string, string> = {
    "${{ github.token }}": step.token ?? "",
    "${{ toJSON(matrix) }}": JSON.stringify(step.matrix ?? null),
  };
  const entries = Object.entries(inputs).map(([name, { default: text = "" }]) => {
    const value = step.inputs?.[name] ?? expressions[text] ?? text;
    return [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value] as const;
  });
  return Object.fromEntries(entries);
}

function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = "", , value = ""] of text.matchAll(/^(.+?)<<(.+)\r?\n([\s\S]*?)\r?\n\2$/gm))
    outputs[name] = value;
  return outputs;
}
