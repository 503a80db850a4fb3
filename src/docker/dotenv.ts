import { interpolate, type Variables } from "./interpolate.ts";

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*/;
const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\", $: "$$" };

/**
 * Reads a `.env` file as Compose does: comments, `export`, single quotes literal, double quotes with escapes and over several lines,
 * variables interpolated from `outer` first and from the lines above. A line that assigns nothing is left out.
 */
export function parseDotenv(source: string, outer: Variables): Map<string, string> {
  const values = new Map<string, string>();
  const variables: Variables = (name) => outer(name) ?? values.get(name);
  let rest = source.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  while (rest !== "") {
    const assignment = ASSIGNMENT.exec(rest);
    if (!assignment?.[1]) {
      rest = afterLine(rest);
      continue;
    }
    const [value, length] = readValue(rest.slice(assignment[0].length), variables);
    values.set(assignment[1], value);
    rest = afterLine(rest.slice(assignment[0].length + length));
  }
  return values;
}

function readValue(text: string, variables: Variables): [value: string, length: number] {
  const quoted = text.startsWith("'")
    ? /^'((?:\\'|[^'])*)'/.exec(text)
    : text.startsWith('"')
      ? /^"((?:\\[\s\S]|[^"\\])*)"/.exec(text)
      : null;
  if (quoted?.[1] !== undefined) {
    const value = text.startsWith("'") ? quoted[1] : interpolate(unescapeText(quoted[1]), variables);
    return [value, quoted[0].length];
  }
  const line = text.slice(0, lineEnd(text));
  const bare = line.startsWith("#") ? "" : line.replace(/[ \t]#.*$/, "").trim();
  return [interpolate(bare, variables), line.length];
}

const unescapeText = (text: string) => text.replace(/\\(.)/g, (form, character: string) => ESCAPES[character] ?? form);

function lineEnd(text: string): number {
  const end = text.indexOf("\n");
  return end < 0 ? text.length : end;
}

const afterLine = (text: string) => text.slice(lineEnd(text) + 1);
