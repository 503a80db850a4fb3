import type { Lanes } from "./lanes.ts";
import { ReadyQueue } from "./ready-queue.ts";
import type { Waits } from "./test-waits.ts";

export interface SideBySide<Test> {
  /** In the order in which they are taken when several may run. */
  tests: readonly Test[];
  waits: Waits;
  /** The lane that is held already; it is enough by itself. */
  lane: number;
  /** Where more are taken from, and given back to as soon as there is nothing for them to do. */
  lanes: Lanes;
  /** No more lanes are asked for once it aborts. */
  signal: AbortSignal;
  run: (test: Test, lane: number) => Promise<void>;
}

/** Runs every test once, those that wait for nothing side by side. The first thing that `run` throws is thrown when all have ended. */
export async function runSideBySide<Test extends { id: string }>(work: SideBySide<Test>): Promise<void> {
  const queue = new ReadyQueue(work.tests, work.waits);
  const done = new AbortController();
  const asking = AbortSignal.any([work.signal, done.signal]);
  const helpers = new Set<Promise<void>>();
  const faults: unknown[] = [];
  /** Lanes that were asked for and have not come. */
  let awaited = 0;

  const takeAll = async (lane: number) => {
    for (let test = queue.take(); test !== null; test = queue.take()) {
      callHelpers();
      await work.run(test, lane).catch((error: unknown) => faults.push(error));
      queue.finish(test.id);
    }
  };
  const help = async () => {
    awaited += 1;
    using lane = await work.lanes.acquire(asking).catch(() => null);
    awaited -= 1;
    if (lane) await takeAll(lane.number);
  };
  const callHelpers = () => {
    const wanted = Math.min(queue.ready, work.lanes.count - 1);
    while (awaited < wanted && !asking.aborted) {
      const helper: Promise<void> = help().finally(() => helpers.delete(helper));
      helpers.add(helper);
    }
  };

  while (!queue.isEmpty) {
    await takeAll(work.lane);
    if (queue.ready === 0 && !queue.isEmpty) await queue.change();
  }
  done.abort();
  await Promise.all(helpers);
  if (faults.length > 0) throw faults[0];
}
