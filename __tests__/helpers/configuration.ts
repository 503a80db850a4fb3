import { draftConfiguration } from "../../src/config/draft.ts";
import { environmentLookup, finishConfiguration } from "../../src/config/load.ts";
import { NO_RESOURCES, type Resources } from "../../src/config/resources.ts";
import type { KnownServices } from "../../src/config/service-check.ts";
import { ConfigurationError, formatProblem } from "../../src/errors.ts";
import type { Configuration } from "../../src/model/configuration.ts";
import type { Environment } from "../../src/model/session.ts";

export interface Surroundings {
  variables?: Record<string, string>;
  dotenv?: Record<string, string>;
  environment?: Environment;
  /** Services of the compose file; left out: there is none. */
  compose?: KnownServices;
  /** Files that the texts name. */
  resources?: Resources;
}

/** Reads configuration texts by file name, as `validate` does with a folder. Throws `ConfigurationError`. */
export function configure(texts: Record<string, string>, surroundings: Surroundings = {}): Configuration {
  const {
    variables = {},
    dotenv = {},
    environment = "docker",
    compose = null,
    resources = NO_RESOURCES,
  } = surroundings;
  const folder = {
    root: "/nowhere",
    files: Object.entries(texts).map(([name, text]) => ({ name, text })),
    problems: [],
  };
  const lookup = environmentLookup(variables, new Map(Object.entries(dotenv)));
  const workspace = { read: (path: string) => Promise.reject(new Error(`there is no file ${path} in this test`)) };
  const draft = draftConfiguration(folder.files, lookup);
  return finishConfiguration(draft, folder, { environment, compose, lookup, resources, workspace });
}

/** Every problem of these texts as `file:line:column: message`; empty when they are valid. */
export function problemsOf(texts: Record<string, string>, surroundings: Surroundings = {}): string[] {
  try {
    configure(texts, surroundings);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(formatProblem);
    throw error;
  }
}

export const API = "services: [{ service_name: api, base_url: http://127.0.0.1:8001 }]\n";

/** A suite of one test, in a file beside a service `api`; `test` and `suite` are YAML of more keys. */
export function suiteFiles(test = "", suite = ""): Record<string, string> {
  const lines = (text: string, indentation: string) =>
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => `${indentation}${line}\n`)
      .join("");
  return {
    "verify.yml": API,
    "suite.yml": `name: one\ntarget_service: api\n${lines(suite, "")}tests:\n  - id: first\n    endpoint: /\n${lines(test, "    ")}`,
  };
}

/** A suite beside a service `api`; `text` is YAML of its other keys, `tests` among them, from line 3 on. */
export function suiteText(text: string, project = ""): Record<string, string> {
  return { "verify.yml": `${API}${project}`, "suite.yml": `name: one\ntarget_service: api\n${text}` };
}
