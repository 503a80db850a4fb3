import { z } from "zod";
import { projectSchema, suiteSchema } from "../model/schema.ts";

const EXTENSION_KEYS = { "^x-": {} };

/** The configuration's JSON Schema (2020-12), for editors: a file is a project's or one suite's. */
export function configurationJsonSchema(): object {
  const schema = z.toJSONSchema(z.union([suiteSchema, projectSchema]), {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = EXTENSION_KEYS;
    },
  });
  return { title: "compose-verify configuration", ...schema };
}
