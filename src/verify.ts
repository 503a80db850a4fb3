import path from "node:path";
import { secretsOf } from "./config/secret-names.ts";
import { ComposeVerifyError, ConfigurationError, type ExitCode, type Problem, type StorageError } from "./errors.ts";
import type { Log, VerifyOptions } from "./model/options.ts";
import { plural } from "./model/plural.ts";
import type { CiInfo, SuiteResult, TestExecutionSession } from "./model/session.ts";
import { RunLog } from "./report/run-log.ts";
import { renderSummary, type SummaryReport } from "./report/summary.ts";
import { assembleSession, newSessionId } from "./session/assemble.ts";
import { EventStream } from "./session/event-stream.ts";
import { prepareDirectory } from "./session/files.ts";
import { isReady } from "./session/outcome.ts";
import { Recorder } from "./session/recorder.ts";
import { Redactor } from "./session/redact.ts";
import { redactService } from "./session/redact-result.ts";
import type { System } from "./system.ts";
import { type ResultFiles, resultFiles, writeResults } from "./verify/finish.ts";
import { type Loaded, loadPhase } from "./verify/load-phase.ts";
import { redactedLog } from "./verify/redacted-log.ts";
import { servicesForTests } from "./verify/services.ts";
import type { WaitOutcome } from "./verify/wait-phase.ts";
import { writtenNames } from "./verify/written-names.ts";

export interface VerifyRequest {
  options: VerifyOptions;
  ci: CiInfo;
  system: System;
  /** A cancel; its reason is an Error whose message is `SIGINT` or `SIGTERM`. */
  signal: AbortSignal;
  log: Log;
  /** Values that must reach no output, besides what secret-named variables hold. */
  secrets: readonly string[];
  /** Names that a configuration may read where a stranger wrote it; `null`: all but the runner's own. */
  readable: ReadonlySet<string> | null;
}

export interface Verification {
  /** Masked; `null` when nothing was contacted: a configuration error, or `validate`. */
  session: TestExecutionSession | null;
  exitCode: ExitCode;
  summary: SummaryReport | null;
  files: ResultFiles | null;
  /** Of the configuration, each with its place. */
  problems: readonly Problem[];
  /** What went wrong, or what was found right, when there is no session. */
  message: string | null;
  redact: (text: string) => string;
}

/** The use case that both doors share: load, wait, run, write down. Errors of ours become outcomes; anything else is a bug and is thrown. */
export async function verify(request: VerifyRequest): Promise<Verification> {
  const redactor = new Redactor();
  for (const secret of knownSecrets(request)) redactor.add(secret);
  try {
    const learn = (secret: string) => redactor.add(secret);
    const loaded = await loadPhase(request.options, request.system, request.readable, learn);
    if (request.options.command === "validate") return validated(loaded, redactor);
    return await new Verifier(request, loaded).run();
  } catch (error) {
    if (!(error instanceof ComposeVerifyError)) throw error;
    return stopped(error, redactor);
  }
}

function knownSecrets({ system, secrets }: VerifyRequest): string[] {
  return [...secrets, ...Object.entries(system.environment).flatMap(([name, value]) => secretsOf(name, value ?? ""))];
}

function validated(loaded: Loaded, redactor: Redactor): Verification {
  const files = plural(loaded.configuration?.files.length ?? 0, "file");
  return {
    ...nothing(redactor),
    exitCode: 0,
    message: `passed: the configuration is valid for ${loaded.environment}: ${files}, ${contents(loaded)}`,
  };
}

function countTests({ suites }: Pick<Loaded, "suites">): number {
  return suites.reduce((sum, suite) => sum + suite.tests.length, 0);
}

function contents({ configuration, suites }: Loaded): string {
  const services = plural(configuration?.services.length ?? 0, "configured service");
  return `${services}, ${plural(suites.length, "suite")}, ${plural(countTests({ suites }), "test")}`;
}

function stopped(error: ComposeVerifyError, redactor: Redactor): Verification {
  const found = error instanceof ConfigurationError ? error.problems : [];
  const problems = found.map((problem) => ({ ...problem, message: redactor.text(problem.message) }));
  const message = [error.message, ...(error.hint === null ? [] : [`Remedy: ${error.hint}`])].join("\n");
  return { ...nothing(redactor), exitCode: error.exitCode, problems, message: redactor.text(message) };
}

function nothing(redactor: Redactor): Omit<Verification, "exitCode"> {
  return {
    session: null,
    summary: null,
    files: null,
    problems: [],
    message: null,
    redact: (text) => redactor.text(text),
  };
}

/** One session, from the first byte written to the last. */
class Verifier {
  readonly #request: VerifyRequest;
  readonly #loaded: Loaded;
  readonly #redactor: Redactor;
  readonly #log: Log;
  readonly #start: Date;
  readonly #sessionId: string;
  readonly #files: ResultFiles;
  readonly #stream: EventStream;
  readonly #recorder: Recorder;
  readonly #missing = new Set<string>();

  constructor(request: VerifyRequest, loaded: Loaded) {
    const { options, system } = request;
    this.#request = request;
    this.#loaded = loaded;
    this.#redactor = new Redactor(loaded.configuration?.redact ?? []);
    for (const secret of [...knownSecrets(request), ...(loaded.configuration?.secrets ?? [])])
      this.#redactor.add(secret);
    this.#redactor.allow(writtenNames(loaded));
    this.#log = redactedLog(request.log, this.#redactor);
    this.#start = system.now();
    this.#sessionId = newSessionId(this.#start, system.randomHex(6));
    const directory = (name: string) => path.resolve(options.workingDirectory, name);
    this.#files = resultFiles(
      directory(options.resultsDirectory),
      directory(options.reportsDirectory),
      this.#sessionId,
    );
    this.#stream = new EventStream(this.#files.events);
    this.#recorder = new Recorder(
      this.#redactor,
      this.#stream,
      system,
      new RunLog(this.#log, countTests(loaded)).onEvent,
    );
  }

  async run(): Promise<Verification> {
    await prepareDirectory("results-dir", path.dirname(this.#files.session));
    await prepareDirectory("reports-dir", path.dirname(this.#files.summary));
    this.#recorder.emit({
      type: "session_started",
      session_id: this.#sessionId,
      environment: this.#loaded.environment,
    });
    this.#tellConfiguration();
    const waited = await this.#wait();
    const suiteResults = await this.#runSuites(waited);
    return this.#finish(waited, suiteResults);
  }

  #tellConfiguration(): void {
    this.#log.group("Configuration");
    this.#log.line(`environment ${this.#loaded.environment}, ${contents(this.#loaded)}`);
    this.#log.endGroup();
    for (const notice of this.#loaded.notices) this.#log.notice(notice);
  }

  async #wait(): Promise<WaitOutcome> {
    const { options, system, signal } = this.#request;
    // Loaded late: `validate` needs neither the waiting nor the running, which are most of the code.
    const { waitPhase } = await import("./verify/wait-phase.ts");
    this.#log.group("Readiness");
    const waited = await waitPhase({
      options,
      loaded: this.#loaded,
      system,
      signal,
      log: this.#log,
      emit: this.#recorder.emit,
    });
    this.#log.endGroup();
    for (const warning of waited.warnings) this.#log.warning(warning);
    return waited;
  }

  async #runSuites(waited: WaitOutcome): Promise<SuiteResult[]> {
    const { configuration, suites, project } = this.#loaded;
    const { options, system, signal } = this.#request;
    if (configuration === null || suites.length === 0) return [];
    const services = servicesForTests(configuration, project, waited.services);
    const notReady = waited.services.find((service) => !isReady(service));
    if (options.failFast && notReady) {
      const cause = notReady.cause ?? notReady.name;
      for (const service of services.values())
        service.unavailable ??= { cause, reason: `fail-fast: ${notReady.name} is not ready` };
    }
    const { runSession } = await import("./run/run-session.ts");
    return runSession({
      suites,
      services,
      unmet: (prerequisite) => this.#unmet(prerequisite),
      maxParallel: options.maxParallel,
      failFast: options.failFast,
      sessionId: this.#sessionId,
      system,
      signal,
      emit: this.#recorder.emit,
    });
  }

  #unmet(prerequisite: string): string | null {
    if (!prerequisite.startsWith("env:")) return null;
    const name = prerequisite.slice("env:".length);
    const { readable, system } = this.#request;
    const visible = readable === null || readable.has(name);
    if (visible && system.environment[name]) return null;
    this.#missing.add(prerequisite);
    return `the environment variable ${name} is not set`;
  }

  async #finish(waited: WaitOutcome, suiteResults: SuiteResult[]): Promise<Verification> {
    this.#log.group("Reports");
    let session = this.#assemble(waited, suiteResults, this.#stream.fault);
    this.#recorder.emit({
      type: "session_finished",
      session_id: this.#sessionId,
      overall_status: session.overall_status,
      exit_code: session.exit_code,
    });
    this.#stream.close();
    const fault = (await this.#write(session, waited)) ?? this.#stream.fault;
    if (fault) {
      session = this.#assemble(waited, suiteResults, fault);
      // What can be stored tells that something could not.
      await this.#write(session, waited);
    }
    for (const file of Object.values(this.#files))
      this.#log.line(path.relative(this.#request.options.workingDirectory, file));
    this.#log.endGroup();
    if (fault) this.#log.warning(`${fault.message}${fault.hint ? ` ${fault.hint}` : ""}`);
    return {
      session,
      exitCode: session.exit_code as ExitCode,
      summary: renderSummary(session),
      files: this.#files,
      problems: [],
      message: null,
      redact: (text) => this.#redactor.text(text),
    };
  }

  #write(session: TestExecutionSession, { logs }: WaitOutcome): Promise<StorageError | null> {
    const masked = new Map([...logs].map(([service, log]) => [service, this.#redactor.text(log)]));
    const results = { session, summary: renderSummary(session), logs: masked };
    return writeResults(results, this.#files, this.#request.system.randomHex(8));
  }

  #assemble(waited: WaitOutcome, suiteResults: SuiteResult[], fault: StorageError | null): TestExecutionSession {
    const { ci, system, signal } = this.#request;
    const { configuration, environment, suites, notices } = this.#loaded;
    const warnings = [
      ...notices,
      ...waited.warnings,
      ...(waited.fault ? [waited.fault.message] : []),
      ...(fault ? [fault.message] : []),
    ];
    return assembleSession({
      sessionId: this.#sessionId,
      start: this.#start,
      end: system.now(),
      environment,
      databaseType: configuration?.database_type ?? null,
      results: this.#recorder.results(suites.flatMap((suite) => suite.tests.map((test) => `${suite.name}/${test.id}`))),
      services: waited.services.map((service) => redactService(service, this.#redactor)),
      suiteResults: suiteResults.map((suite) => this.#redactor.texts(suite)),
      suites,
      missing: this.#missing,
      warnings: warnings.map((warning) => this.#redactor.text(warning)),
      ci: this.#redactor.texts(ci),
      interrupted: interruption(signal),
      storageFailed: fault !== null,
      environmentFailed: waited.fault !== null,
      versions: waited.versions,
    });
  }
}

function interruption(signal: AbortSignal): "SIGINT" | "SIGTERM" | null {
  if (!signal.aborted) return null;
  return signal.reason instanceof Error && signal.reason.message === "SIGTERM" ? "SIGTERM" : "SIGINT";
}
