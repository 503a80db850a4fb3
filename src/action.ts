import * as core from "@actions/core";
import { cancelOnSignals } from "./cancel.ts";
import { secretsOf } from "./config/secret-names.ts";
import { ComposeVerifyError, causeChain } from "./errors.ts";
import { type GitHubContext, loadContext } from "./github/context.ts";
import { visibleEnvironment } from "./github/environment.ts";
import { loadInputs } from "./github/inputs.ts";
import { actionsLog } from "./github/log.ts";
import { collectOutputs, setOutputs } from "./github/outputs.ts";
import { shorten, toInertText } from "./github/plain-text.ts";
import { publish } from "./github/publish.ts";
import { collectEarly } from "./memory.ts";
import type { Log } from "./model/options.ts";
import { failureLines } from "./report/closing.ts";
import { verdictLine } from "./report/verdict-line.ts";
import { stepFails } from "./session/fail-on.ts";
import { interruptionExitCode, interruptionOf } from "./session/interruption.ts";
import { Redactor } from "./session/redact.ts";
import { nodeSystem } from "./system.ts";
import { type Verification, verify } from "./verify.ts";

const ANNOTATION_CHARACTERS = 4_000;

/** The Action: inputs, the use case, publishing, outputs, the step's own success. */
export async function runAction(): Promise<void> {
  collectEarly();
  const log = actionsLog();
  const cancel = cancelOnSignals(false);
  const failure = await act(log, cancel.signal).catch((error) => tellBrokenRun(error, log));
  cancel.forget();
  if (failure !== null) failStep(failure, log);
}

interface Failure {
  readonly message: string;
  /** Whether the runner would still show it as an error of this step. */
  readonly shown: boolean;
}

/** Tells why the step fails; `null` when it does not. */
async function act(log: Log, signal: AbortSignal): Promise<Failure | null> {
  const context = loadContext(process.env);
  const inputs = loadInputs(process.env, context, process.cwd());
  tellEventProblem(context, log);

  const visible = visibleEnvironment(process.env, context.restricted, inputs.allowedVariables);
  const system = nodeSystem(visible, inputs.options.workingDirectory);
  const readable = context.restricted ? new Set(inputs.allowedVariables) : null;
  const secrets = [inputs.token, ...secretsOfJob()];
  const verification = await verify({
    options: inputs.options,
    ci: context.ci,
    system,
    signal,
    log,
    secrets,
    readable,
  });

  const { session, files, problems } = verification;
  const summaryPath = process.env.GITHUB_STEP_SUMMARY || null;
  const published = await publish({ inputs, context, session, files, problems, summaryPath, system, signal, log });
  const interruption = interruptionOf(signal);
  const exitCode = interruption === null ? verification.exitCode : interruptionExitCode(interruption);
  tellOutputs(collectOutputs({ ...verification, exitCode, published }), log);

  const verdict = verdictOf(verification, signal);
  const failed = stepFails(verification, inputs.failOn, signal.aborted);
  for (const line of session ? failureLines(session) : []) log.line(line);
  if (!failed) log.line(verdict);
  return failed ? { message: verdict, shown: published.roomForError } : null;
}

/** The runner cuts long errors short: the whole of it is in the log. */
function failStep({ message, shown }: Failure, log: Log): void {
  const text = toInertText(message);
  if (!shown || text.length > ANNOTATION_CHARACTERS) log.line(text);
  if (shown) core.setFailed(shorten(text, ANNOTATION_CHARACTERS));
  else process.exitCode = core.ExitCode.Failure;
}

/** A cancel that came while the verdict was published is not part of the session. */
function verdictOf({ session, message, exitCode }: Verification, signal: AbortSignal): string {
  const late = signal.aborted && !session?.interrupted ? "; then the step was cancelled" : "";
  if (session) return `${verdictLine(session)}${late}`;
  if (message) return message;
  return exitCode === 0 ? "passed: the configuration is valid" : `stopped with exit code ${exitCode}`;
}

/** The toolkit parses the event as soon as it is loaded and falls over a broken one; without the variable it does not try. */
function tellEventProblem({ eventProblem }: GitHubContext, log: Log): void {
  if (eventProblem === null) return;
  delete process.env.GITHUB_EVENT_PATH;
  log.notice(`This run is not taken as a pull request's: ${eventProblem}.`);
}

/** What broke the run before there was anything to publish. */
function tellBrokenRun(error: unknown, log: Log): Failure {
  const known = error instanceof ComposeVerifyError;
  const redactor = new Redactor();
  for (const secret of secretsOfJob()) redactor.add(secret);
  tellOutputs({ "exit-code": String(known ? error.exitCode : 4) }, log);
  if (!known) core.debug(toInertText(redactor.text(error instanceof Error ? (error.stack ?? "") : "")));
  const message = known
    ? [error.message, ...(error.hint ? [error.hint] : [])].join("\n")
    : `internal error, a bug of compose-verify: ${causeChain(error).join(": ")}; step debug logging shows where`;
  return { message: redactor.text(message), shown: true };
}

/** A fault of the runner's output file leaves the verdict alone. */
function tellOutputs(outputs: Readonly<Record<string, string>>, log: Log): void {
  try {
    // Without the file the toolkit would print the command that runners obeyed before there was one.
    if (process.env.GITHUB_OUTPUT) setOutputs(outputs);
    else log.notice("The runner takes no outputs (GITHUB_OUTPUT is not set).");
  } catch (error) {
    log.warning(`The outputs were not set: ${causeChain(error).join(": ")}. The verdict stands.`);
  }
}

/** The runner's own tokens, and the secrets of all variables, also of those that no configuration may read. */
function secretsOfJob(): string[] {
  return Object.entries(process.env).flatMap(([name, value]) => secretsOf(name, value ?? ""));
}
