import path from "node:path";
import type { AuthConfiguration, Call, DatabaseConfiguration } from "../model/configuration.ts";
import type { Path } from "../model/location.ts";
import type { AuthDefinition, ProjectDefinition } from "../model/schema.ts";
import type { Written } from "./draft.ts";
import { NO_CONTEXT, type ResolveContext, resolveCall } from "./resolve-call.ts";
import { sqliteFile } from "./sqlite-file.ts";

type AuthCallDefinition = NonNullable<AuthDefinition["login"]>;

/** The databases that one file declares. `root`: what relative paths start from. */
export function resolveDatabases(project: Written<ProjectDefinition>, root: string): DatabaseConfiguration[] {
  return Object.entries(project.definition.databases ?? {}).map(([name, database]) => {
    const at = ["databases", name];
    const file = sqliteFile(database);
    return {
      name,
      type: file === null ? "postgresql" : "sqlite",
      url: file === null ? (database.url?.replace(/^([a-z]+)\+[a-z\d_]+:/i, "$1:") ?? null) : null,
      service: database.service ?? null,
      path: file === null ? null : path.resolve(root, file),
      writable: database.writable ?? false,
      location: project.locate(at),
      locate: (inner: Path) => project.locate([...at, ...inner]),
    };
  });
}

/** Entity 6 of one file's contexts; calls of authentication itself never carry a token. */
export function resolveContexts(project: Written<ProjectDefinition>, context: ResolveContext): AuthConfiguration[] {
  return (project.definition.auth ?? []).map((auth, index) => {
    const at = ["auth", index];
    const call = (key: "login" | "refresh" | "logout"): Call | null => {
      const keys = auth[key];
      return keys === undefined ? null : resolveAuthCall(keys, auth, { part: project, at: [...at, key] }, context);
    };
    return {
      name: auth.name,
      login: call("login"),
      refresh: call("refresh"),
      logout: call("logout"),
      access_token: auth.access_token ?? null,
      refresh_token: auth.refresh_token ?? null,
      token_type: auth.token_type ?? "Bearer",
      format: auth.format ?? "jwt",
      user_id: auth.user_id ?? null,
      user_email: auth.user_email ?? null,
      permissions: auth.permissions ?? [],
      location: project.locate([...at, "name"]),
      locate: (inner: Path) => project.locate([...at, ...inner]),
    };
  });
}

/** POST to the service of the log-in, unless it says otherwise. */
function resolveAuthCall(
  keys: AuthCallDefinition,
  auth: AuthDefinition,
  place: { part: Pick<Written<unknown>, "locate">; at: Path },
  context: ResolveContext,
): Call {
  const around = auth.login?.target_service === undefined ? [] : [{ target_service: auth.login.target_service }];
  return resolveCall({ method: "POST", ...keys, auth: NO_CONTEXT }, around, place, context);
}
