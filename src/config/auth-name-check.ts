import type { Problem } from "../errors.ts";
import type { Json } from "../model/json.ts";
import type { AuthDefinition, ProjectDefinition } from "../model/schema.ts";
import { TOKEN_FIELDS } from "./auth-check.ts";
import { BUILT_IN } from "./built-in-names.ts";
import { type AuthCall, authCalls } from "./calls.ts";
import type { Written } from "./draft.ts";
import { suggestion } from "./nearest.ts";
import type { Resources } from "./resources.ts";
import { textsOf, walk } from "./template-texts.ts";
import { rootsOf, templateNames } from "./variables.ts";

/** What is always known once there is a token. */
const WITH_A_TOKEN = ["access_token", "token_type"];

/** `{{names}}` of log-ins, refreshes and log-outs that they cannot know: they see their own context and nothing of a suite. */
export function authNameProblems(
  project: Written<ProjectDefinition>,
  projects: readonly Written<ProjectDefinition>[],
  resources: Resources,
): Problem[] {
  const contexts = project.definition.auth ?? [];
  return authCalls(project.definition).flatMap((found) => {
    const context = contexts[found.index];
    if (!context) return [];
    const known = readableIn(context, found);
    const own = textsOf(found.call, found.path, resources).map((text) => ({ ...text, part: project }));
    return [...own, ...defaultTexts(projects, found)].flatMap(({ text, at, part }) =>
      templateNames(text)
        .filter((name) => !rootsOf(name).some((root) => known.has(root)))
        .map((name) => ({ ...part.locate(at), message: explain(name, found, context, known) })),
    );
  });
}

function readableIn(context: AuthDefinition, { key }: AuthCall): Set<string> {
  const written = TOKEN_FIELDS.filter((field) => (context as Record<string, unknown>)[field] !== undefined);
  if (key === "login") return new Set([...BUILT_IN, ...written]);
  const captured = [context.login, context.refresh].flatMap((call) => Object.keys(call?.capture ?? {}));
  return new Set([...BUILT_IN, ...written, ...WITH_A_TOKEN, ...captured]);
}

/** Headers of `defaults` are sent with these requests, too. */
function defaultTexts(projects: readonly Written<ProjectDefinition>[], { call }: AuthCall) {
  const written = new Set(Object.keys(call.headers ?? {}).map((name) => name.toLowerCase()));
  return projects.flatMap((part) =>
    Object.entries(part.definition.defaults?.headers ?? {})
      .filter(([name]) => !written.has(name.toLowerCase()))
      .flatMap(([name, value]) => walk(value as Json, ["defaults", "headers", name]))
      .map((text) => ({ ...text, part })),
  );
}

function explain(name: string, { key }: AuthCall, context: AuthDefinition, known: ReadonlySet<string>): string {
  const remedy = key === "login" ? "a login reads built-in names only" : "capture it in the login";
  return `{{${name}}} is not known to the ${key} of "${context.name}"${suggestion(name, known)}: ${remedy}`;
}
