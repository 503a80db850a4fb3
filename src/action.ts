import * as core from "@actions/core";
import { cancelOnSignals } from "./cancel.ts";
import { isSecretName } from "./config/secret-names.ts";
import { ComposeVerifyError, causeChain } from "./errors.ts";
import { type GitHubContext, loadContext } from "./github/context.ts";
import { visibleEnvironment } from "./github/environment.ts";
import { type ActionInputs, loadInputs } from "./github/inputs.ts";
import { actionsLog } from "./github/log.ts";
import { collectOutputs, setOutputs } from "./github/outputs.ts";
import { shorten, toInertText } from "./github/plain-text.ts";
import { publish } from "./github/publish.ts";
import type { Log } from "./model/options.ts";
import { failureLines } from "./report/closing.ts";
import { verdictLine } from "./report/verdict-line.ts";
import { stepFails } from "./session/fail-on.ts";
import { nodeSystem } from "./system.ts";
import { type Verification, verify } from "./verify.ts";

const ANNOTATION_CHARACTERS = 4_000;

/** The Action: inputs, the use case, publishing, outputs, the step's own success. */
export async function runAction(): Promise<void> {
  const log = actionsLog();
  const cancel = cancelOnSignals(false);
  const failure = await act(log, cancel.signal).catch((error) => tellBrokenRun(error, log));
  cancel.forget();
  if (failure !== null) core.setFailed(shorten(toInertText(failure), ANNOTATION_CHARACTERS));
}

/** Tells why the step fails; `null` when it does not. */
async function act(log: Log, signal: AbortSignal): Promise<string | null> {
  const context = loadContext(process.env);
  const inputs = loadInputs(process.env, context, process.cwd());
  tellEventProblem(context, log);

  const visible = visibleEnvironment(process.env, context.restricted, inputs.allowedVariables);
  const system = nodeSystem(visible, inputs.options.workingDirectory);
  const readable = context.restricted ? new Set(inputs.allowedVariables) : null;
  const secrets = knownSecrets(inputs);
  const verification = await verify({
    options: inputs.options,
    ci: context.ci,
    system,
    signal,
    log,
    secrets,
    readable,
  });

  const { session, files } = verification;
  const problems = verification.problems.map((problem) => ({
    ...problem,
    message: verification.redact(problem.message),
  }));
  const summaryPath = process.env.GITHUB_STEP_SUMMARY || null;
  const published = await publish({ inputs, context, session, files, problems, summaryPath, system, signal, log });
  tellOutputs(collectOutputs({ ...verification, published }), log);

  const verdict = verdictOf(verification);
  const failed = stepFails(verification, inputs.failOn, signal.aborted);
  for (const line of session ? failureLines(session) : []) log.line(line);
  if (!failed) log.line(verdict);
  return failed ? verdict : null;
}

function verdictOf({ session, message, exitCode, redact }: Verification): string {
  if (session) return verdictLine(session);
  if (message) return redact(message);
  return exitCode === 0 ? "passed: the configuration is valid" : `stopped with exit code ${exitCode}`;
}

/** The toolkit parses the event as soon as it is loaded and falls over a broken one; without the variable it does not try. */
function tellEventProblem({ eventProblem }: GitHubContext, log: Log): void {
  if (eventProblem === null) return;
  delete process.env.GITHUB_EVENT_PATH;
  log.notice(`This run is not taken as a pull request's: ${eventProblem}.`);
}

/** What broke the run before there was anything to publish. */
function tellBrokenRun(error: unknown, log: Log): string {
  const known = error instanceof ComposeVerifyError;
  tellOutputs({ "exit-code": String(known ? error.exitCode : 4) }, log);
  if (known) return error.hint ? `${error.message}\n${error.hint}` : error.message;
  core.debug(toInertText(error instanceof Error ? (error.stack ?? "") : ""));
  return `internal error, a bug of compose-verify: ${causeChain(error).join(": ")}; step debug logging shows where`;
}

/** A fault of the runner's output file leaves the verdict alone. */
function tellOutputs(outputs: Readonly<Record<string, string>>, log: Log): void {
  try {
    setOutputs(outputs);
  } catch (error) {
    log.warning(`The outputs were not set: ${causeChain(error).join(": ")}. The verdict stands.`);
  }
}

/** The runner's own tokens, and what secret-named variables hold, also those that no configuration may read. */
function knownSecrets({ token }: ActionInputs): string[] {
  return [token, ...Object.entries(process.env).flatMap(([name, value]) => (isSecretName(name) ? (value ?? []) : []))];
}
