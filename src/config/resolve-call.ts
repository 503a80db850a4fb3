import type { Call, Cookies, Expectation, ServiceConfiguration, Step, Until } from "../model/configuration.ts";
import type { Json } from "../model/json.ts";
import type { Locate, Path } from "../model/location.ts";
import type { StepDefinition, TestDefinition } from "../model/schema.ts";
import type { Surrounding } from "./calls.ts";
import type { Written } from "./draft.ts";
import type { Defaults } from "./resolve.ts";
import type { Resources } from "./resources.ts";
import { DEFAULT_TIMEOUTS } from "./timeouts.ts";

/** What suites and steps are resolved with. */
export interface ResolveContext {
  defaults: Defaults;
  services: ReadonlyMap<string, ServiceConfiguration>;
  resources: Resources;
}

type RequestKeys = Pick<
  TestDefinition,
  | "target_service"
  | "method"
  | "endpoint"
  | "headers"
  | "query"
  | "request_body"
  | "request_form"
  | "request_multipart"
  | "request_text"
  | "request_file"
  | "request_graphql"
  | "auth"
  | "cookies"
  | "follow_redirects"
>;

type ExpectationKeys = Pick<
  TestDefinition,
  "expected_status" | "expected_headers" | "expected_response" | "expected_schema" | "max_response_ms" | "assert"
>;

/** The context that services with `requires_auth` use, and the word for none. */
export const DEFAULT_CONTEXT = "default";
export const NO_CONTEXT = "none";

const POLL_INTERVAL_SECONDS = 1;

/** A request, its expectations and captures. `part` and `at` tell where it is written. */
export function resolveCall(
  keys: RequestKeys & ExpectationKeys & Pick<TestDefinition, "capture">,
  around: readonly Surrounding[],
  place: { part: Pick<Written<unknown>, "locate">; at: Path },
  context: ResolveContext,
): Call {
  const levels = [...around, keys];
  const nearest = <Key extends keyof Surrounding>(key: Key) =>
    levels.findLast((level) => level[key] !== undefined)?.[key] as Surrounding[Key];
  const target = nearest("target_service") ?? null;
  return {
    target_service: target,
    // GraphQL's own default: a GET could not carry the body.
    method: keys.method ?? (keys.request_graphql === undefined ? "GET" : "POST"),
    endpoint: keys.endpoint ?? null,
    headers: joinHeaders(context.defaults.headers, ...levels.map((level) => level.headers)),
    query: (keys.query ?? {}) as Call["query"],
    request_body: keys.request_body,
    request_form: keys.request_form as Call["request_form"],
    request_multipart: keys.request_multipart,
    request_text: keys.request_text,
    request_file: keys.request_file,
    request_graphql: keys.request_graphql as Call["request_graphql"],
    auth: contextOf(nearest("auth"), target === null ? undefined : context.services.get(target)),
    cookies: cookiesOf(nearest("cookies")),
    follow_redirects: nearest("follow_redirects") ?? false,
    ...resolveExpectation(keys, locateBelow(place.part, place.at), context.resources),
    capture: keys.capture ?? {},
    location: place.part.locate(place.at),
  };
}

/** Entity-2-like part of a flow, a set-up or a teardown. */
export function resolveStep(
  step: StepDefinition,
  around: readonly Surrounding[],
  place: { part: Pick<Written<unknown>, "locate">; at: Path },
  context: ResolveContext,
): Step {
  const call = resolveCall(step, around, place, context);
  return {
    ...call,
    name: step.name ?? `${call.method} ${call.endpoint ?? ""}`,
    description: step.description ?? null,
    until: step.until ? resolveUntil(step.until, locateBelow(place.part, [...place.at, "until"]), context) : null,
    timeout_seconds: step.timeout_seconds ?? context.defaults.timeout_seconds ?? DEFAULT_TIMEOUTS.request,
    skip: step.skip || null,
    prerequisites: step.prerequisites ?? [],
  };
}

function resolveUntil(until: NonNullable<StepDefinition["until"]>, locate: Locate, context: ResolveContext): Until {
  return {
    ...resolveExpectation(until, locate, context.resources),
    abort_if: until.abort_if
      ? resolveExpectation(until.abort_if, (path) => locate(["abort_if", ...path]), context.resources)
      : null,
    interval_seconds: until.interval_seconds ?? POLL_INTERVAL_SECONDS,
    timeout_seconds: until.timeout_seconds ?? null,
    max_attempts: until.max_attempts ?? null,
  };
}

function resolveExpectation(keys: ExpectationKeys, locate: Locate, resources: Resources): Expectation {
  const { expected_schema: schema } = keys;
  return {
    expected_status: keys.expected_status as Json | undefined,
    expected_headers: keys.expected_headers ?? {},
    expected_response: keys.expected_response,
    expected_schema: typeof schema === "string" ? resources.json(schema) : schema,
    max_response_ms: keys.max_response_ms ?? null,
    assert: keys.assert ?? [],
    locate,
  };
}

function locateBelow(part: Pick<Written<unknown>, "locate">, at: Path): Locate {
  return (path) => part.locate([...at, ...path]);
}

/** What is written wins; a service that requires authentication uses the context `default`. */
function contextOf(written: string | undefined, service: ServiceConfiguration | undefined): string | null {
  const name = written ?? (service?.requires_auth ? DEFAULT_CONTEXT : NO_CONTEXT);
  return name === NO_CONTEXT ? null : name;
}

function cookiesOf(written: Surrounding["cookies"]): Cookies {
  if (written === undefined || typeof written === "string") return written ?? null;
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, String(value)]));
}

type Headers = NonNullable<TestDefinition["headers"]>;

/** The nearest level wins; names are compared in lower case, as HTTP does. */
function joinHeaders(...levels: (Headers | undefined)[]): Call["headers"] {
  const joined: Call["headers"] = {};
  for (const level of levels) {
    for (const [name, value] of Object.entries(level ?? {}))
      joined[name.toLowerCase()] = value === null ? null : String(value);
  }
  return joined;
}
