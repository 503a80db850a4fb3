import { n as isObject, o as stringifyJson } from "./json.js";
// src/model/plural.ts
/** `1 suite`, `2 suites`. */
function plural(count, word) {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
// src/model/difference.ts
const TYPES = {
	$number: "number",
	$integer: "number",
	$boolean: "boolean",
	$array: "list",
	$object: "object"
};
const SHORTHAND = /^\$[a-z][a-z-]*$/;
/** So much of what both have in common is shown before the first difference. */
const COMMON_SHARE = .25;
/**
* Whether a value looks like what a template asks for. It decides how two values are laid side by side, never a verdict:
* shorthands count by their type, and an operator fits all.
*/
function resembles(template, value) {
	if (typeof template === "string" && SHORTHAND.test(template)) return fitsShorthand(template, value);
	if (Array.isArray(template)) {
		if (!Array.isArray(value) || value.length !== template.length) return false;
		return template.every((item, index) => resembles(item, value[index] ?? null));
	}
	if (!isObject(template)) return isNumber(template) && isNumber(value) ? String(template) === String(value) : template === value;
	if (isOperator(template)) return true;
	if (!isObject(value)) return false;
	return Object.entries(template).every(([key, item]) => item === "$absent" || Object.hasOwn(value, key) && resembles(item, value[key] ?? null));
}
/** Both texts whole when they have at most `limit` characters, else the part of each in which the first difference lies. */
function aroundDifference(expected, actual, limit) {
	if (expected.length <= limit && actual.length <= limit) return [whole(expected), whole(actual)];
	const common = commonStart(expected, actual);
	const from = common <= limit * .75 ? 0 : common - Math.floor(limit * COMMON_SHARE);
	return [window(expected, from, limit), window(actual, from, limit)];
}
/** The same values less what is alike in both, where their JSON is longer than `limit` characters; a note stands in its place. */
function withoutTheAlike(expected, actual, limit) {
	if (stringifyJson(expected).length <= limit && stringifyJson(actual).length <= limit) return [expected, actual];
	if (Array.isArray(expected) && Array.isArray(actual)) return trimmedLists(expected, actual, limit);
	if (isObject(expected) && isObject(actual) && !isOperator(expected)) return trimmedObjects(expected, actual, limit);
	return [expected, actual];
}
function fitsShorthand(shorthand, value) {
	if (shorthand === "$any") return true;
	return typeOf(value) === (TYPES[shorthand] ?? "text");
}
function typeOf(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "list";
	if (isNumber(value)) return "number";
	return typeof value === "string" ? "text" : typeof value;
}
function isNumber(value) {
	return typeof value === "number" || typeof value === "bigint";
}
/** True for an object of operators, such as `{ $gte: 1 }`. */
function isOperator(value) {
	const keys = Object.keys(value);
	return keys.length > 0 && keys.every((key) => key.startsWith("$"));
}
function whole(kept) {
	return {
		before: 0,
		kept,
		after: 0
	};
}
function commonStart(one, other) {
	let length = 0;
	while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
	return length;
}
/** Starts and ends between two characters, never inside one. */
function window(text, from, limit) {
	const start = isLowSurrogate(text, from) ? from - 1 : from;
	const end = isLowSurrogate(text, from + limit) ? from + limit - 1 : from + limit;
	return {
		before: Math.min(start, text.length),
		kept: text.slice(start, end),
		after: Math.max(0, text.length - end)
	};
}
function isLowSurrogate(text, index) {
	const code = text.charCodeAt(index);
	return code >= 56320 && code <= 57343;
}
/** Lists keep what lies between the elements at which both begin alike and those at which both end alike. */
function trimmedLists(expected, actual, limit) {
	const shorter = Math.min(expected.length, actual.length);
	let start = 0;
	while (start < shorter && resembles(expected[start] ?? null, actual[start] ?? null)) start += 1;
	let end = 0;
	while (end < shorter - start && resembles(expected.at(-1 - end) ?? null, actual.at(-1 - end) ?? null)) end += 1;
	const middle = (list) => [
		...note(start),
		...list.slice(start, list.length - end),
		...note(end)
	];
	if (expected.length !== actual.length) return [middle(expected), middle(actual)];
	const pairs = expected.slice(start, expected.length - end).map((item, index) => withoutTheAlike(item, actual[start + index] ?? null, limit / 2));
	const side = (index) => [
		...note(start),
		...pairs.map((pair) => pair[index]),
		...note(end)
	];
	return [side(0), side(1)];
}
function note(alike) {
	return alike === 0 ? [] : [`… [${alike} alike]`];
}
/** Objects keep the members that differ; what the template does not name is left out. */
function trimmedObjects(expected, actual, limit) {
	const members = Object.entries(expected).flatMap(([key, item]) => {
		const value = Object.hasOwn(actual, key) ? actual[key] ?? null : void 0;
		if (value === void 0) return [[
			key,
			item,
			void 0
		]];
		return resembles(item, value) ? [] : [[key, ...withoutTheAlike(item, value, limit / 2)]];
	});
	const cut = (total, kept) => total === kept ? [] : [["…", `[${total - kept} members cut]`]];
	const found = members.filter(([, , value]) => value !== void 0);
	return [Object.fromEntries([...members, ...cut(Object.keys(expected).length, members.length)]), Object.fromEntries([...found.map(([key, , value]) => [key, value ?? null]), ...cut(Object.keys(actual).length, found.length)])];
}
export { plural as a, withoutTheAlike as i, isOperator as n, resembles as r, aroundDifference as t };
