import type { WorkspaceFiles } from "../model/configuration.ts";
import type { Json } from "../model/json.ts";
import { authCalls, callsOf, type WrittenCall } from "./calls.ts";
import type { Draft } from "./draft.ts";
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

/** Reads every file that the draft names, once. What cannot be read is a problem of the place that names it. */
export async function loadResources(draft: Draft, files: WorkspaceFiles): Promise<Resources> {
  const schemas = namedSchemas(draft);
  const kept = new Set([...schemas, ...certificateFiles(draft)]);
  const texts = new Map<string, string>();
  const values = new Map<string, Json>();
  const problems = new Map<string, string>();
  const read = async (path: string) => {
    try {
      const bytes = await files.read(path);
      if (!kept.has(path)) return;
      texts.set(path, Buffer.from(bytes).toString());
      if (schemas.has(path)) values.set(path, parseResource(path, texts.get(path) ?? ""));
    } catch (error) {
      problems.set(path, error instanceof Error ? error.message : String(error));
    }
  };
  await Promise.all([...kept, ...bodyFiles(draft)].map(read));
  return {
    text: (path) => (path === undefined ? undefined : texts.get(path)),
    json: (path) => (path === undefined ? undefined : values.get(path)),
    problem: (path) => problems.get(path) ?? null,
  };
}

function parseResource(path: string, text: string): Json {
  const { value, problems } = parseYaml(path, text, () => undefined);
  const [first] = problems;
  if (first) throw new Error(`${path}:${first.line}:${first.column}: ${first.message}`);
  return value ?? null;
}

function everyCall(draft: Draft): Partial<WrittenCall>[] {
  return [
    ...draft.suites.flatMap((suite) => callsOf(suite.definition).map(({ call }) => call)),
    ...draft.projects.flatMap((project) => authCalls(project.definition).map(({ call }) => call)),
  ];
}

function namedSchemas(draft: Draft): Set<string> {
  const expectations = everyCall(draft).flatMap((call) => {
    const until = "until" in call ? call.until : undefined;
    return [call, until, until?.abort_if];
  });
  return new Set(
    expectations.flatMap((keys) => (typeof keys?.expected_schema === "string" ? [keys.expected_schema] : [])),
  );
}

function certificateFiles(draft: Draft): string[] {
  const services = [
    ...draft.projects.map(({ definition }) => definition.defaults?.service),
    ...draft.services.flatMap(({ definition }) => [definition, ...Object.values(definition.environments ?? {})]),
  ];
  return services.flatMap((service) => (service?.tls?.ca_file === undefined ? [] : [service.tls.ca_file]));
}

/** Files of request bodies whose names are known before anything runs. */
function bodyFiles(draft: Draft): string[] {
  const paths = everyCall(draft).flatMap((call) => [
    ...(call.request_file === undefined ? [] : [call.request_file]),
    ...Object.values(call.request_multipart ?? {})
      .flat()
      .flatMap((value) => (typeof value === "object" && value !== null && "file" in value ? [value.file] : [])),
  ]);
  return paths.filter((path) => !path.includes("{{"));
}
