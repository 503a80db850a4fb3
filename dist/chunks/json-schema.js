import { a as toJSONSchema, i as union, n as suiteSchema, t as projectSchema } from "./schema.js";
// src/config/json-schema.ts
const EXTENSION_KEYS = { "^x-": {} };
const VARIABLE = { $ref: "#/$defs/variable" };
const VARIABLE_DEFINITION = {
	type: "string",
	pattern: "\\$\\{",
	description: "An environment variable, such as ${NAME} or ${NAME:-default}."
};
/** What narrows a value down so far that `${NAME}` would not fit. */
const NARROW_TYPES = [
	"integer",
	"number",
	"boolean"
];
const NARROW_KEYS = [
	"enum",
	"const",
	"pattern",
	"format"
];
/** The configuration's JSON Schema (2020-12), for editors: a file is a project's or one suite's. */
function configurationJsonSchema() {
	const { $defs, ...root } = withVariables(toJSONSchema(union([suiteSchema, projectSchema]), {
		target: "draft-2020-12",
		io: "input",
		unrepresentable: "any",
		override: ({ zodSchema, jsonSchema }) => {
			if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = EXTENSION_KEYS;
			if (zodSchema._zod.def.type === "bigint") jsonSchema.type = "integer";
			if (jsonSchema.format === "starts_with") delete jsonSchema.format;
			if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
		}
	}));
	return {
		$id: "urn:compose-verify:configuration:1",
		title: "compose-verify configuration",
		...root,
		$defs: {
			...$defs,
			variable: VARIABLE_DEFINITION
		}
	};
}
/** Editors see the text before `${NAME}` is replaced: it may stand wherever a value of some kind is asked for. */
function withVariables(node) {
	if (Array.isArray(node)) return flatten(node.map(withVariables));
	if (node === null || typeof node !== "object") return node;
	const { examples, propertyNames, ...schema } = node;
	const kept = {
		...examples ? { examples } : {},
		...propertyNames ? { propertyNames } : {}
	};
	if (isNarrow(schema)) {
		const { description, title, ...rest } = schema;
		return {
			...title ? { title } : {},
			...description ? { description } : {},
			...kept,
			anyOf: [rest, VARIABLE]
		};
	}
	return {
		...Object.fromEntries(Object.entries(schema).map(([key, member]) => [key, withVariables(member)])),
		...kept
	};
}
/** A choice within a choice is one choice, and offers a variable once. */
function flatten(choices) {
	const flat = choices.flatMap((choice) => {
		const { anyOf, ...rest } = choice ?? {};
		return Array.isArray(anyOf) && Object.keys(rest).length === 0 ? anyOf : [choice];
	});
	return flat.filter((choice, index) => choice !== VARIABLE || flat.indexOf(VARIABLE) === index);
}
/** `properties` may have a key of any name: what it holds is a schema, never a keyword. */
function isNarrow(schema) {
	return NARROW_TYPES.includes(String(schema.type)) || typeof schema.type === "string" && NARROW_KEYS.some((key) => schema[key] !== void 0);
}
export { configurationJsonSchema };
