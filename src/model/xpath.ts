/** A text in quotes, a step's slash, a bracket, a comment's end; what lies between does not matter here. */
const TOKEN = /"[^"]*"|'[^']*'|\/\/?|[[\](){}"']|[^\s"'/[\](){}]+/g;
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}" };
const CLOSES = new Set(Object.values(CLOSING));
/** What cannot come last, because something must follow it. */
const OPEN_END = /(?:\/\/|[=<>|+,@!]|::)$/;

/** What can hold no code: a comment's start, a namespace in braces, a text in quotes; else one character. */
const CODE = /\(:|Q\{[^{}]*\}|"[^"]*"|'[^']*'|./sy;
const COMMENT = /\(:|:\)|./sy;
/** Functions whose patterns run on a backtracking engine, by whatever prefix, and those that call any function by its name. */
const BACKTRACKING = /(?<![\p{L}\p{N}_.$-])(replace|matches|tokenize|analyze-string|function-lookup|evaluate)\s*[(#]/u;

/**
 * What is wrong with an XPath at first sight; `null` when nothing is. Brackets, quotes and slashes are looked at, so that nobody
 * waits for an engine who uses none; the engine says the rest when the path is used.
 */
export function xpathFault(path: string): string | null {
  const tokens = path.match(TOKEN) ?? [];
  if (tokens.length === 0) return "it is empty";
  const [, refused] = BACKTRACKING.exec(codeOf(path)) ?? [];
  if (refused !== undefined)
    return `${refused}() could run a pattern without end: read the text alone, with a regex beside the xpath or with $matches`;
  const open: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token === '"' || token === "'") return `a text that begins with ${token} has no end`;
    if (token.startsWith("/") && /^[/[\])|}]/.test(tokens[index + 1] ?? "")) return `a step is missing after ${token}`;
    const closing = CLOSING[token];
    if (closing !== undefined) open.push(closing);
    else if (CLOSES.has(token) && open.pop() !== token) return `${token} closes nothing`;
  }
  const missing = open.at(-1);
  if (missing !== undefined) return `${missing} is missing`;
  const last = tokens.at(-1) ?? "";
  return OPEN_END.test(last) ? `something is missing after ${last}` : null;
}

/** What the engine says of a path that it cannot use, which it draws above its own words. */
export function engineReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split("\n");
  const line = lines.find((text) => /^(?:Error: )?X[A-Z]{3}\d{4}/.test(text)) ?? lines[0] ?? "";
  return line.replace(/^Error: /, "");
}

/** A path without its texts, namespaces in braces and comments, which may be nested. */
function codeOf(path: string): string {
  let code = "";
  let depth = 0;
  for (let at = 0; at < path.length; ) {
    const token = depth > 0 ? COMMENT : CODE;
    token.lastIndex = at;
    const [text = ""] = token.exec(path) ?? [];
    at += text.length;
    if (text === "(:") depth += 1;
    else if (text === ":)" && depth > 0) depth -= 1;
    else if (depth === 0) code += text.length === 1 ? text : " ";
  }
  return code;
}
