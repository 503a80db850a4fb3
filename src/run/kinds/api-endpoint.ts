import { exchange } from "../exchange.ts";
import type { Kind } from "./kind.ts";

/** One request to an endpoint of a service, compared with every expectation of the test. */
export const apiEndpoint: Kind = (context) => exchange(context, context.test);
