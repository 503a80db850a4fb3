import type { SuiteEntry, TestEntry } from "../model/configuration.ts";

export interface Selection {
  /** Names or globs (`*`, `?`). */
  suites: readonly string[];
  tags: readonly string[];
  excludeTags: readonly string[];
}

/** Suites and tests that were asked for, with the tests that those depend on or read captures of; suites that keep none are gone. */
export function selectSuites(suites: readonly SuiteEntry[], selection: Selection): SuiteEntry[] {
  const globs = selection.suites.map(globPattern);
  return suites
    .filter((suite) => globs.length === 0 || globs.some((glob) => glob.test(suite.name)))
    .map((suite) => keepTests(suite, selectTests(suite.tests, selection)))
    .filter((suite) => suite.tests.length > 0);
}

function keepTests(suite: SuiteEntry, tests: TestEntry[]): SuiteEntry {
  if (tests.length === suite.tests.length) return suite;
  const kept = new Set(tests.map((test) => test.id));
  const load = () => {
    const whole = suite.load();
    return { ...whole, tests: whole.tests.filter((test) => kept.has(test.id)) };
  };
  return { ...suite, tests, load };
}

function selectTests(tests: readonly TestEntry[], { tags, excludeTags }: Selection): TestEntry[] {
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
    const test = byId.get(id);
    if (test) pending.push(...test.depends_on, ...test.reads.map(({ maker }) => maker));
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
