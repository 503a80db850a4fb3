import { plural } from "../model/plural.ts";
import type { Loaded } from "./load-phase.ts";

export function countTests({ suites }: Pick<Loaded, "suites">): number {
  return suites.reduce((sum, suite) => sum + suite.tests.length, 0);
}

/** `3 configured services, 4 suites, 36 tests` */
export function contents({ configuration, suites }: Loaded): string {
  const services = plural(configuration?.services.length ?? 0, "configured service");
  return `${services}, ${plural(suites.length, "suite")}, ${plural(countTests({ suites }), "test")}`;
}
