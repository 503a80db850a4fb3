import type { Scope } from "../../config/variables.ts";
import type { TestCase } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";
import type { Mismatch } from "../../model/session.ts";
import type { System } from "../../system.ts";
import type { HttpClient, HttpRequest, HttpResponse, HttpTiming } from "../http.ts";
import type { RunService } from "../request.ts";

/** What a kind of test works with during one attempt. */
export interface KindContext {
  test: TestCase;
  services: ReadonlyMap<string, RunService>;
  scope: Scope;
  http: HttpClient;
  system: System;
  /** The attempt's time limit, the suite's and a cancel. */
  signal: AbortSignal;
}

/** One configured try of a test. */
export interface Attempt {
  status: "passed" | "failed" | "error";
  /** `null` when passed. */
  message: string | null;
  mismatches: Mismatch[];
  /** Texts of the chain of causes, outermost first. */
  trace: string[];
  remediation: string | null;
  request: HttpRequest | null;
  /** What came, also when it is not complete. */
  response: HttpResponse | null;
  captured: ReadonlyMap<string, Json>;
  /** Times that a request went out or was tried to. */
  sends: number;
  timing: HttpTiming | null;
}

/** Carries out one attempt; what goes wrong with the test is a value. */
export type Kind = (context: KindContext) => Promise<Attempt>;
