import type { Problem } from "../errors.ts";
import type { ServiceConfiguration } from "../model/configuration.ts";
import type { Path } from "../model/location.ts";
import type { SuiteDefinition } from "../model/schema.ts";
import { callsOf, labelOf, nearestOf, stepsOf } from "./calls.ts";
import type { Declared } from "./declared-names.ts";
import type { Written } from "./draft.ts";
import { UNNAMED } from "./repair.ts";
import { DEFAULT_DATABASE } from "./resolve.ts";
import { DEFAULT_CONTEXT, NO_CONTEXT } from "./resolve-call.ts";

/** Services, authentication contexts and databases that a suite names and nothing declares. */
export function referenceProblems(suite: Written<SuiteDefinition>, declared: Declared): Problem[] {
  const { definition } = suite;
  const steps = stepsOf(definition);
  const holders: [Path, { target_service?: string | undefined; auth?: string | undefined }][] = [
    [[], definition],
    ...definition.tests.map((test, index): (typeof holders)[number] => [["tests", index], test]),
    ...steps.map(({ call, path }): (typeof holders)[number] => [path, call]),
  ];
  return [
    ...holders.flatMap(([path, { target_service, auth }]) => [
      ...declared.services.unknown(suite, [...path, "target_service"], target_service, "target_service"),
      ...(auth === NO_CONTEXT ? [] : declared.contexts.unknown(suite, [...path, "auth"], auth, "auth")),
    ]),
    ...databaseReferences(suite, declared),
  ];
}

function databaseReferences(suite: Written<SuiteDefinition>, { databases }: Declared): Problem[] {
  return suite.definition.tests.flatMap((test, index): Problem[] => {
    const path = ["tests", index, "database"];
    if (test.database !== undefined) return databases.unknown(suite, path, test.database, "database");
    if (test.test_type !== "database" || !databases.lacks(DEFAULT_DATABASE) || test.id.startsWith(UNNAMED)) return [];
    const message = `"${test.id}" needs the database "${DEFAULT_DATABASE}", which is not declared: declare it under databases, or name another one as database`;
    return [{ ...suite.locate(path), message }];
  });
}

/** Services that require authentication and are sent requests that say nothing about it, without a context `default`. */
export function missingContexts(
  services: readonly ServiceConfiguration[],
  suites: readonly Written<SuiteDefinition>[],
  { contexts }: Declared,
): Problem[] {
  if (!contexts.lacks(DEFAULT_CONTEXT)) return [];
  const unsaid = suites.flatMap(({ definition }) =>
    callsOf(definition)
      .filter((found) => nearestOf(found, "auth") === undefined)
      .map((found) => ({ found, suite: definition.name, target: nearestOf(found, "target_service") })),
  );
  return services.flatMap(({ service_name, requires_auth, locate }): Problem[] => {
    const first = requires_auth ? unsaid.find(({ target }) => target === service_name) : undefined;
    if (!first) return [];
    const message = `"${service_name}" requires authentication, and ${labelOf(first.found)} of the suite "${first.suite}" does not say which: declare the context ${DEFAULT_CONTEXT} under auth, or write auth: ${NO_CONTEXT} there`;
    return [{ ...locate(["requires_auth"]), message }];
  });
}
