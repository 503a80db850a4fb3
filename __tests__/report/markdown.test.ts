import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AuthContextResult, TestExecutionResult } from "../../src/model/session.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { outsideCode } from "../helpers/inert-markdown.ts";
import { serviceResult, session, stepResult, testResult } from "../helpers/sessions.ts";

/** A word of its own, so that it is found wherever it gets out. */
const CANARY = "zqxcanary";
const HOSTILE = [
  `@${CANARY}`,
  `[${CANARY}](http://evil.example)`,
  `![${CANARY}](http://evil.example/x.png)`,
  `<img src=x onerror=${CANARY}>`,
  `<script>${CANARY}</script>`,
  `</code></details>${CANARY}`,
  `<!-- compose-verify:${CANARY} run=1 attempt=1 -->`,
  `\`${CANARY}\``,
  `\`\`\`\n${CANARY}\n\`\`\``,
  `\n\`\`\`\n\n# ${CANARY}`,
  `~~~\n${CANARY}`,
  `| ${CANARY} |`,
  `\\| ${CANARY} \\`,
  `\u202e${CANARY}\u2066`,
  `\u001b[31m${CANARY}\u001b[0m`,
  `\r\n\r\n# ${CANARY}`,
  `https://${CANARY}.example`,
  `#1 ${CANARY} GH-1`,
  `&lt;${CANARY}&gt;`,
  `$${CANARY}$`,
  `\u0000${CANARY}`,
  `${CANARY}\u2028# x`,
  `\ud800${CANARY}`,
  `\`\`${CANARY}\`\`\`\`${CANARY}\``,
];
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ maxLength: 6 }),
      fc.constantFrom("`", "``", "|", "\n", "\\", " "),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

/** A session with the text in every field that comes from a configuration, a service or a container. */
function sessionOf(text: string) {
  const request = { method: "GET", url: text, headers: { a: text }, body: text };
  const mismatch = {
    source: text,
    pointer: text,
    expected: { [text]: text },
    actual: text,
    location: { file: text, line: 1 },
  };
  const step = stepResult({
    name: text,
    status: "failed",
    request,
    error_message: text,
    remediation: text,
    location: { file: text, line: 1 },
    polls: [{ at_ms: 1, response_status: 200, message: text }],
  });
  const context: AuthContextResult = {
    name: text,
    token_type: text,
    user_id: text,
    user_email: text,
    permissions: [text, text],
    expires_at: null,
    logins: 1,
    refreshes: 0,
    invalidated: false,
    error: text,
  };
  const fields: Partial<TestExecutionResult> = {
    test_id: text,
    suite_name: text,
    test_name: `${text} x`,
    target_service: text,
    response_body: text,
    error_message: text,
    location: { file: text, line: 7 },
    request,
    curl: text,
    mismatches: [mismatch, { ...mismatch, expected: text, actual: null }],
    error_trace: [text],
    remediation: text,
    cause: text,
    tags: [text],
    steps: [step, { ...step, status: "skipped", skip_reason: text }, { ...step, error_message: `${text} z` }],
  };
  const service = serviceResult({
    name: text,
    verdict: "failed",
    state: text,
    message: text,
    cause: `${text}y`,
    remediation: text,
    health_output: text,
    log_tail: text,
    probes: [{ name: "health", url: text, status: 500, ok: false, attempts: 1, error: text, duration_ms: 1 }],
  });
  const base = session([
    testResult({ ...fields, status: "failed" }),
    testResult({ ...fields, status: "error" }),
    testResult({ ...fields, status: "skipped", skip_reason: text }),
    testResult({ ...fields, status: "passed", flaky: true }),
  ]);
  const counts = { total_tests: 1, passed_tests: 1, failed_tests: 0, skipped_tests: 0, error_tests: 0 };
  const times = {
    state: "completed" as const,
    start_timestamp: null,
    end_timestamp: null,
    duration_ms: 1,
    skip_reason: text,
    steps: [{ ...step, phase: "setup" as const }],
  };
  return {
    ...base,
    services: [service, serviceResult({ name: text })],
    warnings: [text],
    suites: [{ name: text, ...times, ...counts }],
    auth_contexts: [context, { ...context, user_email: null }],
    performance_summary: { ...base.performance_summary, slowest: text },
    ci: { ...base.ci, commit: text },
  };
}

/** Everything outside code comes from this product's own templates. */
const OWN = new RegExp(CANARY, "i");

describe("text from outside is shown and never obeyed", () => {
  test.each(HOSTILE.map((text, index) => [index, text]))("hostile text %d", (_index, text) => {
    const markdown = renderMarkdown(sessionOf(String(text)));
    expect(markdown).toMatch(OWN);
    expect(outsideCode(markdown)).not.toMatch(OWN);
  });

  it("counts requests in the words of their number", () => {
    const base = session();
    const two = { ...base.performance_summary, count: 2 };
    expect(renderMarkdown(base)).toContain("\n1 request answered, ");
    expect(renderMarkdown({ ...base, performance_summary: two })).toContain("\n2 requests answered, ");
  });

  it("whatever is put together from them", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = renderMarkdown(sessionOf(text));
        const outside = outsideCode(markdown);
        expect(outside).not.toMatch(OWN);
        expect(outside).not.toMatch(/[@![\]]|http|<(?!\/?(details|summary)>)|`/);
        expect(outside.match(/<details>/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
        for (const obeyed of ["\u0000", "\u001b", "\u202e", "\u2066", "\u2028", "\r"])
          expect(markdown).not.toContain(obeyed);
        expect(markdown.startsWith("## ❌ compose-verify failed: ")).toBe(true);
        expect(markdown.isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps each table in its columns", () => {
    const markdown = renderMarkdown(sessionOf("a|b\\|c`d|e`"));
    const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
    expect(rows.length).toBeGreaterThan(6);
    for (const row of rows) expect([4, 7, 8]).toContain(row.split("|").length);
  });

  it("judges by rules that see an escape", () => {
    expect(outsideCode("`a` b ``c`` d")).toBe(" b  d");
    expect(outsideCode("```\nx\n```\ny")).toBe("y");
    expect(outsideCode("```\nx\n````\ny")).toBe("y");
    expect(outsideCode("````\nx\n```\ny")).toContain("y");
    expect(outsideCode("`a\n\nb`")).toContain("b");
    expect(outsideCode("| `a | b` |")).toContain("a");
    expect(outsideCode("``a`")).toContain("a");
  });
});

describe("the report", () => {
  it("holds the verdict, what is broken, and then the rest", () => {
    const text = renderMarkdown(
      session(
        [
          testResult(),
          testResult({
            test_id: "pay",
            status: "failed",
            error_message: "expected status 200, got 500",
            curl: "curl x",
            response_body: "{}",
            remediation: "Look at its log.",
          }),
          testResult({ test_id: "later", status: "skipped", skip_reason: "pay failed" }),
          testResult({ test_id: "wobbly", flaky: true, retry_count: 1 }),
        ],
        {
          services: [
            serviceResult(),
            serviceResult({ name: "db", verdict: "timed_out", state: "starting", cause: "db" }),
          ],
          warnings: ["be careful"],
        },
      ),
      {},
      { artifactUrl: "https://github.example/a/1" },
    );
    const order = [
      "## ❌ compose-verify failed: 2 passed, 1 failed, 1 skipped of 4 tests",
      "### ❌ Service `db` never got ready (`starting`)",
      "### ❌ `orders/pay` failed",
      "expected status 200, got 500",
      "**What to do:** `Look at its log.`",
      "<summary>Response</summary>",
      "<summary>Repeat it</summary>",
      "be careful",
      "`orders/wobbly` passed only after one repeat",
      "### Services",
      "Skipped: 1",
      "Passed: 2",
      "Session `20260102-030405-abc123`",
      "[all files](https://github.example/a/1)",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(
      places.every((place) => place >= 0),
      order[places.indexOf(-1)],
    ).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("links to http addresses alone", () => {
    const base = session();
    for (const url of ["javascript:alert(1)", "https://x/)[y](z", "https://x/ y", "data:text/html,x"])
      expect(renderMarkdown({ ...base, ci: { ...base.ci, run_url: url } }, {}, { artifactUrl: url })).not.toContain(
        "](",
      );
    expect(renderMarkdown({ ...base, ci: { ...base.ci, run_url: "https://x/1", run_attempt: 2 } })).toContain(
      "[run attempt 2](https://x/1)",
    );
  });
});

describe("budgets", () => {
  const big = (count: number) =>
    session(
      Array.from({ length: count }, (_, index) =>
        testResult({
          test_id: `t${index}`,
          status: "failed",
          error_message: `€ ${"\u0001".repeat(2000)}`,
          response_body: "😀".repeat(256),
          curl: "`".repeat(3000),
          mismatches: Array.from({ length: 20 }, () => ({
            source: "body",
            pointer: "/a",
            expected: "x".repeat(900),
            actual: "y".repeat(900),
            location: null,
          })),
        }),
      ),
      { warnings: Array.from({ length: 300 }, (_, index) => `warning ${index}`) },
    );

  test.each([1, 100, 2000])("of a session of %d failures are held, whole sections at a time", (count) => {
    const ended = big(count);
    const comment = renderMarkdown(ended, { characters: 59_900 });
    expect(comment.length).toBeLessThanOrEqual(59_900);
    const summary = renderMarkdown(ended, { bytes: 900 * 1024 });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(900 * 1024);
    for (const text of [comment, summary]) {
      expect(text).toContain("## ❌ compose-verify failed");
      expect(text).toContain("### ❌ `orders/t0` failed");
      expect(outsideCode(text)).not.toMatch(/`|😀|xxxx/);
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
      const shown = text.match(/^### ❌ `orders/gm)?.length ?? 0;
      if (shown < count) expect(text).toContain(`${count - shown} more failure`);
      expect(text).toContain("Session `");
    }
    if (count === 1) expect(comment).not.toContain("more failure");
  });

  it("shows the first failures, not some", () => {
    const ended = big(50);
    const ids = [...renderMarkdown(ended, { characters: 59_900 }).matchAll(/^### ❌ `orders\/t(\d+)`/gm)].map((match) =>
      Number(match[1]),
    );
    expect(ids).toEqual(ids.map((_, index) => index));
    expect(ids.length).toBeGreaterThan(0);
  });

  it("are held when they are next to nothing", () => {
    for (let budget = 0; budget < 1000; budget += 7) {
      expect(renderMarkdown(big(3), { characters: budget }).length).toBeLessThanOrEqual(budget);
      expect(Buffer.byteLength(renderMarkdown(big(3), { bytes: budget }))).toBeLessThanOrEqual(budget);
    }
  });

  it("without one, everything is there", () => {
    const text = renderMarkdown(big(100));
    expect(text.match(/^### ❌ `orders/gm)).toHaveLength(100);
    expect(text).not.toContain("Left out for size");
  });
});
