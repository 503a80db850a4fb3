import type { z } from "zod";
import type { Json } from "../model/json.ts";
import type { Path } from "../model/location.ts";

/** Stands for a name that a file does not give properly; checks across names leave it alone. */
export const UNNAMED = "\0";

/** Enough for a value that is first taken out, then found to be required, at each level of a suite. */
const ROUNDS = 8;

/** A value that the schema takes, and what of it had to go for that. */
export interface Checked<T> {
  definition: T;
  lost: Path[];
}

/**
 * What is left of a value once everything that the schema refuses is taken out, so that names and references can still be
 * checked and all problems of all files come at once. `undefined` when nothing usable is left.
 */
export function repair<T>(schema: z.ZodType<T>, value: Json): Checked<T> | undefined {
  let current = structuredClone(value);
  const lost: Path[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(current, { jitless: true });
    if (result.success) return { definition: result.data, lost };
    for (const issue of result.error.issues) {
      if (issue.code !== "unrecognized_keys") lost.push(issue.path as Path);
      current = takeOut(current, issue);
    }
  }
  return undefined;
}

function takeOut(root: Json, issue: z.core.$ZodIssue): Json {
  const path = issue.path as (string | number)[];
  if (issue.code === "unrecognized_keys") {
    const holder = at(root, path);
    if (isContainer(holder)) for (const key of issue.keys) delete holder[key];
    return root;
  }
  if (path.length === 0) return {};
  const parent = at(root, path.slice(0, -1));
  const key = String(path.at(-1));
  if (!isContainer(parent)) return root;
  if (Array.isArray(parent)) parent[Number(key)] = isContainer(parent[Number(key)]) ? UNNAMED : {};
  else if (Object.hasOwn(parent, key)) delete parent[key];
  else parent[key] = key === "tests" ? [{}] : UNNAMED;
  return root;
}

function at(root: Json, path: (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>((node, key) => (isContainer(node) ? node[key] : undefined), root);
}

function isContainer(value: Json | undefined): value is Json & Record<string | number, Json> {
  return value !== null && typeof value === "object";
}
