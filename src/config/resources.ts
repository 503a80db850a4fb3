import { X509Certificate } from "node:crypto";
import { formatProblem } from "../errors.ts";
import { type Json, parseJson } from "../model/json.ts";
import type { Draft } from "./draft.ts";
import { jsonProblem } from "./json-text.ts";
import { type NamedFile, projectFiles, suiteFiles } from "./named-files.ts";
import { bundleSchema } from "./schema-files.ts";
import type { Workspace } from "./workspace.ts";
import { parseYaml } from "./yaml.ts";

/** Files that the configuration names and that are read when it is loaded: JSON Schemas, certificates, bodies. */
export interface Resources {
  /** Text of a file; `undefined` when none is named or it cannot be read. */
  text(path: string | undefined): string | undefined;
  /** The file as JSON or YAML; `undefined` when none is named or it cannot be read as such. */
  json(path: string | undefined): Json | undefined;
  /** Why a file cannot be used, in words; `null` when all is well. */
  problem(path: string): string | null;
}

export const NO_RESOURCES: Resources = { text: () => undefined, json: () => undefined, problem: () => null };

/** Reads every file that the draft names, once. What cannot be used is a problem of the places that name it. */
export async function loadResources(draft: Draft, files: Workspace): Promise<Resources> {
  const named = Map.groupBy(
    [
      ...draft.suites.flatMap(({ definition }) => suiteFiles(definition)),
      ...draft.projects.flatMap(({ definition }) => projectFiles(definition)),
    ],
    ({ name }) => name,
  );
  const texts = new Map<string, string>();
  const values = new Map<string, Json>();
  const problems = new Map<string, string>();
  const readSchema = async (name: string) => parseResource(name, Buffer.from(await files.read(name)).toString());
  const load = async (name: string, uses: ReadonlySet<NamedFile["use"]>) => {
    try {
      if (uses.has("database")) await checkDatabaseFile(name, files);
      if (uses.size === 1 && uses.has("database")) return;
      const text = Buffer.from(await files.read(name)).toString();
      if (uses.has("certificates")) texts.set(name, checkCertificates(name, text));
      if (uses.has("schema")) values.set(name, await bundleSchema(name, parseResource(name, text), readSchema));
    } catch (error) {
      problems.set(name, error instanceof Error ? error.message : String(error));
    }
  };
  await Promise.all([...named].map(([name, uses]) => load(name, new Set(uses.map(({ use }) => use)))));
  return {
    text: (path) => (path === undefined ? undefined : texts.get(path)),
    json: (path) => (path === undefined ? undefined : values.get(path)),
    problem: (path) => problems.get(path) ?? null,
  };
}

function checkCertificates(name: string, text: string): string {
  try {
    new X509Certificate(text);
    return text;
  } catch (error) {
    throw new Error(`${name} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)`, { cause: error });
  }
}

/** It may be made by the services, so that nothing needs to be there yet. */
async function checkDatabaseFile(name: string, files: Workspace): Promise<void> {
  if (await files.contains(name)) return;
  throw new Error(`the database file ${name} lies outside the workspace`);
}

/** JSON by its ending, otherwise YAML; both as they are written, without environment variables. */
function parseResource(name: string, text: string): Json {
  if (name.endsWith(".json")) {
    const problem = jsonProblem(name, text);
    if (problem) throw new Error(formatProblem(problem));
    return parseJson(text);
  }
  const { value, problems } = parseYaml(name, text, null);
  const [first] = problems;
  if (first) throw new Error(formatProblem(first));
  return value ?? null;
}
