import type { Call, Needs, Step, Suite, SuiteEntry, TestCase } from "../../src/model/configuration.ts";
import type { Path } from "../../src/model/location.ts";

const FILE = "tests/config/suite.yml";

/** A location whose line tells how deep the path is, so that tests can see which path was asked for. */
function locateByDepth(path: Path) {
  return { file: FILE, line: 10 + path.length, column: 1 };
}

/** A call with every default applied: GET / of the service `api`, any 2xx. */
export function call(overrides: Partial<Call> = {}): Call {
  return {
    target_service: "api",
    method: "GET",
    endpoint: "/",
    headers: {},
    query: {},
    request_body: undefined,
    request_form: undefined,
    request_multipart: undefined,
    request_text: undefined,
    request_file: undefined,
    request_graphql: undefined,
    auth: null,
    cookies: null,
    follow_redirects: false,
    expected_status: undefined,
    expected_headers: {},
    expected_response: undefined,
    expected_schema: undefined,
    max_response_ms: null,
    assert: [],
    capture: {},
    location: { file: FILE, line: 10, column: 5 },
    locate: locateByDepth,
    ...overrides,
  };
}

/** A step of a flow with every default applied. */
export function step(overrides: Partial<Step> = {}): Step {
  return {
    ...call(),
    name: "step",
    description: null,
    until: null,
    timeout_seconds: 10,
    skip: null,
    prerequisites: [],
    ...overrides,
  };
}

/** A test case with every default applied: GET /, any 2xx. */
export function testCase(overrides: Partial<TestCase> = {}): TestCase {
  const id = overrides.id ?? "test";
  return {
    ...call(),
    id,
    written_id: id,
    name: id,
    description: null,
    test_type: "api_endpoint",
    timeout_seconds: 10,
    retry_count: 0,
    depends_on: [],
    reads: [],
    skip: null,
    tags: [],
    vars: {},
    prerequisites: [],
    critical: false,
    steps: [],
    setup: [],
    teardown: [],
    database: null,
    sql: null,
    params: [],
    expected_rows: undefined,
    expected_row_count: undefined,
    ...overrides,
  };
}

/** A suite with every default applied. */
export function suite(overrides: Partial<Suite> = {}): Suite {
  return {
    name: "suite",
    description: null,
    prerequisites: [],
    execution_order: 1,
    timeout_seconds: 300,
    parallel_safe: false,
    parallel_tests: false,
    critical: false,
    tags: [],
    vars: {},
    setup: [],
    teardown: [],
    tests: [testCase()],
    location: { file: FILE, line: 1, column: 1 },
    locate: locateByDepth,
    ...overrides,
  };
}

/** The index's entry of a suite, as loading a configuration would make it. */
export function entryOf(whole: Suite): SuiteEntry {
  const needs = (calls: readonly Call[], database: string | null): Needs => ({
    services: [...new Set(calls.flatMap(({ target_service }) => (target_service === null ? [] : [target_service])))],
    databases: database === null ? [] : [database],
  });
  return {
    ...whole,
    needs: needs([...whole.setup, ...whole.teardown], null),
    tests: whole.tests.map((test) => ({
      ...test,
      needs: needs(test.steps.length > 0 ? [...test.setup, ...test.steps, ...test.teardown] : [test], test.database),
    })),
    load: () => whole,
  };
}
