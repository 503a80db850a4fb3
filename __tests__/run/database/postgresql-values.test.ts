import { describe, expect, it } from "vitest";
import { type Json, stringifyJson } from "../../../src/model/json.ts";
import { readingOf, toListParameter, toParameter, writingOf } from "../../../src/run/database/postgresql-values.ts";
import { HANG_MS } from "../../helpers/hang.ts";

const NUMERIC = 1700;
const TIMESTAMPTZ = 1184;
const read = (oid: number, text: string) => readingOf(oid, (list) => list.split(","))(text);

describe("values of PostgreSQL", () => {
  it.each<[text: string, value: Json]>([
    ["0", 0],
    ["-12", -12],
    ["12.50", 12.5],
    ["100.00", 100],
    ["0.00012", 0.00012],
    ["-0.0000001", -1e-7],
    ["0.1", 0.1],
    ["9007199254740993", 9007199254740993n],
    ["9007199254740993.000", 9007199254740993n],
    ["33.3333333333333333", Number("33.3333333333333333")],
    ["9007199254740993.5", Number("9007199254740993.5")],
    ["-0.12345678901234567890", -0.12345678901234568],
    [`1${"0".repeat(400)}.5`, `1${"0".repeat(400)}.5`],
    ["NaN", "NaN"],
    ["-Infinity", "-Infinity"],
  ])("numeric %s", (text, value) => {
    expect(read(NUMERIC, text)).toEqual(value);
  });

  it.each<[text: string, written: string]>([
    ["12.50", "12.5"],
    ["0.0000001", "1e-7"],
    ["33.3333333333333333", "33.3333333333333333"],
    ["-9007199254740993.500", "-9007199254740993.5"],
    ["9007199254740993", "9007199254740993"],
    ["NaN", '"NaN"'],
  ])("numeric %s is written with all its digits", (text, written) => {
    expect(stringifyJson(writingOf(NUMERIC, () => null)(text))).toBe(written);
  });

  it.each([
    ["2026-01-02 03:04:05+00", "2026-01-02T03:04:05Z"],
    ["2026-01-02 03:04:05.123456+00", "2026-01-02T03:04:05.123456Z"],
    ["2026-01-02 03:04:05+05:30", "2026-01-02T03:04:05+05:30"],
    ["2026-01-02 03:04:05-08", "2026-01-02T03:04:05-08:00"],
    ["10000-01-02 03:04:05+00", "10000-01-02T03:04:05Z"],
    ["infinity", "infinity"],
    ["0044-03-15 00:00:00+00 BC", "0044-03-15 00:00:00+00 BC"],
  ])("timestamptz %s", (text, value) => {
    expect(read(TIMESTAMPTZ, text)).toBe(value);
  });

  it("reads a hostile length of digits in no time", () => {
    const start = performance.now();
    const zeros = `1.${"0".repeat(5_000_000)}1`;
    expect(read(NUMERIC, zeros)).toBe(zeros);
    expect(performance.now() - start).toBeLessThan(HANG_MS);
  });

  it.each<[what: string, value: Json, parameter: unknown, list: unknown]>([
    ["null", null, null, null],
    ["a text", "a", "a", "a"],
    ["a number", 1.5, "1.5", "1.5"],
    ["long digits", 9007199254740993n, "9007199254740993", "9007199254740993"],
    ["a boolean", true, true, true],
    ["a list", [1, [2n, null]], "[1,[2,null]]", ["1", ["2", null]]],
    ["an object", { a: 9007199254740993n }, '{"a":9007199254740993}', '{"a":9007199254740993}'],
  ])("sends %s", (_, value, parameter, list) => {
    expect([toParameter(value), toListParameter(value)]).toEqual([parameter, list]);
  });
});
