import type { Plan } from "../model/plan.ts";
import type { VerifyRequest } from "./contract.ts";
import type { Loaded } from "./load-phase.ts";
import { runRedactor } from "./run-redactor.ts";
import { unsetVariable } from "./unset-variable.ts";

/** What a run would do; masked. Contacts nothing and writes nothing. */
export async function planPhase(request: VerifyRequest, loaded: Loaded): Promise<Plan> {
  const { configuration, environment, suites } = loaded;
  // Loaded late: it needs much of what runs tests.
  const { planSession } = await import("../run/plan.ts");
  const plan = planSession({
    configuration,
    environment,
    suites,
    maxParallel: request.options.maxParallel,
    unmet: (prerequisite) => unsetVariable(prerequisite, loaded.lookup),
  });
  return runRedactor(request, loaded).texts(plan);
}
