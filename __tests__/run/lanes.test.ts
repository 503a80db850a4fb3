import { describe, expect, it } from "vitest";
import { createLanes } from "../../src/run/lanes.ts";

const never = new AbortController().signal;

describe("lanes", () => {
  it("give the lowest free number, first come first served", async () => {
    const lanes = createLanes(2);
    const [first, second] = [await lanes.acquire(never), await lanes.acquire(never)];
    const order: string[] = [];
    const third = lanes.acquire(never).then((lane) => {
      order.push("third");
      return lane;
    });
    const fourth = lanes.acquire(never).then(() => order.push("fourth"));
    expect([first.number, second.number]).toEqual([0, 1]);
    second[Symbol.dispose]();
    second[Symbol.dispose]();
    expect((await third).number).toBe(1);
    expect(order).toEqual(["third"]);
    first[Symbol.dispose]();
    await fourth;
    expect(order).toEqual(["third", "fourth"]);
  });

  it("a waiter that is cancelled keeps no lane", async () => {
    const lanes = createLanes(1);
    const held = await lanes.acquire(never);
    const cancel = new AbortController();
    const waiting = lanes.acquire(cancel.signal);
    cancel.abort(new Error("stop"));
    await expect(waiting).rejects.toThrow("stop");
    await expect(lanes.acquire(cancel.signal)).rejects.toThrow("stop");
    held[Symbol.dispose]();
    expect((await lanes.acquire(never)).number).toBe(0);
  });
});
