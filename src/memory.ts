import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * A run makes much that lives for a moment: parsed files, answers, lines of the log. Left alone, V8 gives it ever more room (a
 * young generation of 128 MiB, an old one of twice what lives) before it takes back what nobody holds. `bench/memory.ts` shows what this saves.
 */
const FLAGS = ["--semi-space-growth-factor=1", "--heap-growing-percent=60", "--expose-gc"];

/** What a run needs before its first test: what lies above it is worth a collection. */
const START_BYTES = 20 * 1024 * 1024;
/** A collection takes some 25 ms; a run of some hundred tests comes to none or two. */
const GROWTH_BYTES = 12 * 1024 * 1024;
const LOOK_EVERY_MS = 20;

/** Has V8 collect early instead of growing; to be called before much is loaded. */
export function collectEarly(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
  const collect = runInNewContext("gc") as () => void;
  let collected = START_BYTES;
  const look = () => {
    if (getHeapStatistics().used_heap_size < collected + GROWTH_BYTES) return;
    collect();
    collected = getHeapStatistics().used_heap_size;
  };
  setInterval(look, LOOK_EVERY_MS).unref();
}
