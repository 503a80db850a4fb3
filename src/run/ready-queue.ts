import type { Waits } from "./test-waits.ts";

interface Item<Test> {
  test: Test;
  place: number;
  /** Ids that it still waits for. */
  waits: Set<string>;
}

/** Hands out what waits for nothing any more, in order. */
export class ReadyQueue<Test extends { id: string }> {
  readonly #dependents = new Map<string, Item<Test>[]>();
  #ready: Item<Test>[] = [];
  #left: number;
  #changed = Promise.withResolvers<void>();

  constructor(tests: readonly Test[], waits: Waits) {
    this.#left = tests.length;
    const ids = new Set(tests.map(({ id }) => id));
    for (const [place, test] of tests.entries()) {
      const own = new Set([...(waits.get(test.id) ?? [])].filter((id) => ids.has(id)));
      const item = { test, place, waits: own };
      if (own.size === 0) this.#ready.push(item);
      for (const id of own) this.#dependentsOf(id).push(item);
    }
  }

  /** Everything has been taken and has finished. */
  get isEmpty(): boolean {
    return this.#left === 0;
  }

  /** How many could be taken now. */
  get ready(): number {
    return this.#ready.length;
  }

  take(): Test | null {
    return this.#ready.shift()?.test ?? null;
  }

  finish(id: string): void {
    this.#left -= 1;
    for (const item of this.#dependentsOf(id)) {
      item.waits.delete(id);
      if (item.waits.size > 0) continue;
      const index = this.#ready.findIndex(({ place }) => place > item.place);
      this.#ready.splice(index < 0 ? this.#ready.length : index, 0, item);
    }
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  /** Resolves when something has finished. */
  change(): Promise<void> {
    return this.#changed.promise;
  }

  #dependentsOf(id: string): Item<Test>[] {
    const known = this.#dependents.get(id) ?? [];
    this.#dependents.set(id, known);
    return known;
  }
}
