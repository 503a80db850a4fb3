import { stripVTControlCharacters } from "node:util";

const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;
const CONTROL = /(?![\t\n])\p{Cc}/gu;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Text for people alone: no terminal sequences, no control or invisible characters, line breaks as `\n`. Invisible characters
 * go because the runner compares by culture, which overlooks them: a zero-width space inside `##[` would not break it.
 */
export function toPlainText(text: string): string {
  return stripVTControlCharacters(text.toWellFormed())
    .replace(LINE_BREAK, "\n")
    .replace(CONTROL, "")
    .replace(IGNORABLE, "");
}

/**
 * Text whose lines the runner prints and never obeys: `::command::` counts at the start of a line after white space,
 * the older `##[command]` anywhere in it.
 */
export function toInertText(text: string): string {
  return toPlainText(text)
    .replaceAll("##[", "# #[")
    .replace(/^([^\S\n]*):(?=:)/gm, "$1: ");
}

/** At most `characters` UTF-16 units, never half a character; ends with `…` when something was cut. */
export function shorten(text: string, characters: number): string {
  if (text.length <= characters) return text;
  return `${text.slice(0, characters - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
