import type { TestCase } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";
import type { Location } from "../../model/location.ts";
import type { Mismatch, StepResult } from "../../model/session.ts";
import type { Refusal } from "../auth/contract.ts";
import type { Databases } from "../database/contract.ts";
import type { HttpRequest, HttpResponse, HttpTiming } from "../http.ts";
import type { Skip } from "../prerequisites.ts";
import type { StepContext } from "../step-context.ts";

/** What a kind of test works with during one attempt. */
export interface KindContext extends StepContext {
  test: TestCase;
  databases: Databases;
}

/** One configured try of a test. */
export interface Attempt {
  status: "passed" | "failed" | "error" | "skipped";
  /** `null` when passed or skipped. */
  message: string | null;
  /** Why it could not be carried out to its end; `null` unless skipped. */
  skip: Skip | null;
  mismatches: Mismatch[];
  /** Texts of the chain of causes, outermost first. */
  trace: string[];
  remediation: string | null;
  request: HttpRequest | null;
  /** What came, also when it is not complete. */
  response: HttpResponse | null;
  /** Why a 401 stayed, in words; `null`: there is none, or it was expected. */
  refusal: Refusal | null;
  /** Of a database: the rows that came, as JSON text. */
  rows: string | null;
  captured: ReadonlyMap<string, Json>;
  /** Times that a request went out or was tried to. */
  sends: number;
  timing: HttpTiming | null;
  steps: StepResult[];
  /** Where the step that decided is written; `null`: the test itself did. */
  location: Location | null;
}

/** Carries out one attempt; what goes wrong with the test is a value. */
export type Kind = (context: KindContext) => Promise<Attempt>;
