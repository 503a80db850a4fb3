import type { Json } from "../../model/json.ts";
import type { DatabaseAnswer } from "./contract.ts";
import type { DATABASE_REMEDIES } from "./remedies.ts";

/** What the process that holds an SQLite file is asked, one order after the other. */
export interface SqliteOrder {
  /** Absolute. */
  readonly file: string;
  readonly writable: boolean;
  readonly sql: string;
  readonly params: Json[];
}

export type SqliteAnswer = Pick<DatabaseAnswer, "rows" | "rowCount">;

export type SqliteReply =
  | { readonly kind: "answer"; readonly answer: SqliteAnswer }
  /** A refusal of ours. */
  | { readonly kind: "refused"; readonly remedy: keyof typeof DATABASE_REMEDIES; readonly message: string }
  /** `code`: SQLite's extended result code, 0 when it is not one of its errors. */
  | { readonly kind: "failed"; readonly code: number; readonly message: string };

/** A statement that is not carried out, whatever SQLite would make of it. */
export class SqliteRefusalError extends Error {
  readonly remedy: keyof typeof DATABASE_REMEDIES;

  constructor(remedy: keyof typeof DATABASE_REMEDIES, message: string) {
    super(message);
    this.remedy = remedy;
  }
}
