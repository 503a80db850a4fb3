import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** The documentation as tests read it: code blocks and tables, each with the place where it stands. */

export const ROOT = path.resolve(import.meta.dirname, "../..");
export const DOCUMENTS = [
  "README.md",
  "docs/configuration.md",
  "docs/databases.md",
  "docs/authentication.md",
  "docs/matching.md",
];
const COMMAND_LINE = path.join(ROOT, "dist/cli.js");

export interface Block {
  document: string;
  /** Of its first line, from 1. */
  line: number;
  /** The nearest heading above, without its marks. */
  heading: string;
  language: string;
  text: string;
}

export interface Cell {
  text: string;
  /** What stands between backticks. */
  codes: string[];
}

export interface Row {
  document: string;
  line: number;
  heading: string;
  /** By the text of the table's head. */
  cells: Record<string, Cell>;
}

export function readDocument(document: string): string {
  return readFileSync(path.join(ROOT, document), "utf8");
}

export function blocksOf(document: string): Block[] {
  const text = readDocument(document);
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map((match) => {
    const before = text.slice(0, match.index);
    const [, language = "", content = ""] = match;
    return { document, line: before.split("\n").length + 1, heading: headingOf(before), language, text: content };
  });
}

/** Every row of every table that has these columns. */
export function rowsOf(document: string, columns: readonly string[]): Row[] {
  const lines = withoutBlocks(readDocument(document)).split("\n");
  let head: string[] = [];
  return lines.flatMap((line, index): Row[] => {
    const isRow = line.startsWith("|");
    if (!isRow) head = [];
    else if (/^\|[\s:|-]+\|$/.test(lines[index + 1] ?? "")) head = cellsOf(line);
    else if (!/^\|[\s:|-]+\|$/.test(line) && columns.every((column) => head.includes(column))) {
      const cells = cellsOf(line).map((text, column): [string, Cell] => [
        head[column] ?? "",
        { text, codes: codesOf(text) },
      ]);
      const heading = headingOf(lines.slice(0, index).join("\n"));
      return [{ document, line: index + 1, heading, cells: Object.fromEntries(cells) }];
    }
    return [];
  });
}

export function cell(row: Row, column: string): Cell {
  const found = row.cells[column];
  if (found === undefined) throw new Error(`${row.document}:${row.line} has no column "${column}"`);
  return found;
}

/** The answer that an `http` block spells out: status line, headers, a blank line, the body. */
export interface WrittenAnswer {
  status: number;
  /** Names and values in turn. */
  headers: string[];
  body: string;
}

export function answerOf({ text }: Pick<Block, "text">): WrittenAnswer {
  const [head = "", ...rest] = text.split("\n\n");
  const [statusLine = "", ...headers] = head.split("\n");
  return {
    status: Number(statusLine.split(" ")[1]),
    headers: headers.flatMap((header) => [header.slice(0, header.indexOf(":")), header.slice(header.indexOf(":") + 2)]),
    body: rest.join("\n\n").trimEnd(),
  };
}

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** The bundled command line in a folder; it sees no variables but those that a program needs, and these. */
export function commandLine(folder: string, args: string[], variables: Record<string, string> = {}): Promise<Outcome> {
  const { PATH = "", HOME = "" } = process.env;
  const options = { cwd: folder, env: { PATH, HOME, ...variables }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND_LINE, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

function headingOf(text: string): string {
  return /^#+ (.*)$/m.exec(withoutBlocks(text).split("\n").reverse().join("\n"))?.[1] ?? "";
}

/** Lines of code blocks made empty, so that a comment in YAML is no heading. */
function withoutBlocks(text: string): string {
  return text.replace(/^```.*?^```$/gms, (block) => block.replace(/[^\n]/g, ""));
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf("|"))
    .split(/(?<!\\)\|/)
    .map((text) => text.trim().replaceAll("\\|", "|"));
}

function codesOf(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}
