import { HttpError } from "./http-error.js";

const TYPES = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isSafeInteger(value),
};

/** Checks a body against the small part of JSON Schema that the shop uses; a 422 names every field that is wrong. */
export function checkBody(schema, body) {
  if (body === null || typeof body !== "object" || Array.isArray(body)) {
    throw new HttpError(422, "invalid", "the body must be an object");
  }
  const fields = {};
  for (const [name, rule] of Object.entries(schema.properties)) {
    const problem = problemOf(rule, body[name], schema.required?.includes(name));
    if (problem) fields[name] = problem;
  }
  for (const name of Object.keys(body)) {
    if (!Object.hasOwn(schema.properties, name)) fields[name] = "is not known here";
  }
  if (Object.keys(fields).length > 0) throw new HttpError(422, "invalid", "some fields are wrong", { fields });
  return body;
}

/** The query as an object, numbers where the schema says integer, defaults filled in. */
export function checkQuery(schema = {}, searchParams) {
  const query = {};
  const fields = {};
  for (const [name, rule] of Object.entries(schema)) {
    const text = searchParams.get(name);
    if (text === null) {
      query[name] = rule.default;
      continue;
    }
    query[name] = rule.type === "integer" && /^\d{1,9}$/.test(text) ? Number(text) : text;
    const problem = problemOf(rule, query[name], true);
    if (problem) fields[name] = problem;
  }
  if (Object.keys(fields).length > 0) throw new HttpError(422, "invalid", "the query is wrong", { fields });
  return query;
}

function problemOf(rule, value, required) {
  if (value === undefined) return required ? "is required" : null;
  if (!TYPES[rule.type](value)) return `must be of type ${rule.type}`;
  if (rule.minLength !== undefined && value.length < rule.minLength) return "must not be empty";
  if (rule.maxLength !== undefined && value.length > rule.maxLength)
    return `must have at most ${rule.maxLength} characters`;
  if (rule.minimum !== undefined && value < rule.minimum) return `must be at least ${rule.minimum}`;
  if (rule.maximum !== undefined && value > rule.maximum) return `must be at most ${rule.maximum}`;
  if (rule.enum && !rule.enum.includes(value)) return `must be one of ${rule.enum.join(", ")}`;
  return null;
}
