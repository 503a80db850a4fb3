import { rm } from "node:fs/promises";
import path from "node:path";
import { ComposeVerifyError, causeChain, type ExitCode, type StorageError } from "../errors.ts";
import type { Log } from "../model/options.ts";
import type { AuthContextResult, SkippedTest, SuiteResult, TestExecutionSession } from "../model/session.ts";
import { RunLog } from "../report/run-log.ts";
import { renderSummary } from "../report/summary.ts";
import type { SkipReason } from "../run/prerequisites.ts";
import { assembleSession, newSessionId } from "../session/assemble.ts";
import { EventStream } from "../session/event-stream.ts";
import { prepareDirectory } from "../session/files.ts";
import { interruptionOf } from "../session/interruption.ts";
import { type KeptResult, readBack } from "../session/kept-result.ts";
import { Recorder } from "../session/recorder.ts";
import type { Redactor } from "../session/redact.ts";
import { redactService, redactSuite } from "../session/redact-result.ts";
import { sessionText } from "../session/session-text.ts";
import { contents, countTests } from "./contents.ts";
import type { Verification, VerifyRequest } from "./contract.ts";
import { type ResultFiles, resultFiles, writeResults } from "./finish.ts";
import type { Loaded } from "./load-phase.ts";
import { redactedLog } from "./redacted-log.ts";
import { runRedactor } from "./run-redactor.ts";
import { servicesForTests } from "./services.ts";
import type { SessionDatabases } from "./session-databases.ts";
import { unsetVariable } from "./unset-variable.ts";
import { noOutcome, type WaitOutcome } from "./wait-outcome.ts";

/** What came of a run, as far as it got. */
interface Ran {
  waited: WaitOutcome;
  suiteResults: SuiteResult[];
  authContexts: AuthContextResult[];
  askedSkips: SkippedTest[];
  /** An exception that nobody expected: the results up to there are kept. */
  bug: unknown;
}

/** One session, from the first byte written to the last. */
export class Verifier {
  readonly #request: VerifyRequest;
  readonly #loaded: Loaded;
  readonly #redactor: Redactor;
  readonly #log: Log;
  readonly #start: Date;
  readonly #sessionId: string;
  readonly #files: ResultFiles;
  readonly #stream: EventStream;
  readonly #recorder: Recorder;
  readonly #warnings: string[] = [];
  #databases: SessionDatabases | null = null;

  constructor(request: VerifyRequest, loaded: Loaded) {
    const { options, system } = request;
    this.#request = request;
    this.#loaded = loaded;
    this.#redactor = runRedactor(request, loaded);
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
    const ran: Ran = { waited: noOutcome(), suiteResults: [], authContexts: [], askedSkips: [], bug: null };
    try {
      ran.waited = await this.#wait();
      await this.#runSuites(ran);
    } catch (error) {
      if (error instanceof ComposeVerifyError) return this.#abandon(error);
      ran.bug = error;
    } finally {
      await this.#databases?.databases.close();
    }
    return this.#finish(ran);
  }

  /** A wrong input that only the engine could show, such as a service that exists nowhere: there was no session. */
  async #abandon(error: ComposeVerifyError): Promise<never> {
    this.#log.endGroup();
    this.#stream.close();
    await rm(this.#files.events, { force: true });
    throw error;
  }

  #tellConfiguration(): void {
    this.#log.group("Configuration");
    this.#log.line(`environment ${this.#loaded.environment}, ${contents(this.#loaded)}`);
    this.#log.endGroup();
    for (const notice of this.#loaded.notices) this.#log.notice(notice);
  }

  async #wait(): Promise<WaitOutcome> {
    const { options, system, signal } = this.#request;
    const { configuration, project } = this.#loaded;
    // Loaded late: `validate` needs neither the waiting nor the running, which are most of the code.
    const { waitPhase } = await import("./wait-phase.ts");
    const { openSessionDatabases } = await import("./session-databases.ts");
    const { databasePhase } = await import("./database-phase.ts");
    const { maxParallel, waitTimeoutSeconds } = options;
    const shared = { system, signal, log: this.#log, emit: this.#recorder.emit };
    const begin = system.monotonic();
    this.#log.group("Readiness");
    const waited = await waitPhase({ ...shared, options, loaded: this.#loaded });
    const databases = await openSessionDatabases(this.#loaded, waited, { maxParallel, system, signal });
    this.#databases = databases;
    if (configuration && databases)
      await databasePhase({ ...shared, configuration, project, databases, waited, begin, waitTimeoutSeconds });
    this.#log.endGroup();
    for (const warning of waited.warnings) this.#log.warning(warning);
    return waited;
  }

  async #runSuites(ran: Ran): Promise<void> {
    const { configuration, suites, project } = this.#loaded;
    const { options, system, signal } = this.#request;
    const databases = this.#databases?.databases;
    if (configuration === null || databases === undefined || suites.length === 0) return;
    const services = servicesForTests(configuration, project, ran.waited.services);
    const { runSession } = await import("../run/run-session.ts");
    const outcome = await runSession({
      suites,
      services,
      contexts: configuration.auth,
      databases,
      files: configuration.workspace,
      unmet: (prerequisite) => this.#unmet(prerequisite),
      learnSecret: (secret) => this.#redactor.add(secret),
      mask: (text) => this.#redactor.body(text),
      warn: (message) => this.#warn(message),
      maxParallel: options.maxParallel,
      failFast: options.failFast,
      sessionId: this.#sessionId,
      system,
      signal,
      emit: this.#recorder.emit,
    });
    ran.suiteResults = outcome.suites;
    ran.authContexts = outcome.contexts;
    ran.askedSkips = outcome.askedSkips;
  }

  /** Told where it happens, and kept for the reports. */
  #warn(message: string): void {
    this.#warnings.push(message);
    this.#log.warning(message);
  }

  async #unmet(prerequisite: string): Promise<SkipReason | null> {
    const unset = unsetVariable(prerequisite, this.#loaded.lookup);
    if (unset !== null) return { reason: unset, cause: null };
    return (await this.#databases?.unmet(prerequisite)) ?? null;
  }

  async #finish(ran: Ran): Promise<Verification> {
    this.#log.group("Reports");
    const kept = this.#keptResults();
    let session = this.#assemble(ran, kept, this.#stream.fault);
    const text = () => sessionText(session, readBack(kept, this.#files.events));
    this.#recorder.emit({
      type: "session_finished",
      session_id: this.#sessionId,
      overall_status: session.overall_status,
      exit_code: session.exit_code,
    });
    this.#stream.close();
    const fault = (await this.#write(session, text(), ran)) ?? this.#stream.fault;
    if (fault) {
      session = this.#assemble(ran, kept, fault);
      // What can be stored tells that something could not.
      await this.#write(session, text(), ran);
    }
    for (const file of Object.values(this.#files))
      this.#log.line(path.relative(this.#request.options.workingDirectory, file));
    this.#log.endGroup();
    if (fault) this.#log.warning(`${fault.message}${fault.hint ? ` ${fault.hint}` : ""}`);
    return {
      session,
      sessionText: text,
      plan: null,
      exitCode: session.exit_code as ExitCode,
      summary: renderSummary(session),
      files: this.#files,
      problems: [],
      message: null,
    };
  }

  /** In the order of the configuration. */
  #keptResults(): KeptResult[] {
    return this.#recorder.results(
      this.#loaded.suites.flatMap((suite) => suite.tests.map((test) => `${suite.name}/${test.id}`)),
    );
  }

  #write(session: TestExecutionSession, text: AsyncIterable<string>, { waited }: Ran): Promise<StorageError | null> {
    const masked = new Map([...waited.logs].map(([service, log]) => [service, this.#redactor.text(log)]));
    const results = { session, text, summary: renderSummary(session), logs: masked };
    return writeResults(results, this.#files, this.#request.system.randomHex(8));
  }

  #assemble(
    { waited, suiteResults, authContexts, askedSkips, bug }: Ran,
    kept: readonly KeptResult[],
    fault: StorageError | null,
  ): TestExecutionSession {
    const { ci, system, signal } = this.#request;
    const { configuration, environment, notices } = this.#loaded;
    const warnings = [
      ...notices,
      ...waited.warnings,
      ...this.#warnings,
      ...(waited.fault ? [waited.fault.message] : []),
      ...(fault ? [fault.message] : []),
      ...(bug === null ? [] : [`internal error, a bug of compose-verify: ${causeChain(bug).join(": ")}`]),
    ];
    return assembleSession({
      sessionId: this.#sessionId,
      start: this.#start,
      end: system.now(),
      environment,
      databaseType: configuration?.database_type ?? null,
      results: kept.map(({ result }) => result),
      requests: kept.flatMap(({ requests }) => requests),
      services: waited.services.map((service) => redactService(service, this.#redactor)),
      suiteResults: suiteResults.map((suite) => redactSuite(suite, this.#redactor)),
      authContexts: authContexts.map((context) => this.#redactor.texts(context)),
      askedSkips,
      warnings: warnings.map((warning) => this.#redactor.text(warning)),
      ci: this.#redactor.texts(ci),
      interrupted: interruptionOf(signal),
      internalFault: fault !== null || bug !== null,
      cutShort: bug !== null,
      environmentFailed: waited.fault !== null,
      versions: waited.versions,
    });
  }
}
