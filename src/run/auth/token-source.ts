import type { AuthConfiguration, Call } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";
import { TestFault } from "../test-fault.ts";
import { type AuthAnswer, type AuthSurroundings, askForToken } from "./auth-call.ts";
import { AuthFault } from "./auth-fault.ts";
import { type Profile, readProfile } from "./profile.ts";
import { secretsAmong } from "./secrets.ts";
import { readToken, type Token } from "./token.ts";

/** What a context may write itself. */
const WRITTEN_FIELDS = ["access_token", "refresh_token", "token_type", "user_id", "user_email", "permissions"] as const;

/** Gets the tokens of one context: from outside, by refresh, or by logging in. */
export class TokenSource {
  readonly #configuration: AuthConfiguration;
  readonly #surroundings: AuthSurroundings;
  readonly #signal: AbortSignal;
  readonly #values = new Map<string, Json>();
  readonly #warned = new Set<string>();
  #last: Token | null = null;
  #profile: Profile;
  #logins = 0;
  #refreshes = 0;
  #refreshed = false;

  /** `signal`: a cancel, or the session's end. */
  constructor(configuration: AuthConfiguration, surroundings: AuthSurroundings, signal: AbortSignal) {
    this.#configuration = configuration;
    this.#surroundings = surroundings;
    this.#signal = signal;
    this.#profile = configuration;
    for (const name of WRITTEN_FIELDS) {
      const value = configuration[name];
      if (value !== null) this.#values.set(name, typeof value === "string" ? value.trim() : value);
    }
    for (const secret of secretsAmong(this.#values)) surroundings.learnSecret(secret);
  }

  /** Whether another token can be had once there is one. */
  get renewable(): boolean {
    return this.#configuration.refresh !== null || this.#configuration.login !== null;
  }

  /** The last token came from a refresh. */
  get refreshed(): boolean {
    return this.#refreshed;
  }

  /** What refresh and log-out read as `{{name}}`. */
  get values(): ReadonlyMap<string, Json> {
    return this.#values;
  }

  get profile(): Profile {
    return this.#profile;
  }

  get counts(): { logins: number; refreshes: number } {
    return { logins: this.#logins, refreshes: this.#refreshes };
  }

  /** The next token. Throws `TestFault`. */
  async next(): Promise<Token> {
    const { access_token, refresh } = this.#configuration;
    if (this.#last === null && access_token !== null) return this.#adoptStatic();
    return this.#last === null || refresh === null ? this.#logIn() : this.#refresh(refresh);
  }

  /** Another token by refresh alone, to log out with; `null` where there is no refresh. Throws `TestFault`. */
  async refreshToEnd(signal: AbortSignal): Promise<Token | null> {
    const { refresh } = this.#configuration;
    return refresh === null ? null : this.#takeRefreshed(refresh, signal);
  }

  #adoptStatic(): Token {
    const { system } = this.#surroundings;
    const moment = { wall: system.now().getTime(), monotonic: system.monotonic(), tookMs: 0 };
    return this.#adopt({ values: new Map(this.#values), moment });
  }

  /** A refresh that fails is not the end where there is a log-in. */
  async #refresh(call: Call): Promise<Token> {
    const { name, login } = this.#configuration;
    try {
      return await this.#takeRefreshed(call, this.#signal);
    } catch (error) {
      if (!(error instanceof TestFault) || login === null || this.#signal.aborted) throw error;
      this.#warnOnce("refresh", `${error.message}; the context ${name} logs in again instead`);
      return await this.#logIn(error);
    }
  }

  async #takeRefreshed(call: Call, signal: AbortSignal): Promise<Token> {
    const token = this.#adopt(await this.#ask("refresh", call, signal));
    this.#refreshes += 1;
    this.#refreshed = true;
    return token;
  }

  async #logIn(before?: TestFault): Promise<Token> {
    const { name, login } = this.#configuration;
    if (login === null) {
      const message = `the token of the authentication context ${name} has expired, and there is no login or refresh to get another`;
      throw new AuthFault("token-expired", message);
    }
    try {
      const token = this.#adopt(await this.#ask("log-in", login));
      this.#logins += 1;
      this.#refreshed = false;
      return token;
    } catch (error) {
      if (before === undefined || !(error instanceof AuthFault)) throw error;
      throw new AuthFault(error.kind, error.message, { unanswered: error.unanswered, cause: before });
    }
  }

  #ask(action: "log-in" | "refresh", call: Call, signal = this.#signal): Promise<AuthAnswer> {
    return askForToken(this.#surroundings, this.#configuration.name, action, call, this.#values, signal);
  }

  /** Checks what came before anything is taken over. */
  #adopt({ values: answered, moment }: AuthAnswer): Token {
    const { name, format, token_type } = this.#configuration;
    const values = trimmed(answered);
    const rules = { format, token_type: this.#last?.type ?? token_type };
    const token = underName(name, () => readToken(values, rules, moment, this.#last?.lifetimeMs ?? null));
    this.#last = token;
    this.#profile = readProfile(this.#profile, values);
    this.#values.set("expires_at", token.expiresAt === null ? null : new Date(token.expiresAt).toISOString());
    for (const [key, value] of values) if (value !== null) this.#values.set(key, value);
    if (format === "jwt" && token.type !== "Bearer")
      this.#warnOnce("type", `the authentication context ${name} sends its JWT with another token_type than Bearer`);
    return token;
  }

  #warnOnce(topic: string, message: string): void {
    if (this.#warned.has(topic)) return;
    this.#warned.add(topic);
    this.#surroundings.warn(message);
  }
}

function trimmed(values: ReadonlyMap<string, Json>): Map<string, Json> {
  return new Map([...values].map(([name, value]) => [name, typeof value === "string" ? value.trim() : value]));
}

/** What is wrong with a token, under its context's name. */
function underName<Value>(context: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TestFault)) throw error;
    throw new AuthFault(error.kind, `the authentication context ${context}: ${error.message}`);
  }
}
