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
