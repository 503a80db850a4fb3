import { type Json, parseJson, stringifyJson } from "../model/json.ts";
import { escapePattern, SecretFields } from "./secret-fields.ts";
import { SHORTEST_BY_TEXT, secretForms } from "./secret-forms.ts";

export const MASK = "***";

/** Longer texts are masked by patterns alone: nobody reads them whole, and every output cuts them. */
const LONGEST_PARSED = 256 * 1024;
/** How much of a text is looked at beyond what is kept, so that a secret across the cut is seen whole. */
const LOOK_AHEAD = 16 * 1024;

const JWT = /\beyJ[\w-]{4,}\.[\w-]{4,}(\.[\w-]*)?/g;
const BEARER = /\b(Bearer|Basic)(\s+|%20)[\w.~+/=-]{16,}/gi;
const URL_CREDENTIALS = /\b([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#"'<>]+@/gi;
const SECRET_HEADER =
  /^([ \t>*]*(?:proxy-)?authorization|[ \t<>*]*(?:set-)?cookie|[ \t>*]*x-[\w-]*(?:key|token|secret))(\s*:\s*).+$/gim;

/** The one gate that every byte of output passes. Knows the secrets of this run, and the places that mark one. */
export class Redactor {
  readonly #fields: SecretFields;
  readonly #marked: RegExp;
  readonly #quoted: RegExp;
  readonly #secrets = new Set<string>();
  readonly #allowed = new Set<string>();
  #forms: RegExp | null = null;

  /** `fields`: names that the configuration redacts on top of the built-in ones. */
  constructor(fields: readonly string[] = []) {
    this.#fields = new SecretFields(fields);
    const names = this.#fields.pattern();
    const plain = `"(?:${names})"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*(?:"|$)|-?\\d[\\w.+-]*)`;
    const escaped = `\\\\"(?:${names})\\\\"\\s*:\\s*(\\\\"(?:[^"\\\\]|\\\\\\\\(?:\\\\.|[^\\\\]))*(?:\\\\"|$)|-?\\d[\\w.+-]*)`;
    const single = `'(?:${names})'\\s*:\\s*('(?:[^'\\\\]|\\\\.)*(?:'|$)|-?\\d[\\w.+-]*)`;
    this.#quoted = new RegExp(`${plain}|${escaped}|${single}`, "gis");
    this.#marked = new RegExp(`((?:^|[\\s?&;,{(])(?:${names})=)("[^"]*"|'[^']*'|[^\\s&;,"'})]+)`, "gi");
  }

  /** From now on `secret` is masked wherever it stands, in every usual encoding. */
  add(secret: string | null | undefined): void {
    if (!secret || secret.trim().length < SHORTEST_BY_TEXT || this.#secrets.has(secret)) return;
    this.#secrets.add(secret);
    this.#forms = null;
  }

  /** Names that the configuration itself writes down, such as a service called like its password: never masked by text. */
  allow(names: Iterable<string>): void {
    for (const name of names) this.#allowed.add(name);
    this.#forms = null;
  }

  text(text: string): string {
    if (text === "") return text;
    return this.#byText(text)
      .replace(URL_CREDENTIALS, `$1${MASK}@`)
      .replace(SECRET_HEADER, `$1$2${MASK}`)
      .replace(BEARER, `$1$2${MASK}`)
      .replace(JWT, MASK)
      .replace(this.#quoted, (pair: string, ...values: (string | undefined)[]) => maskValue(pair, values.slice(0, 3)))
      .replace(this.#marked, `$1${MASK}`);
  }

  /** Every text in a value; what stands under the name of a secret is masked whole, and remembered. */
  value<T>(value: T, field = ""): T {
    return this.#value(value, field) as T;
  }

  /** A body as people may see it: JSON masked field by field, everything else by text. */
  body(text: string): string {
    if (text.length > LONGEST_PARSED || !/^\s*[[{"]/.test(text)) return this.text(text);
    try {
      const parsed = parseJson(text);
      const masked = this.#maskFields(parsed);
      return this.text(masked === parsed ? text : stringifyJson(masked));
    } catch {
      return this.text(text);
    }
  }

  /** At most `bytes` bytes of a body, whole characters, masked before the cut; says how many bytes were cut. */
  excerpt(text: string, bytes = 1024): string {
    const window = text.length > LONGEST_PARSED ? text.slice(0, bytes + LOOK_AHEAD) : text;
    const masked = this.body(window);
    const beyond = Buffer.byteLength(text) - Buffer.byteLength(window);
    const total = Buffer.byteLength(masked) + beyond;
    if (total <= bytes) return masked;
    const kept = wholeCharacters(masked, bytes);
    return `${kept} … [${total - Buffer.byteLength(kept)} bytes cut]`;
  }

  #value(value: unknown, field: string): unknown {
    if (field !== "" && this.#fields.has(field) && isSecretValue(value)) {
      this.#learn(value);
      return MASK;
    }
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.#value(item, field));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.#value(member, key)]));
  }

  /** The same value when nothing in it is marked as a secret, so that its own text can be kept. */
  #maskFields(value: Json, field = ""): Json {
    if (field !== "" && this.#fields.has(field) && isSecretValue(value)) {
      this.#learn(value);
      return MASK;
    }
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value).map(
      ([key, member]) => [key, this.#maskFields(member, Array.isArray(value) ? field : key)] as const,
    );
    if (entries.every(([key, member]) => (value as Record<string, Json>)[key] === member)) return value;
    return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
  }

  /** What a service answers as a token comes back elsewhere: in a log, in another body. */
  #learn(value: unknown): void {
    for (const word of String(value).split(/[\s,;]+/)) {
      const secret = word.replace(/^[\w-]{1,64}=/, "");
      if (!secret.startsWith("$") && secret !== "Bearer" && /[^\w]|\d/.test(secret)) this.add(secret);
    }
  }

  #byText(text: string): string {
    this.#forms ??= compile([...this.#secrets].filter((secret) => !this.#allowed.has(secret)));
    return text.replace(this.#forms, MASK);
  }
}

function compile(secrets: readonly string[]): RegExp {
  const forms = [...new Set(secrets.flatMap(secretForms))].sort((one, other) => other.length - one.length);
  return forms.length === 0 ? /(?!)/g : new RegExp(forms.map(escapePattern).join("|"), "g");
}

function isSecretValue(value: unknown): boolean {
  return (
    (typeof value === "string" && value !== "" && value !== MASK) ||
    typeof value === "number" ||
    typeof value === "bigint"
  );
}

/** `"password": "x"` in whichever quotes it came. */
function maskValue(pair: string, values: readonly (string | undefined)[]): string {
  const value = values.find((candidate) => candidate !== undefined) ?? "";
  // A `curl` line closes its quotes there for a shell variable that stands for the secret.
  if (value === `"'"`) return pair;
  const quote = /^\\?["']/.exec(value)?.[0] ?? '"';
  return `${pair.slice(0, pair.length - value.length)}${quote}${MASK}${quote}`;
}

function wholeCharacters(text: string, bytes: number): string {
  const buffer = Buffer.from(text);
  let end = Math.min(bytes, buffer.length);
  // A continuation byte starts with the bits 10: step back to where its character begins.
  while (end > 0 && end < buffer.length && ((buffer[end] ?? 0) & 0xc0) === 0x80) end--;
  return buffer.subarray(0, end).toString();
}
