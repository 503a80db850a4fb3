import type { Problem } from "../errors.ts";
import type { Draft, Written } from "./draft.ts";
import { type NamedFile, projectFiles, suiteFiles } from "./named-files.ts";
import type { Resources } from "./resources.ts";

/** Files that the configuration names and that are not there, cannot be read, or lie outside the workspace. */
export function fileProblems(draft: Draft, resources: Resources): Problem[] {
  return [
    ...draft.projects.flatMap((project) => problemsOf(project, projectFiles(project.definition), resources)),
    ...draft.suites.flatMap((suite) => problemsOf(suite, suiteFiles(suite.definition), resources)),
  ];
}

function problemsOf(part: Written<unknown>, files: readonly NamedFile[], resources: Resources): Problem[] {
  return files.flatMap(({ name, path }) => {
    const message = resources.problem(name);
    return message === null ? [] : [{ ...part.locate(path), message }];
  });
}
