import { renderTemplate, type Scope, templateNames } from "../../config/variables.ts";
import type { Json } from "../../model/json.ts";
import { schemaFaults } from "../../model/json-schema.ts";
import { mapSchemaTexts } from "../../model/json-schema-texts.ts";
import { toPointer } from "../../model/location.ts";
import { TestFault } from "../test-fault.ts";

/** A schema with every `{{name}}` replaced. Throws `TestFault` where the value makes no schema, and `UnknownNameError`. */
export function renderSchema(schema: Json, scope: Scope): Json {
  let isNew = false;
  const rendered = mapSchemaTexts(schema, (value) => {
    isNew ||= templateNames(value).length > 0;
    return renderTemplate(value, scope);
  });
  const [fault] = isNew ? schemaFaults(rendered) : [];
  if (fault === undefined) return rendered;
  throw new TestFault("wrong-schema", `the JSON Schema cannot be used at ${toPointer(fault.path)}: ${fault.message}`);
}
