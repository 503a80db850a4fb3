import type { ServiceResult, StepResult, SuiteResult, TestExecutionResult } from "../model/session.ts";
import type { Redactor } from "./redact.ts";
import { NO_EXCHANGE, redactExchange, redactMessage } from "./redact-exchange.ts";

const HEALTH_BYTES = 4096;
const LOG_BYTES = 16 * 1024;

/** A result as it may leave the process. Its steps come first: their bodies may teach a token. */
export function redactResult(result: TestExecutionResult, redactor: Redactor): TestExecutionResult {
  const steps = result.steps.map((step) => redactStep(step, redactor));
  const exchange = redactExchange(result, redactor);
  return { ...redactor.texts({ ...result, ...NO_EXCHANGE, steps: [] }), ...exchange, steps };
}

/** A suite's result; the steps of its set-up and teardown hold requests and answers. */
export function redactSuite(suite: SuiteResult, redactor: Redactor): SuiteResult {
  const steps = suite.steps.map((step) => redactStep(step, redactor));
  return { ...redactor.texts({ ...suite, steps: [] }), steps };
}

/** A service's result; logs and health output are a container's own words. */
export function redactService(service: ServiceResult, redactor: Redactor): ServiceResult {
  return {
    ...redactor.texts(service),
    health_output: service.health_output === null ? null : redactor.excerpt(service.health_output, HEALTH_BYTES),
    log_tail: service.log_tail === null ? null : redactor.excerpt(service.log_tail, LOG_BYTES),
  };
}

function redactStep(step: StepResult, redactor: Redactor): StepResult {
  const exchange = redactExchange(step, redactor);
  const polls = step.polls.map((poll) => ({
    ...poll,
    message: poll.message === null ? null : redactMessage(poll.message, redactor),
  }));
  return { ...redactor.texts({ ...step, ...NO_EXCHANGE, polls: [] }), ...exchange, polls };
}
