import type { Remedy } from "./remediation.ts";

/** A test cannot be carried out as it is written: its status is `error`, and the run goes on. */
export class TestFault extends Error {
  readonly kind: Remedy;

  constructor(kind: Remedy, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "TestFault";
    this.kind = kind;
  }
}
