/**
 * Whether each template has an item of its own that fits it. A greedy choice would fail where a loose template takes the only
 * item of a strict one, so pairs are moved along augmenting paths; each template and item are compared at most once.
 */
export function pairsUp<Template, Item>(
  templates: readonly Template[],
  items: readonly Item[],
  fits: (template: Template, item: Item) => boolean,
): boolean {
  const candidates = templates.map((template) => items.flatMap((item, index) => (fits(template, item) ? [index] : [])));
  const owner = new Map<number, number>();
  return templates.every((_, start) => augment(start, candidates, owner));
}

/** Breadth first, so that the depth of the stack does not grow with the list. */
function augment(start: number, candidates: readonly number[][], owner: Map<number, number>): boolean {
  const reachedFrom = new Map<number, number>();
  const queue = [start];
  for (const template of queue) {
    for (const item of candidates[template] ?? []) {
      if (reachedFrom.has(item)) continue;
      reachedFrom.set(item, template);
      const holder = owner.get(item);
      if (holder === undefined) {
        assignAlong(item, start, reachedFrom, candidates, owner);
        return true;
      }
      queue.push(holder);
    }
  }
  return false;
}

function assignAlong(
  last: number,
  start: number,
  reachedFrom: ReadonlyMap<number, number>,
  candidates: readonly number[][],
  owner: Map<number, number>,
): void {
  let item = last;
  for (let step = 0; step <= candidates.length; step += 1) {
    const template = reachedFrom.get(item) ?? start;
    const previous = [...owner].find(([, holder]) => holder === template)?.[0];
    owner.set(item, template);
    if (template === start || previous === undefined) return;
    item = previous;
  }
}
