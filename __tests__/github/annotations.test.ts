import { afterEach, expect, test, vi } from "vitest";
import { annotate, problemAnnotations, sessionAnnotations } from "../../src/github/annotations.ts";
import { parseRunnerCommands } from "../helpers/runner-commands.ts";
import { serviceResult, session, testResult } from "../helpers/sessions.ts";

afterEach(() => vi.restoreAllMocks());

/** What the runner would make of the annotations' output. */
function shown(annotations: Parameters<typeof annotate>[0]) {
  let output = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    output += String(chunk);
    return true;
  });
  annotate(annotations, "/workspace", "/workspace/shop");
  vi.restoreAllMocks();
  return parseRunnerCommands(output);
}

const FAILED = testResult({
  status: "failed",
  error_message: "status is 500, not 201",
  remediation: "look at the log",
});

test("a failing test is marked at its line, relative to the repository", () => {
  expect(shown(sessionAnnotations(session([FAILED, testResult()])))).toEqual([
    {
      name: "error",
      properties: { title: "orders/create", file: "shop/tests/config/suites/orders.yml", line: "7" },
      data: "status is 500, not 201\nlook at the log",
    },
  ]);
});

test("root services come first, blocked ones are not named", () => {
  const services = [
    serviceResult({ name: "orders", verdict: "blocked", cause: "db" }),
    serviceResult({ name: "db", verdict: "failed", cause: "db", message: "db exited (1)", remediation: "fix it" }),
    serviceResult({ name: "auth", verdict: "timed_out", cause: "db" }),
  ];
  const titles = sessionAnnotations(session([FAILED], { services })).map(({ title }) => title);
  expect(titles).toEqual(["service/db", "orders/create"]);
});

test.each([
  [9, 9, undefined],
  [10, 10, "1 more: see the job summary or the report"],
  [40, 10, "31 more: see the job summary or the report"],
])("of %i failures %i marks are shown", (failures, marks, last) => {
  const results = Array.from({ length: failures }, (_, index) => testResult({ ...FAILED, test_id: `t${index}` }));
  const commands = shown(sessionAnnotations(session(results)));
  expect(commands).toHaveLength(marks);
  if (last) expect(commands.at(-1)?.data).toBe(last);
});

test.each([
  [9, true],
  [10, false],
])("after %i marks the runner shows one error more: %s", (count, room) => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const marks = Array.from({ length: count }, () => ({ title: "t", message: "m", place: null }));
  expect(annotate(marks, "/workspace", "/workspace")).toBe(room);
});

test("configuration problems are marked too, outside of the repository without a place", () => {
  const problems = [
    { file: "tests/config/a.yml", line: 3, column: 5, message: "unknown key `tset`" },
    { file: "../../etc/passwd", line: 1, column: 1, message: "no" },
  ];
  expect(shown(problemAnnotations(problems)).map(({ properties }) => properties)).toEqual([
    { title: "Configuration", file: "shop/tests/config/a.yml", line: "3" },
    { title: "Configuration" },
  ]);
});

test("hostile names and messages stay text", () => {
  const hostile = testResult({
    status: "error",
    test_id: "x,file=/etc/passwd::\n::add-mask::a",
    error_message: "a\r\n::set-output name=exit-code::0\n##[add-mask]b",
  });
  const commands = shown(sessionAnnotations(session([hostile])));
  expect(commands.map(({ name }) => name)).toEqual(["error"]);
  expect(commands[0]?.properties.file).toBe("shop/tests/config/suites/orders.yml");
});
