import type { DatabaseConfiguration } from "../../model/configuration.ts";
import type { System } from "../../system.ts";
import { TestFault } from "../test-fault.ts";
import type { Databases } from "./contract.ts";

export interface DatabasesRequest {
  /** With the addresses at which they answer. */
  databases: readonly DatabaseConfiguration[];
  system: System;
}

export function openDatabases(_request: DatabasesRequest): Databases {
  return {
    query: async (name) => {
      throw new TestFault("address", `the database ${name} is not known`);
    },
    check: async () => null,
    close: async () => undefined,
  };
}
