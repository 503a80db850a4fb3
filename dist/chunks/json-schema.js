import { a as toJSONSchema, i as union, n as projectSchema, r as suiteSchema } from "./schema.js";
// src/config/json-schema.ts
const EXTENSION_KEYS = { "^x-": {} };
/** The configuration's JSON Schema (2020-12), for editors: a file is a project's or one suite's. */
function configurationJsonSchema() {
	return {
		title: "compose-verify configuration",
		...toJSONSchema(union([suiteSchema, projectSchema]), {
			target: "draft-2020-12",
			io: "input",
			unrepresentable: "any",
			override: ({ jsonSchema }) => {
				if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = EXTENSION_KEYS;
			}
		})
	};
}
export { configurationJsonSchema };
