import type {
  AuthConfiguration,
  Call,
  Needs,
  Step,
  Suite,
  SuiteEntry,
  TestCase,
  TestEntry,
} from "../model/configuration.ts";

/** What the index keeps of a suite; `load` reads the rest again. */
export function indexSuite(
  suite: Suite,
  contexts: ReadonlyMap<string, AuthConfiguration>,
  load: () => Suite,
): SuiteEntry {
  const { name, prerequisites, execution_order, timeout_seconds, parallel_safe, critical, tags, location } = suite;
  return {
    name,
    prerequisites,
    execution_order,
    timeout_seconds,
    parallel_safe,
    critical,
    tags,
    location,
    tests: suite.tests.map((test) => indexTest(test, contexts)),
    needs: needsOf([...suite.setup, ...suite.teardown], null, contexts),
    load,
  };
}

function indexTest(test: TestCase, contexts: ReadonlyMap<string, AuthConfiguration>): TestEntry {
  const { id, written_id, test_type, target_service, tags, depends_on, reads, skip, prerequisites, location } = test;
  return {
    id,
    written_id,
    test_type,
    target_service,
    tags,
    depends_on,
    reads,
    skip,
    prerequisites,
    location,
    needs: needsOf([...ownCall(test), ...test.setup, ...test.steps, ...test.teardown], test.database, contexts),
  };
}

function ownCall(test: TestCase): Call[] {
  return test.test_type === "integration_flow" || test.test_type === "database" ? [] : [test];
}

/** A service is needed by whatever sends it a request, a log-in included. */
function needsOf(
  calls: readonly (Call | Step)[],
  database: string | null,
  contexts: ReadonlyMap<string, AuthConfiguration>,
): Needs {
  const services = calls.flatMap((call) => {
    const context = call.auth === null ? undefined : contexts.get(call.auth);
    const login = context?.access_token === null ? (context.login?.target_service ?? null) : null;
    return [call.target_service, login].filter((name) => name !== null);
  });
  return { services: [...new Set(services)], databases: database === null ? [] : [database] };
}
