import { type Json, stringifyJson } from "../model/json.ts";

/** `${ENV}` when a configuration or a compose file is loaded, `{{name}}` when a test runs. */

export interface Substitution {
  text: string;
  /** Names that were read and had a value. */
  used: string[];
  /** What is wrong, in words; empty when all is well. */
  problems: string[];
}

/** A variable's value; `undefined` when it is unset; `null` when it may never be read. */
export type Lookup = (name: string) => string | undefined | null;

const ENVIRONMENT_FORM = /\$\$\{|\$\{([A-Za-z_]\w*)(?:(:?[-?])((?:[^${}]|\$(?!\{)|\$\{[^{}]*\})*))?\}/g;

/**
 * Replaces the forms `${V}`, `${V:-d}`, `${V-d}`, `${V:?m}` and `${V?m}`; `$${` writes `${`; any other `$` is itself.
 * A default may itself hold a plain `${V}`.
 */
export function substituteEnvironment(source: string, lookup: Lookup): Substitution {
  const used: string[] = [];
  const problems: string[] = [];
  const text = source.replace(ENVIRONMENT_FORM, (form: string, name?: string, mode?: string, argument = "") => {
    if (name === undefined) return "${";
    const value = lookup(name);
    if (value === null) {
      problems.push(`\${${name}} can never be read by a configuration: pass the value in a variable of another name`);
      return "";
    }
    const missing = value === undefined || (value === "" && mode?.startsWith(":"));
    if (!missing) {
      used.push(name);
      return value;
    }
    if (mode?.endsWith("-")) {
      const nested = substituteEnvironment(argument, lookup);
      used.push(...nested.used);
      problems.push(...nested.problems);
      return nested.text;
    }
    problems.push(
      mode?.endsWith("?") && argument !== ""
        ? `\${${name}}: ${argument}`
        : `the environment variable ${name} is ${value === "" ? "empty" : "not set"}: set it, or write a default as \${${name}:-value}`,
    );
    return form;
  });
  return { text, used, problems };
}

/** A capture, a `vars` value or a built-in such as `$uuid`; `undefined` when nothing has that name. */
export type Scope = (name: string) => Json | undefined;

const TEMPLATE_FORM = /\{\{\{\{|\{\{\s*([^{}]+?)\s*\}\}/g;
const WHOLE_TEMPLATE = /^\{\{\s*([^{}]+?)\s*\}\}$/;

/** A `{{name}}` that nothing has set; the message names it. */
export class UnknownNameError extends Error {
  readonly unknownName: string;

  constructor(unknownName: string) {
    super(`{{${unknownName}}} has no value: no variable and no earlier capture of this suite has that name`);
    this.name = "UnknownNameError";
    this.unknownName = unknownName;
  }
}

/**
 * Replaces `{{name}}` in every text of a JSON value, keys excepted. A text that is wholly one `{{name}}` takes the value's type;
 * `{{{{` writes `{{`.
 */
export function renderTemplate(value: Json, scope: Scope): Json {
  if (typeof value === "string") return renderText(value, scope);
  if (Array.isArray(value)) return value.map((item) => renderTemplate(item, scope));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, renderTemplate(member, scope)]));
}

/** Names read by the templates of a JSON value. */
export function templateNames(value: Json): string[] {
  if (typeof value === "string")
    return [...value.matchAll(TEMPLATE_FORM)].flatMap((match) => (match[1] ? [match[1]] : []));
  if (Array.isArray(value)) return value.flatMap(templateNames);
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(templateNames);
}

function renderText(text: string, scope: Scope): Json {
  if (!text.includes("{{")) return text;
  const whole = WHOLE_TEMPLATE.exec(text);
  if (whole?.[1]) return resolve(whole[1], scope);
  return text.replace(TEMPLATE_FORM, (_form, name?: string) =>
    name === undefined ? "{{" : toText(resolve(name, scope)),
  );
}

/** `order.id` is the name `order.id` itself, else the member `id` of `order`. */
function resolve(name: string, scope: Scope): Json {
  const direct = scope(name);
  if (direct !== undefined) return direct;
  for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
    const root = scope(name.slice(0, dot));
    const member = root === undefined ? undefined : reach(root, name.slice(dot + 1).split("."));
    if (member !== undefined) return member;
  }
  throw new UnknownNameError(name);
}

function reach(value: Json, keys: string[]): Json | undefined {
  let current: Json | undefined = value;
  for (const key of keys) {
    if (current === null || typeof current !== "object" || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, Json>)[key];
  }
  return current;
}

function toText(value: Json): string {
  if (typeof value === "string") return value;
  return value !== null && typeof value === "object" ? stringifyJson(value) : String(value);
}
