import type { Problem } from "../errors.ts";

/** What is wrong with a JSON text, with its place; `null` when it is JSON. YAML would take more: comments, single quotes, a comma at the end. */
export function jsonProblem(file: string, source: string): Problem | null {
  const text = source.replace(/^\uFEFF/, "");
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const before = text.slice(0, jsonErrorOffset(message, text)).split("\n");
    const words = message.replace(/( in JSON)? at position.*$/s, "").replace(/, (\.\.\.)?".*is not valid JSON$/s, "");
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { file, line: before.length, column, message: `not valid JSON: ${words}` };
  }
}

/** The engine tells a position, or quotes the ten characters on each side of the place. */
function jsonErrorOffset(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (message.includes("Unexpected end")) return text.length;
  const quoted = /^Unexpected token '(.+?)', (\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message);
  if (!quoted) return 0;
  const [, token = "", cut, snippet = ""] = quoted;
  return Math.max(text.indexOf(snippet), 0) + (cut ? 10 : Math.max(snippet.indexOf(token), 0));
}
