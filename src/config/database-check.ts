import type { Problem } from "../errors.ts";
import type { DatabaseDefinition, ProjectDefinition } from "../model/schema.ts";
import type { DatabaseType, Environment } from "../model/session.ts";
import { TLS_MODES, tlsModeOf, writtenTlsMode } from "../model/tls-mode.ts";
import type { Declared } from "./declared-names.ts";
import type { Written } from "./draft.ts";
import { nearest } from "./nearest.ts";
import { sqliteFile } from "./sqlite-file.ts";

const POSTGRESQL = /^(postgresql|postgres)(\+[a-z\d_]+)?:\/\/./i;
const SQLITE = /^sqlite(\+[a-z\d_]+)?:/i;

/** A key of a database and what is wrong with it. */
type Fault = [key: string, message: string];

/** Databases that cannot be opened as they are written. */
export function databaseProblems(
  project: Written<ProjectDefinition>,
  environment: Environment,
  { services }: Declared,
): Problem[] {
  return Object.entries(project.definition.databases ?? {}).flatMap(([name, database]) => {
    const at = ["databases", name];
    return [
      ...faultsOf(name, database).map(([key, message]) => ({ ...project.locate([...at, key]), message })),
      // Elsewhere no ports are published, and only Compose would know every service.
      ...(environment === "docker" ? services.unknown(project, [...at, "service"], database.service, "service") : []),
    ];
  });
}

/** A `database_type` that no declared database has. */
export function databaseTypeProblems(projects: readonly Written<ProjectDefinition>[]): Problem[] {
  const types = new Set(projects.flatMap(({ definition }) => Object.values(definition.databases ?? {}).map(typeOf)));
  if (types.size === 0 || types.has(null)) return [];
  return projects.flatMap((project): Problem[] => {
    const { database_type: type } = project.definition;
    if (type === undefined || types.has(type)) return [];
    const message = `database_type is ${type}, but every database declared is ${[...types].join(" or ")}: correct one of them`;
    return [{ ...project.locate(["database_type"]), message }];
  });
}

/** `null` where nothing tells. */
function typeOf(database: DatabaseDefinition): DatabaseType | null {
  if (sqliteFile(database) !== null) return "sqlite";
  return database.url !== undefined && POSTGRESQL.test(database.url) ? "postgresql" : null;
}

function faultsOf(name: string, database: DatabaseDefinition): Fault[] {
  const { url, path, service, writable } = database;
  if (url === undefined && path === undefined)
    return [["", `the database "${name}" needs a url (PostgreSQL) or a path (SQLite)`]];
  if (url !== undefined && path !== undefined)
    return [["path", `the database "${name}" has a url and a path: keep url for PostgreSQL, path for SQLite`]];
  const isSqlite = path !== undefined || SQLITE.test(url ?? "");
  const faults: (Fault | null)[] = [
    url === undefined ? null : urlFault(url, isSqlite),
    path === undefined ? null : pathFault(path),
    isSqlite && service !== undefined
      ? ["service", "an SQLite database is a file: service is for PostgreSQL, remove it"]
      : null,
    !isSqlite && writable !== undefined
      ? ["writable", "writable is for SQLite: what a PostgreSQL user may do, its server says"]
      : null,
  ];
  return faults.filter((fault) => fault !== null);
}

function urlFault(url: string, isSqlite: boolean): Fault | null {
  if (url.includes("{{")) return ["url", "{{name}} is not replaced in an address: write it out, or use ${NAME}"];
  if (isSqlite) {
    const file = sqliteFile({ url });
    const hint = "write sqlite:///relative.db, sqlite:////absolute.db, or path instead of url";
    if (file === null) return ["url", `the SQLite url names no file: ${hint}`];
    return file === ":memory:" ? ["url", `a database in memory cannot be shared with a service: ${hint}`] : null;
  }
  if (POSTGRESQL.test(url) && URL.canParse(url)) return tlsModeFault(new URL(url).searchParams);
  return ["url", "must be postgresql://user:password@host:port/name (a driver suffix is dropped), or sqlite:///path"];
}

function tlsModeFault(parameters: URLSearchParams): Fault | null {
  if (tlsModeOf(parameters) !== null) return null;
  const written = writtenTlsMode(parameters) ?? "";
  // Anything else may be a part of a password that was not escaped.
  const shown = /^[\w-]{1,20}$/.test(written) ? ` "${written}"` : "";
  const near = shown === "" ? null : nearest(written, TLS_MODES);
  const meant = near === null ? "" : ` (did you mean "${near}"?)`;
  return ["url", `unknown sslmode${shown}${meant}: write one of ${TLS_MODES.join(", ")}`];
}

function pathFault(path: string): Fault | null {
  if (path.includes("{{")) return ["path", "{{name}} is not replaced in a path: write it out, or use ${NAME}"];
  return path === ":memory:" ? ["path", "a database in memory cannot be shared with a service: name a file"] : null;
}
