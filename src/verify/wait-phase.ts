import { labelledProjectName } from "../docker/compose-project.ts";
import { listedServices } from "../docker/container-state.ts";
import { resolveEndpoint } from "../docker/endpoint.ts";
import { connectEngine, type Engine } from "../docker/engine.ts";
import type { CallOptions } from "../docker/transport.ts";
import { EnvironmentError } from "../errors.ts";
import type { Emit } from "../model/events.ts";
import type { Log, VerifyOptions } from "../model/options.ts";
import type { ServiceResult } from "../model/session.ts";
import { otherProjectNote } from "../readiness/other-project.ts";
import { selectTargets } from "../readiness/targets.ts";
import { waitForStack } from "../readiness/wait-for-stack.ts";
import { isReady } from "../session/outcome.ts";
import type { System } from "../system.ts";
import type { Loaded } from "./load-phase.ts";
import { needsNoService } from "./needed-services.ts";
import { withDependants } from "./services.ts";
import { noOutcome, type WaitOutcome } from "./wait-outcome.ts";

const MOST_MS_A_CALL = 15_000;
const CANCELLED = { message: "The wait was cancelled.", hint: "Run it again." };

export interface WaitRequest {
  options: VerifyOptions;
  loaded: Loaded;
  system: System;
  signal: AbortSignal;
  log: Log;
  emit: Emit;
}

/** Waits for the services; those that a database may still block are told by the phase that asks it. A Docker that cannot be reached is an outcome, so that there is a session to tell it. */
export async function waitPhase(request: WaitRequest): Promise<WaitOutcome> {
  const outcome = noOutcome();
  const open = undecided(request.loaded);
  let engine: Engine | null = null;
  try {
    engine = request.loaded.environment === "docker" ? await connect(request, outcome) : null;
    await waitWith(engine, request, open, outcome);
  } catch (error) {
    const { aborted, reason } = request.signal;
    if (aborted && error === reason) outcome.services = unknownServices(request, "timed_out", CANCELLED);
    else if (error instanceof EnvironmentError) {
      outcome.fault = error;
      outcome.services = unknownServices(request, "failed", error);
    } else throw error;
  } finally {
    engine?.close();
  }
  for (const service of outcome.services) if (!open(service)) tellVerdict(service, request.emit, outcome);
  return outcome;
}

/** A service that is ready, and that a database which is still to be asked may block, itself or one that it depends on. */
function undecided(loaded: Loaded): (service: ServiceResult) => boolean {
  const users = loaded.configuration?.services.filter(({ database }) => database !== null) ?? [];
  const names = withDependants(
    users.map(({ service_name }) => service_name),
    loaded,
  );
  return (service) => isReady(service) && names.has(service.name);
}

/** As soon as a verdict is known; again only when it changed. */
export function tellVerdict(service: ServiceResult, emit: Emit, { told }: Pick<WaitOutcome, "told">): void {
  if (told.get(service.name) === service.verdict) return;
  told.set(service.name, service.verdict);
  emit(serviceEvent(service));
}

/** An engine that does not answer may take no more time than the whole wait. */
function callOptions({ options, signal }: WaitRequest): CallOptions {
  return { signal, timeoutMs: Math.min(MOST_MS_A_CALL, options.waitTimeoutSeconds * 1000) };
}

async function connect(request: WaitRequest, outcome: WaitOutcome): Promise<Engine> {
  const engine = await connectEngine(await resolveEndpoint(request.system), callOptions(request));
  outcome.versions.docker = engine.version.version;
  return engine;
}

async function waitWith(
  engine: Engine | null,
  request: WaitRequest,
  open: (service: ServiceResult) => boolean,
  outcome: WaitOutcome,
): Promise<void> {
  const { options, loaded, system, signal, log } = request;
  const projectName = engine && (await projectNameOf(request));
  const containers =
    engine && projectName !== null ? await engine.listContainers({ project: projectName }, callOptions(request)) : [];
  const { targets, warnings } = selectTargets({
    requested: options.services,
    configurations: loaded.configuration?.services ?? [],
    project: loaded.project,
    containers: listedServices(containers),
  });
  outcome.warnings.push(...warnings);
  outcome.versions.compose =
    containers.map((container) => container.Labels?.["com.docker.compose.version"]).find(Boolean) ?? null;
  const directory = loaded.project?.directory ?? options.workingDirectory;
  if (targets.length === 0) {
    if (needsNoService(loaded)) return;
    throw await nothingToWaitFor(engine, projectName, directory, signal);
  }
  const concluded = new Set<string>();
  const report = await waitForStack({
    environment: loaded.environment,
    targets,
    engine,
    projectName,
    projectDirectory: directory,
    waitTimeoutSeconds: options.waitTimeoutSeconds,
    system,
    signal,
    onEvent: (event) => {
      if (event.type === "state") log.line(event.text);
      else {
        concluded.add(event.result.name);
        if (!open(event.result)) tellVerdict(event.result, request.emit, outcome);
      }
      const waiting = targets.filter(({ name }) => !concluded.has(name)).map(({ name }) => name);
      log.status(waiting.length > 0 ? `waiting for ${waiting.join(", ")}` : "");
    },
  });
  log.status("");
  outcome.services = report.services;
  outcome.warnings.push(...report.warnings);
  outcome.versions.services = report.images;
  outcome.logs = report.logs;
  outcome.published = report.published;
}

async function projectNameOf({ options, loaded, system }: WaitRequest): Promise<string> {
  if (loaded.project) return loaded.project.name;
  const { workingDirectory, composeFiles, projectName } = options;
  return labelledProjectName({ system, workingDirectory, composeFiles, projectName });
}

async function nothingToWaitFor(
  engine: Engine | null,
  projectName: string | null,
  directory: string,
  signal: AbortSignal,
): Promise<EnvironmentError> {
  if (engine === null || projectName === null) {
    return new EnvironmentError("There is no service to verify.", { hint: "Declare services in tests/config." });
  }
  const note = await otherProjectNote(engine, projectName, directory, signal);
  return new EnvironmentError(note ?? `The Compose project "${projectName}" has no containers.`, {
    hint: "Start it with `docker compose up -d` first, or name the right one with `project-name`.",
  });
}

/** What was to be waited for, when nothing could be asked. */
function unknownServices(
  { loaded }: WaitRequest,
  verdict: ServiceResult["verdict"],
  { message, hint }: Pick<EnvironmentError, "message" | "hint">,
): ServiceResult[] {
  const configured = loaded.configuration?.services.map((service) => service.service_name) ?? [];
  const names = new Set([...(loaded.project?.services.keys() ?? []), ...configured]);
  return [...names].map((name) => ({
    name,
    verdict,
    state: "unknown",
    time_to_ready_ms: null,
    restarts: 0,
    probes: [],
    health_output: null,
    log_tail: null,
    blocked_by: [],
    cause: name,
    timeline: [],
    message,
    remediation: hint,
    base_url: null,
    docs_url: null,
  }));
}

function serviceEvent(service: ServiceResult): Parameters<Emit>[0] {
  const { name, verdict, state, cause, message, time_to_ready_ms } = service;
  if (isReady(service)) return { type: "service_ready", service: name, verdict, time_to_ready_ms };
  return { type: "service_failed", service: name, verdict, state, cause, message };
}
