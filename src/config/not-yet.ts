import type { Problem } from "../errors.ts";
import type { Path } from "../model/location.ts";
import type { Draft, Written } from "./draft.ts";

/** Keys of the format that this version knows and cannot honour yet: an error, since ignoring one could turn a verdict green. */
const TEST_KEYS = [
  "request_form",
  "request_multipart",
  "request_text",
  "request_file",
  "request_graphql",
  "auth",
  "cookies",
  "follow_redirects",
  "expected_schema",
  "assert",
  "cases",
  "steps",
  "setup",
  "teardown",
  "prerequisites",
  "critical",
  "database",
  "sql",
  "params",
  "expected_rows",
  "expected_row_count",
] as const;
const SUITE_KEYS = ["parallel_tests", "critical", "auth", "cookies", "setup", "teardown"] as const;
const SERVICE_KEYS = ["requires_auth", "database_required", "database", "tls"] as const;
const PROJECT_KEYS = ["databases", "auth"] as const;
const TEST_TYPES = new Set(["integration_flow", "database"]);
const CAPTURE_SOURCES = ["cookie", "xpath", "size_bytes", "sha256", "all"] as const;

/** One problem for each such key that is set to something. */
export function notYetSupported(draft: Draft): Problem[] {
  return [
    ...draft.projects.flatMap((project) => [
      ...unsupported(project, [], PROJECT_KEYS),
      ...unsupported(project, ["defaults", "service"], SERVICE_KEYS),
    ]),
    ...draft.services.flatMap((service) => [
      ...unsupported(service, [], SERVICE_KEYS),
      ...Object.keys(service.definition.environments ?? {}).flatMap((name) =>
        unsupported(service, ["environments", name], SERVICE_KEYS),
      ),
    ]),
    ...draft.suites.flatMap((suite) => [
      ...unsupported(suite, [], SUITE_KEYS),
      ...suite.definition.tests.flatMap((test, index) => [
        ...unsupported(suite, ["tests", index], TEST_KEYS),
        ...testType(suite, index, test.test_type),
        ...Object.keys(test.capture ?? {}).flatMap((name) =>
          unsupported(suite, ["tests", index, "capture", name], CAPTURE_SOURCES),
        ),
      ]),
    ]),
  ];
}

function unsupported(part: Written<unknown>, path: Path, keys: readonly string[]): Problem[] {
  const holder = path.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    part.definition,
  );
  if (holder === null || typeof holder !== "object") return [];
  return keys
    .filter((key) => isSet((holder as Record<string, unknown>)[key]))
    .map((key) => ({
      ...part.locateKey([...path, key]),
      message: `"${key}" is not supported yet in this version: remove it for now`,
    }));
}

function testType(suite: Written<unknown>, index: number, type: string | undefined): Problem[] {
  if (type === undefined || !TEST_TYPES.has(type)) return [];
  const path = ["tests", index, "test_type"];
  return [
    {
      ...suite.locate(path),
      message: `test_type ${type} is not supported yet in this version: use api_endpoint or health_check`,
    },
  ];
}

/** `critical: false`, `setup: []` and `auth: none` ask for nothing. */
function isSet(value: unknown): boolean {
  if (value === undefined || value === false || value === "" || value === "none" || value === null) return false;
  return typeof value !== "object" || Object.keys(value as object).length > 0;
}
