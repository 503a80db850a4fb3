import type { Problem } from "../errors.ts";
import { isObject, type Json, stringifyJson } from "../model/json.ts";
import type { Path } from "../model/location.ts";
import type { ProjectDefinition, SuiteDefinition } from "../model/schema.ts";
import { authCalls, callsOf, expectationHolders } from "./calls.ts";
import type { Written } from "./draft.ts";

/** Operators that compare a status with values which it must be able to have. */
const COMPARED = ["$eq", "$ne", "$in", "$nin"];
const NESTED = ["$is", "$not", "$all_of", "$any_of"];

interface Fault {
  path: Path;
  message: string;
}

/** Operators under `expected_status` that no status, or every status, can meet; the schema looks at plain numbers. */
export function statusProblems(suite: Written<SuiteDefinition>): Problem[] {
  return callsOf(suite.definition).flatMap(({ call, path }) =>
    expectationHolders(call, path).flatMap(([at, holder]) => problemsAt(suite, at, holder.expected_status)),
  );
}

/** The same for log-ins and their like. */
export function authStatusProblems(project: Written<ProjectDefinition>): Problem[] {
  return authCalls(project.definition).flatMap(({ call, path }) => problemsAt(project, path, call.expected_status));
}

function problemsAt(part: Written<unknown>, holder: Path, expected: unknown): Problem[] {
  return faultsOf(expected, [...holder, "expected_status"]).map(({ path, message }) => ({
    ...part.locate(path),
    message: `expected_status: ${message}`,
  }));
}

function faultsOf(expected: unknown, path: Path): Fault[] {
  if (!isObject(expected)) return [];
  const operators = Object.entries(expected);
  if (operators.length === 0) return [{ path, message: "holds no operator: write one, such as { $in: [200, 204] }" }];
  return operators.flatMap(([operator, argument]) => {
    const values: [Path, Json][] = Array.isArray(argument)
      ? argument.map((value, index) => [[...path, operator, index], value])
      : [[[...path, operator], argument]];
    // A text is a shorthand there.
    if (NESTED.includes(operator))
      return values.flatMap(([at, value]) =>
        typeof value === "string" ? [] : [...faultsOf(value, at), ...wrong(at, value)],
      );
    return COMPARED.includes(operator) ? values.flatMap(([at, value]) => wrong(at, value)) : [];
  });
}

function wrong(path: Path, value: Json): Fault[] {
  if (isObject(value) || (typeof value === "string" && value.includes("{{"))) return [];
  if (typeof value === "number" && Number.isInteger(value) && value >= 100 && value <= 599) return [];
  return [{ path, message: `no answer has the status ${stringifyJson(value)}: it is from 100 to 599` }];
}
