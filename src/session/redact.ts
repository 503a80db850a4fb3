import { type Json, parseJson, stringifyJson, valueAtPath } from "../model/json.ts";
import { locateJsonPath } from "../model/json-path.ts";
import { type Path, toPointer } from "../model/location.ts";
import { mapFormFields } from "./form-fields.ts";
import { MASK, maskAt, wrapAt } from "./mask.ts";
import { NAMING_MEMBERS, OWN_WORDS } from "./own-words.ts";
import { SecretFields } from "./secret-fields.ts";
import { SHORTEST_BY_TEXT } from "./secret-forms.ts";
import { SecretIndex } from "./secret-index.ts";
import { SecretPatterns } from "./secret-patterns.ts";

export { MASK } from "./mask.ts";

/** Longer texts are masked by patterns alone: nobody reads them whole, and every output cuts them. */
const LONGEST_PARSED = 256 * 1024;
/** The same where the configuration names what to redact, which only a parsed body shows: above any body that is read. */
const LONGEST_PARSED_FOR_RULES = 16 * 1024 * 1024;
/** How much of a text is looked at beyond what is kept, so that a secret across the cut is seen whole. */
const LOOK_AHEAD = 16 * 1024;
/** A service that answers with tokens without end must not fill the memory. */
const MOST_LEARNED = 5000;

/** The one gate that every byte of output passes. Knows the secrets of this run, and the places that mark one. */
export class Redactor {
  readonly #fields: SecretFields;
  readonly #paths: readonly string[];
  readonly #patterns: SecretPatterns;
  readonly #longestParsed: number;
  readonly #secrets = new Set<string>();
  readonly #allowed = new Set<string>();
  #index = new SecretIndex();
  #learned = 0;

  /** `rules`: names of fields at any depth, and JSONPaths, that the configuration redacts on top of the built-in ones. */
  constructor(rules: readonly string[] = []) {
    this.#fields = new SecretFields(rules.filter((rule) => !isJsonPath(rule)));
    this.#paths = rules.filter(isJsonPath);
    this.#patterns = new SecretPatterns(this.#fields);
    this.#longestParsed = rules.length === 0 ? LONGEST_PARSED : LONGEST_PARSED_FOR_RULES;
  }

  /** From now on `secret` is masked wherever it stands, in every usual encoding. */
  add(secret: string | null | undefined): void {
    if (!secret || secret.trim().length < SHORTEST_BY_TEXT || this.#secrets.has(secret)) return;
    this.#secrets.add(secret);
    if (!this.#allowed.has(secret)) this.#index.add(secret);
  }

  /** Names that the configuration itself writes down, such as a service called like its password: never masked by text. */
  allow(names: Iterable<string>): void {
    for (const name of names) this.#allowed.add(name);
    this.#index = new SecretIndex();
    for (const secret of this.#secrets) if (!this.#allowed.has(secret)) this.#index.add(secret);
  }

  text(text: string): string {
    return text === "" ? text : this.#patterns.mask(this.#index.replace(text, MASK));
  }

  /** A name out of the configuration: known secrets are masked in it, what merely looks like one is not. */
  name(text: string): string {
    return this.#index.replace(text, MASK);
  }

  /** A URL: what stands under the name of a secret in its query is masked, and remembered. */
  address(url: string): string {
    const [, start = url, query = "", fragment = ""] = /^([^?#]*\?)([^#]*)(.*)$/s.exec(url) ?? [];
    return this.text(`${start}${this.#maskForm(query, (name) => this.#fields.isParameter(name))}${fragment}`);
  }

  /** Every text in a value of this product's own shape: its keys name no secrets, whatever a configuration redacts. */
  texts<T>(value: T): T {
    return this.#texts(value) as T;
  }

  /** Every text in a value from outside; what stands under the name of a secret is masked whole, and remembered. */
  value<T>(value: T, field = ""): T {
    return this.#value(value, field) as T;
  }

  /** Whether something at this place of a JSON body is a secret by its name or a JSONPath. */
  marks(path: Path): boolean {
    if (path.some((part) => typeof part === "string" && this.#fields.has(part))) return true;
    return this.#located(wrapAt(path, "")).some((found) => startsWith(path, found));
  }

  /** A part of a JSON body, told apart from the rest: masked as it would be in its place. */
  part(value: Json, path: Path): Json {
    if (value === null || value === "$absent") return value;
    if (this.marks(path)) {
      this.#learnAll(value);
      return MASK;
    }
    const within = this.#located(wrapAt(path, value)).filter((found) => startsWith(found, path));
    return this.value(
      this.#maskLocations(
        value,
        within.map((found) => found.slice(path.length)),
      ),
    );
  }

  /** A body as people may see it: JSON masked by field and JSONPath, a form by field, everything else by text. */
  body(text: string): string {
    const parsed = this.#parse(text);
    if (parsed === undefined) return this.text(this.#maskForm(text));
    try {
      const fields = this.#maskFields(this.#maskLocations(parsed, this.#located(parsed)));
      // However a text is escaped in the body, here it is what it means.
      const masked = this.#maskTexts(fields);
      return this.text(masked === parsed ? text : stringifyJson(masked));
    } catch (error) {
      // Nested more deeply than the stack reaches: no name in it can be looked at, its text can.
      if (error instanceof RangeError) return this.text(text);
      throw error;
    }
  }

  /** Members and elements of a JSON body that the configuration's JSONPaths find: each with the text that writes it. */
  locatedTexts(body: string): { key: string | number; value: Json }[] {
    const parsed = this.#paths.length === 0 ? undefined : this.#parse(body);
    if (parsed === undefined) return [];
    return this.#located(parsed).flatMap((path) => leavesOf(path.at(-1) ?? "", valueAtPath(parsed, path) ?? null));
  }

  /** At most `bytes` bytes of a body, whole characters, masked before the cut; says how many bytes were cut. */
  excerpt(text: string, bytes = 1024): string {
    const window = text.length > this.#longestParsed ? wholeText(text.slice(0, bytes + LOOK_AHEAD)) : text;
    const masked = this.body(window);
    const beyond = Buffer.byteLength(text) - Buffer.byteLength(window);
    const total = Buffer.byteLength(masked) + beyond;
    if (total <= bytes) return masked;
    const kept = wholeCharacters(masked, bytes);
    return `${kept} … [${total - Buffer.byteLength(kept)} bytes cut]`;
  }

  #parse(text: string): Json | undefined {
    if (text.length > this.#longestParsed || !/^\s*[[{"]/.test(text)) return undefined;
    try {
      return parseJson(text);
    } catch {
      return undefined;
    }
  }

  /** Where the JSONPaths find something; the whole document when one of them visits too much to tell. */
  #located(document: Json): Path[] {
    return this.#paths.flatMap((path) => {
      try {
        return locateJsonPath(path, document);
      } catch {
        return [[]];
      }
    });
  }

  #maskLocations(value: Json, paths: readonly Path[]): Json {
    for (const path of paths) {
      const found = valueAtPath(value, path);
      if (found !== undefined) this.#learnAll(found);
    }
    return paths.length === 0 ? value : paths.reduce<Json>(maskAt, structuredClone(value));
  }

  #texts(value: unknown): unknown {
    if (typeof value === "string") return OWN_WORDS.has(value) ? value : this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.#texts(item));
    if (value === null || typeof value !== "object") return value;
    const members = Object.entries(value).map(([key, member]): [string, unknown] => {
      const isName = typeof member === "string" && NAMING_MEMBERS.has(key) && !OWN_WORDS.has(member);
      return [this.text(key), isName ? this.name(member) : this.#texts(member)];
    });
    return Object.fromEntries(members);
  }

  #value(value: unknown, field: string): unknown {
    if (this.#isSecret(field, value)) {
      this.#learnAll(value);
      return MASK;
    }
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.#value(item, field));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [this.text(key), this.#value(member, key)]));
  }

  #maskForm(text: string, isNamed = (_name: string) => false): string {
    return mapFormFields(text, ({ path, value, written }) => {
      if (value === "" || !path.some((name) => isNamed(name) || this.#isSecret(name, value))) return written;
      this.#learn(value);
      return MASK;
    });
  }

  /** The same value when nothing in it is marked as a secret, so that its own text can be kept. */
  #maskFields(value: Json, field = ""): Json {
    if (this.#isSecret(field, value)) {
      this.#learnAll(value);
      return MASK;
    }
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) {
      const masked = value.map((item) => this.#maskFields(item, field));
      return masked.every((item, index) => item === value[index]) ? value : masked;
    }
    const changed = Object.keys(value).flatMap((key) => {
      const member = value[key] ?? null;
      const masked = this.#maskFields(member, key);
      return masked === member ? [] : [[key, masked] as const];
    });
    // As pairs: `__proto__` is a name like any other.
    return changed.length === 0 ? value : Object.fromEntries([...Object.entries(value), ...changed]);
  }

  /** The same value when no text in it holds a secret. */
  #maskTexts(value: Json): Json {
    if (typeof value === "string") return this.#index.replace(value, MASK);
    if (Array.isArray(value)) {
      const masked = value.map((item) => this.#maskTexts(item));
      return masked.every((item, index) => item === value[index]) ? value : masked;
    }
    if (value === null || typeof value !== "object") return value;
    const members = Object.entries(value).map(([key, member]): [string, Json, boolean] => {
      const [name, masked] = [this.#index.replace(key, MASK), this.#maskTexts(member)];
      return [name, masked, name !== key || masked !== member];
    });
    if (!members.some(([, , changed]) => changed)) return value;
    return Object.fromEntries(members.map(([name, masked]) => [name, masked]));
  }

  /** `null`, an empty text and `true` under the name of a password tell nothing; under a name of the configuration all is secret. */
  #isSecret(field: string, value: unknown): boolean {
    if (field === "" || value === null || value === undefined || value === "" || value === MASK) return false;
    if (typeof value === "boolean") return this.#fields.isNamed(field);
    return this.#fields.has(field);
  }

  #learnAll(value: unknown): void {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") this.#learn(String(value));
    else if (value !== null && typeof value === "object") for (const item of Object.values(value)) this.#learnAll(item);
  }

  /** What a service answers as a token comes back elsewhere: in a log, in another body. */
  #learn(value: string): void {
    for (const word of new Set([value, ...value.split(/[\s,;]+/)])) {
      const secret = word.replace(/^[\w-]{1,64}=/, "");
      if (secret.startsWith("$") || secret === "Bearer" || !/[^\w]|\d/.test(secret) || this.#secrets.has(secret))
        continue;
      if (this.#learned >= MOST_LEARNED) return;
      this.#learned += 1;
      this.add(secret);
    }
  }
}

function isJsonPath(rule: string): boolean {
  return rule.startsWith("$");
}

function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && toPointer(path.slice(0, start.length)) === toPointer(start);
}

function leavesOf(key: string | number, value: Json): { key: string | number; value: Json }[] {
  if (value === null || typeof value !== "object") return [{ key, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(index, item));
  return Object.entries(value).flatMap(([name, member]) => leavesOf(name, member));
}

/** Without the half of a character that a cut by length leaves at the end. */
function wholeText(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, "");
}

function wholeCharacters(text: string, bytes: number): string {
  const buffer = Buffer.from(text);
  let end = Math.min(bytes, buffer.length);
  // A continuation byte starts with the bits 10: step back to where its character begins.
  while (end > 0 && end < buffer.length && ((buffer[end] ?? 0) & 0xc0) === 0x80) end--;
  return buffer.subarray(0, end).toString();
}
