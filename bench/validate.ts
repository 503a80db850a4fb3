import { spawnSync } from "node:child_process";
import path from "node:path";
import { markdownTable } from "markdown-table";

/**
 * Wall time of `compose-verify validate` on the example shop, as a whole process, beside the time that Node itself takes
 * to start: `node bench/validate.ts [runs]`. The two take turns, so that a busy machine slows both.
 */

const REPOSITORY = path.resolve(import.meta.dirname, "..");
const SHOP = path.join(REPOSITORY, "examples/shop");
const DEFAULT_RUNS = 20;

const CONTENDERS = {
  "node -e 0": ["-e", "0"],
  "compose-verify validate": [path.join(REPOSITORY, "dist/cli.js"), "validate"],
};

const runs = Number(process.argv[2] ?? DEFAULT_RUNS);
if (!Number.isSafeInteger(runs) || runs < 1) throw new RangeError("the number of runs must be a whole number above 0");

const times = new Map(Object.keys(CONTENDERS).map((name) => [name, [] as number[]]));
// The first turn fills the machine's file cache and does not count.
for (let turn = 0; turn <= runs; turn++) {
  for (const [name, args] of Object.entries(CONTENDERS)) {
    const duration = measure(args);
    if (turn > 0) times.get(name)?.push(duration);
  }
}
const rows = [...times].map(([name, durations]) => [name, ...summarise(durations)]);
console.log(markdownTable([["ms", "min", "median", "max"], ...rows], { align: ["l", "r", "r", "r"] }));

function measure(args: readonly string[]): number {
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: SHOP, encoding: "utf8" });
  const duration = performance.now() - startedAt;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with exit code ${status}:\n${stderr}`);
  return duration;
}

function summarise(durations: readonly number[]): string[] {
  const sorted = durations.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return [sorted[0] ?? 0, median, sorted.at(-1) ?? 0].map((value) => value.toFixed(0));
}
