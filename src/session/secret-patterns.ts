import { MASK } from "./mask.ts";
import type { SecretFields } from "./secret-fields.ts";

// Every repetition is bounded, or can begin in one place only: a hostile body must not make a pattern quadratic.
const JWT = /(?:(?<![\w-])eyJ[\w-]{4,}|\beyJ[\w-]{4,1024})\.[\w-]{4,}(\.[\w-]*)?/g;
const BEARER = /\b(Bearer|Basic)(\s{1,8}|%20)[\w.~+/=-]{16,}/gi;
const URL_CREDENTIALS = /\b([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#"'<>]+@/gi;
/** As an example writes them: they are nobody's. */
const EXAMPLE_CREDENTIALS = /\/\/(?:user:password|[^\s/@]*\$\{[A-Za-z_]\w*\}[^\s/@]*)@$/;
const SECRET_HEADER =
  /^([ \t>*]*(?:proxy-)?authorization|[ \t<>*]*(?:set-)?cookie|[ \t>*]*x-[\w-]{0,80}(?:key|token|secret))([ \t]*:[ \t]*).+$/gim;

/** Masks what its surroundings mark as a secret in a text that is no JSON: logs, headers, addresses, forms, cut bodies. */
export class SecretPatterns {
  readonly #fields: SecretFields;
  readonly #quoted: RegExp;
  readonly #marked: RegExp;
  readonly #parameter: RegExp;
  readonly #line: RegExp;
  readonly #element: RegExp;

  constructor(fields: SecretFields) {
    const names = fields.pattern();
    const plain = `"(${names})"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*(?:"|$)|-?\\d[\\w.+-]*)`;
    const escaped = `\\\\"(${names})\\\\"\\s*:\\s*(\\\\"(?:[^"\\\\]|\\\\\\\\(?:\\\\.|[^\\\\]))*(?:\\\\"|$)|-?\\d[\\w.+-]*)`;
    const single = `'(${names})'\\s*:\\s*('(?:[^'\\\\]|\\\\.)*(?:'|$)|-?\\d[\\w.+-]*)`;
    this.#fields = fields;
    this.#quoted = new RegExp(`${plain}|${escaped}|${single}`, "gis");
    this.#marked = new RegExp(`((?:^|[\\s?&;,{("'])(${names})=)("[^"]*"|'[^']*'|[^\\s&;,"'})]+)`, "gi");
    this.#parameter = new RegExp(`([?&](${fields.parameterPattern()})=)[^\\s&#"'<>]+`, "gi");
    this.#line = new RegExp(
      `^([ \\t]{0,80}(?:- )?(${names})[ \\t]{0,8}(?::[ \\t]|=[ \\t])[ \\t]{0,8})(?=[^\\s"'{[|>])[^\\r\\n]+`,
      "gim",
    );
    this.#element = new RegExp(`(<(?:[\\w-]{1,40}:)?(${names})(?:\\s[^<>]{0,400})?>)[^<]+(?=</)`, "gi");
  }

  mask(text: string): string {
    return text
      .replace(URL_CREDENTIALS, (url, scheme: string) => (EXAMPLE_CREDENTIALS.test(url) ? url : `${scheme}${MASK}@`))
      .replace(SECRET_HEADER, `$1$2${MASK}`)
      .replace(BEARER, `$1$2${MASK}`)
      .replace(JWT, MASK)
      .replace(this.#quoted, (pair: string, ...groups: (string | undefined)[]) => this.#maskPair(pair, groups))
      .replace(this.#marked, (...match: string[]) => this.#maskValue(match))
      .replace(this.#parameter, (...match: string[]) => this.#maskValue(match))
      .replace(this.#line, (...match: string[]) => this.#maskValue(match))
      .replace(this.#element, (...match: string[]) => this.#maskValue(match));
  }

  /** Keeps what leads to the value, where the name before it is one of a secret. */
  #maskValue([pair = "", start = "", name = ""]: readonly string[]): string {
    return this.#fields.has(name) || this.#fields.isParameter(name) ? `${start}${MASK}` : pair;
  }

  /** `"password": "x"` in whichever quotes it came; the pattern of names knows the exceptions less well than the list. */
  #maskPair(pair: string, groups: readonly (string | undefined)[]): string {
    const [name = "", value = ""] = groups.slice(0, 6).filter((group) => group !== undefined);
    const quote = /^\\?["']/.exec(value)?.[0] ?? '"';
    // A `curl` line closes its quotes there for a shell variable that stands for the secret.
    if (!this.#fields.has(name) || value === `"'"` || value === quote + quote) return pair;
    return `${pair.slice(0, pair.length - value.length)}${quote}${MASK}${quote}`;
  }
}
