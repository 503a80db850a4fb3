import { type Document, isCollection, type Scalar, visit } from "yaml";

/** Where a text should have been quoted, and what to do about it. */
export interface Accident {
  offset: number;
  message: string;
}

/** What means something to YAML, and stand-ins of the same length that mean nothing, from a range that no script uses. */
const MEANINGFUL = "{}[]:,#*";
const FIRST_STAND_IN = 0xe700;
const STAND_IN = /[\ue700-\ue707]/;
const STAND_INS = new RegExp(STAND_IN, "g");
const TEMPLATE = /\{\{[^{}\n]*\}\}/g;
const LONE_STAR = /(?<=^|[\s,:[])\*(?=[\s,\]}]|$)/gm;
const LONGEST_QUOTE = 60;

/** The text with every `{{x}}`, `${X}` and lone `*` written so that YAML takes it for plain text, every other character in its place. */
export function disguise(text: string): string {
  if (STAND_IN.test(text)) return text;
  return hideVariables(text)
    .replace(TEMPLATE, (form) => standIns(form))
    .replace(LONE_STAR, (star) => standIns(star));
}

/** The characters that were written, in what was read of a disguised text. */
export function undisguise(text: string): string {
  return text.replace(STAND_INS, (character) => MEANINGFUL[character.charCodeAt(0) - FIRST_STAND_IN] ?? "");
}

/** The plain texts of a disguised document that YAML could not read as they were written. */
export function findAccidents(document: Document): Accident[] {
  const accidents: Accident[] = [];
  visit(document, {
    Scalar: (_key, node, path) => {
      const inFlow = path.some((ancestor) => isCollection(ancestor) && ancestor.flow === true);
      const message = accidentOf(node, inFlow);
      if (message !== null) accidents.push({ offset: node.range?.[0] ?? 0, message });
    },
  });
  return accidents;
}

function accidentOf({ type, source = "" }: Scalar, inFlow: boolean): string | null {
  if (type !== "PLAIN") return null;
  const written = undisguise(source);
  if (written === source) return null;
  const quoted = quote(written);
  if (written.startsWith("*")) return `a value that starts with * is an alias: quote it, ${quoted}`;
  if (written.startsWith("{{")) return `YAML reads an unquoted {{x}} as a mapping: quote the whole value, ${quoted}`;
  if (/:(\s|$)/.test(written)) return `YAML reads ": " in an unquoted text as a mapping: quote it, ${quoted}`;
  if (!inFlow || !/[{}[\],]/.test(written)) return null;
  const what = written.includes("${") ? "${X}" : "{{x}}";
  return `inside { } and [ ] YAML reads an unquoted ${what} as a mapping: quote it, ${quoted}`;
}

function quote(text: string): string {
  const mark = text.includes('"') ? "'" : '"';
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `${mark}${shown}${mark}`;
}

/** Every `${…}` that ends on its line, whatever it holds; one pass, because the file may hold nothing but brackets. */
function hideVariables(text: string): string {
  const pieces: string[] = [];
  const open: { start: number; isVariable: boolean }[] = [];
  let variables = 0;
  let at = 0;
  for (const { 0: token, index } of text.matchAll(/\$?\{|\}|\n/g)) {
    if (token === "\n") [open.length, variables] = [0, 0];
    else if (token === "}") {
      const form = open.pop();
      if (!form?.isVariable) continue;
      variables -= 1;
      if (variables > 0) continue;
      pieces.push(text.slice(at, form.start), standIns(text.slice(form.start, index + 1)));
      at = index + 1;
    } else {
      const isVariable = token.length === 2;
      open.push({ start: index, isVariable });
      if (isVariable) variables += 1;
    }
  }
  return pieces.join("") + text.slice(at);
}

function standIns(text: string): string {
  return text.replace(/[{}[\]:,#*]/g, (character) =>
    String.fromCharCode(FIRST_STAND_IN + MEANINGFUL.indexOf(character)),
  );
}
