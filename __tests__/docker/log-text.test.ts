import { describe, expect, it } from "vitest";
import { LogCollector, plainText } from "../../src/docker/log-text.ts";

function frame(text: string, stream = 1): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([header, Buffer.from(text)]);
}

describe("LogCollector", () => {
  it.each([1, 3, 7, 8, 9, 1000])("takes frames apart, cut into pieces of %i bytes", (size) => {
    const stream = Buffer.concat([frame("out ä\n"), frame("", 2), frame("error\n", 2), frame("last")]);
    const collector = new LogCollector(true, 1024);
    for (let at = 0; at < stream.length; at += size) collector.push(stream.subarray(at, at + size));
    expect(collector.text()).toBe("out ä\nerror\nlast");
  });

  it("reads the length of a frame from all of its bytes", () => {
    const collector = new LogCollector(true, 100_000);
    const long = "x".repeat(70_000);
    collector.push(Buffer.concat([frame(long), frame("end")]));
    expect(collector.text()).toBe(`${long}end`);
  });

  it("keeps the end when there is too much", () => {
    const collector = new LogCollector(false, 9);
    for (let line = 0; line < 1000; line++) collector.push(Buffer.from(`line ${line}\n`));
    expect(collector.text()).toBe("line 999");
  });

  it("takes a flood of short lines in linear time", { timeout: 5_000 }, () => {
    const lines = Array.from({ length: 200_000 }, (_, line) => frame(`one line of many, this is ${line}\n`));
    const collector = new LogCollector(true, 1024 * 1024);
    collector.push(Buffer.concat(lines));
    expect(collector.text()).toHaveLength(1024 * 1024 - 1);
    expect(collector.text()).toMatch(/this is 199999$/);
  });
});

describe("plainText", () => {
  it("takes out what a terminal would act on, and survives what is no UTF-8", () => {
    const text = "\u001b[31mred\u001b[0m\r\na\rb\u0000\u0007 \u001b]0;title\u0007\ttab";
    expect(plainText(Buffer.from(text))).toBe("red\na\nb \ttab");
    expect(plainText(Buffer.from([0x61, 0xff, 0x62]))).toBe("a\uFFFDb");
  });
});
