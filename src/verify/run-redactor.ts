import { Redactor } from "../session/redact.ts";
import type { VerifyRequest } from "./contract.ts";
import { knownSecrets } from "./known-secrets.ts";
import type { Loaded } from "./load-phase.ts";
import { writtenNames } from "./written-names.ts";

/** The gate of one run: knows what the door, the environment and the configuration call a secret. */
export function runRedactor(request: VerifyRequest, loaded: Loaded): Redactor {
  const redactor = new Redactor(loaded.configuration?.redact ?? []);
  for (const secret of [...knownSecrets(request), ...(loaded.configuration?.secrets ?? [])]) redactor.add(secret);
  redactor.allow(writtenNames(loaded));
  return redactor;
}
