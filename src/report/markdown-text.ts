/** Text from a service, a container or a pull request, made inert for the place in Markdown where it lands. */

/** Characters that are obeyed rather than shown: controls, bidirectional overrides, zero-width, ANSI sequences. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through.
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that starts an ANSI sequence.
const ANSI = /\u001b\[[\d;?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(\u0007|\u001b\\)?/g;

/** Controls shown as `⟨U+202E⟩`, colours removed; line ends and tabs stay. */
export function visible(text: string): string {
  return text
    .replace(ANSI, "")
    .replaceAll("\r\n", "\n")
    .replace(
      OBEYED,
      (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
    )
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, " ").trim();
}

/** An inline code span: nothing in it is a mention, a link or HTML. */
export function code(text: string, maximum = 300): string {
  const line = shorten(oneLine(text), maximum);
  if (line === "") return "";
  const fence = "`".repeat(longestRun(line) + 1);
  const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** The same in a cell of a table, where a bar would end the cell even inside a code span. */
export function cellCode(text: string, maximum = 120): string {
  const line = shorten(oneLine(text), maximum);
  return line.includes("|") ? `<code>${entities(line)}</code>` : code(line, maximum);
}

/**
 * A fenced block, its fence longer than any run of backticks inside. A text that controls make long is cut, so that one
 * failure cannot push the others out of a report.
 */
export function fenced(text: string, language = "", maximum = 8_000): string {
  const body = shorten(visible(text).replace(/\n+$/, ""), maximum);
  const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}${language}\n${body}\n${fence}`;
}

export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function entities(text: string): string {
  return text.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `&#${character.codePointAt(0)};${character === "@" ? "&#8204;" : ""}`,
  );
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
}

function shorten(text: string, maximum: number): string {
  const characters = [...text];
  return characters.length <= maximum ? text : `${characters.slice(0, maximum - 1).join("")}…`;
}
