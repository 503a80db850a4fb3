import { renderTemplate, type Scope } from "../../config/variables.ts";
import type { Call } from "../../model/configuration.ts";
import { type Json, stringifyJson } from "../../model/json.ts";
import { type RequestBody, textualBody } from "./body.ts";

const JSON_TYPE = "application/json";

/** Any value as JSON; types and digits are kept. */
export function jsonBody(written: Json, scope: Scope): RequestBody {
  return textualBody(stringifyJson(renderTemplate(written, scope)), JSON_TYPE);
}

/** GraphQL over HTTP: a JSON map with the names that its specification gives. */
export function graphqlBody(written: NonNullable<Call["request_graphql"]>, scope: Scope): RequestBody {
  const { query, variables, operation_name: operationName } = written;
  const members = Object.entries({ query, variables, operationName }).filter(([, member]) => member !== undefined);
  return jsonBody(Object.fromEntries(members) as Record<string, Json>, scope);
}
