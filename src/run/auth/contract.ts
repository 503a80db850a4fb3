import type { AuthContextResult } from "../../model/session.ts";

/** What a request carries to prove who it is. */
export interface Credentials {
  /** Value of the header `authorization`. */
  authorization: string;
  /** Tells one token of a context from the next. */
  serial: number;
}

/** What is to be told of a 401 that other credentials did not change. */
export interface Refusal {
  /** A clause that names the context and what was tried. */
  note: string;
  remediation: string;
}

/** The authentication contexts of one session. Tokens live here and nowhere else. */
export interface Authenticator {
  /** Logs in when that has not happened yet, refreshes when the token is about to expire; one request for all that ask. Throws `TestFault`. */
  authorize(context: string, signal: AbortSignal): Promise<Credentials>;
  /** After a 401: other credentials than the `rejected` ones, `null` when there are none to be had. */
  renew(context: string, rejected: Credentials, signal: AbortSignal): Promise<Credentials | null>;
  /** A service took these credentials: whatever it answered, it was no 401. */
  accept(context: string, accepted: Credentials): void;
  /** After the last 401 of a request. */
  explainRefusal(context: string): Refusal;
  /** Logs out wherever it logged in, in so many seconds for all, and tells what was done. */
  close(seconds?: number): Promise<AuthContextResult[]>;
}
