import type { Problem } from "../errors.ts";
import type { Path } from "../model/location.ts";
import type { ProjectDefinition, SuiteDefinition, TestDefinition } from "../model/schema.ts";
import type { Written } from "./draft.ts";

const BODIES = [
  "request_body",
  "request_form",
  "request_multipart",
  "request_text",
  "request_file",
  "request_graphql",
] as const;
const WITHOUT_BODY = new Set(["GET", "HEAD"]);

type Report = (key: string, message: string) => void;

/** What each test's request lacks or has too much of. `origins`: where absolute endpoints may go, `null` when not known yet. */
export function requestProblems(
  suite: Written<SuiteDefinition>,
  hasServices: boolean,
  origins: ReadonlySet<string> | null,
): Problem[] {
  const problems: Problem[] = [];
  suite.definition.tests.forEach((test, index) => {
    const report: Report = (key, message) => problems.push({ ...suite.locateKey(["tests", index, key]), message });
    checkTarget(test, suite.definition, hasServices, report);
    checkBody(test, report);
    checkEndpoint(test, origins, report);
    problems.push(...headerProblems(suite, ["tests", index, "headers"], test.headers));
  });
  return [...headerProblems(suite, ["headers"], suite.definition.headers), ...problems];
}

/** The same check for the headers that every test gets. */
export function defaultHeaders(project: Written<ProjectDefinition>): Problem[] {
  return headerProblems(project, ["defaults", "headers"], project.definition.defaults?.headers);
}

function checkTarget(test: TestDefinition, suite: SuiteDefinition, hasServices: boolean, report: Report): void {
  const type = test.test_type ?? "api_endpoint";
  if (type === "database" || type === "integration_flow") return;
  if (test.target_service === undefined && suite.target_service === undefined) {
    const hint = hasServices
      ? "write target_service on the test or on its suite"
      : "declare it under services, then name it as target_service";
    report("id", `"${test.id}" sends a request and does not say to which service: ${hint}`);
  }
  if (type === "api_endpoint" && test.endpoint === undefined)
    report("id", `"${test.id}" needs an endpoint, such as /api/orders`);
}

function checkBody(test: TestDefinition, report: Report): void {
  const bodies = BODIES.filter((key) => test[key] !== undefined);
  const [first, second] = bodies;
  if (first && second) report(second, `"${test.id}" has two bodies, ${first} and ${second}: keep one`);
  const method = test.method ?? "GET";
  if (first && WITHOUT_BODY.has(method)) {
    const why =
      test.method === undefined ? "method is GET unless it says otherwise" : `a ${method} request has no body`;
    report(first, `"${test.id}" has a body, but ${why}: set method to POST, PUT or PATCH, or remove ${first}`);
  }
}

function checkEndpoint(test: TestDefinition, origins: ReadonlySet<string> | null, report: Report): void {
  const { endpoint } = test;
  if (endpoint === undefined || endpoint.startsWith("/") || endpoint.startsWith("{{") || endpoint.startsWith("?"))
    return;
  if (!/^[a-z][a-z\d+.-]*:/i.test(endpoint)) {
    report("endpoint", `"${endpoint}" must start with /: it is joined to the service's base_url as text`);
  } else if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint.replace(/\{\{.*$/, ""))) {
    report("endpoint", `"${endpoint}" is neither a path nor an http(s) URL`);
  } else if (origins && !origins.has(new URL(endpoint.replace(/\{\{.*$/, "")).origin)) {
    report("endpoint", `"${endpoint}" goes to no declared service: requests go to services only`);
  }
}

function headerProblems(part: Written<unknown>, path: Path, headers: TestDefinition["headers"]): Problem[] {
  return Object.entries(headers ?? {}).flatMap(([name, value]): Problem[] => {
    const at = [...path, name];
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
      return [{ ...part.locateKey(at), message: `"${name}" is no valid header name` }];
    if (typeof value === "string" && /[\r\n\0]/.test(value))
      return [{ ...part.locate(at), message: `the header ${name} holds a line break` }];
    return [];
  });
}
