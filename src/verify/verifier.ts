import { rm } from "node:fs/promises";
import path from "node:path";
import { ComposeVerifyError, causeChain, type ExitCode, type StorageError } from "../errors.ts";
import type { Log } from "../model/options.ts";
import type { AuthContextResult, SuiteResult, TestExecutionSession } from "../model/session.ts";
import { RunLog } from "../report/run-log.ts";
import { renderSummary } from "../report/summary.ts";
import type { SkipReason } from "../run/run-suite.ts";
import { assembleSession, newSessionId } from "../session/assemble.ts";
import { EventStream } from "../session/event-stream.ts";
import { prepareDirectory } from "../session/files.ts";
import { interruptionOf } from "../session/interruption.ts";
import { isReady } from "../session/outcome.ts";
import { Recorder } from "../session/recorder.ts";
import { Redactor } from "../session/redact.ts";
import { redactService } from "../session/redact-result.ts";
import { contents, countTests } from "./contents.ts";
import type { Verification, VerifyRequest } from "./contract.ts";
import { type ResultFiles, resultFiles, writeResults } from "./finish.ts";
import { knownSecrets } from "./known-secrets.ts";
import type { Loaded } from "./load-phase.ts";
import { redactedLog } from "./redacted-log.ts";
import { servicesForTests } from "./services.ts";
import { noOutcome, type WaitOutcome } from "./wait-outcome.ts";
import { writtenNames } from "./written-names.ts";

/** What came of a run, as far as it got. */
interface Ran {
  waited: WaitOutcome;
  suiteResults: SuiteResult[];
  authContexts: AuthContextResult[];
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
  readonly #missing = new Set<string>();
  readonly #warnings: string[] = [];

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
    const ran: Ran = { waited: noOutcome(), suiteResults: [], authContexts: [], bug: null };
    try {
      ran.waited = await this.#wait();
      await this.#runSuites(ran);
    } catch (error) {
      if (error instanceof ComposeVerifyError) return this.#abandon(error);
      ran.bug = error;
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
    // Loaded late: `validate` needs neither the waiting nor the running, which are most of the code.
    const { waitPhase } = await import("./wait-phase.ts");
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

  async #runSuites(ran: Ran): Promise<void> {
    const { configuration, suites, project } = this.#loaded;
    const { options, system, signal } = this.#request;
    if (configuration === null || suites.length === 0) return;
    const services = servicesForTests(configuration, project, ran.waited.services);
    const notReady = ran.waited.services.find((service) => !isReady(service));
    if (options.failFast && notReady) {
      const cause = notReady.cause ?? notReady.name;
      for (const service of services.values())
        service.unavailable ??= { cause, reason: `fail-fast: ${notReady.name} is not ready` };
    }
    const { runSession } = await import("../run/run-session.ts");
    const { openDatabases } = await import("../run/database/databases.ts");
    const databases = openDatabases({ databases: configuration.databases, system });
    const outcome = await runSession({
      suites,
      services,
      contexts: configuration.auth,
      databases,
      files: configuration.workspace,
      unmet: async (prerequisite) => this.#unmet(prerequisite),
      learnSecret: (secret) => this.#redactor.add(secret),
      warn: (message) => this.#warn(message),
      maxParallel: options.maxParallel,
      failFast: options.failFast,
      sessionId: this.#sessionId,
      system,
      signal,
      emit: this.#recorder.emit,
    }).finally(() => databases.close());
    ran.suiteResults = outcome.suites;
    ran.authContexts = outcome.contexts;
  }

  /** Told where it happens, and kept for the reports. */
  #warn(message: string): void {
    this.#warnings.push(message);
    this.#log.warning(message);
  }

  #unmet(prerequisite: string): SkipReason | null {
    if (!prerequisite.startsWith("env:")) return null;
    const name = prerequisite.slice("env:".length);
    const { readable, system } = this.#request;
    const visible = readable === null || readable.has(name);
    if (visible && system.environment[name]) return null;
    this.#missing.add(prerequisite);
    return { reason: `the environment variable ${name} is not set`, cause: null };
  }

  async #finish(ran: Ran): Promise<Verification> {
    this.#log.group("Reports");
    let session = this.#assemble(ran, this.#stream.fault);
    this.#recorder.emit({
      type: "session_finished",
      session_id: this.#sessionId,
      overall_status: session.overall_status,
      exit_code: session.exit_code,
    });
    this.#stream.close();
    const fault = (await this.#write(session, ran)) ?? this.#stream.fault;
    if (fault) {
      session = this.#assemble(ran, fault);
      // What can be stored tells that something could not.
      await this.#write(session, ran);
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
    };
  }

  #write(session: TestExecutionSession, { waited }: Ran): Promise<StorageError | null> {
    const masked = new Map([...waited.logs].map(([service, log]) => [service, this.#redactor.text(log)]));
    const results = { session, summary: renderSummary(session), logs: masked };
    return writeResults(results, this.#files, this.#request.system.randomHex(8));
  }

  #assemble({ waited, suiteResults, authContexts, bug }: Ran, fault: StorageError | null): TestExecutionSession {
    const { ci, system, signal } = this.#request;
    const { configuration, environment, suites, notices } = this.#loaded;
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
      results: this.#recorder.results(suites.flatMap((suite) => suite.tests.map((test) => `${suite.name}/${test.id}`))),
      services: waited.services.map((service) => redactService(service, this.#redactor)),
      suiteResults: suiteResults.map((suite) => this.#redactor.texts(suite)),
      authContexts: authContexts.map((context) => this.#redactor.texts(context)),
      suites,
      missing: this.#missing,
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
