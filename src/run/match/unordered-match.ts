import type { Json } from "../../model/json.ts";
import { type Finding, finding, MAX_FINDINGS, type Match, type Matching, type Node } from "./context.ts";
import { renderExpected } from "./render.ts";
import { pairsUp } from "./unordered.ts";

/** Beyond this many comparisons the whole list is told rather than its best fit. */
const MOST_COMPARISONS = 10_000;

interface Pair {
  template: number;
  item: number;
  findings: Finding[];
}

/** Templates against items in any order: what fits is paired; of the rest, the nearest are compared, and what is left over is told. */
export function matchUnordered(
  templates: readonly Json[],
  items: readonly Json[],
  node: Node,
  matching: Matching,
  match: Match,
): Finding[] {
  const compare = (template: number, item: number) =>
    match(
      templates[template] ?? null,
      { value: items[item], at: [...node.at, item], written: [...node.written, template] },
      matching,
    );
  const indexes = { templates: [...templates.keys()], items: [...items.keys()] };
  const fits = (template: number, item: number) => compare(template, item).length === 0;
  if (templates.length === items.length && pairsUp(indexes.templates, indexes.items, fits)) return [];
  const shown = templates.map((template) => renderExpected(template, matching));
  if (templates.length * items.length > MOST_COMPARISONS) return finding({ $unordered: shown }, node);
  const pairs = indexes.templates.flatMap((template) =>
    indexes.items.map((item): Pair => ({ template, item, findings: compare(template, item) })),
  );
  return bestFit(pairs, shown, items, node);
}

/** The fewest findings first; each template and each item once. */
function bestFit(pairs: Pair[], templates: readonly Json[], items: readonly Json[], node: Node): Finding[] {
  const [usedTemplates, usedItems] = [new Set<number>(), new Set<number>()];
  const findings: Finding[] = [];
  for (const { template, item, findings: inner } of pairs.toSorted((one, other) => weight(one) - weight(other))) {
    if (usedTemplates.has(template) || usedItems.has(item)) continue;
    usedTemplates.add(template);
    usedItems.add(item);
    findings.push(...inner);
  }
  const missing = [...templates.entries()]
    .filter(([index]) => !usedTemplates.has(index))
    .map(
      ([index, expected]): Finding => ({ at: node.at, written: [...node.written, index], expected, actual: "$absent" }),
    );
  const further = [...items.entries()]
    .filter(([index]) => !usedItems.has(index))
    .map(
      ([index, actual]): Finding => ({ at: [...node.at, index], written: node.written, expected: "$absent", actual }),
    );
  return [...findings, ...missing, ...further].slice(0, MAX_FINDINGS);
}

function weight({ findings }: Pair): number {
  return findings.reduce(
    (sum, { at, expected }) => sum + 1 + (expected !== null && typeof expected === "object" ? 1 : 0) / (1 + at.length),
    0,
  );
}
