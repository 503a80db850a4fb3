/** Fields, headers and parameters whose value is a secret by their name, compared without case, `-` and `_`. */
const EXACT = new Set([
  "authorization",
  "proxyauthorization",
  "cookie",
  "setcookie",
  "pwd",
  "pass",
  "jwt",
  "apikey",
  "xapikey",
  "privatekey",
  "accesskey",
  "secretkey",
  "signature",
  "sig",
  "credential",
  "credentials",
  "clientassertion",
]);
const ENDINGS = [
  "password",
  "passwd",
  "passphrase",
  "secret",
  "token",
  "apikey",
  "privatekey",
  "secretkey",
  "accesskey",
];
/** Named like a secret, and none. */
const HARMLESS = new Set(["nexttoken", "nextpagetoken", "pagetoken", "continuationtoken"]);

/** Decides by name whether a value is a secret; `extra` are the configuration's own field names. */
export class SecretFields {
  readonly #extra: Set<string>;

  constructor(extra: readonly string[]) {
    this.#extra = new Set(extra.map(normalise));
  }

  /** Whether the configuration itself names it. */
  isNamed(name: string): boolean {
    return this.#extra.has(normalise(name));
  }

  has(name: string): boolean {
    if (this.isNamed(name)) return true;
    const key = normalise(name);
    return !HARMLESS.has(key) && (EXACT.has(key) || ENDINGS.some((ending) => key.endsWith(ending)));
  }

  /** The names as a pattern for texts that are no JSON: logs, forms, cut bodies. */
  pattern(): string {
    const own = [...this.#extra].map((name) => [...name].map(escapePattern).join("[-_]?"));
    const endings = ENDINGS.map((ending) => `[\\w-]{0,40}${ending}`);
    return [...own, ...endings, "api[-_]?key", "private[-_]?key", "access[-_]?key", "pwd", "jwt"].join("|");
  }
}

function normalise(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, "");
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
