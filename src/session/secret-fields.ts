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
/** Besides, the end of a name in the query of a signed address. */
const PARAMETER_ENDINGS = ["signature", "credential", "credentials", "sig", "pass", "clientassertion"];
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

  /** Whether a parameter of an address holds a secret: there short names mean what they would not in a log. */
  isParameter(name: string): boolean {
    const key = normalise(name);
    return this.has(name) || PARAMETER_ENDINGS.some((ending) => key.endsWith(ending));
  }

  /** The names of such parameters as a pattern. */
  parameterPattern(): string {
    return `[\\w-]{0,40}(?:${[...ENDINGS, ...PARAMETER_ENDINGS, "assertion", "key", "jwt", "pwd"].join("|")})`;
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
