import type { Call } from "../model/configuration.ts";
import type { Json } from "../model/json.ts";
import type { Mismatch } from "../model/session.ts";
import type { HttpResponse } from "./http.ts";

type GraphqlCall = Pick<Call, "request_graphql" | "expected_response" | "assert" | "locate">;

/** GraphQL answers 200 also when it failed: `errors` in the answer are a mismatch, unless the call expects something of them. */
export function graphqlMismatches(call: GraphqlCall, response: HttpResponse): Mismatch[] {
  if (call.request_graphql === undefined || expectsErrors(call)) return [];
  const errors = memberOf(response.json().value, "errors");
  if (errors === undefined || errors === null || (Array.isArray(errors) && errors.length === 0)) return [];
  const { file, line } = call.locate(["request_graphql"]);
  return [{ source: "graphql", pointer: "/errors", expected: "$absent", actual: errors, location: { file, line } }];
}

function expectsErrors({ expected_response: template, assert }: GraphqlCall): boolean {
  return (
    namesErrors(template) || assert.some(({ jsonpath }) => typeof jsonpath === "string" && /\berrors\b/.test(jsonpath))
  );
}

/** Operators such as `$all_of` hold templates of the whole body, too. */
function namesErrors(template: Json | undefined): boolean {
  if (Array.isArray(template)) return template.some(namesErrors);
  if (template === null || typeof template !== "object") return false;
  if (Object.hasOwn(template, "errors")) return true;
  return Object.entries(template).some(([key, member]) => key.startsWith("$") && namesErrors(member));
}

function memberOf(value: Json, key: string): Json | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined;
  return value[key];
}
