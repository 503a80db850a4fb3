import type { Suite, TestCase } from "../model/configuration.ts";

export interface Selection {
  /** Names or globs (`*`, `?`). */
  suites: readonly string[];
  tags: readonly string[];
  excludeTags: readonly string[];
}

/** Suites and tests that were asked for, with the tests that those depend on; suites that keep none are gone. */
export function selectSuites(suites: readonly Suite[], selection: Selection): Suite[] {
  const globs = selection.suites.map(globPattern);
  return suites
    .filter((suite) => globs.length === 0 || globs.some((glob) => glob.test(suite.name)))
    .map((suite) => ({ ...suite, tests: selectTests(suite.tests, selection) }))
    .filter((suite) => suite.tests.length > 0);
}

function selectTests(tests: readonly TestCase[], { tags, excludeTags }: Selection): TestCase[] {
  const wanted = tests.filter(
    (test) =>
      (tags.length === 0 || tags.some((tag) => test.tags.includes(tag))) &&
      !excludeTags.some((tag) => test.tags.includes(tag)),
  );
  const byId = new Map(tests.map((test) => [test.id, test]));
  const kept = new Set<string>();
  const pending = wanted.map((test) => test.id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (kept.has(id)) continue;
    kept.add(id);
    pending.push(...(byId.get(id)?.depends_on ?? []));
  }
  return tests.filter((test) => kept.has(test.id));
}

function globPattern(glob: string): RegExp {
  const pattern = glob
    .replace(/[\\^$.+()[\]{}|]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${pattern}$`, "s");
}
