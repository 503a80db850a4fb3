import { expect, it } from "vitest";
import { Redactor } from "../../src/session/redact.ts";

it("a body that nests more deeply than the stack reaches costs no run, and its text is masked all the same", () => {
  const depth = 100_000;
  const body = `${'["hunter2-hunter2",'.repeat(10)}${"[".repeat(depth)}${"]".repeat(depth)}${"]".repeat(10)}`;
  for (const rules of [[], ["$.card.number"]]) {
    const redactor = new Redactor(rules);
    redactor.add("hunter2-hunter2");
    const excerpt = redactor.excerpt(body, 1024);
    expect(excerpt).toContain('["***",["***"');
    expect(excerpt).not.toContain("hunter2");
  }
});
