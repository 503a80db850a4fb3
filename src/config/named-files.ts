import type { Path } from "../model/location.ts";
import type { ProjectDefinition, ServiceDefinition, SuiteDefinition } from "../model/schema.ts";
import { authCalls, callsOf, expectationHolders, type WrittenCall } from "./calls.ts";
import { sqliteFile } from "./sqlite-file.ts";

/** What a file is named for: a JSON Schema, certificates, the body of a request, an SQLite database. */
type Use = "schema" | "certificates" | "body" | "database";

/** A file that the configuration names. */
export interface NamedFile {
  name: string;
  use: Use;
  /** Where it is named, from the part that names it. */
  path: Path;
}

/** Files that a suite names. */
export function suiteFiles(suite: SuiteDefinition): NamedFile[] {
  return callsOf(suite).flatMap(({ call, path }) => [...schemaFiles(call, path), ...bodyFiles(call, path)]);
}

/** Files that a file's project keys name. */
export function projectFiles(project: ProjectDefinition): NamedFile[] {
  const services = (project.services ?? []).flatMap((service, index) =>
    serviceFiles(service, ["services", index], service.environments),
  );
  const databases = Object.entries(project.databases ?? {}).flatMap(([name, database]): NamedFile[] => {
    const file = sqliteFile(database);
    const key = database.path === undefined ? "url" : "path";
    return file === null ? [] : [{ name: file, use: "database", path: ["databases", name, key] }];
  });
  return [
    ...serviceFiles(project.defaults?.service, ["defaults", "service"]),
    ...services,
    ...databases,
    ...authCalls(project).flatMap(({ call, path }) => bodyFiles(call, path)),
  ];
}

function schemaFiles(call: WrittenCall, path: Path): NamedFile[] {
  return expectationHolders(call, path).flatMap(([at, { expected_schema: schema }]): NamedFile[] =>
    typeof schema === "string" ? [{ name: schema, use: "schema", path: [...at, "expected_schema"] }] : [],
  );
}

/** Those whose names are known before anything runs. */
function bodyFiles({ request_file, request_multipart }: Partial<WrittenCall>, path: Path): NamedFile[] {
  const whole: NamedFile[] =
    request_file === undefined ? [] : [{ name: request_file, use: "body", path: [...path, "request_file"] }];
  const parts = Object.entries(request_multipart ?? {}).flatMap(([field, value]) => {
    const at = [...path, "request_multipart", field];
    return Array.isArray(value) ? value.flatMap((item, index) => partFile(item, [...at, index])) : partFile(value, at);
  });
  return [...whole, ...parts].filter(({ name }) => !name.includes("{{"));
}

function partFile(value: unknown, path: Path): NamedFile[] {
  if (typeof value !== "object" || value === null || !("file" in value)) return [];
  return [{ name: String(value.file), use: "body", path: [...path, "file"] }];
}

type ServiceKeys = Pick<ServiceDefinition, "tls">;

function serviceFiles(
  service: ServiceKeys | undefined,
  path: Path,
  environments: ServiceDefinition["environments"] = {},
): NamedFile[] {
  const own = service?.tls?.ca_file;
  return [
    ...(own === undefined ? [] : [{ name: own, use: "certificates" as const, path: [...path, "tls", "ca_file"] }]),
    ...Object.entries(environments).flatMap(([name, keys]) => serviceFiles(keys, [...path, "environments", name])),
  ];
}
