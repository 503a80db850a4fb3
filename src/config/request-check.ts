import type { Problem } from "../errors.ts";
import { BODY_KEYS } from "../model/body-keys.ts";
import type { Path } from "../model/location.ts";
import type { ProjectDefinition, SuiteDefinition, TestDefinition } from "../model/schema.ts";
import { authCalls, callsOf, type FoundCall, labelOf, nearestOf, type WrittenCall } from "./calls.ts";
import type { Written } from "./draft.ts";
import { isLost } from "./lost.ts";

const WITHOUT_BODY = new Set(["GET", "HEAD"]);
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;

/** Where a request is written, and what it is called in messages. */
interface Place {
  part: Written<unknown>;
  path: Path;
  label: string;
  /** The method of a request that names none. */
  method: string;
}

/** Origins that absolute endpoints may go to; `null` when not known yet. */
type Origins = ReadonlySet<string> | null;

/** What each request of a suite lacks or has too much of, those of its steps included. */
export function requestProblems(suite: Written<SuiteDefinition>, hasServices: boolean, origins: Origins): Problem[] {
  const { definition } = suite;
  const problems = callsOf(definition).flatMap((found) => {
    const place = { part: suite, path: found.path, label: labelOf(found), method: "GET" };
    // What kind of test it is was not to be read: nothing says that it sends a request at all.
    if (found.kind === "test" && isLost(suite, [...found.path, "test_type"])) return [];
    const isTargeted = nearestOf(found, "target_service") !== undefined || hasLostTarget(suite, found);
    const needsEndpoint = (found.call as TestDefinition).test_type !== "health_check";
    return [
      ...(isTargeted ? [] : missingTarget(place, hasServices)),
      ...callProblems(found.call, place, needsEndpoint, origins),
    ];
  });
  return [
    ...headerProblems(suite, ["headers"], definition.headers),
    ...cookieProblems(suite, ["cookies"], definition.cookies),
    ...problems,
  ];
}

/** A target was written, there or around, and was no name. */
function hasLostTarget(suite: Written<SuiteDefinition>, { path, test }: FoundCall): boolean {
  const holders: Path[] = [[], ...(test === null ? [] : [["tests", test]]), path];
  return holders.some((holder) => isLost(suite, [...holder, "target_service"]));
}

/** The same for log-ins, refreshes and log-outs. */
export function authRequestProblems(project: Written<ProjectDefinition>, origins: Origins): Problem[] {
  const contexts = project.definition.auth ?? [];
  return authCalls(project.definition).flatMap(({ call, key, path, index }) => {
    const context = contexts[index];
    const place = { part: project, path, label: `the ${key} of "${context?.name}"`, method: "POST" };
    const isTargeted = call.target_service !== undefined || context?.login?.target_service !== undefined;
    return [...(isTargeted ? [] : missingTarget(place, true)), ...callProblems(call, place, true, origins)];
  });
}

/** The same check for the headers that every request gets. */
export function defaultHeaders(project: Written<ProjectDefinition>): Problem[] {
  return headerProblems(project, ["defaults", "headers"], project.definition.defaults?.headers);
}

function callProblems(call: Partial<WrittenCall>, place: Place, needsEndpoint: boolean, origins: Origins): Problem[] {
  return [
    ...endpointProblems(call, place, needsEndpoint, origins),
    ...bodyProblems(call, place),
    ...headerProblems(place.part, [...place.path, "headers"], call.headers),
    ...cookieProblems(place.part, [...place.path, "cookies"], call.cookies),
  ];
}

function missingTarget({ part, path, label }: Place, hasServices: boolean): Problem[] {
  const hint = hasServices
    ? "write target_service there or on what holds it"
    : "declare it under services, then name it as target_service";
  const message = `${label} sends a request and does not say to which service: ${hint}`;
  return [{ ...part.locate([...path, "target_service"]), message }];
}

function bodyProblems(call: Partial<WrittenCall>, { part, path, label, method: fallback }: Place): Problem[] {
  // A health check has no body at all, which is told where its keys are looked at.
  if ((call as Partial<TestDefinition>).test_type === "health_check") return [];
  const [first, second] = BODY_KEYS.filter((key) => call[key] !== undefined);
  const at = (key: string) => part.locateKey([...path, key]);
  const problems: Problem[] = [];
  if (first && second)
    problems.push({ ...at(second), message: `${label} has two bodies, ${first} and ${second}: keep one` });
  const method = call.method ?? (call.request_graphql === undefined ? fallback : "POST");
  if (first && WITHOUT_BODY.has(method) && !isLost(part, [...path, "method"])) {
    const why =
      call.method === undefined ? "method is GET unless it says otherwise" : `a ${method} request has no body`;
    const message = `${label} has a body, but ${why}: set method to POST, PUT or PATCH, or remove ${first}`;
    problems.push({ ...at(first), message });
  }
  return problems;
}

function endpointProblems(
  { endpoint }: Partial<WrittenCall>,
  { part, path, label }: Place,
  isNeeded: boolean,
  origins: Origins,
): Problem[] {
  const place = part.locate([...path, "endpoint"]);
  if (endpoint === undefined)
    return isNeeded ? [{ ...place, message: `${label} needs an endpoint, such as /api/orders` }] : [];
  const fault = endpointFault(endpoint, origins);
  return fault === null ? [] : [{ ...place, message: `"${endpoint}" ${fault}` }];
}

function endpointFault(endpoint: string, origins: Origins): string | null {
  if (/^(\/|\{\{|\?)/.test(endpoint)) return null;
  if (!/^[a-z][a-z\d+.-]*:/i.test(endpoint)) return "must start with /: it is joined to the service's base_url as text";
  const fixed = endpoint.replace(/\{\{.*$/s, "");
  if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(fixed)) return "is neither a path nor an http(s) URL";
  if (origins && !origins.has(new URL(fixed).origin))
    return "goes to no declared service: requests go to services only";
  return null;
}

function headerProblems(part: Written<unknown>, path: Path, headers: TestDefinition["headers"]): Problem[] {
  return Object.entries(headers ?? {}).flatMap(([name, value]): Problem[] => {
    const at = [...path, name];
    if (!TOKEN.test(name)) return [{ ...part.locateKey(at), message: `"${name}" is no valid header name` }];
    if (typeof value === "string" && /[\r\n\0]/.test(value))
      return [{ ...part.locate(at), message: `the header ${name} holds a line break` }];
    return [];
  });
}

function cookieProblems(part: Written<unknown>, path: Path, cookies: TestDefinition["cookies"]): Problem[] {
  if (cookies === undefined || typeof cookies === "string") return [];
  return Object.entries(cookies).flatMap(([name, value]): Problem[] => {
    const at = [...path, name];
    if (!TOKEN.test(name)) return [{ ...part.locateKey(at), message: `"${name}" is no valid cookie name` }];
    if (typeof value === "string" && /[\r\n\0;]/.test(value))
      return [{ ...part.locate(at), message: `the cookie ${name} holds a line break or a semicolon` }];
    return [];
  });
}
