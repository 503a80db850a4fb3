// src/model/json.ts
/** True for an object that is neither `null` nor a list. */
function isObject(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
function isNumeric(value) {
	return typeof value === "number" || typeof value === "bigint";
}
/** Every number of a value. It takes no stack, so that any depth will do. */
function numbersOf(value) {
	const numbers = [];
	const open = [value];
	for (let next = open.pop(); next !== void 0; next = open.pop()) if (isNumeric(next)) numbers.push(next);
	else if (next !== null && typeof next === "object") for (const member of Object.values(next)) open.push(member);
	return numbers;
}
/** A copy of a value in which each number is what `change` makes of it, at any depth. */
function withNumbers(value, change) {
	const open = [];
	const copyOf = (item) => {
		if (isNumeric(item)) return change(item);
		if (item === null || typeof item !== "object") return item;
		const copy = Array.isArray(item) ? [...item] : { ...item };
		open.push(copy);
		return copy;
	};
	const whole = copyOf(value);
	for (let next = open.pop(); next !== void 0; next = open.pop()) for (const [key, member] of Object.entries(next)) next[key] = copyOf(member);
	return whole;
}
/** The value at a path; `undefined` when there is none. */
function valueAtPath(value, path) {
	return path.reduce((node, key) => {
		if (node === null || typeof node !== "object" || !Object.hasOwn(node, key)) return void 0;
		return node[String(key)];
	}, value);
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
/** A number that `stringifyJson` writes as this text: `JSON.rawJSON` (ES2026, in Node 24), not yet in the type library. */
function rawJson(text) {
	return JSON.rawJSON(text);
}
export { rawJson as a, withNumbers as c, parseJson as i, isObject as n, stringifyJson as o, numbersOf as r, valueAtPath as s, isNumeric as t };
