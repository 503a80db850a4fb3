import { describe, expect, it } from "vitest";
import { orderTests, planStages } from "../../src/run/schedule.ts";
import { entryOf, suite, testCase } from "../helpers/test-case.ts";

describe("planStages", () => {
  it("ascends, and keeps the order of the configuration inside a stage", () => {
    const stages = planStages(
      [
        suite({ name: "late", execution_order: 10 }),
        suite({ name: "b", execution_order: 2, parallel_safe: true }),
        suite({ name: "c", execution_order: 2 }),
        suite({ name: "d", execution_order: 2, parallel_safe: true }),
        suite({ name: "first" }),
      ].map(entryOf),
    );
    expect(
      stages.map((stage) => [
        stage.execution_order,
        stage.side_by_side.map(({ name }) => name),
        stage.one_at_a_time.map(({ name }) => name),
      ]),
    ).toEqual([
      [1, [], ["first"]],
      [2, ["b", "d"], ["c"]],
      [10, [], ["late"]],
    ]);
  });
});

describe("orderTests", () => {
  const order = (...tests: [id: string, ...depends_on: string[]][]) =>
    orderTests(tests.map(([id, ...depends_on]) => testCase({ id, depends_on }))).map(({ id }) => id);

  it("keeps file order", () => expect(order(["a"], ["b"], ["c", "a"])).toEqual(["a", "b", "c"]));
  it("lets a dependency point forward", () =>
    expect(order(["a", "c"], ["b"], ["c", "d"], ["d"])).toEqual(["d", "c", "a", "b"]));
  it("ends on a cycle, and on a name that is not there", () => {
    expect(order(["a", "b"], ["b", "a"], ["c", "nope"])).toEqual(["b", "a", "c"]);
  });
});
