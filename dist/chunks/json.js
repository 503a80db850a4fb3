// src/model/json.ts
/** True for an object that is neither `null` nor a list. */
function isObject(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
const LONG_DIGITS = /\d{16}/;
/** Parses JSON text; a byte order mark is tolerated. Throws `SyntaxError`, or `RangeError` when it nests too deeply. */
function parseJson(text) {
	const source = text.charCodeAt(0) === 65279 ? text.slice(1) : text;
	if (!LONG_DIGITS.test(source)) return JSON.parse(source);
	return JSON.parse(source, (_key, value, context) => typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? "") ? BigInt(context?.source ?? value) : value);
}
/** JSON text of a value, `bigint` written as a plain integer. */
function stringifyJson(value, indent) {
	return JSON.stringify(value, (_key, member) => typeof member === "bigint" ? rawJson(member.toString()) : member, indent);
}
/** `JSON.rawJSON` (ES2026, in Node 24), not yet in the type library. */
function rawJson(text) {
	return JSON.rawJSON(text);
}
export { parseJson as n, stringifyJson as r, isObject as t };
