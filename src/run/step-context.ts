import type { Json } from "../model/json.ts";
import type { CallContext } from "./call-context.ts";
import type { Surroundings } from "./prerequisites.ts";

/** What the steps of a flow, a set-up or a teardown work with. `signal`: the limits of what holds them. */
export interface StepContext extends CallContext, Surroundings {
  /** Makes captured values known to what comes after. */
  remember: (captured: ReadonlyMap<string, Json>) => void;
}
