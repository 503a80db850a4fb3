import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeWorkspace, type Workspace } from "../helpers/workspace.ts";

const run = promisify(execFile);

/** Each line that ends in a comment is a mistake, and the comment is part of what must be said about it. */
const FILES = {
  "tests/config/verify.yml": `environment: local
database_type: sqlite # database_type is sqlite, but every database declared is postgresql
databases:
  default: { url: "postgresql://app:app@127.0.0.1:5432/app" }
services:
  - { service_name: api, base_url: "http://127.0.0.1:8001", dependencies: [web] } # these services wait for each other: api → web → api
  - { service_name: web, base_url: "http://127.0.0.1:8001", dependencies: [api] }
  - { service_name: shop, base_url: "http://127.0.0.1:8001", requires_auth: true } # requires authentication
auth:
  - { name: robot, access_token: robot-1 } # write format: opaque
`,
  "tests/config/suites/orders.yml": `name: orders
target_service: api
prerequisites:
  - "database:main" # no known database: "main"
tests:
  - { id: buy, target_service: shop, endpoint: / }
  - { id: early, endpoint: "/{{order_id}}" } # {{order_id}} is captured by "create", which runs later
  - { id: create, endpoint: /, capture: { order_id: $.id } }
  - { id: typo, endpoint: "/{{order_ib}}" } # (did you mean "order_id"?)
  - { id: elsewhere, endpoint: /, target_service: apo } # (did you mean "api"?)
  - { id: nobody, endpoint: /, auth: robbot } # (did you mean "robot"?)
  - { id: one, endpoint: /, depends_on: [two] } # one → two → one
  - { id: two, endpoint: /, depends_on: [one] }
  - { id: behind, endpoint: /, depends_on: [two] } # can never run
  - { id: operator, endpoint: /, expected_response: { a: { $contain: 1 } } } # did you mean $contains?
  - { id: shorthand, endpoint: /, expected_response: { a: $uid } } # did you mean $uuid?
  - { id: pattern, endpoint: /, expected_response: { a: { $matches: "(?=x)" } } } # no look-around
  - { id: path, endpoint: /, capture: { a: "$.x[" } } # is no JSONPath
  - { id: body, endpoint: /, request_body: {} } # method is GET unless it says otherwise
  - { id: file, endpoint: /, expected_schema: schemas/order.json } # does not exist
  - { id: flow, test_type: integration_flow, endpoint: /, steps: [{ endpoint: / }] } # write it in a step
  - { id: rows, test_type: database, sql: "SELECT {{order_id}}" } # write $1 and give the value under params
  - { id: wait, test_type: integration_flow, steps: [{ endpoint: /, until: { expected_status: 200, timeout_seconds: 90 } }] } # longer than the 60 seconds of its test
`,
};

const MISTAKES = Object.entries(FILES).flatMap(([file, text]) =>
  text.split("\n").flatMap((line, index) => {
    const message = line.split(" # ")[1];
    return message === undefined ? [] : [{ place: `${file}:${index + 1}:`, message }];
  }),
);

let workspace: Workspace;
beforeAll(() => {
  workspace = makeWorkspace(FILES);
});
afterAll(() => workspace.remove());

it("twenty mistakes give twenty messages, each at its place, and exit code 2", async () => {
  expect(MISTAKES.length).toBeGreaterThanOrEqual(20);
  const commandLine = path.resolve(import.meta.dirname, "../../src/cli.ts");
  const failure = await run(process.execPath, [commandLine, "validate"], { cwd: workspace.path }).catch(
    (error) => error,
  );
  expect(failure.code).toBe(2);
  const lines = String(failure.stderr)
    .split("\n")
    .filter((line) => /^tests\/config\/\S+:\d+:\d+: /.test(line));
  for (const { place, message } of MISTAKES) {
    const told = lines.filter((line) => line.startsWith(place));
    expect(told, place).toEqual([expect.stringContaining(message)]);
  }
  expect(lines).toHaveLength(MISTAKES.length);
});
