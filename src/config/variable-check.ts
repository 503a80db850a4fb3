import type { Problem } from "../errors.ts";
import type { Json } from "../model/json.ts";
import type { Path } from "../model/location.ts";
import type { SuiteDefinition } from "../model/schema.ts";
import { BUILT_IN } from "./built-in-names.ts";
import { findCycles } from "./cycles.ts";
import type { Written } from "./draft.ts";
import { lackFault } from "./name-fault.ts";
import { suggestion } from "./nearest.ts";
import { SuiteValues } from "./suite-values.ts";
import { walk } from "./template-texts.ts";
import { missingMember, rootsOf, templateNames } from "./variables.ts";

type Variables = Record<string, Json>;

/** One `vars` mapping of a suite. */
interface Holder {
  vars: Variables;
  path: Path;
  /** Those of the suite, which it can read, too. */
  outer: Variables;
}

/** `vars` that read what nothing sets, or themselves. What they read is looked up when they are read, so order does not count. */
export function variableProblems(suite: Written<SuiteDefinition>): Problem[] {
  const values = new SuiteValues(suite.definition);
  const holders = holdersOf(suite.definition);
  const known = new Set([...values.names(null), ...BUILT_IN, ...holders.flatMap(({ vars }) => Object.keys(vars))]);
  const isKnown = (name: string) => rootsOf(name).some((root) => known.has(root) || values.inRows(root).length > 0);
  // What is written twice, or captured, means now this and now that.
  const constant = (name: string) => {
    const written = holders.filter(({ vars }) => Object.hasOwn(vars, name));
    return written.length === 1 && !values.isCaptured(name) ? written[0]?.vars[name] : undefined;
  };
  return holders.flatMap((holder) => [
    ...walk(holder.vars, holder.path).flatMap(({ text, at }) =>
      templateNames(text).flatMap((name): Problem[] => {
        if (!isKnown(name)) {
          const message = `{{${name}}} is set by nothing in this suite${suggestion(name, known)}: add it to vars, or capture it`;
          return [{ ...suite.locate(at), message }];
        }
        const isOpen = rootsOf(name).some((root) => known.has(root) && constant(root) === undefined);
        const lack = isOpen || known.has(name) ? null : missingMember(name, constant);
        return lack ? [{ ...suite.locate(at), message: lackFault(name, lack) }] : [];
      }),
    ),
    ...circles(suite, holder),
  ]);
}

function holdersOf({ vars = {}, tests }: SuiteDefinition): Holder[] {
  const ofTests = tests.flatMap((test, index): Holder[] => {
    const path = ["tests", index];
    const rows = (test.cases ?? []).map((row, position) => ({
      vars: row.vars ?? {},
      path: [...path, "cases", position, "vars"],
      outer: { ...vars, ...test.vars },
    }));
    return [{ vars: test.vars ?? {}, path: [...path, "vars"], outer: vars }, ...rows];
  });
  return [{ vars, path: ["vars"], outer: {} }, ...ofTests];
}

/** Variables that lead back to themselves, those of the holder among them. */
function circles(suite: Written<SuiteDefinition>, { vars, path, outer }: Holder): Problem[] {
  const all = Object.entries({ ...outer, ...vars });
  const edges = new Map(all.map(([name, value]) => [name, templateNames(value).flatMap(rootsOf)]));
  return findCycles(edges).flatMap((cycle): Problem[] => {
    const start = cycle.findIndex((name) => Object.hasOwn(vars, name));
    if (start < 0) return [];
    const turned = [...cycle.slice(start), ...cycle.slice(0, start)];
    const message = `this variable reads itself: ${[...turned, turned[0]].join(" → ")}; write one of them out`;
    return [{ ...suite.locate([...path, turned[0] ?? ""]), message }];
  });
}
