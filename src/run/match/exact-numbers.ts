import { type Json, numbersOf, withNumbers } from "../../model/json.ts";

/** From here on a `number` leaves integers out. */
const FAR = 2 ** 53;

/**
 * Copies of values in which every integer is a `number`, in the same order and as different from others as it was: where rounding
 * would make two of them one, the next `number` stands for the one further from zero.
 */
export function withOrderedNumbers(values: readonly Json[]): Json[] {
  const numbers = [...new Set(values.flatMap(numbersOf))];
  const far = numbers.some((number) => typeof number === "bigint")
    ? numbers.filter((number) => Math.abs(Number(number)) >= FAR)
    : [];
  const stands = new Map([
    ...ranked(far.filter((number) => number > 0)),
    ...ranked(far.filter((number) => number < 0).map(negated)).map(([number, stand]) => [-number, -stand] as const),
  ]);
  return values.map((value) => withNumbers(value, (number) => stands.get(number) ?? Number(number)));
}

/** What stands for each of some positive numbers: upwards the nearest that is free, and nothing beyond the largest. */
function ranked(numbers: readonly (number | bigint)[]): [number: number | bigint, stand: number][] {
  const sorted = numbers.toSorted((one, other) => (one < other ? -1 : Number(one > other)));
  const ranks: [number | bigint, number][] = [];
  for (const number of sorted) {
    const [last, below] = ranks.at(-1) ?? [0, 0];
    ranks.push([number, Math.max(Number(number), last < number ? neighbour(below, 1n) : below)]);
  }
  let [above, highest]: [number | bigint, number] = [Number.POSITIVE_INFINITY, Number.MAX_VALUE];
  for (const rank of ranks.toReversed()) {
    const [number, stand] = rank;
    if (number < above && above !== Number.POSITIVE_INFINITY) highest = neighbour(highest, -1n);
    highest = Math.min(stand, highest);
    rank[1] = highest;
    above = number;
  }
  return ranks;
}

function negated(number: number | bigint): number | bigint {
  return -number;
}

const BITS = new DataView(new ArrayBuffer(8));

/** The next number above a positive one that is not infinite, or below it. */
function neighbour(number: number, step: 1n | -1n): number {
  BITS.setFloat64(0, Math.min(number, Number.MAX_VALUE));
  BITS.setBigUint64(0, BITS.getBigUint64(0) + step);
  return BITS.getFloat64(0);
}
