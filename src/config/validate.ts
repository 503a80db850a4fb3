import type { z } from "zod";
import type { Problem } from "../errors.ts";
import type { Json } from "../model/json.ts";
import type { Path } from "../model/location.ts";
import { knownKeys } from "./known-keys.ts";
import { keySuggestion } from "./nearest-key.ts";
import { type Checked, repair } from "./repair.ts";
import type { ParsedText } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

/**
 * Checks a parsed file against the schema and adds every problem, with its place. What comes back beside problems is what is
 * left without them, good for looking for more problems and for nothing else; `undefined` when nothing is left.
 */
export function validateFile<T>(
  schema: z.ZodType<T>,
  parsed: ParsedText,
  value: Json,
  problems: Problem[],
): Checked<T> | undefined {
  const checked = checkFile(schema, parsed, value, problems);
  for (const path of droppedKeys(value, checked?.definition, [])) {
    const place = parsed.locateKey(path);
    const isTold = problems.some(({ line, column }) => line === place.line && column === place.column);
    if (!isTold) problems.push({ ...place, message: `"${UNSAFE_KEY}" cannot be a name here: choose another one` });
  }
  return checked;
}

function checkFile<T>(
  schema: z.ZodType<T>,
  parsed: ParsedText,
  value: Json,
  problems: Problem[],
): Checked<T> | undefined {
  const first = schema.safeParse(value, PARSING);
  if (first.success) return { definition: first.data, lost: [] };
  const extensions = first.error.issues.flatMap(extensionKeys);
  const pruned = extensions.length === 0 ? value : without(value, extensions);
  const second = extensions.length === 0 ? first : schema.safeParse(pruned, PARSING);
  if (second.success) return { definition: second.data, lost: [] };
  for (const issue of second.error.issues) problems.push(...toProblems(issue, schema, parsed));
  return repair(schema, pruned);
}

/** The name that maps of names drop without a word. */
const UNSAFE_KEY = "__proto__";

function droppedKeys(written: Json, kept: unknown, path: Path): Path[] {
  if (written === kept || !isContainer(written) || !isContainer(kept)) return [];
  return Object.entries(written).flatMap(([key, member]): Path[] => {
    const at = [...path, key];
    if (key === UNSAFE_KEY) return Object.hasOwn(kept, key) ? [] : [at];
    return droppedKeys(member, kept[key], at);
  });
}

function isContainer(value: unknown): value is Record<string, Json> {
  return value !== null && typeof value === "object";
}

/** Keys that begin with `x-` belong to the user, wherever the schema names its keys itself. */
function extensionKeys(issue: Issue): Path[] {
  if (issue.code !== "unrecognized_keys") return [];
  return issue.keys.filter((key) => key.startsWith("x-")).map((key) => [...(issue.path as (string | number)[]), key]);
}

function without(value: Json, paths: readonly Path[]): Json {
  const copy = structuredClone(value);
  for (const path of paths) {
    const parent = path
      .slice(0, -1)
      .reduce<Json | undefined>((node, key) => (node as Record<string, Json> | undefined)?.[key], copy);
    if (parent !== null && typeof parent === "object") delete (parent as Record<string, Json>)[String(path.at(-1))];
  }
  return copy;
}

function toProblems(issue: Issue, schema: z.ZodType, parsed: ParsedText): Problem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({
      ...parsed.locateKey([...path, key]),
      message: `unknown key "${key}"${keySuggestion(key, known)}`,
    }));
  }
  if (issue.code === "invalid_key") {
    const key = String(path.at(-1) ?? "");
    return [{ ...parsed.locateKey(path), message: `${key}: ${issue.issues[0]?.message ?? issue.message}` }];
  }
  const subject = path.findLast((part) => typeof part === "string");
  const message =
    subject === undefined || issue.message.startsWith(`${subject} `) ? issue.message : `${subject}: ${issue.message}`;
  return [{ ...parsed.locate(path), message }];
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
};

/** Messages for the issues that the schema itself has no words for. */
const describe: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== "invalid_type") return undefined;
  const expected = KINDS[issue.expected] ?? issue.expected;
  if (issue.input === undefined) return `is required (${expected})`;
  return `must be ${expected}, not ${kindOf(issue.input)}`;
};

/** Each schema parses a handful of values once: generating code for that costs more than it saves. */
const PARSING = { error: describe, jitless: true };

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  return KINDS[typeof value] ?? typeof value;
}
