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

/** What `${` starts, and what ends it. */
const ENVIRONMENT_FORM = /\$\$\{|\$\{(?:([A-Za-z_]\w*)(:?[-?])?)?|\}/g;
const MOST_NESTED = 16;
/** A value never grows beyond what a whole file may hold, however often it repeats a long variable. */
const LONGEST_TEXT = 256 * 1024;

interface Form {
  start: number;
  name: string | undefined;
  mode: string;
  /** Where the default or the message starts. */
  argument: number;
  /** Position of the closing brace; `null` when there is none: then the form is plain text. */
  close: number | null;
}

/**
 * Replaces the forms `${V}`, `${V:-d}`, `${V-d}`, `${V:?m}` and `${V?m}`; `$${` writes `${`; any other `$` is itself.
 * A default may itself hold such forms.
 */
export function substituteEnvironment(source: string, lookup: Lookup, depth = 0): Substitution {
  const result: Substitution = { text: "", used: [], problems: [] };
  if (depth > MOST_NESTED) return { ...result, problems: [`defaults are nested deeper than ${MOST_NESTED} levels`] };
  let at = 0;
  for (const form of environmentForms(source)) {
    if (form.start < at || form.close === null) continue;
    const replaced = form.name === undefined ? plainText("${") : readVariable(form, form.name, source, lookup, depth);
    result.text += source.slice(at, form.start) + replaced.text;
    result.used.push(...replaced.used);
    result.problems.push(...replaced.problems);
    at = form.close + 1;
    if (result.text.length <= LONGEST_TEXT) continue;
    result.problems.push(`its variables make it longer than ${LONGEST_TEXT} characters`);
    return result;
  }
  result.text += source.slice(at);
  return result;
}

/** Every form of a text in the order of their starts, each with its closing brace; one pass. */
function environmentForms(source: string): Form[] {
  const forms: Form[] = [];
  const open: Form[] = [];
  for (const match of source.matchAll(ENVIRONMENT_FORM)) {
    const [text, name, mode = ""] = match;
    const argument = match.index + text.length;
    if (text === "}") {
      const form = open.pop();
      // Without `-` or `?` nothing may stand between the name and the brace.
      if (form && (form.mode !== "" || form.argument === match.index)) form.close = match.index;
    } else if (text === "$${") forms.push({ start: match.index, name, mode, argument, close: argument - 1 });
    else {
      const form: Form = { start: match.index, name, mode, argument, close: null };
      open.push(form);
      if (name !== undefined) forms.push(form);
    }
  }
  return forms;
}

function readVariable(form: Form, name: string, source: string, lookup: Lookup, depth: number): Substitution {
  const value = lookup(name);
  const argument = source.slice(form.argument, form.close ?? undefined);
  if (value === null)
    return problem(`\${${name}} can never be read by a configuration: pass the value in a variable of another name`);
  if (value !== undefined && !(value === "" && form.mode.startsWith(":")))
    return { text: value, used: [name], problems: [] };
  if (form.mode.endsWith("-")) return substituteEnvironment(argument, lookup, depth + 1);
  if (form.mode.endsWith("?") && argument !== "") return problem(`\${${name}}: ${argument}`);
  const state = value === "" ? "empty" : "not set";
  return problem(`the environment variable ${name} is ${state}: set it, or write a default as \${${name}:-value}`);
}

function plainText(text: string): Substitution {
  return { text, used: [], problems: [] };
}

function problem(message: string): Substitution {
  return { text: "", used: [], problems: [message] };
}

/** A capture, a `vars` value or a built-in such as `$uuid`; `undefined` when nothing has that name. */
export type Scope = (name: string) => Json | undefined;

const TEMPLATE_FORM = /\{\{\{\{|\{\{\s*([^{}]+?)\s*\}\}/g;
const WHOLE_TEMPLATE = /^\{\{\s*([^{}]+?)\s*\}\}$/;

/** A `{{name}}` that nothing has set, or that reaches for what a value has not; the message names it. */
export class UnknownNameError extends Error {
  readonly unknownName: string;
  /** What the value lacks that it reaches into; `null`: there is no such value. */
  readonly lack: MissingMember | null;

  constructor(unknownName: string, lack: MissingMember | null = null) {
    const why = lack ? lackText(lack) : "no variable and no earlier capture of this suite has that name";
    super(`{{${unknownName}}} has no value: ${why}`);
    this.name = "UnknownNameError";
    this.unknownName = unknownName;
    this.lack = lack;
  }
}

/** A value that is there, and a member that it has not. */
export interface MissingMember {
  /** As it is read: `order`, `order.lines`. */
  holder: string;
  member: string;
  /** The members that there are; `null` when the value can have none. */
  members: string[] | null;
}

/** `order has no member "total"` */
export function lackText({ holder, member, members }: MissingMember): string {
  return `${holder} has no member "${member}"${members === null ? ", as it is no object" : ""}`;
}

/**
 * What `name` reaches for in vain, in the longest of the values that it may reach into; `null` when it finds something, when there
 * is no such value, or when that holds names which are not replaced yet.
 */
export function missingMember(name: string, scope: Scope): MissingMember | null {
  let first: MissingMember | null = null;
  for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
    const holder = name.slice(0, dot);
    const root = scope(holder);
    if (root === undefined) continue;
    const lack = lackOf(holder, root, name.slice(dot + 1).split("."));
    if (lack === null) return null;
    first ??= lack;
  }
  return first;
}

function lackOf(root: string, value: Json, keys: string[]): MissingMember | null {
  let [holder, current] = [root, value];
  for (const member of keys) {
    if (typeof current === "string" && templateNames(current).length > 0) return null;
    if (current === null || typeof current !== "object") return { holder, member, members: null };
    if (!Object.hasOwn(current, member)) return { holder, member, members: Object.keys(current) };
    current = (current as Record<string, Json>)[member] ?? null;
    holder = `${holder}.${member}`;
  }
  return null;
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

const MOST_DOTS = 64;

/** The names that `name` can stand for: itself, or a value that it reaches into (`order` for `order.id`). */
export function rootsOf(name: string): string[] {
  const parts = name.split(".", MOST_DOTS);
  return [name, ...parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join("."))];
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
  throw new UnknownNameError(name, missingMember(name, scope));
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
