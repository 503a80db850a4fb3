import { z } from "zod";
import type { Json } from "./json.ts";

/** The small parts that every key of the configuration's schema is made of. */

const TEMPLATE_TEXT = /\{\{[^{}]+\}\}/;
const NAME_OF_VALUE = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

export const json: z.ZodType<Json> = z
  .custom<Json>((value) => value !== undefined)
  .meta({ description: "Any JSON value; {{name}} is replaced in every text." });

/** An operator object: every key starts with `$`. */
export const operator = z.record(z.string().regex(/^\$/, "an operator starts with `$`"), json);

/** A text that holds a `{{name}}`, where otherwise a number stands. */
export const templateText = z.string().regex(TEMPLATE_TEXT, { abort: true });

export const name = (what: string) => z.string().trim().min(1, `${what} must not be empty`);

export const integer = (from: number, to: number) =>
  z
    .int(`must be a whole number from ${from} to ${to}`)
    .min(from, `must be at least ${from} (allowed: ${from} to ${to})`)
    .max(to, `must be at most ${to} (allowed: ${from} to ${to})`);

export const scalar = z.union(
  [z.string(), z.number(), z.boolean(), z.bigint()],
  "must be a text, a number or a boolean",
);

export const scalarOrList = z.union(
  [scalar, z.array(scalar), z.null()],
  "must be a text, a number, a boolean or a list of them",
);

export const texts = z.array(z.string("must be a text"), "must be a list of texts");

/** The name of a capture or of a `vars` value, as `{{name}}` can read it. */
export const valueName = (what: string) =>
  z.string().regex(NAME_OF_VALUE, `${what} is letters, digits, \`_\` and \`-\``);

export const vars = z.record(valueName("a variable's name"), json);

export const headers = z.record(
  z.string(),
  z.union([scalar, z.null()], "a header's value is a text, or null to leave the header out"),
);

export const cookies = z.union(
  [z.enum(["suite", "test"]), z.record(z.string(), scalar)],
  "must be suite, test or a map of cookies",
);
