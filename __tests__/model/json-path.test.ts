import { describe, expect, it, test } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { jsonPathFault, locateJsonPath, readJsonPath } from "../../src/model/json-path.ts";
import { HANG_MS } from "../helpers/hang.ts";

const DOCUMENT: Json = {
  id: 9007199254740993n,
  lines: [
    { sku: "A-1", n: 1 },
    { sku: "B-2", n: 2 },
  ],
  empty: [],
};

describe("a query", () => {
  test.each<[string, Json | undefined]>([
    ["$.id", 9007199254740993n],
    ["$.lines[0].sku", "A-1"],
    ["$['lines'][1].n", 2],
    ["$.none", undefined],
    ["$.lines[*].sku", ["A-1", "B-2"]],
    ["$.lines[?@.n > 1].sku", ["B-2"]],
    ["$.lines[?match(@.sku, 'A.1')].n", [1]],
    ["$.lines[?search(@.sku, '2$')].n", [2]],
    ["$.empty[*]", undefined],
    ["$.empty", []],
    ["$[?@ > 1]", [9007199254740993n]],
    ["$[?@ > 9007199254740994]", undefined],
  ])("%s", (path, value) => expect(readJsonPath(path, DOCUMENT).value).toEqual(value));

  it("knows where it finds something", () => {
    expect(locateJsonPath("$.lines[*].sku", DOCUMENT)).toEqual([
      ["lines", 0, "sku"],
      ["lines", 1, "sku"],
    ]);
  });

  it("is carried out in linear time whatever its pattern", () => {
    const started = performance.now();
    expect(readJsonPath("$[?match(@, '(a+)+b')]", ["a".repeat(50_000)]).value).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(HANG_MS);
  });

  it("stops when it finds too much", () => {
    expect(() =>
      readJsonPath(
        "$..*",
        Array.from({ length: 100_001 }, () => 1),
      ),
    ).toThrow(/more than 100000 nodes/);
  });
});

it("a complaint quotes no part of the path, which may be half a secret", () => {
  expect(jsonPathFault("$.S3cr3t-value-xyz[")).not.toMatch(/xyz/);
});

test.each(["$.a", "$", "$..b[?@.c == 'd']"])("%s can be used", (path) => expect(jsonPathFault(path)).toBeNull());
test.each(["", "a", "$.", "$[", "$.a[?@.b ==]", "$.a.count()", "$[?unknown(@)]"])(
  "%j cannot, and it is said why",
  (path) => {
    expect(jsonPathFault(path)).toMatch(/\S/);
  },
);
