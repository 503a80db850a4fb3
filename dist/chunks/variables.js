import { o as stringifyJson, s as valueAtPath } from "./json.js";
// src/config/variables.ts
const TEMPLATE_FORM = /\{\{\{\{|\{\{\s*([^{}]+?)\s*\}\}/g;
const WHOLE_TEMPLATE = /^\{\{\s*([^{}]+?)\s*\}\}$/;
/** A `{{name}}` that nothing has set, or that reaches for what a value has not; the message names it. */
var UnknownNameError = class extends Error {
	unknownName;
	/** What the value lacks that it reaches into; `null`: there is no such value. */
	lack;
	constructor(unknownName, lack = null) {
		const why = lack ? lackText(lack) : "no variable and no earlier capture of this suite has that name";
		super(`{{${unknownName}}} has no value: ${why}`);
		this.name = "UnknownNameError";
		this.unknownName = unknownName;
		this.lack = lack;
	}
};
/** `order has no member "total"` */
function lackText({ holder, member, members }) {
	return `${holder} has no member "${member}"${members === null ? ", as it is no object" : ""}`;
}
/**
* What `name` reaches for in vain, in the longest of the values that it may reach into; `null` when it finds something, when there
* is no such value, or when that holds names which are not replaced yet.
*/
function missingMember(name, scope) {
	let first = null;
	for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
		const holder = name.slice(0, dot);
		const root = scope(holder);
		if (root === void 0) continue;
		const lack = lackOf(holder, root, name.slice(dot + 1).split("."));
		if (lack === null) return null;
		first ??= lack;
	}
	return first;
}
function lackOf(root, value, keys) {
	let [holder, current] = [root, value];
	for (const member of keys) {
		if (typeof current === "string" && templateNames(current).length > 0) return null;
		if (current === null || typeof current !== "object") return {
			holder,
			member,
			members: null
		};
		if (!Object.hasOwn(current, member)) return {
			holder,
			member,
			members: Object.keys(current)
		};
		current = current[member] ?? null;
		holder = `${holder}.${member}`;
	}
	return null;
}
/**
* Replaces `{{name}}` in every text of a JSON value, keys excepted. A text that is wholly one `{{name}}` takes the value's type;
* `{{{{` writes `{{`.
*/
function renderTemplate(value, scope) {
	if (typeof value === "string") return renderText(value, scope);
	if (Array.isArray(value)) return value.map((item) => renderTemplate(item, scope));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, renderTemplate(member, scope)]));
}
/** Names read by the templates of a JSON value. */
function templateNames(value) {
	if (typeof value === "string") return [...value.matchAll(TEMPLATE_FORM)].flatMap((match) => match[1] ? [match[1]] : []);
	if (Array.isArray(value)) return value.flatMap(templateNames);
	if (value === null || typeof value !== "object") return [];
	return Object.values(value).flatMap(templateNames);
}
/** Under which name a capture of a test is known to the others. */
function captureName({ id, written_id }, name) {
	return id === written_id ? name : `${id}.${name}`;
}
const MOST_DOTS = 64;
/** The names that `name` can stand for: itself, or a value that it reaches into (`order` for `order.id`). */
function rootsOf(name) {
	const parts = name.split(".", MOST_DOTS);
	return [name, ...parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join("."))];
}
function renderText(text, scope) {
	if (!text.includes("{{")) return text;
	const whole = WHOLE_TEMPLATE.exec(text);
	if (whole?.[1]) return resolve(whole[1], scope);
	return text.replace(TEMPLATE_FORM, (_form, name) => name === void 0 ? "{{" : toText(resolve(name, scope)));
}
/** `order.id` is the name `order.id` itself, else the member `id` of `order`. */
function resolve(name, scope) {
	const direct = scope(name);
	if (direct !== void 0) return direct;
	for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
		const root = scope(name.slice(0, dot));
		const member = root === void 0 ? void 0 : valueAtPath(root, name.slice(dot + 1).split("."));
		if (member !== void 0) return member;
	}
	throw new UnknownNameError(name, missingMember(name, scope));
}
function toText(value) {
	if (typeof value === "string") return value;
	return value !== null && typeof value === "object" ? stringifyJson(value) : String(value);
}
export { renderTemplate as a, missingMember as i, captureName as n, rootsOf as o, lackText as r, templateNames as s, UnknownNameError as t };
