// src/model/prerequisite.ts
const DATABASE = "database:";
const VARIABLE = "env:";
function readPrerequisite(text) {
	if (text.startsWith(DATABASE)) return {
		kind: "database",
		name: text.slice(9)
	};
	if (text.startsWith(VARIABLE)) return {
		kind: "variable",
		name: text.slice(4)
	};
	return {
		kind: "service",
		name: text
	};
}
/** A database as prerequisites and reports name it. */
function databaseLabel(name) {
	return `${DATABASE}${name}`;
}
export { readPrerequisite as n, databaseLabel as t };
