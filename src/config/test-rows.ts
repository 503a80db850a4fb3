import type { Json } from "../model/json.ts";
import type { TestDefinition } from "../model/schema.ts";

/** One result of a test: of the test itself, or of one of its data rows. */
export interface Row {
  /** With a data row, `quantity[single]`. */
  id: string;
  /** Name of the data row; `null` without rows. */
  name: string | null;
  /** The row's values over the test's own. */
  vars: Record<string, Json>;
}

/** The results that a test gives: one for each data row. */
export function rowsOf({ id, cases, vars: own }: TestDefinition): Row[] {
  if (cases === undefined) return [{ id, name: null, vars: { ...own } }];
  return cases.map(({ name, vars }) => ({ id: `${id}[${name}]`, name, vars: { ...own, ...vars } }));
}

/** The place of each row, by its id, in the order in which rows run one by one: file order, each after what its test depends on. */
export function turnsOf(tests: readonly TestDefinition[]): Map<string, number> {
  const entries = tests.flatMap((test) => rowsOf(test).map(({ id }) => ({ id, test })));
  const byName = Map.groupBy(entries, ({ test }) => test.id);
  for (const entry of entries) if (entry.id !== entry.test.id) byName.set(entry.id, [entry]);
  const turns = new Map<string, number>();
  const entered = new Set<string>();
  const way: { id: string; left: typeof entries }[] = [];
  const enter = ({ id, test }: (typeof entries)[number]) => {
    if (entered.has(id)) return;
    entered.add(id);
    way.push({ id, left: (test.depends_on ?? []).flatMap((name) => byName.get(name) ?? []).reverse() });
  };
  for (const entry of entries) {
    enter(entry);
    // A chain may be as long as the file: the stack is a list of its own.
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const next = top.left.pop();
      if (next) {
        enter(next);
        continue;
      }
      turns.set(top.id, turns.size);
      way.pop();
    }
  }
  return turns;
}
