import type { VerifyRequest } from "./contract.ts";

const PREFIX = "env:";

/** A sentence when a prerequisite such as `env:STRIPE_KEY` names a variable that is not there for this run; `null` for any other. */
export function unsetVariable(
  prerequisite: string,
  { readable, system }: Pick<VerifyRequest, "readable" | "system">,
): string | null {
  if (!prerequisite.startsWith(PREFIX)) return null;
  const name = prerequisite.slice(PREFIX.length);
  const visible = (readable === null || readable.has(name)) && Object.hasOwn(system.environment, name);
  return visible && system.environment[name] ? null : `the environment variable ${name} is not set`;
}
