import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { TextSource } from "../../src/config/text-source.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const TEXT = "suites:\n  - name: one\n    vars:\n      a: ${A}\n    tests: [{ id: t, endpoint: / }]\n";

it("what a text parses to is forgotten when memory is wanted, and made again the same", async () => {
  const source = new TextSource({ name: "a.yml", text: TEXT }, () => "7");
  const written = () => JSON.stringify(source.readSuite(["suites", 0]));
  const first = written();
  expect(JSON.parse(first)).toMatchObject({ name: "one", vars: { a: 7 }, tests: [{ id: "t" }] });
  const reference = new WeakRef(source.readSuite(["suites", 0]));
  // A weak reference is kept until the current job has ended.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(reference.deref()).toBeUndefined();
  expect(written()).toBe(first);
  expect(source.locate(["suites", 0, "tests", 0, "id"])).toEqual({ file: "a.yml", line: 5, column: 19 });
});
