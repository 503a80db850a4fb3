import { ComposeVerifyError, ConfigurationError } from "./errors.ts";
import { plural } from "./model/plural.ts";
import { Redactor } from "./session/redact.ts";
import { contents } from "./verify/contents.ts";
import type { Verification, VerifyRequest } from "./verify/contract.ts";
import { knownSecrets } from "./verify/known-secrets.ts";
import { type Loaded, loadPhase } from "./verify/load-phase.ts";
import { planPhase } from "./verify/plan-phase.ts";
import { Verifier } from "./verify/verifier.ts";

export type { Verification, VerifyRequest } from "./verify/contract.ts";

/** The use case that both doors share: load, wait, run, write down. Errors of ours become outcomes; anything else is a bug and is thrown. */
export async function verify(request: VerifyRequest): Promise<Verification> {
  const redactor = new Redactor();
  for (const secret of knownSecrets(request)) redactor.add(secret);
  try {
    const learn = (secret: string) => redactor.add(secret);
    const loaded = await loadPhase(request.options, request.system, request.readable, learn);
    if (request.options.command === "validate") return validated(loaded);
    if (request.dryRun === true) return await planned(request, loaded);
    return await new Verifier(request, loaded).run();
  } catch (error) {
    if (!(error instanceof ComposeVerifyError)) throw error;
    return stopped(error, redactor);
  }
}

function validated(loaded: Loaded): Verification {
  const files = plural(loaded.configuration?.files.length ?? 0, "file");
  return {
    ...NOTHING_RAN,
    exitCode: 0,
    message: `passed: the configuration is valid for ${loaded.environment}: ${files}, ${contents(loaded)}`,
  };
}

async function planned(request: VerifyRequest, loaded: Loaded): Promise<Verification> {
  for (const notice of loaded.notices) request.log.notice(notice);
  return { ...NOTHING_RAN, exitCode: 0, plan: await planPhase(request, loaded) };
}

function stopped(error: ComposeVerifyError, redactor: Redactor): Verification {
  const found = error instanceof ConfigurationError ? error.problems : [];
  const problems = found.map((problem) => ({ ...problem, message: redactor.text(problem.message) }));
  const message = [error.message, ...(error.hint === null ? [] : [`Remedy: ${error.hint}`])].join("\n");
  return { ...NOTHING_RAN, exitCode: error.exitCode, problems, message: redactor.text(message) };
}

const NOTHING_RAN = {
  session: null,
  sessionText: null,
  plan: null,
  summary: null,
  files: null,
  problems: [],
  message: null,
};
