import * as core from "@actions/core";
import type { Problem } from "../errors.ts";
import type { ServiceResult, TestExecutionResult, TestExecutionSession } from "../model/session.ts";
import { repositoryPath } from "./names.ts";
import { shorten, toInertText } from "./plain-text.ts";

/** The runner shows ten errors a step and drops the rest. */
const MOST_ERRORS = 10;
const MOST_ANNOTATIONS = MOST_ERRORS - 1;
const TITLE_CHARACTERS = 250;
const MESSAGE_CHARACTERS = 4_000;

/** One mark on a pull request's files, or on the run when it has no place. */
export interface Annotation {
  readonly title: string;
  readonly message: string;
  readonly place: { readonly file: string; readonly line: number } | null;
}

/** The services at fault, then every failed or errored test, in the order of the configuration. */
export function sessionAnnotations(session: TestExecutionSession): Annotation[] {
  const services = session.services.filter(isRootFault).map(serviceAnnotation);
  const tests = session.execution_results.filter(({ status }) => status === "failed" || status === "error");
  return [...services, ...tests.map(testAnnotation)];
}

/** Configuration problems, each at its line. */
export function problemAnnotations(problems: readonly Problem[]): Annotation[] {
  return problems.map(({ file, line, message }) => ({ title: "Configuration", message, place: { file, line } }));
}

/**
 * Shows at most nine and one "N more"; tells whether the runner shows one error besides. Places are relative to
 * `workingDirectory`.
 */
export function annotate(annotations: readonly Annotation[], workspace: string, workingDirectory: string): boolean {
  for (const annotation of annotations.slice(0, MOST_ANNOTATIONS)) {
    const { place } = annotation;
    const file = place ? repositoryPath(workspace, workingDirectory, place.file) : null;
    core.error(shorten(toInertText(annotation.message), MESSAGE_CHARACTERS), {
      title: shorten(toInertText(annotation.title).replaceAll("\n", " "), TITLE_CHARACTERS),
      ...(place && file ? { file: toInertText(file), startLine: place.line } : {}),
    });
  }
  const more = annotations.length - MOST_ANNOTATIONS;
  if (more > 0) core.error(`${more} more: see the job summary or the report`, { title: "compose-verify" });
  return more <= 0;
}

/** A blocked service is named by the one that blocks it. */
function isRootFault({ name, verdict, cause }: ServiceResult): boolean {
  if (verdict === "ready" || verdict === "completed" || verdict === "blocked") return false;
  return cause === null || cause === name;
}

function serviceAnnotation(service: ServiceResult): Annotation {
  const facts = [service.message ?? service.state, service.remediation];
  return { title: `service/${service.name}`, message: joinFacts(facts), place: null };
}

function testAnnotation(result: TestExecutionResult): Annotation {
  const { suite_name, test_id, error_message, remediation, cause, location } = result;
  const facts = [error_message ?? result.status, cause && `Cause: service ${cause}`, remediation];
  return { title: `${suite_name}/${test_id}`, message: joinFacts(facts), place: location };
}

function joinFacts(facts: readonly (string | null)[]): string {
  return facts.filter((fact) => fact !== null && fact !== "").join("\n");
}
