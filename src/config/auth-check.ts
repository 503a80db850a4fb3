import type { Problem } from "../errors.ts";
import type { AuthDefinition, ProjectDefinition } from "../model/schema.ts";
import { type AuthCall, authCalls } from "./calls.ts";
import type { Declared } from "./declared-names.ts";
import type { Written } from "./draft.ts";
import { nearest } from "./nearest.ts";
import { NO_CONTEXT } from "./resolve-call.ts";

/** Captures of a log-in that have a meaning of their own. */
export const TOKEN_FIELDS = [
  "access_token",
  "refresh_token",
  "token_type",
  "expires_in",
  "expires_at",
  "user_id",
  "user_email",
  "permissions",
] as const;

const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** A path below a context and what is wrong there. */
type Fault = [path: (string | number)[], message: string];

/** Authentication contexts that can give no token, and log-ins that name what is not there. */
export function authProblems(project: Written<ProjectDefinition>, { services }: Declared): Problem[] {
  const contexts = project.definition.auth ?? [];
  return [
    ...contexts.flatMap((context, index) =>
      faultsOf(context).map(([path, message]) => ({ ...project.locate(["auth", index, ...path]), message })),
    ),
    ...authCalls(project.definition).flatMap((found) => [
      ...services.unknown(project, [...found.path, "target_service"], found.call.target_service, "target_service"),
      ...callFaults(found).map(([path, message]) => ({ ...project.locate([...found.path, ...path]), message })),
    ]),
  ];
}

function faultsOf(context: AuthDefinition): Fault[] {
  const { name, login, refresh, logout, access_token: token, format } = context;
  if (name === NO_CONTEXT)
    return [[["name"], `"${NO_CONTEXT}" means no authentication: give the context another name`]];
  if (login && token !== undefined)
    return [[["access_token"], `"${name}" has a login and an access_token: keep one of them`]];
  const faults: (Fault | null)[] = [
    !login && token === undefined ? [[], `"${name}" needs a login, or an access_token from outside`] : null,
    token === "" ? [["access_token"], "access_token is empty: set the variable that it comes from"] : null,
    login && login.capture?.access_token === undefined
      ? [
          ["login", "capture"],
          `the login of "${name}" captures no access_token: write capture: { access_token: $.access_token }`,
        ]
      : null,
    token && format !== "opaque" && !JWT.test(token)
      ? [
          ["access_token"],
          "the access_token is no JWT (three parts with dots between): write format: opaque for other tokens",
        ]
      : null,
    refresh && refresh.capture?.access_token === undefined
      ? [
          ["refresh", "capture"],
          `the refresh of "${name}" captures no access_token: write capture: { access_token: $.access_token }`,
        ]
      : null,
    logout && !login && token === undefined ? [["logout"], `"${name}" has no token to log out with`] : null,
  ];
  return faults.filter((fault) => fault !== null);
}

function callFaults({ call, key }: AuthCall): Fault[] {
  const fixed: Fault[] =
    call.auth === undefined || call.auth === NO_CONTEXT
      ? []
      : [[["auth"], `${key} is what gives the token: it cannot use a context itself, remove auth`]];
  return [...fixed, ...Object.keys(call.capture ?? {}).flatMap(nearMiss)];
}

/** Any name can be captured for refresh and logout to read; one that is nearly a known one is a slip. */
function nearMiss(name: string): Fault[] {
  if ((TOKEN_FIELDS as readonly string[]).includes(name)) return [];
  const near = nearest(name, TOKEN_FIELDS);
  return near === null ? [] : [[["capture", name], `unknown capture "${name}" (did you mean "${near}"?)`]];
}
