import { causeChain } from "../../errors.ts";
import type { AuthConfiguration } from "../../model/configuration.ts";
import type { AuthContextResult } from "../../model/session.ts";
import { reasonOf } from "../deadline.ts";
import { TestFault } from "../test-fault.ts";
import type { AuthSurroundings } from "./auth-call.ts";
import { AuthFault } from "./auth-fault.ts";
import type { Credentials, Refusal } from "./contract.ts";
import { logOut } from "./log-out.ts";
import { refusedAgain, refusedFromOutside } from "./refusal.ts";
import type { Token } from "./token.ts";
import { TokenSource } from "./token-source.ts";
import { waitFor } from "./wait-for.ts";

type Held = Token & Credentials;

/** After this time a log-in that no answer came to is tried once more. */
const SECOND_TRY_MS = 2000;
/** A token that no service has taken yet is not renewed for each request that finds out. */
const RENEWAL_PAUSE_MS = 1000;

/** One authentication context during one session: one token, and one request for the next that all who ask wait for. */
export class AuthContext {
  readonly #configuration: AuthConfiguration;
  readonly #surroundings: AuthSurroundings;
  readonly #signal: AbortSignal;
  readonly #source: TokenSource;
  #held: Held | null = null;
  #flight: Promise<Held> | null = null;
  #failure: { fault: TestFault; at: number } | null = null;
  #secondTry = false;
  #renewedAt = Number.NEGATIVE_INFINITY;
  /** Serial of the last token that a service took. */
  #accepted = 0;

  /** `signal`: a cancel, or the session's end. */
  constructor(configuration: AuthConfiguration, surroundings: AuthSurroundings, signal: AbortSignal) {
    this.#configuration = configuration;
    this.#surroundings = surroundings;
    this.#signal = signal;
    this.#source = new TokenSource(configuration, surroundings, signal);
  }

  async authorize(signal: AbortSignal): Promise<Credentials> {
    const held = this.#held;
    const serves = held !== null && this.#flight === null && this.#failure === null && !this.#isSpent(held);
    return serves ? held : this.#obtain(signal);
  }

  async renew(rejected: Credentials, signal: AbortSignal): Promise<Credentials | null> {
    if (this.#flight !== null || this.#held?.serial !== rejected.serial) return this.authorize(signal);
    const now = this.#surroundings.system.monotonic();
    const untried = rejected.serial !== this.#accepted;
    if (!this.#source.renewable || (untried && now - this.#renewedAt < RENEWAL_PAUSE_MS)) return null;
    this.#renewedAt = now;
    return this.#obtain(signal);
  }

  accept({ serial }: Credentials): void {
    this.#accepted = Math.max(this.#accepted, serial);
  }

  explainRefusal(): Refusal {
    return this.#source.renewable
      ? refusedAgain(this.#configuration, this.#source.refreshed)
      : refusedFromOutside(this.#configuration);
  }

  /** Whether `close` may have a request to send. */
  get needsLogOut(): boolean {
    return this.#configuration.logout !== null && (this.#held !== null || this.#flight !== null);
  }

  /** Logs out when there is something to end, and tells what was done. Never throws. */
  async close(signal: AbortSignal): Promise<AuthContextResult> {
    await this.#flight?.catch(() => undefined);
    const { name, logout, token_type } = this.#configuration;
    const held = logout === null ? this.#held : await this.#heldToEnd(signal);
    const { values, profile, counts } = this.#source;
    const ending = logout === null || held === null ? null : { call: logout, values, credentials: held };
    return {
      name,
      token_type: held?.type ?? token_type,
      user_id: profile.user_id,
      user_email: profile.user_email,
      permissions: profile.permissions,
      expires_at: held?.expiresAt ? new Date(held.expiresAt).toISOString() : null,
      ...counts,
      invalidated: ending !== null && (await logOut(this.#surroundings, name, ending, signal)),
      error: this.#failure?.fault.message ?? null,
    };
  }

  /** No service knows by an expired token whom to log out. Where no other can be had, that one has to do. */
  async #heldToEnd(signal: AbortSignal): Promise<Held | null> {
    const held = this.#held;
    if (held === null || !this.#isSpent(held)) return held;
    try {
      const token = await this.#source.refreshToEnd(signal);
      if (token !== null) this.#held = { ...token, serial: held.serial + 1 };
    } catch (error) {
      this.#surroundings.warn(causeChain(error)[0] ?? "the token could not be refreshed to log out");
    }
    return this.#held;
  }

  #isSpent({ dueAt, deadAt }: Token): boolean {
    return this.#surroundings.system.monotonic() >= (this.#source.renewable ? dueAt : deadAt);
  }

  async #obtain(signal: AbortSignal): Promise<Held> {
    const flight = this.#flight ?? this.#takeOff();
    try {
      return await waitFor(flight, signal);
    } catch (error) {
      if (error instanceof TestFault || !signal.aborted) throw error;
      const message = `the log-in of the authentication context ${this.#configuration.name} had not ended: ${reasonOf(signal)}`;
      throw new AuthFault("log-in-service", message);
    }
  }

  #takeOff(): Promise<Held> {
    const flight = this.#next().finally(() => {
      this.#flight = null;
    });
    // All who wait may have left before it fails.
    flight.catch(() => undefined);
    this.#flight = flight;
    return flight;
  }

  /** A failure is kept: the tests that need this context are told at once, and the service is left alone. */
  async #next(): Promise<Held> {
    const { system } = this.#surroundings;
    if (this.#failure !== null && !this.#mayTryAgain(this.#failure)) throw this.#failure.fault;
    try {
      const token = await this.#source.next();
      this.#failure = null;
      this.#held = { ...token, serial: (this.#held?.serial ?? 0) + 1 };
      return this.#held;
    } catch (error) {
      if (error instanceof TestFault && !this.#signal.aborted) this.#failure = { fault: error, at: system.monotonic() };
      throw error;
    }
  }

  #mayTryAgain({ fault, at }: { fault: TestFault; at: number }): boolean {
    const rested = this.#surroundings.system.monotonic() - at >= SECOND_TRY_MS;
    if (!(fault instanceof AuthFault && fault.unanswered) || this.#secondTry || !rested) return false;
    this.#secondTry = true;
    return true;
  }
}
