import type { Suite, TestCase } from "../../src/model/configuration.ts";
import type { Path } from "../../src/model/location.ts";

const FILE = "tests/config/suite.yml";

/** A location whose line tells how deep the path is, so that tests can see which path was asked for. */
function locateByDepth(path: Path) {
  return { file: FILE, line: 10 + path.length, column: 1 };
}

/** A test case with every default applied: GET /, any 2xx. */
export function testCase(overrides: Partial<TestCase> = {}): TestCase {
  const id = overrides.id ?? "test";
  return {
    id,
    name: id,
    description: null,
    test_type: "api_endpoint",
    target_service: "api",
    method: "GET",
    endpoint: "/",
    headers: {},
    query: {},
    request_body: undefined,
    expected_status: undefined,
    expected_headers: {},
    expected_response: undefined,
    max_response_ms: null,
    capture: {},
    timeout_seconds: 10,
    retry_count: 0,
    depends_on: [],
    skip: null,
    tags: [],
    vars: {},
    location: { file: FILE, line: 10, column: 5 },
    locate: locateByDepth,
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
    tags: [],
    target_service: null,
    vars: {},
    tests: [testCase()],
    location: { file: FILE, line: 1, column: 1 },
    locate: locateByDepth,
    ...overrides,
  };
}
