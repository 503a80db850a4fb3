import type { Scope } from "../config/variables.ts";
import type { WorkspaceFiles } from "../model/configuration.ts";
import type { System } from "../system.ts";
import type { Authenticator } from "./auth/contract.ts";
import type { Jars } from "./cookies.ts";
import type { HttpClient } from "./http.ts";
import type { RunService } from "./request.ts";

/** What one call works with: the request of a test, of a step or of a log-in. */
export interface CallContext {
  services: ReadonlyMap<string, RunService>;
  scope: Scope;
  http: HttpClient;
  files: WorkspaceFiles;
  /** `null`: calls of authentication itself. */
  authenticator: Authenticator | null;
  jars: Jars;
  system: System;
  /** A text as people may see it: a body by its fields, any other by the secrets that are known. */
  mask: (text: string) => string;
  /** The attempt's time limit, the suite's and a cancel. */
  signal: AbortSignal;
}
