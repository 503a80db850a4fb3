import type { AuthConfiguration, WorkspaceFiles } from "../../model/configuration.ts";
import type { System } from "../../system.ts";
import type { HttpClient } from "../http.ts";
import type { RunService } from "../request.ts";
import { TestFault } from "../test-fault.ts";
import type { Authenticator } from "./contract.ts";

export interface AuthenticatorRequest {
  contexts: readonly AuthConfiguration[];
  services: ReadonlyMap<string, RunService>;
  http: HttpClient;
  files: WorkspaceFiles;
  system: System;
  sessionId: string;
  /** Gets every token before anything else does. */
  learnSecret: (secret: string) => void;
  /** A cancel. */
  signal: AbortSignal;
}

export function createAuthenticator(_request: AuthenticatorRequest): Authenticator {
  return {
    authorize: async (context) => {
      throw new TestFault("address", `the authentication context ${context} is not known`);
    },
    renew: async () => null,
    close: async () => [],
  };
}
