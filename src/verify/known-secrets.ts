import { secretsOf } from "../config/secret-names.ts";
import type { VerifyRequest } from "./contract.ts";

/** What the door names, and what the environment's variables hold. */
export function knownSecrets({ system, secrets }: VerifyRequest): string[] {
  return [...secrets, ...Object.entries(system.environment).flatMap(([name, value]) => secretsOf(name, value ?? ""))];
}
