import type { AuthConfiguration } from "../../model/configuration.ts";
import type { Refusal } from "./contract.ts";

/** The service refuses tokens that have just been made. `refreshed`: the last one came from a refresh, not from a log-in. */
export function refusedAgain({ name }: AuthConfiguration, refreshed: boolean): Refusal {
  const renewed = refreshed ? "was refreshed once" : "logged in again once";
  return {
    note: `the authentication context ${name} ${renewed}, and the new token was refused, too`,
    remediation: `Check that this service takes the tokens of the context ${name}: issuer, audience, signing key and clock of both sides, and the permissions of its user; the service's log tells why it refused. Another context is named as auth.`,
  };
}

/** There is one token, and nothing that could make another. */
export function refusedFromOutside({ name, locate }: AuthConfiguration): Refusal {
  const { file, line } = locate(["access_token"]);
  return {
    note: `the authentication context ${name} has a token from outside, and neither login nor refresh to renew it`,
    remediation: `Set a fresh token as access_token of the context ${name} (${file}:${line}), in the variable that it reads, or give the context a login, which gets one for each session.`,
  };
}
