/** Each way from a name back to itself, the shortest, told once for all the names on it. */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const told = new Set<string>();
  return [...edges.keys()].flatMap((name) => {
    const cycle = told.has(name) ? null : findCycle(name, edges);
    if (cycle === null || cycle.some((member) => told.has(member))) return [];
    for (const member of cycle) told.add(member);
    return [cycle];
  });
}

/** Breadth first, so that it is the shortest. */
function findCycle(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  const queue = [start];
  for (const name of queue) {
    for (const next of edges.get(name) ?? []) {
      if (next === start) return wayBack(name, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      queue.push(next);
    }
  }
  return null;
}

function wayBack(end: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let name: string | null = end; name !== null; name = cameFrom.get(name) ?? null) way.unshift(name);
  return way;
}
