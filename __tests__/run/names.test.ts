import { describe, expect, it } from "vitest";
import type { TestCase } from "../../src/model/configuration.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { runTests } from "../helpers/run.ts";
import { step, testCase } from "../helpers/test-case.ts";

/** Answers with the request's path, so that tests can see what their names came to. */
function startEcho() {
  return startRecordingServer((request, response, count) =>
    sendJson(response, { path: request.url, id: `id-${count}` }),
  );
}

const paths = ({ requests }: { requests: { url: string }[] }) => requests.map(({ url }) => url);

/** A test of a data row, as loading a configuration would make it. */
function row(name: string, overrides: Partial<TestCase> = {}): TestCase {
  return testCase({ id: `quantity[${name}]`, written_id: "quantity", ...overrides });
}

describe("data rows", () => {
  it("give a result each; what one captures is read by its name", async () => {
    await using server = await startEcho();
    const common = { endpoint: "/{{n}}", capture: { order: "$.id" } };
    const { results, byId } = await runTests(server.url, [
      row("one", { ...common, vars: { n: 1 } }),
      row("two", { ...common, vars: { n: 2 } }),
      testCase({ id: "read", endpoint: "/{{quantity[one].order}}/{{quantity[two].order}}" }),
      testCase({ id: "plain", endpoint: "/{{order}}" }),
      testCase({ id: "after", depends_on: ["quantity[one]", "quantity[two]"] }),
    ]);
    expect(results.map(({ test_id, status }) => `${test_id} ${status}`)).toEqual([
      "quantity[one] passed",
      "quantity[two] passed",
      "read passed",
      "plain error",
      "after passed",
    ]);
    expect(paths(server)).toEqual(["/1", "/2", "/id-1/id-2", "/"]);
    expect(byId.plain?.error_message).toContain("{{order}} has no value");
  });

  it("of a flow read their own captures as they are written", async () => {
    await using server = await startEcho();
    const steps = [step({ endpoint: "/make", capture: { order: "$.id" } }), step({ endpoint: "/read/{{order}}" })];
    await runTests(server.url, [
      row("one", { test_type: "integration_flow", steps }),
      row("two", { test_type: "integration_flow", steps }),
      testCase({ id: "read", endpoint: "/{{quantity[one].order}}" }),
    ]);
    expect(paths(server)).toEqual(["/make", "/read/id-1", "/make", "/read/id-3", "/id-1"]);
  });
});

it("a member that a captured value has not is told as that, not as an unknown name", async () => {
  await using server = await startEcho();
  const { byId } = await runTests(server.url, [
    testCase({ id: "make", capture: { order: "$" } }),
    testCase({ id: "read", endpoint: "/{{order.total}}" }),
    testCase({ id: "nameless", endpoint: "/{{nobody.total}}" }),
  ]);
  expect(byId.read).toMatchObject({
    status: "error",
    error_message: '{{order.total}} has no value: order has no member "total"',
    remediation: expect.stringContaining("Compare the name with the value"),
  });
  expect(byId.nameless?.error_message).toContain("no variable and no earlier capture of this suite has that name");
});

describe("vars that hold names", () => {
  it("are rendered once a test, the suite's once a suite", async () => {
    await using server = await startEcho();
    const body = { own: "{{own}}", again: "{{own}}", suite: "{{mail}}", uuid: "{{$uuid}}", member: "{{user.mail}}" };
    const common = { method: "POST", request_body: body, vars: { own: "a-{{$uuid}}", user: { mail: "{{mail}}" } } };
    await runTests(server.url, [testCase({ id: "one", ...common }), testCase({ id: "two", ...common })], {
      vars: { mail: "u-{{$uuid}}@x.test" },
    });
    const [one, two] = server.requests.map((request) => JSON.parse(request.body));
    expect(one.own).toBe(`a-${one.uuid}`);
    expect(one.again).toBe(one.own);
    expect(two.own).not.toBe(one.own);
    expect(one.suite).toMatch(/^u-[0-9a-f-]{36}@x\.test$/);
    expect(two.suite).toBe(one.suite);
    expect(one.member).toBe(one.suite);
  });

  it("read captures, and a null is a value", async () => {
    await using server = await startEcho();
    await runTests(
      server.url,
      [
        testCase({ id: "one", capture: { id: "$.id" } }),
        testCase({ id: "two", method: "POST", request_body: ["{{path}}", "{{none}}"], vars: { none: null } }),
      ],
      { vars: { path: "/orders/{{id}}", none: 1 } },
    );
    expect(server.requests[1]?.body).toBe('["/orders/id-1",null]');
  });

  it("that lead back to themselves, or grow without end, are the test's error", async () => {
    await using server = await startEcho();
    const doubled = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`v${index}`, `{{v${index + 1}}}{{v${index + 1}}}`]),
    );
    const { byId } = await runTests(server.url, [
      testCase({ id: "circle", endpoint: "/{{a}}", vars: { a: "{{b}}", b: "x{{a}}" } }),
      testCase({ id: "growing", endpoint: "/{{v0}}", vars: { ...doubled, v40: "x" } }),
    ]);
    expect(byId.circle).toMatchObject({ status: "error", error_message: "the variable a reads itself: a → b → a" });
    expect(byId.growing).toMatchObject({ status: "error", error_message: expect.stringContaining("is longer than") });
    expect(server.requests).toEqual([]);
  });
});
